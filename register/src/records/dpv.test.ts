import { describe, expect, test } from 'vitest';
import { sampleRecord } from '../../test/sample.js';
import { toJsonLd } from './dpv.js';
import type { ConsentRecord } from './record.js';

const receivedAt = '2026-11-22T10:00:00.000Z';
const granted = { necessary: true, diagnostic: true, marketing: true } as const;
const refused = { necessary: true, diagnostic: false, marketing: false } as const;

/** The states of the two categories, as JSON-LD tells them. */
function states(changes: Partial<ConsentRecord>, now = new Date()) {
  const document = toJsonLd([{ ...sampleRecord(changes), receivedAt }], now) as {
    '@graph': { 'dpv:hasProcess': { 'dpv:hasConsentStatus': { '@type': string[] } }[] }[];
  };
  return document['@graph'][0]?.['dpv:hasProcess'].map(
    (process) => process['dpv:hasConsentStatus']['@type'][0],
  );
}

describe('the state of a consent', () => {
  test.each([
    ['accept-all', granted, ['dpv:ConsentGiven', 'dpv:ConsentGiven']],
    ['choose', { ...granted, marketing: false }, ['dpv:ConsentGiven', 'dpv:ConsentRefused']],
    ['reject-all', refused, ['dpv:ConsentRefused', 'dpv:ConsentRefused']],
    ['withdraw', refused, ['dpv:ConsentWithdrawn', 'dpv:ConsentWithdrawn']],
  ] as const)('after %s', (action, choices, expected) => {
    expect(states({ action, choices })).toEqual(expected);
  });

  test('has expired when its time is over', () => {
    expect(states({}, new Date('2040-01-01'))).toEqual([
      'dpv:ConsentExpired',
      'dpv:ConsentExpired',
    ]);
  });
});

test('every prefix that is used is explained', () => {
  const document = toJsonLd([{ ...sampleRecord(), receivedAt }]) as { '@context': object };
  const used = JSON.stringify(document).matchAll(/"([a-z-]+):[A-Za-z0-9-]+"/g);
  const known = [...Object.keys(document['@context'])];
  for (const [term, prefix] of used) expect(known, term).toContain(prefix);
});

test('a notice goes by the hash of its text, also where the browser could not tell it', () => {
  const record = { ...sampleRecord(), receivedAt };
  const noticeOf = (one: typeof record) =>
    (toJsonLd([one]) as { '@graph': { 'dpv:hasNotice': { '@id': string } }[] })['@graph'][0]?.[
      'dpv:hasNotice'
    ]['@id'];
  const known = noticeOf(record);
  expect(known).toBe(`urn:sha256:${record.notice.sha256}`);
  expect(noticeOf({ ...record, notice: { ...record.notice, sha256: null } })).toBe(known);
});
