import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { SITE } from '../kit/site';
import { openWorld } from '../kit/world';

const world = await openWorld();

/** The page's own script right after Keksi's: the first chance to send something. */
const AT_ONCE = `<script>
fetch('https://www.eikukaan.example/fetch', { mode: 'no-cors' }).catch(() => undefined);
document.body.append(Object.assign(new Image(), { src: 'https://www.eikukaan.example/img' }));
document.body.append(Object.assign(new Image(), { src: 'https://script.hotjar.com/img' }));
</script>`;
const STRICT = {
  strict: '',
  services: 'hotjar:1234567',
  ga: undefined,
  ads: undefined,
  pixel: undefined,
};

test('the services of the catalogue are known at once when their file stands before Keksi', async () => {
  world.site.show({
    keksi: STRICT,
    head: '<script src="/keksi-services.js"></script><script src="/keksi-strict.js"></script>',
    body: `${AT_ONCE}<script>window.early = typeof keksi</script>`,
  });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.httpsCoUk}/`);
  await visitor.isAsked();
  expect(await visitor.quiet(300, 0)).toEqual([]);
  expect(await visitor.page.evaluate('early')).toBe('object');
  const files = world.log.arrivals.filter(({ path }) => path === '/keksi-services.js');
  expect(files).toHaveLength(1);
});

test('their hosts are held from the first line where their file comes later, and released by a grant', async () => {
  world.site.show({ keksi: STRICT, body: AT_ONCE });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.httpsCoUk}/`);
  await visitor.isAsked();
  expect(await visitor.quiet(300, 0)).toEqual([]);
  await visitor.press('accept');
  await eventually(() => visitor.thirdParty().map(({ host, path }) => host + path)).toContain(
    'script.hotjar.com/img',
  );
  await visitor.quiet(200);
  expect(visitor.thirdParty().map(({ host }) => host)).not.toContain('www.eikukaan.example');
});

test.each([
  ['an attribute', { keksi: { strict: '' } }],
  ['JSON', { config: { strict: true } }],
])(
  'asked for by %s, with no other file in the page, it holds from the next line on',
  async (_, asked) => {
    world.site.show({ ...asked, body: AT_ONCE });
    const visitor = await world.visitor();
    await visitor.open(`${SITE.httpsCoUk}/`);
    await visitor.isAsked();
    await visitor.quiet(300);
    expect(visitor.thirdParty()).toEqual([]);
  },
);

test('the built-in services work in strict mode as they do without', async () => {
  world.site.show({ keksi: { strict: '' } });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.httpsCoUk}/`);
  await visitor.press('accept');
  await eventually(() => visitor.events('analytics')).toContain('page_view');
  await eventually(() => visitor.events('meta')).toContain('PageView');
  await eventually(() => visitor.events('ads')).toContain('page_view');
  await eventually(() => world.register.rows()).toHaveLength(1);
  expect(visitor.errors()).toEqual([]);
});

test('without strict mode nothing that is not declared is touched', async () => {
  world.site.show({ body: AT_ONCE });
  const visitor = await world.visitor();
  visitor.grants();
  await visitor.open(`${SITE.httpsCoUk}/`);
  await eventually(() =>
    visitor
      .thirdParty()
      .map(({ host, path }) => host + path)
      .sort(),
  ).toEqual(['script.hotjar.com/img', 'www.eikukaan.example/fetch', 'www.eikukaan.example/img']);
});
