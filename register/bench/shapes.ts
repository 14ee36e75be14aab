import { randomBytes, randomUUID } from 'node:crypto';
import { sampleRecord } from '../test/sample.js';
import type { Shape } from './load.js';

const idPlace = '00000000-0000-7000-8000-00000000000a';
const subjectPlace = '00000000-0000-4000-8000-00000000000b';

/** A record of 1.4 kB, as the browser posts it, with a time-ordered id and a random subject. */
export function recordShape(): Shape {
  const record = sampleRecord({ id: idPlace, subject: subjectPlace });
  const [before = '', between = '', after = ''] = JSON.stringify(record).split(
    new RegExp(`${idPlace}|${subjectPlace}`),
  );
  return {
    path: '/records',
    headers: { origin: 'https://www.esimerkki.fi' },
    body: [before, uuid7, between, randomUUID, after],
  };
}

/** A consent as the peer's documentation shows it, padded to the same size. */
export function peerShape(): Shape {
  const place = 'PLACE';
  const consent = {
    type: 'cookie_banner',
    subjectId: place,
    domain: 'www.esimerkki.fi',
    preferences: { necessary: true, measurement: true, marketing: true },
    givenAt: Date.now(),
    metadata: { notice: 'x'.repeat(1200) },
  };
  const [before = '', after = ''] = JSON.stringify(consent).split(place);
  return {
    path: '/subjects',
    headers: { origin: 'https://www.esimerkki.fi' },
    body: [before, peerSubject, after],
  };
}

/** A UUID of version 7, as the browser makes them. https://www.rfc-editor.org/rfc/rfc9562#section-5.7 */
export function uuid7(): string {
  const hex = Date.now().toString(16).padStart(12, '0') + randomBytes(10).toString('hex');
  const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The peer's ids are base58, which has no zero. */
const peerSubject = () => `sub_${randomUUID().replaceAll('-', '').replaceAll('0', 'g')}`;
