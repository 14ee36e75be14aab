import { randomUUID } from 'node:crypto';
import type { ConsentRecord } from '../src/index.js';
import { digestOf } from '../src/records/digest.js';

/** A valid record, as a browser would post it; every call makes another one. */
export function sampleRecord(changes: Partial<ConsentRecord> = {}): ConsentRecord {
  const text = {
    title: 'Evästeet ja yksityisyytesi',
    body: 'Käytämme evästeitä kävijämäärien mittaamiseen ja mainonnan kohdentamiseen. Voit hyväksyä ne, kieltää ne tai valita, mihin suostut. Voit muuttaa valintaasi milloin tahansa sivun alalaidan linkistä.',
    buttons: ['Hyväksy kaikki', 'Vain välttämättömät', 'Muokkaa valintoja'],
    categories: {
      diagnostic: { name: 'Diagnostiikka', purpose: 'Kävijämäärien ja sivujen käytön mittaaminen' },
      marketing: {
        name: 'Markkinointi',
        purpose: 'Mainonnan kohdentaminen ja tulosten mittaaminen',
      },
    },
  };
  return {
    schema: 'keksi.record/1',
    id: randomUUID(),
    subject: randomUUID(),
    previous: null,
    time: new Date().toISOString(),
    expires: new Date(Date.now() + 180 * 86_400_000).toISOString(),
    action: 'accept-all',
    source: 'banner',
    choices: { necessary: true, diagnostic: true, marketing: true },
    services: { diagnostic: ['google-analytics'], marketing: ['google-ads', 'meta-pixel'] },
    notice: {
      language: 'fi',
      version: '2026-11-01',
      sha256: digestOf(text),
      policy: 'https://www.esimerkki.fi/tietosuojaseloste',
      text,
    },
    offered: ['accept-all', 'reject-all', 'settings'],
    preselected: [],
    site: { origin: 'https://www.esimerkki.fi', path: '/' },
    signals: { gpc: false },
    client: 'keksi/1.0.0',
    ...changes,
  };
}
