/**
 * Every way in and out, at every moment of a visit, in four kinds of settings: what the server received. A way that leaks
 * stands in `reasons.ts` with why no script can hold it. `KEKSI_MATRIX=write` prints the table into docs/GATE.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { SITE } from '../kit/site';
import type { Visitor } from '../kit/visitor';
import { ANYTHING, openWorld } from '../kit/world';
import { REASONS } from './reasons';
import { type Cells, MOMENTS, type Moment, table } from './table';

const world = await openWorld(ANYTHING);
const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const WAYS = readFileSync(at('ways.js'), 'utf8');
const GATE = at('../../docs/GATE.md');

const OWN = {
  id: 'apuri',
  category: 'marketing',
  name: 'Apuri',
  provider: 'Apuri Oy',
  purpose: { fi: 'Neuvoo laseissa.', en: 'Gives advice on glasses.' },
  policy: 'https://apuri.example/tietosuoja',
  transfers: [],
  cookies: [{ name: 'apuri', lifetime: 'session', party: 'first' }],
  hosts: ['*.apuri.example'],
};
const NONE = { ga: undefined, ads: undefined, pixel: undefined, sensitive: '/ajanvaraus/*' };

/** The settings, each with a host that its service declares. */
const SETTINGS = {
  'data-ga': { host: 'analytics.google.com', keksi: { ...NONE, ga: 'G-ESIMERKKI1' } },
  'data-services': { host: 'script.hotjar.com', keksi: { ...NONE, services: 'hotjar:1234567' } },
  JSON: { host: 'chat.apuri.example', keksi: NONE, config: { services: [OWN] } },
  strict: {
    host: 'chat.apuri.example',
    keksi: { ...NONE, strict: '' },
    config: { services: [OWN] },
  },
};
type Setting = keyof typeof SETTINGS;

/** The ways that reached the server, by setting and moment. */
const cells: Cells = new Map();
let names: readonly string[] = [];

async function arrived(visitor: Visitor, mark: number, moment: Moment): Promise<Set<string>> {
  await visitor.quiet(700, mark);
  const reached = visitor.thirdParty(mark).flatMap(({ path }) => {
    const [, found, index] = /^\/m\/([\w-]+)\/(\d+)/.exec(path) ?? [];
    return found === moment ? [names[Number(index)] ?? ''] : [];
  });
  return new Set(reached);
}

/** Tries every way now. */
async function tryNow(visitor: Visitor, setting: Setting, moment: Moment): Promise<void> {
  const { host } = SETTINGS[setting];
  const mark = visitor.mark();
  await visitor.page.evaluate(`(() => { ${WAYS}; tryAll('https://${host}/m/${moment}/') })()`);
  names = await visitor.page.evaluate<string[]>('ways');
  cells.set(`${setting} ${moment}`, await arrived(visitor, mark, moment));
}

async function visit(setting: Setting, path = '/'): Promise<Visitor> {
  world.site.show(SETTINGS[setting]);
  const visitor = await world.visitor();
  await visitor.open(SITE.https + path);
  await visitor.isAsked();
  return visitor;
}

const accept = async (visitor: Visitor) => {
  await visitor.press('accept');
  await eventually(() =>
    visitor.keksi(({ choices }) => choices.marketing || choices.diagnostic),
  ).toBe(true);
};

for (const setting of Object.keys(SETTINGS) as Setting[]) {
  test(`${setting}: before a choice, after a refusal and on the next page`, async () => {
    const visitor = await visit(setting);
    await tryNow(visitor, setting, 'undecided');
    await visitor.open(`${SITE.https}/`);
    await visitor.press('reject');
    await tryNow(visitor, setting, 'refused');
    await visitor.open(`${SITE.https}/toinen`);
    await tryNow(visitor, setting, 'next-page');
  });

  test(`${setting}: after a withdrawal, and while the page unloads`, async () => {
    const visitor = await visit(setting);
    await accept(visitor);
    await tryNow(visitor, setting, 'granted');
    await visitor.page.evaluate('keksi.withdraw()');
    await tryNow(visitor, setting, 'withdrawn');
    const mark = visitor.mark();
    const { host } = SETTINGS[setting];
    await visitor.page.evaluate(
      `addEventListener('pagehide', () => { ${WAYS}; tryAll('https://${host}/m/unloading/') })`,
    );
    await visitor.open(`${SITE.https}/pages/every-way.html`);
    cells.set(`${setting} unloading`, await arrived(visitor, mark, 'unloading'));
  });

  test(`${setting}: on a sensitive route`, async () => {
    const visitor = await visit(setting);
    await accept(visitor);
    await visitor.open(`${SITE.https}/ajanvaraus/aika`);
    await tryNow(visitor, setting, 'sensitive');
  });
}

test('a way that leaks has its reason, and the reason stands in docs/GATE.md', () => {
  const leaking = names.filter((name) =>
    Object.keys(SETTINGS).some((setting) =>
      MOMENTS.some((moment) => cells.get(`${setting} ${moment}`)?.has(name)),
    ),
  );
  const gate = readFileSync(GATE, 'utf8');
  expect(leaking.filter((name) => !REASONS[name])).toEqual([]);
  expect(names.filter((name) => !gate.includes(`| ${name} |`))).toEqual([]);
  expect(Object.keys(REASONS).filter((name) => !names.includes(name))).toEqual([]);
});

afterAll(() => {
  if (process.env.KEKSI_MATRIX !== 'write' || !names.length) return;
  const before = readFileSync(GATE, 'utf8').replace(/<!-- matrix -->.*/s, '');
  const made = table(names, Object.keys(SETTINGS), cells, REASONS);
  writeFileSync(GATE, `${before}<!-- matrix -->\n\n${made}`);
});
