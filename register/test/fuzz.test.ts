import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ConsentRecord } from '../src/index.js';
import { checkRecord } from '../src/records/check.js';
import { sampleRecord } from './sample.js';
import { startRegister } from './start.js';

/** 100,000 with KEKSI_TEST_LONG=1. */
const runs = process.env.KEKSI_TEST_LONG ? 100_000 : 5_000;

const patience = 1_200_000;

type Path = string[];

/** Every place in a record, lists and objects included. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (!(value instanceof Object)) return [path];
  const inner = Object.entries(value).flatMap(([key, one]) => pathsOf(one, [...path, key]));
  return path.length === 0 ? inner : [path, ...inner];
}

/** A copy of a record with another value, or none, in one place. */
function withValue(record: ConsentRecord, path: Path, value: unknown): unknown {
  const copy = structuredClone(record) as unknown as Record<string, unknown>;
  const holder = path.slice(0, -1).reduce((here, key) => here[key] as typeof copy, copy);
  const last = path.at(-1) as string;
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return copy;
}

const hostile = fc.constantFrom(
  ...["'; DROP TABLE records; --", '\0', '\ud800', '', ' ', '%00', '<script>', '../../etc/passwd'],
  ...['9'.repeat(400), 'é'.repeat(5000), '0000-00-00T00:00:00Z', '275760-09-13T00:00:00.001Z'],
  ...['9999-12-31T23:59:59.999Z', '2026-02-30T00:00:00.000Z', 'javascript:alert(1)', 'null'],
);
const anyValue = fc.oneof(
  fc.constant(undefined),
  fc.jsonValue(),
  hostile,
  fc.double(),
  fc.dictionary(fc.string(), fc.jsonValue()),
  fc.constant(JSON.parse('{"__proto__":{"polluted":true},"constructor":1}')),
);

const manyKeys = (count: number) =>
  JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, n) => [`k${n}`, 1])));

// With the fields that not every record has.
const sample = sampleRecord({
  refused: ['meta-pixel'],
  services: { necessary: ['keksi'], diagnostic: ['google-analytics'], marketing: ['google-ads'] },
  signals: { gpc: false, dnt: true },
});
const mutated = fc
  .tuple(fc.constantFrom(...pathsOf(sample)), anyValue)
  .map(([path, value]) => ({ path, json: JSON.stringify(withValue(sample, path, value)) ?? '' }));

/** Whether a fault names the place that was changed, something in it or something around it. */
const names = (field: string, path: Path) => {
  const changed = path.join('.');
  // A changed text no longer matches its hash: the hash is named.
  if (changed.startsWith('notice.text') && field === 'notice.sha256') return true;
  if (changed === 'time' && field === 'expires') return true;
  return field === '' || changed.startsWith(field) || field.startsWith(changed);
};

describe('a record with something else in one place', () => {
  test(
    `is taken whole or refused by the name of the place, ${runs} times`,
    () => {
      fc.assert(
        fc.property(mutated, ({ path, json }) => {
          const checked = checkRecord(json);
          if (Array.isArray(checked)) {
            expect(checked.length).toBeGreaterThan(0);
            for (const { field, detail } of checked) {
              expect(names(field, path), `${field} for ${path.join('.')}`).toBe(true);
              expect(detail.length).toBeLessThan(1000);
            }
          } else {
            expect(checked.record).toEqual(JSON.parse(json));
          }
        }),
        { numRuns: runs },
      );
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    },
    patience,
  );
});

test(
  'anything else is refused',
  () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string(), fc.string({ unit: 'binary' })), (text) => {
        expect(checkRecord(text)).toBeInstanceOf(Array);
      }),
      { numRuns: runs },
    );
  },
  patience,
);

describe('over HTTP', () => {
  let register: Awaited<ReturnType<typeof startRegister>>;
  beforeAll(async () => {
    register = await startRegister();
  });
  afterAll(() => register.stop());

  test(
    'the answer is 201 and a row, or 4xx and none',
    async () => {
      let stored = 0;
      await fc.assert(
        fc.asyncProperty(mutated, fc.uuid(), async ({ json, path }, id) => {
          fc.pre(path[0] !== 'id');
          const response = await register.post(json.replace(sample.id, id));
          const text = await response.text();
          if (response.status === 201) {
            stored += 1;
            return;
          }
          expect([400, 403, 413]).toContain(response.status);
          expect(response.headers.get('content-type')).toBe('application/problem+json');
          if (response.status === 400) expect(JSON.parse(text).errors.length).toBeGreaterThan(0);
        }),
        { numRuns: process.env.KEKSI_TEST_LONG ? runs : runs / 10 },
      );
      const origins = await register.store.origins();
      const positions = await Promise.all(origins.map((one) => register.store.lastPosition(one)));
      expect(positions.reduce((sum, one) => sum + one, 0)).toBe(stored);
    },
    patience,
  );

  test.each([
    ['1 MB', JSON.stringify({ a: 'x'.repeat(1_000_000) }), 413],
    ['10,000 keys', manyKeys(10_000), 413],
    ['as many keys as fit', manyKeys(6_000), 400],
    ['deep nesting', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`, 400],
  ])('%s is refused', async (_, body, status) => {
    expect((await register.post(body)).status).toBe(status);
  });

  test('wrong encoding is refused', async () => {
    const bytes = Buffer.concat([
      Buffer.from('{"schema":"'),
      Buffer.from([0xff, 0xfe]),
      Buffer.from('"}'),
    ]);
    const response = await fetch(`${register.url}/records`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: bytes,
    });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('UTF-8');
  });

  test('a body of unknown length is cut off at the limit', async () => {
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new TextEncoder().encode('x'.repeat(10_000))),
    });
    const response = await fetch(`${register.url}/records`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: endless,
      duplex: 'half',
    } as RequestInit);
    expect(response.status).toBe(413);
  });
});
