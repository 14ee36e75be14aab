// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://www.esimerkki.example/" }
import { afterEach, expect, test } from 'vitest';
import type { Core } from '../../core/core';
import { exampleService } from '../../services/example.test.kit';
import { settingsWith } from '../../ui/example.test.kit';
import { googleTold, sectionsNow } from './now';
import type { Seen } from './seen';
import { wordsIn } from './words/words';

/** As gtag() says it: its arguments, not an array. */
function said(..._command: unknown[]): unknown {
  // biome-ignore lint/complexity/noArguments: Google tells commands by this very type
  return arguments;
}

afterEach(() => {
  Reflect.deleteProperty(window, 'dataLayer');
});

test.each([
  ['nothing', [], []],
  ['no queue at all', undefined, []],
  ['an element of that name', {}, []],
  [
    'an array that only looks like a command',
    [['consent', 'default', { ad_storage: 'denied' }]],
    [],
  ],
  [
    'the last of each',
    [
      said('consent', 'default', {
        ad_storage: 'denied',
        analytics_storage: 'denied',
        wait_for_update: 500,
      }),
      { event: 'x' },
      said('consent', 'update', { analytics_storage: 'granted' }),
      said('event', 'consent', { ad_storage: 'granted' }),
    ],
    [
      ['ad_storage', 'denied'],
      ['analytics_storage', 'granted'],
    ],
  ],
])('what Google was told: %s', (_, queue, told) => {
  expect(googleTold(queue)).toEqual(told);
});

const CHAT = exampleService({ name: 'Apuri', hosts: ['apuri.example'] });
const MAP = exampleService({ id: 'kartta', name: 'Kartta', hosts: ['kartta.example'] });
const PIXEL = exampleService({ id: 'meta-pixel', hosts: ['connect.facebook.net'] });

function sections(changes: Partial<Seen> = {}) {
  const core = {
    settings: { ...settingsWith(), register: 'https://rekisteri.example/records' },
    services: [CHAT, MAP, PIXEL],
    wrong: new Set(['kartta']),
    permissions: { mayRun: ({ id }: { id: string }) => id === 'chat' },
    records: {
      made: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
      queue: {
        all: () => [
          { key: 'c', record: { id: 'c' } },
          { key: 'erase-d', erase: 'd' },
        ],
      },
    },
    snapshot: () => ({
      choices: { necessary: true, diagnostic: false, marketing: true },
      allowed: { necessary: true, diagnostic: false, marketing: false },
      decided: true,
      services: ['chat'],
    }),
  } as unknown as Core;
  const seen: Seen = {
    passed: new Map(),
    held: new Map(),
    violations: new Set(),
    remains: new Set(),
    refusals: () => 0,
    ...changes,
  };
  const told = sectionsNow(core, seen, wordsIn('fi'));
  return Object.fromEntries(
    told.map(({ title, lines }) => [title, lines.map((line) => line.join(': '))]),
  );
}

test('everything as it stands', () => {
  const passed = new Map([
    ['https://apuri.example/a', 2],
    ['https://apuri.example/b', 1],
    ['https://rekisteri.example/records', 4],
    ['https://cdn.example/x.js', 5],
  ]);
  const held = new Map([
    ['https://connect.facebook.net/en_US/fbevents.js', 3],
    ['https://eikukaan.example/x', 1],
  ]);
  expect(sections({ passed, held, refusals: () => 1 })).toEqual({
    Valinta: [
      'Kävijätilastot: ei sallittu',
      'Markkinointi: sallittu',
      'Arkaluonteinen sivu: mikään ei käynnisty, vaikka se olisi sallittu',
    ],
    Palvelut: [
      'Apuri: saa toimia · pyyntöjä 3, pidätetty 0',
      'Kartta: pois päältä, tiedoissa on virhe · pyyntöjä 0, pidätetty 0',
      'Meta Pixel: odottaa lupaa · pyyntöjä 0, pidätetty 3',
    ],
    'Muut osoitteet, joihin sivu on ottanut yhteyttä': ['cdn.example: 5'],
    'Pidätetyt pyynnöt muihin osoitteisiin': ['eikukaan.example: 1'],
    'Googlelle viimeksi kerrottu': ['ei mitään: '],
    'Metalle viimeksi kerrottu': ['ei mitään: '],
    'Merkinnät rekisteriin': [
      'Tehty tällä sivulla: 3',
      'Rekisteri kuitannut: 1',
      'Jonossa: 1',
      'Rekisteri hylännyt: 1',
    ],
  });
});

test('Meta has been told once its script has come', () => {
  const passed = new Map([['https://connect.facebook.net/en_US/fbevents.js', 1]]);
  expect(sections({ passed })['Metalle viimeksi kerrottu']).toEqual(['consent: revoke']);
});
