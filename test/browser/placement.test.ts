import { expect, test } from 'vitest';
import type { Placement } from '../kit/page';
import { accepted } from '../kit/scenes';
import { SITE } from '../kit/site';
import { openWorld } from '../kit/world';

const world = await openWorld();

test.each<Placement>(['head', 'async', 'defer', 'twice'])(
  'placed as %s: it asks once and works',
  async (placement) => {
    world.site.show({ placement });
    const visitor = await world.visitor();
    await visitor.open(`${SITE.https}/`);
    await visitor.isAsked();
    await visitor.quiet(200);
    expect(await visitor.button('accept').count()).toBe(1);
    const warnings = visitor.console.filter((line) => line.startsWith('warning'));
    expect(warnings).toHaveLength(placement === 'twice' ? 1 : 0);
    expect(visitor.errors()).toEqual([]);
    await visitor.leave();

    const accepting = await accepted(world);
    await accepting.quiet(200);
    expect(accepting.events('analytics')).toEqual(['page_view']);
    expect(accepting.events('meta')).toEqual(['PageView']);
    expect(accepting.errors()).toEqual([]);
  },
);

test('it can stand under another path; its other files are found beside it', async () => {
  world.site.show({ src: '/teema/js/keksi.js' });
  const visitor = await accepted(world);
  await visitor.openSettings();
  const files = world.log.arrivals.filter(
    ({ path, visitor: number }) => number === visitor.number && /keksi[^/]*\.js$/.test(path),
  );
  for (const { path } of files) expect(path).toMatch(/^\/teema\/js\//);
});

test('the page paints without waiting for it when it is slow or broken', async () => {
  world.site.show({ src: '/puuttuu/poissa.js', placement: 'async' });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.page.getByRole('heading', { name: 'Esimerkkioptiikka' }).waitFor();
  expect(await visitor.quiet(200, 0)).toEqual([]);
});
