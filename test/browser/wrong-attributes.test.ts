import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { SITE } from '../kit/site';
import { openWorld } from '../kit/world';

const world = await openWorld();

/** A wrong value of each attribute; the message names both, and what is allowed. */
const WRONG: [name: string, value: string, allowed: RegExp][] = [
  ['ga', 'UA-12345-1', /G-/],
  ['ads', 'G-ESIMERKKI1', /AW-/],
  ['pixel', 'pikseli', /digit|number/i],
  ['mode', 'loose', /basic/],
  ['days', '1000', /365/],
  ['days', 'kuukausi', /365/],
  ['language', 'xx', /fi.*en.*sv/s],
  ['demographics', 'ehkä', /true/],
  ['register', 'javascript:alert(1)', /http/],
  ['policy', 'javascript:alert(1)', /http/],
  ['strict', 'kyllä', /true/],
  ['hosts', 'https://cdn.esimerkki.fi', /without scheme/],
  ['hosts', '*', /cdn\.esimerkki\.fi/],
  ['hosts', '*.fi', /\*\.esimerkki\.fi/],
  ['monitor', 'poista', /remove/],
  ['known', '*', /wp-\*/],
];

test.each(WRONG)(
  'data-%s="%s" is one console error, and the banner still works',
  async (name, value, allowed) => {
    world.site.show({ keksi: { [name]: value } });
    const visitor = await world.visitor();
    await visitor.open(`${SITE.https}/`);
    await visitor.isAsked();
    expect(visitor.errors()).toHaveLength(1);
    const [message] = visitor.errors();
    expect(message).toContain(`data-${name}`);
    expect(message).toContain(value);
    expect(message).toMatch(allowed);
    await visitor.press('reject');
    await eventually(async () => (await visitor.choiceCookie())?.value).toBeTruthy();
    expect(visitor.errors()).toHaveLength(1);
  },
);

test('a wrong id turns its own service off and no other', async () => {
  world.site.show({ keksi: { ga: 'UA-12345-1' } });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.press('accept');
  await eventually(() => visitor.cookieNames()).toEqual(['_fbp', '_gcl_au', 'keksi']);
  await visitor.quiet(200);
  expect(visitor.hits('analytics')).toEqual([]);
});

test('several wrong values are several errors', async () => {
  world.site.show({ keksi: { ga: 'UA-1', days: '0', mode: 'loose' } });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.isAsked();
  expect(visitor.errors()).toHaveLength(3);
});

test('a broken JSON configuration is one error, and nothing runs that it might have forbidden', async () => {
  world.site.show({
    head: '<script type="application/json" data-keksi-config>{ "services": [ }</script>',
  });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.isAsked();
  expect(visitor.errors()).toHaveLength(1);
  expect(visitor.errors()[0]).toContain('data-keksi-config');
});

test('no privacy statement is a warning', async () => {
  world.site.show({ keksi: { policy: undefined } });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.isAsked();
  const warnings = visitor.console.filter((line) => line.startsWith('warning'));
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toContain('data-policy');
});

test('several ids are separated by commas', async () => {
  world.site.show({
    keksi: { ga: 'G-ESIMERKKI1, G-ESIMERKKI2', pixel: '123456789012345,999999999999999' },
  });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.press('accept');
  const accounts = (vendor: 'analytics' | 'meta') =>
    [...new Set(visitor.hits(vendor).map(({ account }) => account))].sort();
  await eventually(() => accounts('analytics')).toEqual(['G-ESIMERKKI1', 'G-ESIMERKKI2']);
  await eventually(() => accounts('meta')).toEqual(['123456789012345', '999999999999999']);
  expect(visitor.errors()).toEqual([]);
});

test('attributes win over the JSON configuration, which says what they leave out', async () => {
  world.site.show({
    keksi: { controller: 'Attribuutti Oy', days: undefined },
    config: { controller: 'Konfiguraatio Oy', days: 30 },
  });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await eventually(() => visitor.page.getByText('Attribuutti Oy').first().isVisible()).toBe(true);
  await visitor.press('reject');
  await eventually(() => world.register.rows()).toHaveLength(1);
  const { time, expires } = world.register.rows()[0] ?? { time: '', expires: '' };
  expect((Date.parse(expires) - Date.parse(time)) / 86_400_000).toBeCloseTo(30, 3);
});
