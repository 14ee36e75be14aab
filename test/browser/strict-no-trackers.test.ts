import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { SITE } from '../kit/site';
import { openWorld } from '../kit/world';

const world = await openWorld();

test.each([SITE.https, SITE.httpsCoUk, SITE.httpCoUk])(
  '%s: a page without trackers works in strict mode as it did',
  async (site) => {
    const visitor = await world.visitor();
    await visitor.open(`${site}/pages/no-trackers.html`);
    const results = await visitor.page.evaluate('results');
    expect(Object.keys(results as object).length).toBeGreaterThan(15);
    expect(Object.entries(results as object).filter(([, result]) => result !== 'works')).toEqual(
      [],
    );
    expect(visitor.errors()).toEqual([]);
    expect(visitor.console.filter((line) => line.startsWith('warning'))).toEqual([]);
  },
);

test('its forms are sent, also to a payment elsewhere, and its links lead elsewhere', async () => {
  const visitor = await world.visitor();
  // What the visitor sends off is the visitor's own act.
  visitor.grants();
  await visitor.open(`${SITE.httpsCoUk}/pages/no-trackers.html`);
  await visitor.page.getByRole('button', { name: 'Tilaa' }).click();
  await eventually(() => world.log.arrivals.find(({ path }) => path === '/tilaus')).toMatchObject({
    method: 'POST',
    body: 'lasit=2',
  });

  await visitor.open(`${SITE.httpsCoUk}/pages/no-trackers.html`);
  await visitor.page.getByRole('button', { name: 'Maksa' }).click();
  await eventually(() => visitor.thirdParty().map(({ host }) => host)).toEqual(['maksu.example']);

  await visitor.open(`${SITE.httpsCoUk}/pages/no-trackers.html`);
  await visitor.page.getByRole('link', { name: 'A link elsewhere' }).click();
  await eventually(() => visitor.thirdParty().map(({ host }) => host)).toEqual([
    'maksu.example',
    'linkki.example',
  ]);
});
