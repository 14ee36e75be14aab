import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { canonical, complete, noticeDigest } from './digest';
import { exampleRecord } from './example.test.kit';
import type { NoticeText } from './record';

// Thousands of values take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** Names of the parts of a notice: any text but a whole number, which JavaScript objects put first. */
const names = fc.string({ unit: 'grapheme' }).filter((name) => !/^\d+$/.test(name));
const { notice } = fc.letrec<{ notice: NoticeText; part: NoticeText[string] }>((tie) => ({
  notice: fc.dictionary(names, tie('part'), { maxKeys: 6 }),
  part: fc.oneof(
    { maxDepth: 3 },
    fc.string({ unit: 'grapheme' }),
    fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), tie('notice'))),
    tie('notice'),
  ),
}));

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('canonical JSON (RFC 8785)', () => {
  test('is what the package canonicalize writes, which the register uses', () => {
    fc.assert(
      fc.property(notice, (text) => {
        expect(canonical(text)).toBe(canonicalize(text));
      }),
      { numRuns: 1000 },
    );
  });

  test('orders keys by UTF-16 code units, deep down too, and leaves lists as they are', () => {
    const text = { b: ['2', '1', { z: '', a: '' }], B: '', ä: '', '\u{1f36a}': '', '\ufb33': '' };
    expect(canonical(text)).toBe(
      '{"B":"","b":["2","1",{"a":"","z":""}],"ä":"","\u{1f36a}":"","\ufb33":""}',
    );
  });

  test('does not depend on the order in which a notice was put together', () => {
    expect(canonical({ title: 'Evästeet', body: ['a', 'b'] })).toBe(
      canonical({ body: ['a', 'b'], title: 'Evästeet' }),
    );
  });

  test('leaves the notice itself as it was', () => {
    const text = Object.freeze({ b: '', a: '' });
    canonical(text);
    expect(Object.keys(text)).toEqual(['b', 'a']);
  });
});

describe('the digest', () => {
  const text = { title: 'Saako sivusto käyttää evästeitä?', buttons: ['Hyväksy kaikki', '🍪'] };

  test('is SHA-256 over the UTF-8 bytes of the canonical JSON, in hexadecimal', async () => {
    const expected = createHash('sha256')
      .update(canonicalize(text) ?? '')
      .digest('hex');
    expect(await noticeDigest(text)).toBe(expected);
  });

  test('changes with one letter', async () => {
    expect(await noticeDigest({ title: 'a' })).not.toBe(await noticeDigest({ title: 'b' }));
  });

  test('keeps its leading zeros: always 64 digits', async () => {
    for (let index = 0; index < 300; index++) {
      expect(await noticeDigest({ title: String(index) })).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  test.each([{}, { subtle: undefined }, undefined])(
    'is null on a page whose crypto is %j',
    async (crypto) => {
      vi.stubGlobal('crypto', crypto);
      expect(await noticeDigest(text)).toBeNull();
    },
  );
});

test('a record is completed by the digest of what was shown, and by nothing else', async () => {
  const text = { banner: ['Hyväksy kaikki'] };
  const record = exampleRecord({ notice: { ...exampleRecord().notice, text } });
  const { notice, ...rest } = await complete(record);
  expect(notice).toEqual({ ...record.notice, sha256: await noticeDigest(text) });
  expect({ ...rest, notice: record.notice }).toEqual(record);
});
