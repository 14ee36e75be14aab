import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { IDS } from '../kit/page';
import { SITE } from '../kit/site';
import { metaStub } from '../kit/vendors/snippets';
import { openWorld } from '../kit/world';

// The parser asks for what stands in the markup with its own address; what that then sends is looked at here.
const world = await openWorld(({ host, path }) =>
  /^connect\.facebook\.net\/\w+\/fbevents/.test(host + path),
);
const ONLY_META = { ga: undefined, ads: undefined };

/** What a site has in its head that put the stub in by itself, and went on to use it. */
const OWN_STUB = metaStub([
  ['init', IDS.pixel],
  ['track', 'PageView'],
  ['track', 'Purchase', { value: 1 }],
]);

test("a site's own stub is shut before init: refused, nothing leaves; granted, nothing is made up for", async () => {
  world.site.show({ keksi: ONLY_META, head: OWN_STUB });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.press('reject');
  await visitor.fbq('track', 'Lead');
  expect(await visitor.quiet(300, 0)).toEqual([]);
  visitor.grants();
  await visitor.keksi((keksi) => keksi.acceptAll());
  await eventually(() => visitor.events('meta')).toEqual(['PageView']);
  await visitor.fbq('track', 'Lead');
  await eventually(() => visitor.events('meta')).toEqual(['PageView', 'Lead']);
  await visitor.quiet(200);
  expect(visitor.events('meta')).not.toContain('Purchase');
});

test('a stub that the page puts in after Keksi, with its own queue, is shut as well', async () => {
  world.site.show({ keksi: ONLY_META, body: OWN_STUB });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.press('reject');
  expect(await visitor.quiet(200, 0)).toEqual([]);
  visitor.grants();
  await visitor.keksi((keksi) => keksi.acceptAll());
  await eventually(() => visitor.events('meta')).toEqual(['PageView']);
  // On the next page the stub comes when the pixel may run already: what it is told passes, once.
  const mark = visitor.mark();
  await visitor.open(`${SITE.https}/toinen`);
  await eventually(() => visitor.events('meta', mark).sort()).toEqual(['PageView', 'Purchase']);
  await visitor.quiet(200);
  expect(visitor.events('meta', mark)).toHaveLength(2);
});

test('a pixel that stood in the page before Keksi, with its script, is silent until it is granted', async () => {
  world.site.show({
    keksi: ONLY_META,
    head: `${metaStub([])}<script src="https://connect.facebook.net/en_US/fbevents.js"></script>`,
    body: OWN_STUB,
  });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.press('reject');
  await visitor.fbq('track', 'Lead');
  await visitor.quiet(300);
  expect(visitor.events('meta')).toEqual([]);
  visitor.grants();
  await visitor.keksi((keksi) => keksi.acceptAll());
  await eventually(() => visitor.events('meta')).toEqual(['PageView']);
  const mark = visitor.mark();
  await visitor.open(`${SITE.https}/toinen`);
  await eventually(() => visitor.events('meta', mark).sort()).toEqual(['PageView', 'Purchase']);
});

test('no automatic collection, no data of the visitor, no addresses of its own accord', async () => {
  world.site.show({ keksi: ONLY_META, body: '<button type="button">Varaa</button>' });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.press('accept');
  await eventually(() => visitor.events('meta')).toEqual(['PageView']);
  await visitor.page.getByText('Varaa').click();
  await visitor.page.evaluate(() => history.replaceState(null, '', '?sivu=2'));
  await visitor.quiet(700);
  expect(visitor.events('meta')).toEqual(['PageView']);
  const { params } = visitor.hits('meta')[0] ?? { params: {} };
  expect(Object.keys(params).filter((name) => /^ud\b|dpo/.test(name))).toEqual([]);
});

test('a route after a withdrawal is not told, nor later', async () => {
  world.site.show({ keksi: ONLY_META });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.press('accept');
  await eventually(() => visitor.cookieNames()).toContain('_fbp');
  await visitor.keksi((keksi) => keksi.withdraw());
  await eventually(() => visitor.cookieNames()).toEqual(['keksi']);
  const mark = visitor.mark();
  await visitor.page.evaluate(() => history.pushState(null, '', '/silmalasit'));
  expect(await visitor.quiet(800, mark)).toEqual([]);
  await visitor.keksi((keksi) => keksi.acceptAll());
  await visitor.fbq('track', 'Lead');
  await eventually(() => visitor.events('meta', mark)).toEqual(['Lead']);
});

test('the noscript image, which no script can hold back, is warned of once', async () => {
  const image = `<noscript><img src="https://www.facebook.com/tr?id=${IDS.pixel}&noscript=1"></noscript>`;
  world.site.show({ keksi: ONLY_META, body: image });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.isAsked();
  const warnings = () => visitor.console.filter((line) => /^warning:.*noscript/.test(line));
  await eventually(warnings).toHaveLength(1);
});
