import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { sampleRecord } from '../../test/sample.js';
import { checkRecord } from './check.js';
import { sha256 } from './digest.js';

// A busy machine is slow; it ends all the same.
vi.setConfig({ testTimeout: 60_000 });

const word = fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,20}$/);
const words = fc.array(word, { maxLength: 4 });
const printable = fc.string({ minLength: 1, maxLength: 40 }).filter((text) => !/\0/.test(text));
const category = fc.option(words, { nil: undefined });

/** Records with every field filled in every way that is allowed. */
const valid = fc.record({
  id: fc.uuid(),
  subject: fc.uuid(),
  previous: fc.option(fc.uuid()),
  action: fc.constantFrom('accept-all', 'reject-all', 'choose', 'withdraw'),
  source: fc.constantFrom('banner', 'settings', 'placeholder', 'api'),
  choices: fc.record({
    necessary: fc.constant(true),
    diagnostic: fc.boolean(),
    marketing: fc.boolean(),
  }),
  services: fc.record({ necessary: category, diagnostic: category, marketing: category }),
  refused: category,
  granted: category,
  notice: fc.record({
    language: fc.constantFrom('fi', 'sv-FI', 'zh-Hant-TW'),
    version: printable,
    sha256: fc.constant(null),
    policy: fc.option(fc.constantFrom('https://a.example/"x"?q=\\', 'https://a.example/ä')),
    text: fc.dictionary(printable, fc.oneof(printable, fc.array(printable))),
  }),
  offered: words,
  preselected: words,
  site: fc.record({
    origin: fc.constantFrom('https://www.esimerkki.fi', 'http://localhost:8080'),
    path: fc.stringMatching(/^\/[^?#\0]{0,20}$/),
  }),
  signals: fc
    .dictionary(fc.string(), fc.boolean(), { maxKeys: 3 })
    .map((others) => ({ ...others, gpc: true })),
  client: fc.stringMatching(/^[ -~]{1,20}$/),
});

test('the digest of a record is over its canonical JSON, whatever is in it', () => {
  let taken = 0;
  fc.assert(
    fc.property(valid, (fields) => {
      const json = JSON.stringify({ ...sampleRecord(), ...fields });
      const checked = checkRecord(json);
      if (Array.isArray(checked)) return;
      taken += 1;
      expect(checked.digest).toBe(sha256(canonicalize(JSON.parse(json)) as string));
    }),
    { numRuns: 3000 },
  );
  // Lone surrogates are refused; hardly anything else is.
  expect(taken).toBeGreaterThan(2500);
});
