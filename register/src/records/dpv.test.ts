import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';
import { Parser, Store } from 'n3';
import Validator from 'rdf-validate-shacl';
import { describe, expect, test } from 'vitest';
import { sampleDocument } from '../../test/notice-document.js';
import { publishedTerms } from '../../test/published-terms.js';
import { sampleRecord } from '../../test/sample.js';
import type { NoticeDocument } from '../notices/document.js';
import { sha256 } from './digest.js';
import { toJsonLd } from './dpv.js';
import type { ConsentRecord, StoredRecord } from './record.js';
import { tellOf } from './told.js';

const stored = (changes: Partial<ConsentRecord> = {}): StoredRecord => ({
  ...sampleRecord(changes),
  receivedAt: '2026-11-22T10:00:00.000Z',
});
const documentOf = (records: StoredRecord[], document?: NoticeDocument, now = new Date()) =>
  toJsonLd(tellOf(records, () => document, { now }));

/** Nothing is fetched: a consent record is understood without asking anybody. */
const options = {
  documentLoader: async (url: string) => {
    throw new Error(`${url} was asked for`);
  },
};

/** Everything a record can be like. */
function manyKinds(): StoredRecord[] {
  const subject = stored().subject;
  const all = stored({ subject });
  const part = stored({
    ...{ subject, previous: all.id, action: 'choose', source: 'settings', refused: ['meta-pixel'] },
    services: { diagnostic: ['google-analytics'], marketing: ['google-ads'] },
  });
  const choices = { necessary: true, diagnostic: false, marketing: false } as const;
  const gone = stored({ ...{ subject, previous: part.id, action: 'withdraw', choices } });
  return [
    ...[all, part, gone],
    stored({ action: 'reject-all', choices }),
    stored({ action: 'choose', source: 'placeholder', choices: { ...choices, marketing: true } }),
    stored({ action: 'choose', choices, granted: ['meta-pixel'] }),
    stored({
      services: { diagnostic: ['google-analytics'] },
      choices: { ...choices, diagnostic: true },
    }),
    stored({ expires: '2026-01-01T00:00:00.000Z', time: '2025-10-01T00:00:00.000Z' }),
    stored({
      notice: {
        ...sampleRecord().notice,
        sha256: null,
        text: { title: 'Ä "1" \u2028 🍪', list: [['x']] },
      },
    }),
  ];
}

const shapes = new Store(
  new Parser().parse(
    readFileSync(new URL('../../docs/consent-record.shapes.ttl', import.meta.url), 'utf8'),
  ),
);

/** What the shapes find wrong. */
async function faultsOf(document: object): Promise<string[]> {
  const quads = await jsonld.toRDF(document, { ...options, format: 'application/n-quads' });
  const data = new Store(new Parser({ format: 'N-Quads' }).parse(quads));
  const report = new Validator(shapes).validate(data);
  return (await report).results.map(({ path, message, sourceConstraintComponent, value }) =>
    [
      path?.value,
      sourceConstraintComponent?.value,
      value?.value,
      ...message.map((one) => one.value),
    ].join(' '),
  );
}

describe.each([
  ['without a notice document', undefined],
  ['with one', sampleDocument()],
])('JSON-LD %s', (_, notice) => {
  test('expands, comes back compacted, and goes through RDF without loss', async () => {
    const document = documentOf(manyKinds(), notice);
    const expanded = await jsonld.expand(document, { ...options, safe: true });
    expect(expanded).toHaveLength(manyKinds().length);
    const { '@context': context } = document as { '@context': object };
    const compacted = await jsonld.compact(expanded, context, options);
    expect(await jsonld.expand(compacted, { ...options, safe: true })).toEqual(expanded);

    const back = await jsonld.fromRDF(await jsonld.toRDF(document, { ...options, safe: true }));
    const canonical = (one: object) => jsonld.canonize(one, { ...options, algorithm: 'RDFC-1.0' });
    expect(await canonical(back)).toBe(await canonical(document));
  });

  test('holds what the shapes ask', async () => {
    expect(await faultsOf(documentOf(manyKinds(), notice))).toEqual([]);
  });

  test('uses terms of the vocabulary that were published, and explains every prefix', async () => {
    const quads = await jsonld.toRDF(documentOf(manyKinds(), notice), {
      ...options,
      format: 'application/n-quads',
    });
    const used = new Set(quads.match(/https:\/\/w3id\.org\/dpv[^>]*#[^>]+/g));
    expect(used.size).toBeGreaterThan(20);
    expect([...used].filter((one) => !publishedTerms.has(one))).toEqual([]);
  });
});

describe('the profile of ISO/IEC TS 27560', () => {
  const claims = (document: object) => JSON.stringify(document).includes('conformsTo');

  test('is claimed only where a document fills what it wants', () => {
    const record = stored();
    expect(claims(documentOf([record]))).toBe(false);
    expect(claims(documentOf([record], sampleDocument()))).toBe(true);
    const [first] = sampleDocument().processing;
    const partly = sampleDocument({ processing: first === undefined ? [] : [first] });
    expect(claims(documentOf([record], partly))).toBe(false);
  });

  test.each([
    ...['hasDataController', 'hasJurisdiction', 'hasRight', 'hasAuthority', 'hasProcess'],
    ...['hasPersonalData', 'hasRecipient', 'hasStorageCondition', 'hasLocation', 'hasDuration'],
    ...['hasAddress', 'hasContact', 'hasName', 'hasIdentifier', 'hasNotice', 'hasConsentControl'],
    ...['isIndicatedAtTime', 'isIndicatedBy', 'hasConsentStatus', 'hasPurpose', 'hasDataSubject'],
  ])('is missed by a record without %s', async (property) => {
    const without = JSON.parse(
      JSON.stringify(documentOf([stored()], sampleDocument())),
      (key, value) => (key === `dpv:${property}` ? undefined : value),
    );
    expect(await faultsOf(without)).not.toEqual([]);
  });

  test('names each recipient beside the data and the period that are its own', () => {
    const document = documentOf([stored()], sampleDocument()) as {
      '@graph': { 'dpv:hasProcess': Record<string, unknown>[] }[];
    };
    const found = document['@graph'][0]?.['dpv:hasProcess'].map((process) => [
      (process['dpv:hasService'] as { 'dct:identifier': string }[]).map(
        (one) => one['dct:identifier'],
      ),
      (process['dpv:hasRecipient'] as { 'dpv:hasName': string }[]).map((one) => one['dpv:hasName']),
    ]);
    expect(found).toEqual([
      [['google-analytics'], ['Google Ireland Limited']],
      [['google-ads'], ['Google Ireland Limited']],
      [['meta-pixel'], ['Meta Platforms Ireland Limited']],
    ]);
  });
});

test('a notice goes by the hash of its text, also where the browser could not tell it', async () => {
  const record = stored();
  const noticeOf = (one: StoredRecord) =>
    (documentOf([one]) as { '@graph': { 'dpv:hasNotice': { '@id': string } }[] })['@graph'][0]?.[
      'dpv:hasNotice'
    ]['@id'];
  const known = noticeOf(record);
  expect(known).toBe(`urn:sha256:${record.notice.sha256}`);
  expect(noticeOf({ ...record, notice: { ...record.notice, sha256: null } })).toBe(known);
  // In RDF the text is what was hashed.
  const quads = await jsonld.toRDF(documentOf([record]), options);
  const text = quads.find(({ object }) => object.datatype?.value.endsWith('#JSON'))?.object.value;
  expect(sha256(text ?? '')).toBe(record.notice.sha256);
});
