// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://www.esimerkki.example/kauppa/" }
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { checkRecord } from '../../register/src/records/check.js';
import { choicesAfter, decide } from '../consent/decision';
import { hostileJson, hostileText, PATIENCE, RUNS } from '../fuzz.test.kit';
import { buildRecord } from './build';
import { complete } from './digest';
import { errandOf } from './example.test.kit';
import { createQueue } from './queue';
import { randomUuid, timeUuid } from './uuid';

afterEach(() => {
  localStorage.clear();
});

const act = fc.record(
  {
    action: fc.constantFrom(
      'accept-all' as const,
      'reject-all' as const,
      'choose' as const,
      'withdraw' as const,
    ),
    source: fc.constantFrom(
      'banner' as const,
      'settings' as const,
      'placeholder' as const,
      'api' as const,
    ),
    wanted: fc.record({ diagnostic: fc.boolean(), marketing: fc.boolean() }, { requiredKeys: [] }),
  },
  { requiredKeys: ['action', 'source'] },
);
/** What an owner may have written in their own texts: anything that a page can show. */
const shown = fc.record(
  { banner: fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 5 }) },
  { requiredKeys: [] },
);

test(
  'a record of whatever was done on whatever page is one that the register takes',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        act,
        shown,
        fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2060, 0) }),
        fc.integer({ min: 1, max: 365 }),
        fc.option(fc.string({ minLength: 1, maxLength: 60 })),
        async (deed, text, now, days, version) => {
          const [record, subject] = [timeUuid(now), randomUuid()];
          const notice = { diagnostic: 'ga01', marketing: 'aw01mp01' };
          const decision = decide(deed, {
            now,
            days,
            notice,
            services: [],
            record,
            subject,
            registered: true,
            previous: null,
          });
          const made = await complete(
            buildRecord(
              { act: deed, decision, record, subject, previous: null, time: now },
              { text },
              {
                services: [{ id: 'chat', category: 'marketing' }],
                refused: [],
                granted: [],
                told: notice,
                version,
                language: 'fi',
                policy: null,
                gpc: false,
                path: '/',
              },
            ),
          );
          expect(made.choices).toEqual(choicesAfter(deed));
          expect(checkRecord(JSON.stringify(made))).toHaveProperty('record');
        },
      ),
      { numRuns: RUNS },
    );
  },
  PATIENCE,
);

const id = '019a0b6f-6c1c-7b62-9a55-0f4c8a5f1d11';
const stored = fc.oneof(
  hostileText,
  hostileJson.map((value) => JSON.stringify(value) ?? ''),
  fc.constant(JSON.stringify(errandOf(id))),
);

test(
  'whatever stands in the storage under names like ours, the queue takes what it has written, and throws nothing',
  () => {
    const queue = createQueue();
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.oneof(hostileText, fc.constant(id)), stored), { maxLength: 4 }),
        (items) => {
          localStorage.clear();
          for (const [key, value] of items) localStorage.setItem(`keksi:${key}`, value);
          for (const errand of queue.all()) {
            expect(errand).toEqual(errandOf(id));
            expect(localStorage.getItem(`keksi:${errand.key}`)).not.toBeNull();
            queue.remove(errand);
          }
          // What cannot be delivered is not tried for ever.
          expect(queue.all()).toEqual([]);
        },
      ),
      { numRuns: RUNS },
    );
  },
  PATIENCE,
);
