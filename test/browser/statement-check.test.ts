import { expect, test } from 'vitest';
import { SMALLEST } from '../../statement/src/example.test.kit';
import { eventually } from '../kit/eventually';
import { SITE } from '../kit/site';
import type { Visitor } from '../kit/visitor';
import { openWorld } from '../kit/world';

const world = await openWorld();
const [register] = SMALLEST.registers;

/** Says what the pixel contradicts, and lacks its retention. */
const WRONG = {
  ...SMALLEST,
  updated: '31.2.2026',
  registers: [
    { ...register, transfers: 'Tietoja ei siirretä EU:n ulkopuolelle.', retention: undefined },
  ],
};

function show(statement: unknown): void {
  const json = JSON.stringify(statement).replaceAll('<', '\\u003c');
  world.site.show({
    body: `<div data-keksi-statement><script type="application/json">${json}</script></div>`,
  });
}

const article = (visitor: Visitor) => visitor.page.locator('article.keksi-statement');
const told = (visitor: Visitor) => visitor.page.locator('[data-keksi-owner]');
const checkLoaded = () =>
  world.log.arrivals.some(({ path }) => path === '/keksi-statement-check.js');

test('visitors see all that the owner has written, and no check is loaded for them', async () => {
  show(WRONG);
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/tietosuojaseloste`);
  await article(visitor).waitFor();
  const text = await article(visitor).textContent();
  expect(text).toContain('Tietoja ei siirretä EU:n ulkopuolelle.');
  expect(text).toContain('31.2.2026');
  expect(await article(visitor).locator('h2').count()).toBe(22);
  await visitor.isAsked();
  expect(await told(visitor).count()).toBe(0);
  expect(checkLoaded()).toBe(false);
});

test('the owner is told what the command says, in the language of the page and on the console', async () => {
  show(WRONG);
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/tietosuojaseloste#keksi-check`);
  await told(visitor).waitFor();
  const text = await told(visitor).textContent();
  expect(text).toContain('Kävijät eivät näe tätä');
  expect(text).toMatch(/registers\[0\]\.transfers.*Tietoja ei siirretä.*(Meta-pikseli|Meta Pixel)/);
  expect(text).toContain('registers[0].retention');
  expect(text).toContain('there is no such day');
  const lines = visitor.console.join('\n');
  expect(lines).toContain('registers[0].transfers');
  expect(await article(visitor).textContent()).toContain('Tietoja ei siirretä EU:n ulkopuolelle.');
  await visitor.keksi((keksi) => keksi.setLanguage('sv'));
  await eventually(() => told(visitor).textContent()).toContain('Besökarna ser inte det här');
  expect(await told(visitor).count()).toBe(1);
});

test('the check comes as soon as the address asks for it', async () => {
  show(WRONG);
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/tietosuojaseloste`);
  await article(visitor).waitFor();
  await visitor.page.evaluate(() => {
    location.hash = '#keksi-check';
  });
  await told(visitor).waitFor();
});

test('a statement that agrees with the configuration is told of nothing', async () => {
  show({
    ...SMALLEST,
    updated: '28.11.2026',
    controller: { ...SMALLEST.controller, name: 'Esimerkkioptiikka Oy' },
    consentRegister: {
      retentionDays: 730,
      refusals: 'legal-obligation',
      recipients: [],
      transfers: [],
    },
    services: { 'google-analytics': { retention: 'Kaksi kuukautta' } },
  });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/tietosuojaseloste#keksi-check`);
  await article(visitor).waitFor();
  await eventually(() => checkLoaded()).toBe(true);
  expect(await told(visitor).allTextContents()).toEqual([]);
});
