import { readFile } from 'node:fs/promises';
import axe from 'axe-core';
import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { accepted } from '../kit/scenes';
import { SITE } from '../kit/site';
import type { Visitor } from '../kit/visitor';
import { openWorld } from '../kit/world';

const world = await openWorld();

const BUTTON = '<p><button data-keksi="withdraw">Peruuta tästä</button></p>';
const named = (visitor: Visitor, name: string) =>
  visitor.page.getByRole('button', { name, exact: true });
const panel = (visitor: Visitor) =>
  visitor.page.getByRole('complementary', { name: 'Suostumuksesi on päättynyt' });
const subjects = () => [...new Set(world.register.rows().map(({ subject }) => subject))];

/** A visitor who accepted on an earlier page, and withdraws by the settings or by a button of the page. */
async function withdrawn(by: 'settings' | 'button'): Promise<Visitor> {
  world.site.show({ body: BUTTON });
  const visitor = await accepted(world);
  await visitor.open(`${SITE.https}/toinen`);
  if (by === 'settings') await visitor.withdraw();
  else await named(visitor, 'Peruuta tästä').click();
  await panel(visitor).waitFor();
  await eventually(() => world.register.rows()).toHaveLength(2);
  return visitor;
}

test.each(['settings', 'button'] as const)(
  'who withdraws by the %s sees the identifier of all the records, and can take them along',
  async (by) => {
    const visitor = await withdrawn(by);
    const [subject = ''] = subjects();
    expect(subjects()).toHaveLength(1);
    expect(await panel(visitor).innerText()).toContain(subject);
    await eventually(() => panel(visitor).innerText()).toContain('Se ei jää selaimeesi');
    expect((await visitor.choiceCookie())?.value).not.toContain(subject);
    expect((await visitor.stored()).join()).not.toContain(subject);

    const download = visitor.page.waitForEvent('download');
    await named(visitor, 'Lataa omat merkinnät (JSON)').click();
    const records = JSON.parse(await readFile(await (await download).path(), 'utf8'));
    expect(records.map(({ action }: { action: string }) => action)).toEqual([
      'accept-all',
      'withdraw',
    ]);
  },
);

test('who withdraws can erase them at once, and is asked again', async () => {
  const visitor = await withdrawn('button');
  await named(visitor, 'Poista omat merkinnät').click();
  await named(visitor, 'Poista pysyvästi').click();
  await visitor.isAsked();
  await eventually(() => world.register.rows()).toEqual([]);
  expect(await panel(visitor).count()).toBe(0);
});

test('it takes no focus and blocks nothing, axe finds nothing, and it is gone when closed and on the next page', async () => {
  const visitor = await withdrawn('button');
  const focused = () => visitor.page.evaluate(() => document.activeElement?.textContent);
  expect(await focused()).toBe('Peruuta tästä');
  await visitor.page.evaluate(axe.source);
  const found = await visitor.page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<import('axe-core').AxeResults> } };
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
  expect(found).toEqual([]);
  await visitor.openSettings();
  const [subject = ''] = subjects();
  expect(await visitor.page.getByRole('dialog').innerText()).toContain(subject);
  await named(visitor, 'Sulje tallentamatta').click();
  await panel(visitor).getByRole('button', { name: 'Sulje' }).click();
  await panel(visitor).waitFor({ state: 'detached' });
  expect(await focused()).toBe('Peruuta tästä');

  await visitor.open(`${SITE.https}/kolmas`);
  await visitor.openSettings();
  expect(await panel(visitor).count()).toBe(0);
  expect(await visitor.page.getByRole('dialog').innerText()).not.toContain(subject);
  await named(visitor, 'Lataa omat merkinnät (JSON)').click();
  await eventually(() => visitor.page.getByRole('dialog').innerText()).toContain(
    'poistuu selaimesta, kun kieltäydyt, peruutat suostumuksesi tai se vanhenee',
  );
});

test('it goes by Escape, from wherever the visitor is on the page', async () => {
  const visitor = await withdrawn('button');
  await visitor.page.keyboard.press('Escape');
  await panel(visitor).waitFor({ state: 'detached' });
});

test('a refusal ends no consent: nothing is shown', async () => {
  world.site.show({ body: BUTTON });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.press('reject');
  await visitor.page.getByText('Evästevalintasi on tallennettu.').waitFor();
  await eventually(() => world.register.rows()).toHaveLength(1);
  expect(await panel(visitor).count()).toBe(0);
});

test('while the register is away, who refuses or withdraws is told that the record waits here', async () => {
  world.register.state = 'away';
  const waits = 'odottaa tässä selaimessa tunnisteineen';
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.press('reject');
  await visitor.openSettings();
  await eventually(() => visitor.page.getByRole('dialog').innerText()).toContain(waits);
  await visitor.press('accept');
  await visitor.withdraw();
  await eventually(() => panel(visitor).innerText()).toContain(waits);

  world.register.state = 'up';
  await visitor.open(`${SITE.https}/toinen`);
  await eventually(() => world.register.rows()).toHaveLength(3);
  await visitor.openSettings();
  expect(await visitor.page.getByRole('dialog').innerText()).not.toContain(waits);
});

test('whose consent lives is told in the settings when the identifier goes', async () => {
  const visitor = await accepted(world);
  await eventually(() => world.register.rows()).toHaveLength(1);
  await visitor.openSettings();
  const dialog = await visitor.page.getByRole('dialog').innerText();
  expect(dialog).toContain(subjects()[0]);
  expect(dialog).toContain(
    'Tunniste poistuu selaimestasi, kun peruutat suostumuksesi tai se vanhenee',
  );
});
