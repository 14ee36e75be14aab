import axe from 'axe-core';
import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { ALL_COOKIES, allVendorsRun } from '../kit/scenes';
import { SITE } from '../kit/site';
import type { Visitor } from '../kit/visitor';
import { openWorld } from '../kit/world';

const world = await openWorld();

const service = (visitor: Visitor, name: string) =>
  visitor.page.getByRole('switch', { name, exact: true });
const lastRecord = () => world.register.rows().at(-1);
const cookiesBut = (...names: string[]) => ALL_COOKIES.filter((name) => !names.includes(name));

/** A visitor at a site with a switch for each service, who has not chosen. */
async function asked(): Promise<Visitor> {
  world.site.show({ keksi: { granular: 'true' } });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.isAsked();
  return visitor;
}

/** One who has accepted everything, and sees the settings again. */
async function accepted(): Promise<Visitor> {
  const visitor = await asked();
  await visitor.press('accept');
  await allVendorsRun(visitor);
  await visitor.openSettings();
  return visitor;
}

test('what is switched off does not start, the others run; after a reload, too; and the record says it', async () => {
  const visitor = await asked();
  await visitor.press('settings');
  await visitor.switch('diagnostic').check();
  await visitor.switch('marketing').check();
  await service(visitor, 'Meta Pixel').uncheck();
  expect(await visitor.switch('marketing').isChecked()).toBe(true);
  await visitor.press('save');
  await eventually(() => visitor.events('ads')).toContain('page_view');
  await eventually(() => visitor.events('analytics')).toContain('page_view');
  await visitor.quiet(300);
  expect(visitor.hits('meta')).toEqual([]);
  expect(visitor.thirdParty().filter(({ host }) => /facebook/.test(host))).toEqual([]);
  expect(await visitor.cookieNames()).toEqual(cookiesBut('_fbp'));
  expect(await visitor.keksi(({ choices, refused }) => [choices.marketing, refused])).toEqual([
    true,
    ['meta-pixel'],
  ]);
  await eventually(lastRecord).toMatchObject({ action: 'choose', marketing: 1 });
  expect(JSON.parse(lastRecord()?.refused ?? '')).toEqual(['meta-pixel']);
  expect(JSON.parse(lastRecord()?.services ?? '')).toEqual({
    diagnostic: ['google-analytics'],
    marketing: ['google-ads'],
  });
  expect((await visitor.choiceCookie())?.value.length).toBeLessThanOrEqual(194);

  const mark = visitor.mark();
  await visitor.page.reload();
  await eventually(() => visitor.events('ads', mark)).toContain('page_view');
  await visitor.quiet(300);
  expect(visitor.hits('meta', mark)).toEqual([]);
  expect(await visitor.cookieNames()).toEqual(cookiesBut('_fbp'));
  expect(await visitor.seesBanner()).toBe(false);
});

test('a running service that is switched off stops and loses its cookies; the others go on', async () => {
  const visitor = await accepted();
  const mark = visitor.mark();
  await service(visitor, 'Meta Pixel').uncheck();
  await visitor.press('save');
  await eventually(() => visitor.cookieNames()).toEqual(cookiesBut('_fbp'));
  await visitor.fbq('track', 'Purchase');
  await visitor.gtag('event', 'add_to_cart');
  await eventually(() => visitor.events('analytics', mark)).toContain('add_to_cart');
  await visitor.quiet(300);
  expect(visitor.hits('meta', mark)).toEqual([]);
  expect(await visitor.cookieNames()).toEqual(cookiesBut('_fbp'));

  await visitor.openSettings();
  expect(await service(visitor, 'Meta Pixel').isChecked()).toBe(false);
  expect(await service(visitor, 'Google Ads').isChecked()).toBe(true);
  await service(visitor, 'Meta Pixel').check();
  await visitor.press('save');
  // The pixel has its script already, and stores with what it is told next.
  await eventually(() => visitor.keksi(({ refused }) => refused)).toEqual([]);
  await visitor.fbq('track', 'Lead');
  await eventually(() => visitor.events('meta', mark)).toContain('Lead');
});

