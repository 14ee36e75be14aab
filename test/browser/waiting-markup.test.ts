import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { SITE } from '../kit/site';
import { openWorld } from '../kit/world';

const world = await openWorld();
const MARKUP = `
<script>window.ran = [];</script>
<script type="text/plain" data-category="diagnostic">ran.push('diagnostic');</script>
<script type="text/plain" data-category="marketing" data-src="https://mainos.esimerkki-mainos.example/m.js"></script>
<script type="text/plain" data-category="marketing">ran.push('marketing');</script>
<script type="text/plain" data-category="diagnostic marketing">ran.push('both');</script>
<script type="text/plain" data-category="!marketing">ran.push('without marketing');</script>
<img data-category="marketing" data-src="https://kuva.esimerkki-mainos.example/k.gif" alt="">
<iframe data-category="marketing" data-src="https://video.esimerkki-mainos.example/v" title="Video"></iframe>
<template data-category="diagnostic"><p>Mallin sisältö</p></template>`;

const ran = 'ran';
const hosts = (visitor: { thirdParty(): { host: string }[] }) =>
  visitor.thirdParty().map(({ host }) => host.split('.')[0]);

test('nothing that waits runs before the choice, except what runs without consent', async () => {
  world.site.show({ body: MARKUP });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.isAsked();
  await eventually(() => visitor.page.evaluate(ran)).toEqual(['without marketing']);
  expect(await visitor.quiet(300, 0)).toEqual([]);
  expect(await visitor.page.getByText('Mallin sisältö').count()).toBe(0);
});

test('a grant runs what waited for it, in the order of the page', async () => {
  world.site.show({ body: MARKUP });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.press('accept');
  await eventually(() => visitor.page.evaluate(ran)).toEqual([
    'without marketing',
    'diagnostic',
    'marketing',
    'both',
  ]);
  await eventually(() => hosts(visitor)).toEqual(
    expect.arrayContaining(['mainos', 'kuva', 'video']),
  );
  await visitor.page.getByText('Mallin sisältö').waitFor();
});

test('after a withdrawal, what came out of a template is gone, until it is allowed again', async () => {
  world.site.show({ body: MARKUP });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.press('accept');
  const content = visitor.page.getByText('Mallin sisältö');
  await content.waitFor();
  await visitor.withdraw();
  await content.waitFor({ state: 'detached' });
  await visitor.page.reload();
  expect(await content.count()).toBe(0);
  await visitor.keksi((keksi) => keksi.acceptAll());
  await content.waitFor();
  await visitor.keksi((keksi) => keksi.withdraw());
  expect(await content.count()).toBe(0);
  await visitor.keksi((keksi) => keksi.acceptAll());
  await content.waitFor();
});

test('one category runs its own and no other', async () => {
  world.site.show({ body: MARKUP });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.choose({ diagnostic: true, marketing: false });
  await eventually(() => visitor.page.evaluate(ran)).toEqual(['without marketing', 'diagnostic']);
  await visitor.quiet(300);
  for (const host of ['mainos', 'kuva', 'video']) expect(hosts(visitor)).not.toContain(host);
});

test('what is inserted later waits as well', async () => {
  world.site.show({ body: MARKUP });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.press('reject');
  const insert = () =>
    visitor.page.evaluate(() => {
      const script = document.createElement('script');
      script.type = 'text/plain';
      script.dataset.category = 'diagnostic';
      script.textContent = "ran.push('later')";
      document.body.append(script);
    });
  await insert();
  await visitor.quiet(200);
  expect(await visitor.page.evaluate(ran)).toEqual(['without marketing']);
  await visitor.openSettings();
  await visitor.switch('diagnostic').check();
  await visitor.press('save');
  await eventually(() => visitor.page.evaluate(ran)).toEqual([
    'without marketing',
    'diagnostic',
    'later',
  ]);
});

test('a waiting frame says why, and its button grants', async () => {
  world.site.show({ body: MARKUP });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.press('reject');
  await eventually(() => world.register.rows()).toHaveLength(1);
  visitor.grants();
  await visitor.page.getByRole('button', { name: 'Salli aina markkinointi' }).click();
  await eventually(() => hosts(visitor)).toContain('video');
  await eventually(() => world.register.rows()).toHaveLength(2);
  expect(world.register.rows()[1]).toMatchObject({
    source: 'placeholder',
    marketing: 1,
    diagnostic: 0,
  });
});
