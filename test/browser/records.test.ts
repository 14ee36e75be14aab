import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Locator } from 'playwright';
import { expect, test } from 'vitest';
import type { ButtonName, Language } from '../kit/buttons';
import { eventually } from '../kit/eventually';
import type { Row } from '../kit/register';
import { SITE } from '../kit/site';
import type { Visitor } from '../kit/visitor';
import { openWorld } from '../kit/world';

const world = await openWorld();

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Names of things in a notice, which stand beside its texts and were not read by anybody. */
const NAMES = ['id', 'action', 'href'];

/** Every text of a recorded notice. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Object.entries(value ?? {}).flatMap(([name, part]) =>
    NAMES.includes(name) ? [] : strings(part),
  );
}

/** Every piece of text inside an element, shown or folded away. */
function textsIn(element: Locator): Promise<string[]> {
  return element.evaluate((root) => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '');
    return texts;
  });
}

const banner = (visitor: Visitor) =>
  visitor.page.getByRole('region').filter({ has: visitor.button('accept') });

async function rowAfter(visitor: Visitor, button: ButtonName): Promise<Row> {
  await visitor.press(button);
  await eventually(() => world.register.rows()).toHaveLength(1);
  const [row] = world.register.rows();
  if (!row) throw new Error('No row');
  return row;
}

test.each([
  ['fi', 'accept'],
  ['fi', 'reject'],
  ['en', 'accept'],
  ['sv', 'reject'],
] as [Language, 'accept' | 'reject'][])(
  '%s, %s: the row has the texts that were on the screen',
  async (lang, button) => {
    world.site.show({ lang });
    const visitor = await world.visitor({ language: lang });
    await visitor.open(`${SITE.https}/`);
    await visitor.isAsked();
    const shown = (await textsIn(banner(visitor))).map(tidy).filter(Boolean);
    expect(shown.length).toBeGreaterThan(4);
    const row = await rowAfter(visitor, button);
    const recorded = strings(JSON.parse(row.text)).map(tidy);

    for (const text of shown) expect(recorded.join('\n')).toContain(text);
    const screen = shown.join(' ');
    for (const text of recorded) expect(tidy(screen)).toContain(text);
  },
);

test('from the settings, the row has the texts of the settings', async () => {
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.press('settings');
  await visitor.button('save').waitFor();
  const shown = (await textsIn(visitor.page.getByRole('dialog'))).map(tidy).filter(Boolean);
  await visitor.switch('diagnostic').check();
  const row = await rowAfter(visitor, 'save');
  const recorded = strings(JSON.parse(row.text)).map(tidy).join('\n');
  for (const text of shown) expect(recorded).toContain(text);
});

test('the hash is that of the canonical JSON of the texts', async () => {
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  const row = await rowAfter(visitor, 'accept');
  const canonical = canonicalize(JSON.parse(row.text)) ?? '';
  expect(row.sha256).toBe(createHash('sha256').update(canonical).digest('hex'));
});

test('a record says who, what, when, where and until when, and nothing more', async () => {
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/kehykset?gclid=x1#alku`);
  const before = Date.now();
  const row = await rowAfter(visitor, 'accept');
  expect(row).toMatchObject({ origin: SITE.https, path: '/kehykset', previous: null });
  expect(row.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(row.subject).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  expect(row.time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  expect(Math.abs(Date.parse(row.time) - before)).toBeLessThan(10_000);
  expect((Date.parse(row.expires) - Date.parse(row.time)) / 86_400_000).toBeCloseTo(184, 3);

  const post = world.log.arrivals.find(
    ({ method, path, visitor: number }) =>
      method === 'POST' && path === '/records' && number === visitor.number,
  );
  const record = JSON.parse(post?.body ?? '') as Record<string, unknown>;
  expect(record).toMatchObject({
    schema: 'keksi.record/1',
    choices: { necessary: true, diagnostic: true, marketing: true },
    services: { diagnostic: ['google-analytics'], marketing: ['google-ads', 'meta-pixel'] },
    notice: { language: 'fi', policy: `${SITE.https}/tietosuojaseloste` },
    offered: ['accept-all', 'reject-all', 'settings'],
    preselected: [],
    client: expect.stringMatching(/^keksi\/\d+\.\d+\.\d+/),
  });
  expect(post?.headers.get('content-type')).toMatch(/^application\/json/);
  expect(post?.headers.get('cookie')).toBeNull();
  expect(post?.body).not.toMatch(/gclid|Mozilla|127\.0\.0\.1/);
});

test('a life of consent is a chain of rows with one subject', async () => {
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.choose({ diagnostic: true, marketing: false });
  await eventually(() => world.register.rows()).toHaveLength(1);
  await visitor.openSettings();
  await visitor.switch('marketing').check();
  await visitor.press('save');
  await eventually(() => world.register.rows()).toHaveLength(2);
  await visitor.withdraw();
  await eventually(() => world.register.rows()).toHaveLength(3);
  const rows = world.register.rows();
  expect(rows.map(({ action }) => action)).toEqual(['choose', expect.any(String), 'withdraw']);
  expect(new Set(rows.map(({ subject }) => subject)).size).toBe(1);
  expect(rows.map(({ previous }) => previous)).toEqual([null, rows[0]?.id, rows[1]?.id]);
  expect(rows.map(({ diagnostic, marketing }) => [diagnostic, marketing])).toEqual([
    [1, 0],
    [1, 1],
    [0, 0],
  ]);
});

test('a choice by script is recorded as such', async () => {
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  visitor.grants();
  await visitor.keksi((keksi) => keksi.choose({ diagnostic: true }));
  await eventually(() => world.register.rows()).toHaveLength(1);
  expect(world.register.rows()[0]).toMatchObject({ source: 'api', diagnostic: 1, marketing: 0 });
});

test("the visitor finds the consent's number and date in the settings", async () => {
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  const row = await rowAfter(visitor, 'accept');
  await visitor.openSettings();
  const shown = (await textsIn(visitor.page.getByRole('dialog'))).join(' ');
  expect(shown.includes(row.subject) || shown.includes(row.id)).toBe(true);
  const date = new Intl.DateTimeFormat('fi', { dateStyle: 'long' }).format(new Date(row.time));
  expect(shown).toContain(date);
});

test('without a register everything else works', async () => {
  world.site.show({ keksi: { register: undefined } });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.press('accept');
  await eventually(() => visitor.cookieNames()).toContain('_ga');
  expect(world.register.rows()).toEqual([]);
  expect(visitor.errors()).toEqual([]);
});
