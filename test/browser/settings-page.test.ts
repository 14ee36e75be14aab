import axe from 'axe-core';
import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { SITE } from '../kit/site';
import type { Visitor } from '../kit/visitor';
import { openWorld } from '../kit/world';

/** The settings as a page of the site: `<div data-keksi-settings>`. */
const world = await openWorld();

const PLACE = '<h2>Evästeet</h2><div data-keksi-settings></div>';
const place = (visitor: Visitor, index = 0) => visitor.page.locator('keksi-settings').nth(index);
const toggle = (visitor: Visitor, name: RegExp, index = 0) =>
  place(visitor, index).getByRole('switch', { name });
const press = (visitor: Visitor, name: string, index = 0) =>
  place(visitor, index).getByRole('button', { name, exact: true }).click();
const message = (visitor: Visitor) => visitor.page.getByRole('status').filter({ hasText: /\S/ });
/** The settings in the page have buttons of the same names. */
const banner = (visitor: Visitor) => visitor.page.locator('.banner');
const MARKETING = /^Markkinointi/;

async function violations(visitor: Visitor): Promise<string[]> {
  await visitor.page.evaluate(axe.source);
  return visitor.page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<import('axe-core').AxeResults> } };
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}

/** A visitor who has refused, and is on the site's settings page. */
async function there(body = PLACE, keksi = {}): Promise<Visitor> {
  world.site.show({ body, keksi });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/evasteet`);
  await banner(visitor).getByRole('button', { name: 'Vain välttämättömät' }).click();
  await toggle(visitor, MARKETING).waitFor();
  return visitor;
}

test('what is saved there takes effect, is recorded with its words, and is said', async () => {
  const visitor = await there();
  expect(await place(visitor).locator('dialog').count()).toBe(0);
  await toggle(visitor, MARKETING).check();
  await visitor.quiet(300);
  expect(visitor.thirdParty()).toEqual([]);
  visitor.grants();
  await press(visitor, 'Tallenna valinnat');
  await eventually(() => visitor.events('meta')).toContain('PageView');
  await eventually(() => world.register.rows().at(-1)).toMatchObject({
    action: 'choose',
    source: 'settings',
    marketing: 1,
    diagnostic: 0,
  });
  await eventually(() => message(visitor).allTextContents()).toEqual([
    'Evästevalintasi on tallennettu.',
  ]);
  await press(visitor, 'Peruuta suostumukset');
  await eventually(() => visitor.cookieNames()).toEqual(['keksi']);
  expect(await toggle(visitor, MARKETING).isChecked()).toBe(false);
  await eventually(() => message(visitor).allTextContents()).toEqual([
    expect.stringContaining('on peruutettu'),
  ]);
});

test('the keyboard is enough, axe finds nothing, and focus is not lost', async () => {
  const visitor = await there();
  expect(await violations(visitor)).toEqual([]);
  await toggle(visitor, MARKETING).focus();
  await visitor.page.keyboard.press('Space');
  expect(await toggle(visitor, MARKETING).isChecked()).toBe(true);
  const focused = () =>
    place(visitor).evaluate(({ shadowRoot }) => shadowRoot?.activeElement?.textContent);
  while ((await focused()) !== 'Tallenna valinnat') await visitor.page.keyboard.press('Tab');
  visitor.grants();
  await visitor.page.keyboard.press('Enter');
  await eventually(() => visitor.keksi(({ choices }) => choices.marketing)).toBe(true);
  expect(await focused()).toBe('Tallenna valinnat');
  expect(await violations(visitor)).toEqual([]);
});

test('it follows the banner, another tab and the language; several on one page each', async () => {
  const visitor = await there(`${PLACE}<div data-keksi-settings></div>`);
  const first = visitor.page;
  await visitor.openTab(`${SITE.https}/`);
  visitor.grants();
  await visitor.keksi((keksi) => keksi.choose({ marketing: true }));
  for (const index of [0, 1]) {
    const marketing = first
      .locator('keksi-settings')
      .nth(index)
      .getByRole('switch', { name: MARKETING });
    await expect.poll(() => marketing.isChecked()).toBe(true);
  }
  await first.evaluate("keksi.setLanguage('sv')");
  await first
    .locator('keksi-settings')
    .last()
    .getByRole('switch', { name: /^Marknad/ })
    .waitFor();
  visitor.page = first;
  expect(await violations(visitor)).toEqual([]);
});

test('one that comes later is filled too, and one’s own records are there', async () => {
  const visitor = await there();
  await visitor.page.evaluate(() => {
    const later = document.createElement('div');
    later.dataset.keksiSettings = '';
    document.body.append(later);
  });
  await toggle(visitor, MARKETING, 1).waitFor();
  visitor.grants();
  await press(visitor, 'Hyväksy kaikki', 1);
  const erase = place(visitor).getByRole('button', { name: 'Poista omat merkinnät', exact: true });
  await erase.click();
  await press(visitor, 'Poista pysyvästi');
  await banner(visitor).waitFor();
  expect(await visitor.choiceCookie()).toBeUndefined();
  await eventually(() => message(visitor).allTextContents()).toEqual([
    'Merkintäsi on poistettu suostumusrekisteristä ja tästä selaimesta.',
  ]);
});

test('so it is in strict mode, at 320 pixels, light and dark', async () => {
  const visitor = await there(PLACE, { strict: '', services: 'youtube' });
  await visitor.page.setViewportSize({ width: 320, height: 640 });
  for (const colorScheme of ['light', 'dark'] as const) {
    await visitor.page.emulateMedia({ colorScheme });
    expect(await violations(visitor)).toEqual([]);
    const width = await visitor.page.evaluate('document.documentElement.scrollWidth');
    expect(width).toBe(320);
  }
  await toggle(visitor, /^YouTube$/).check();
  await press(visitor, 'Tallenna valinnat');
  await eventually(() => visitor.page.evaluate('keksi.getSnapshot().granted')).toEqual(['youtube']);
});
