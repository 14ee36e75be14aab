import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { accepted, allVendorsRun } from '../kit/scenes';
import { SITE } from '../kit/site';
import type { LayerEntry, Visitor } from '../kit/visitor';
import { openWorld } from '../kit/world';

const world = await openWorld();
const CONSENT_TYPES = ['ad_storage', 'ad_user_data', 'ad_personalization', 'analytics_storage'];

const commands = (layer: LayerEntry[]) => layer.filter(({ type }) => type === '[object Arguments]');
const consent = (layer: LayerEntry[], action: string) =>
  commands(layer).filter(({ values }) => values[0] === 'consent' && values[1] === action);
const states = (entry: LayerEntry | undefined) => {
  const values = entry?.values[2] as Record<string, unknown>;
  return CONSENT_TYPES.map((type) => values[type]);
};

/** Exactly one default, all denied, before any other command, and every command an arguments object. */
function expectOneDefaultFirst(layer: LayerEntry[]) {
  expect(consent(layer, 'default')).toHaveLength(1);
  const [first] = commands(layer);
  expect(first?.values.slice(0, 2)).toEqual(['consent', 'default']);
  expect(states(first)).toEqual(['denied', 'denied', 'denied', 'denied']);
  for (const { type, values } of layer) {
    if (type !== '[object Arguments]')
      expect(values[0]).toMatchObject({ event: expect.any(String) });
  }
}

const position = (layer: LayerEntry[], ...start: string[]) =>
  commands(layer).findIndex(({ values }) =>
    start.every((word, i) => String(values[i]).startsWith(word)),
  );

async function layerOf(visitor: Visitor) {
  return visitor.dataLayer();
}

test('first visit: the default stands before everything, also what the page does itself', async () => {
  world.site.show({ body: "<script>gtag('event', 'view_item');</script>" });
  const visitor = await accepted(world);
  const layer = await layerOf(visitor);
  expectOneDefaultFirst(layer);
  expect(consent(layer, 'update')).toHaveLength(1);
  expect(states(consent(layer, 'update')[0])).toEqual(['granted', 'granted', 'granted', 'granted']);
});

test('returning visit: default, update, js, config, in this order', async () => {
  const visitor = await accepted(world);
  const mark = visitor.mark();
  await visitor.open(`${SITE.https}/toinen`);
  await allVendorsRun(visitor, mark);
  const layer = await layerOf(visitor);
  expectOneDefaultFirst(layer);
  const order = [
    position(layer, 'consent', 'default'),
    position(layer, 'consent', 'update'),
    position(layer, 'js'),
    position(layer, 'config', 'G-'),
  ];
  expect(order).not.toContain(-1);
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(position(layer, 'config', 'AW-')).toBeGreaterThan(position(layer, 'js'));
});

test('returning after a refusal: still one default, and nothing granted', async () => {
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.press('reject');
  await visitor.open(`${SITE.https}/toinen`);
  await eventually(() => visitor.keksi(({ decided }) => decided)).toBe(true);
  const layer = await layerOf(visitor);
  expectOneDefaultFirst(layer);
  expect(JSON.stringify(layer)).not.toContain('"granted","ad_');
  expect(position(layer, 'config')).toBe(-1);
});

test('grant, refuse, grant, refuse: four updates, each with its state', async () => {
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  const updates = async () =>
    consent(await layerOf(visitor), 'update').map((entry) => states(entry)[0]);
  visitor.grants();
  const expected: string[] = [];
  for (const [act, state] of [
    ['acceptAll', 'granted'],
    ['rejectAll', 'denied'],
    ['acceptAll', 'granted'],
    ['rejectAll', 'denied'],
  ] as const) {
    await visitor.page.evaluate(`window.keksi.${act}()`);
    expected.push(state);
    await eventually(updates).toEqual(expected);
  }
  await visitor.quiet(200);
  expect(await updates()).toEqual(expected);
  expectOneDefaultFirst(await layerOf(visitor));
});

test('the same choice twice is one update', async () => {
  const visitor = await accepted(world);
  await visitor.openSettings();
  await visitor.press('save');
  await visitor.quiet(200);
  expect(consent(await layerOf(visitor), 'update').length).toBeLessThanOrEqual(2);
  expect(visitor.events('analytics')).toEqual(['page_view']);
});

test('every listener already sees the new state', async () => {
  world.site.show({
    body: `<script>
      window.seen = [];
      const note = (how, detail) => {
        const updates = dataLayer.filter((entry) => entry[0] === 'consent' && entry[1] === 'update');
        const last = updates.length > 0 ? updates[updates.length - 1][2].analytics_storage : 'none';
        seen.push([how, last, keksi.choices.diagnostic, keksi.allows('diagnostic'), detail]);
      };
      document.addEventListener('keksi:change', () => note('document'));
      keksi.on('change', () => note('on'));
      const push = dataLayer.push;
      dataLayer.push = function (entry) {
        if (entry && entry.event === 'keksi_change') note('dataLayer', entry.keksi);
        return push.apply(dataLayer, arguments);
      };
    </script>`,
  });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  const seen = () => visitor.page.evaluate(() => (window as unknown as { seen: unknown[][] }).seen);
  await visitor.press('accept');
  await eventually(async () => (await seen()).length).toBe(3);
  expect((await seen()).sort()).toEqual([
    ['dataLayer', 'granted', true, true, { diagnostic: true, marketing: true }],
    ['document', 'granted', true, true, undefined],
    ['on', 'granted', true, true, undefined],
  ]);
  await visitor.withdraw();
  await eventually(async () => (await seen()).length).toBe(6);
  for (const [, state, choice, allowed] of (await seen()).slice(3)) {
    expect([state, choice, allowed]).toEqual(['denied', false, false]);
  }
});

test('a listener that has stopped listening hears no more', async () => {
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.page.evaluate(`
    window.heard = 0;
    window.stop = keksi.on('change', () => { heard += 1; });
    keksi.rejectAll();
  `);
  await eventually(() => visitor.page.evaluate('heard')).toBe(1);
  await visitor.page.evaluate('stop(); keksi.choose({ diagnostic: false }); keksi.rejectAll()');
  await visitor.quiet(200);
  expect(await visitor.page.evaluate('heard')).toBe(1);
});

test('the dataLayer hears of the choice as one event', async () => {
  const visitor = await accepted(world);
  const events = (await layerOf(visitor)).filter(({ type }) => type !== '[object Arguments]');
  expect(events.map(({ values }) => values[0])).toEqual([
    expect.objectContaining({
      event: 'keksi_change',
      keksi: { diagnostic: true, marketing: true },
    }),
  ]);
});
