// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://www.esimerkki.example/kauppa/" }
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileJson, hostileText, PATIENCE, RUNS } from '../fuzz.test.kit';
import { exampleService } from '../services/example.test.kit';
import { checkConfig } from './check';
import { parse } from './json-element';
import type { Problem } from './settings';
import { ATTRIBUTES, attributesOf, JSON_ONLY, writingsOf } from './written';

/** Values that some setting takes, and near misses of them. */
const likely = fc.constantFrom(
  ...[
    'G-ESIMERKKI1',
    'G-A,G-B',
    'G-A, G-A',
    ' G-A ',
    'g-a',
    'UA-1-1',
    'AW-123456789',
    'AW-1,',
    ',AW-1',
  ],
  ...[
    '123456789012345',
    '12345 , 67890',
    '1234',
    'GTM-ABC',
    'true',
    'false',
    ' true',
    'false,false',
    '',
  ],
  ...[
    'basic',
    ' basic ',
    'advanced',
    'fi',
    'sv',
    'no',
    'xx',
    'FI',
    '1',
    '180',
    '0180',
    '365',
    '366',
    '180,200',
  ],
  ...[
    '/ajanvaraus/*',
    '/a,/b',
    'a',
    '/',
    'utm_source',
    'utm_source,q',
    'auto',
    'esimerkki.example',
    'bottom',
  ],
  ...[
    'corner',
    'bottom-end',
    'dark',
    'v2',
    ' v2 ',
    'report',
    '*.esimerkki.fi',
    'https://rekisteri.example/',
  ],
);
const likelyJson = fc.constantFrom<unknown>(
  ...[
    true,
    false,
    null,
    0,
    1,
    180,
    366,
    12345,
    123456789012345,
    [],
    {},
    [''],
    [[]],
    ['G-A'],
    [['G-A']],
  ],
  ...[['G-A,G-B'], ['AW-1', 'AW-2'], [180], [true], ['/a'], ['utm_id'], [12345], { use: 'hotjar' }],
  ...[
    [exampleService()],
    [exampleService(), exampleService()],
    [exampleService({ hosts: [] }), 'hotjar:1'],
  ],
);
const names = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...ATTRIBUTES, ...JSON_ONLY, 'catalogue') },
  { weight: 1, arbitrary: hostileText },
);
const attributes = fc.dictionary(names, fc.oneof({ weight: 4, arbitrary: likely }, hostileText), {
  maxKeys: 5,
});
const json = fc
  .dictionary(
    names,
    fc.oneof({ weight: 4, arbitrary: fc.oneof(likely, likelyJson) }, hostileJson),
    { maxKeys: 5 },
  )
  // As it comes out of JSON, `__proto__` included.
  .map((config) => parse(JSON.stringify(config)) as object);

/** What of it can be written as attributes. */
const attributesAmong = (given: Readonly<Record<string, string>>): DOMStringMap =>
  Object.fromEntries(Object.entries(given).filter(([name]) => /^[a-z_]+$/.test(name)));

/** A script tag as far as it is asked for its attributes. */
const tagWith = (dataset: DOMStringMap): HTMLElement =>
  ({ getAttribute: (name: string) => dataset[name.slice('data-'.length)] ?? null }) as HTMLElement;

function check(config: object, dataset: DOMStringMap) {
  const problems: Problem[] = [];
  const settings = checkConfig(
    { ...writingsOf(config), ...attributesOf(tagWith(dataset)) },
    (problem) => problems.push(problem),
    { fromCatalogue: () => [] },
  );
  return { settings, problems };
}

test(
  'whatever was written, settings come out of it, and nothing of anybody who was not named in a right way',
  () => {
    fc.assert(
      fc.property(json, attributes, (config, given) => {
        const { settings, problems } = check(config, attributesAmong(given));
        expect(settings.days).toBeGreaterThan(0);
        expect(settings.days).toBeLessThan(366);
        const written = JSON.stringify([config, given]);
        for (const { id, category } of settings.services) {
          if (category === 'necessary') continue;
          expect(id).toMatch(/^(google-(analytics|ads|demographics|tag-manager)|meta-pixel|chat)$/);
          expect(written).toMatch(/G-|AW-|GTM-|\d{5}|"chat"/);
        }
        for (const { setting } of problems) expect(typeof setting).toBe('string');
      }),
      { numRuns: RUNS },
    );
    expect(({} as { ga?: string }).ga).toBeUndefined();
  },
  PATIENCE,
);
