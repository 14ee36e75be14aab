import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { accepted } from '../kit/scenes';
import { SITE } from '../kit/site';
import { openWorld } from '../kit/world';

const world = await openWorld();

test.each([
  [SITE.https, '.esimerkki.example', 'https://kauppa.esimerkki.example'],
  [SITE.httpsCoUk, '.esimerkki.co.uk', 'https://www.esimerkki.co.uk'],
])('%s: data-domain="auto" shares the choice on %s', async (site, domain, sibling) => {
  world.site.show({ keksi: { domain: 'auto' } });
  const visitor = await accepted(world, `${site}/`);
  expect(await visitor.choiceCookie()).toMatchObject({ domain });
  await visitor.open(`${sibling}/`);
  await eventually(() => visitor.keksi(({ decided }) => decided)).toBe(true);
  expect(await visitor.seesBanner()).toBe(false);
  await visitor.withdraw();
  await eventually(() => visitor.cookieNames()).toEqual(['keksi']);
  await visitor.open(`${site}/`);
  await eventually(() => visitor.keksi(({ choices }) => choices.marketing)).toBe(false);
});

test('unless the owner says so, a choice holds for its own host', async () => {
  const visitor = await accepted(world);
  await visitor.open('https://kauppa.esimerkki.example/');
  await visitor.isAsked();
  expect(await visitor.keksi(({ decided }) => decided)).toBe(false);
});
