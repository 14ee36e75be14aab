import { usualPurposes } from '../records/processes.js';
import { consentCategories } from '../records/states.js';
import type { NoticeInUse } from '../store/store.js';

/**
 * A document to be filled in: what records tell of a version of a notice stands in it, and what only the owner knows
 * is empty, which a document that is put may not be.
 *
 * @example
 * console.log(JSON.stringify(draftOf(await store.noticesInUse(origins), 'https://www.esimerkki.fi'), null, 2));
 */
export function draftOf(used: readonly NoticeInUse[], version: string, origin: string): object {
  const ofVersion = used.filter((one) => one.version === version);
  const policy = ofVersion.find((one) => one.policy !== null)?.policy ?? origin;
  const party = { name: '', address: '', contact: '' };
  return {
    schema: 'keksi.notice/1',
    version,
    jurisdictions: ['FI'],
    controllers: [{ ...party, id: '' }],
    authority: { name: 'Tietosuojavaltuutetun toimisto', url: 'https://tietosuoja.fi' },
    rights: ['A7-3', 'A15', 'A16', 'A17', 'A18', 'A20', 'A77'].map((article) => ({
      article,
      at: article === 'A77' ? 'https://tietosuoja.fi' : article === 'A7-3' ? origin : policy,
    })),
    withdrawal: origin,
    processing: consentCategories.flatMap((category) =>
      servicesOf(ofVersion, category).map((service) => ({
        ...{ category, services: [service], purposes: usualPurposes[category] },
        ...{ personalData: [], processing: ['Collect'] },
        recipients: [{ ...party, role: 'processor', country: '' }],
        storage: { locations: [], period: '' },
      })),
    ),
  };
}

/** Every service of a category that was asked about with a version of a notice. */
const servicesOf = (used: readonly NoticeInUse[], category: 'diagnostic' | 'marketing'): string[] =>
  [...new Set(used.flatMap(({ services }) => services[category] ?? []))].sort();
