import { readFile } from 'node:fs/promises';
import axe from 'axe-core';
import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { REGISTER_HOST } from '../kit/register';
import { SITE } from '../kit/site';
import type { Visitor } from '../kit/visitor';
import { openWorld } from '../kit/world';

const world = await openWorld();

const named = (visitor: Visitor, name: string) =>
  visitor.page.getByRole('button', { name, exact: true });
const message = (visitor: Visitor) => visitor.page.getByRole('status').filter({ hasText: /\S/ });

/** A visitor who has accepted, and looks at the settings. */
async function looking(): Promise<Visitor> {
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.press('accept');
  await visitor.button('accept').waitFor({ state: 'hidden' });
  await eventually(() => visitor.keksi(({ decided }) => decided)).toBe(true);
  await visitor.openSettings();
  return visitor;
}

test("one's own records can be taken along as a file", async () => {
  const visitor = await looking();
  const download = visitor.page.waitForEvent('download');
  await named(visitor, 'Lataa omat merkinnät (JSON)').click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('consent-records.json');
  const records = JSON.parse(await readFile(await file.path(), 'utf8'));
  expect(records).toMatchObject([{ schema: 'keksi.record/1', action: 'accept-all' }]);
  await eventually(() => message(visitor).allTextContents()).toContain('1 merkintä on ladattu.');
});

test("one's own records are erased after a second question, and the banner asks again", async () => {
  const visitor = await looking();
  await named(visitor, 'Poista omat merkinnät').click();
  await named(visitor, 'Poista pysyvästi').waitFor();
  await visitor.page.evaluate(axe.source);
  const found = await visitor.page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<import('axe-core').AxeResults> } };
    return (await axe.run()).violations.map(({ id }) => id);
  });
  expect(found).toEqual([]);
  expect(await visitor.choiceCookie()).toBeDefined();
  await named(visitor, 'Poista pysyvästi').click();
  await visitor.isAsked();
  await eventually(() => message(visitor).allTextContents()).toEqual([
    'Merkintäsi on poistettu suostumusrekisteristä ja tästä selaimesta.',
  ]);
  expect(await visitor.choiceCookie()).toBeUndefined();
  expect(await visitor.keksi(({ choices }) => choices.diagnostic)).toBe(false);
});

test('with the register away, both say so and do what can be done', async () => {
  const visitor = await looking();
  await visitor.page.route(`https://${REGISTER_HOST}/**`, (route) => route.abort());
  await named(visitor, 'Lataa omat merkinnät (JSON)').click();
  await eventually(() => message(visitor).allTextContents()).toContainEqual(
    expect.stringContaining('Suostumusrekisteriin ei juuri nyt saada yhteyttä'),
  );
  await named(visitor, 'Poista omat merkinnät').click();
  await named(visitor, 'Poista pysyvästi').click();
  await eventually(() => message(visitor).allTextContents()).toEqual([
    expect.stringContaining('ne poistetaan sieltä, kun seuraavan kerran käyt sivustolla'),
  ]);
  expect(await visitor.choiceCookie()).toBeUndefined();
});