test('what is refused to Google Ads is not granted to it through Google Analytics', async () => {
  world.doubles = { linkedAds: true };
  const visitor = await accepted();
  await service(visitor, 'Google Ads').uncheck();
  await visitor.press('save');
  await eventually(() => visitor.cookieNames()).toEqual(cookiesBut('_gcl_au'));
  const mark = visitor.mark();
  await visitor.page.reload();
  await eventually(() => visitor.events('analytics', mark)).toContain('page_view');
  await eventually(() => visitor.events('meta', mark)).toContain('PageView');
  await visitor.quiet(300);
  expect(visitor.hits('ads', mark)).toEqual([]);
  const [view] = visitor.hits('analytics', mark);
  expect(view).toMatchObject({ params: { gcs: 'G101', npa: '1' } });
  expect(await visitor.cookieNames()).toEqual(cookiesBut('_gcl_au'));
});

test('a category takes its services along, and other tabs follow', async () => {
  const visitor = await accepted();
  const first = visitor.page;
  await visitor.openTab(`${SITE.https}/`);
  await visitor.openSettings();
  await service(visitor, 'Meta Pixel').uncheck();
  await visitor.press('save');
  await eventually(() => first.evaluate('window.keksi.refused')).toEqual(['meta-pixel']);
  await visitor.openSettings();
  await visitor.switch('marketing').uncheck();
  expect(await service(visitor, 'Google Ads').isChecked()).toBe(false);
  await visitor.press('save');
  await eventually(() => visitor.cookieNames()).toEqual(cookiesBut('_fbp', '_gcl_au'));
  await eventually(lastRecord).toMatchObject({ marketing: 0, refused: null });
});

test('a script names what it refuses; a name that there is none of is an error', async () => {
  const visitor = await asked();
  visitor.grants();
  await visitor.keksi((keksi) =>
    keksi.choose({ diagnostic: true, marketing: true, refused: ['google-ads', 'hotjer'] }),
  );
  await eventually(() => visitor.events('meta')).toContain('PageView');
  expect(await visitor.keksi(({ refused }) => refused)).toEqual(['google-ads']);
  expect(visitor.errors()).toEqual([expect.stringMatching(/hotjer.*google-ads/)]);
});

test('that a category is partly on is heard where it is switched, and its name stays the same', async () => {
  const visitor = await accepted();
  const devtools = await visitor.context.newCDPSession(visitor.page);
  const heard = async () => {
    const { nodes } = await devtools.send('Accessibility.getFullAXTree');
    const marketing = nodes.find(
      ({ role, name }) => role?.value === 'switch' && name?.value === 'Markkinointi',
    );
    return String(marketing?.description?.value);
  };
  expect(await heard()).toMatch(/^Mainonnan kohdentaminen/);
  await service(visitor, 'Meta Pixel').uncheck();
  await eventually(heard).toMatch(/^Osittain päällä Mainonnan kohdentaminen/);
  await service(visitor, 'Meta Pixel').check();
  await eventually(heard).toMatch(/^Mainonnan kohdentaminen/);
});

test('the keyboard is enough, and axe finds nothing', async () => {
  const visitor = await asked();
  await visitor.press('settings');
  await visitor.switch('marketing').focus();
  const { keyboard } = visitor.page;
  await keyboard.press('Space');
  await keyboard.press('Tab');
  await keyboard.press('Space');
  expect(await service(visitor, 'Google Ads').isChecked()).toBe(false);
  expect(await visitor.page.getByText('Osittain päällä').isVisible()).toBe(true);
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  expect(await visitor.page.getByText('_gcl_au').isVisible()).toBe(true);
  await visitor.page.evaluate(axe.source);
  const found = await visitor.page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<import('axe-core').AxeResults> } };
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
  expect(found).toEqual([]);
});

test('a frame of a service that is switched off waits, and its placeholder allows that service alone', async () => {
  const video = {
    id: 'video',
    category: 'marketing',
    name: 'Videopalvelu',
    provider: 'Video Oy',
    purpose: { fi: 'Näyttää videoita.', en: 'Shows videos.' },
    policy: 'https://video.example/privacy',
    transfers: [],
    cookies: [],
    hosts: ['video.example'],
  };
  world.site.show({
    keksi: { granular: 'true' },
    config: { services: [video] },
    body: `<iframe data-category="marketing" data-src="https://video.example/embed/1" title="Näin"></iframe>`,
  });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  visitor.grants();
  await visitor.keksi((keksi) =>
    keksi.choose({ marketing: true, refused: ['video', 'google-ads'] }),
  );
  const always = visitor.page.getByRole('button', { name: 'Näytä aina Videopalvelu' });
  await always.waitFor();
  const videos = () => visitor.thirdParty().filter(({ host }) => host === 'video.example').length;
  expect(videos()).toBe(0);
  await always.click();
  await eventually(videos).toBe(1);
  expect(await visitor.keksi(({ refused }) => refused)).toEqual(['google-ads']);
});
