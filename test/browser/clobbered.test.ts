import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { SITE } from '../kit/site';
import { openWorld } from '../kit/world';

/** What markup in users' content, or another script, has put in the way by its name. */
const world = await openWorld();
const PAGE = SITE.httpsCoUk;

/** As users write it, and a sanitizer lets it through. */
const NAMED: [name: string, markup: string][] = [
  ['currentScript', '<img name="currentScript" src="https://evil.example/i" alt="">'],
  ['keksi', '<form id="keksi"><input name="getSnapshot"></form>'],
  ['dataLayer', '<a id="dataLayer"></a><a id="fbq"></a><a id="gtag"></a>'],
  ['addEventListener', '<img name="addEventListener" alt=""><a id="dispatchEvent"></a>'],
  ['cookie', '<img name="cookie" alt="">'],
  [
    'querySelector',
    '<form name="querySelector"></form><img name="querySelectorAll" alt=""><embed name="getElementById">',
  ],
  ['head', '<img name="head" alt=""><img name="readyState" alt=""><img name="baseURI" alt="">'],
  ['keksiConfig', '<a id="keksiConfig" href="https://evil.example/"></a>'],
  ['navigation', '<a id="navigation"></a><a id="cookieStore"></a><a id="trustedTypes"></a>'],
];

/** The vendor's file is asked for: whether it can live with such names is the vendor's affair. */
const PIXEL = expect.objectContaining({ host: 'connect.facebook.net' });

// Evil's own image is asked for by the parser, as on any page.
const asks = (visitor: { thirdParty(mark?: number): { host: string; path: string }[] }, mark = 0) =>
  visitor.thirdParty(mark).filter(({ host, path }) => host !== 'evil.example' || path !== '/i');

test.each(NAMED)(
  'an element named %s above the tag: asked, accepted, withdrawn as usual',
  async (_, markup) => {
    world.site.show({ keksi: false, body: markup + tag() });
    const visitor = await world.visitor();
    visitor.grants();
    await visitor.open(`${PAGE}/`);
    await visitor.isAsked();
    expect(asks(visitor)).toEqual([]);
    await visitor.press('accept');
    await eventually(() => visitor.thirdParty()).toContainEqual(PIXEL);
    const mark = visitor.mark();
    await visitor.open(`${PAGE}/toinen`);
    await eventually(() => visitor.thirdParty(mark)).toContainEqual(PIXEL);
    await visitor.keksi((keksi) => void keksi.withdraw());
    await eventually(() => visitor.keksi(({ choices }) => choices.marketing)).toBe(false);
    const last = visitor.mark();
    await visitor.open(`${PAGE}/kolmas`);
    expect(await visitor.keksi(({ decided, choices }) => [decided, choices.marketing])).toEqual([
      true,
      false,
    ]);
    await visitor.quiet(300);
    expect(asks(visitor, last)).toEqual([]);
    expect(visitor.thirdParty().filter(({ path }) => path.includes('keksi'))).toEqual([]);
  },
);

function tag(more = ''): string {
  return `<footer><button data-keksi="settings">Evästeasetukset</button></footer>
<script ${more} src="/keksi.js" data-policy="/" data-pixel="123456789012345"></script>`;
}

test('an image named currentScript: an async tag is still found, and no file of another host runs', async () => {
  const image = '<img name="currentScript" src="https://evil.example/i" alt="">';
  world.site.show({ keksi: false, body: image + tag('async') });
  const visitor = await world.visitor();
  visitor.grants();
  await visitor.open(`${PAGE}/`);
  await visitor.isAsked();
  await visitor.press('reject');
  await eventually(() => visitor.cookieNames()).toEqual(['keksi']);
  expect(asks(visitor)).toEqual([]);
});

test('with the tag in the head, an image named currentScript takes nothing away', async () => {
  world.site.show({ body: '<img name="currentScript" src="/i" alt="">' });
  const visitor = await world.visitor();
  await visitor.open(`${PAGE}/`);
  await visitor.press('accept');
  await eventually(() => visitor.thirdParty()).toContainEqual(PIXEL);
  await visitor.withdraw();
  await eventually(() => visitor.cookieNames()).toEqual(['keksi']);
  expect(visitor.errors()).toEqual([]);
});

test.each(['get', 'set', 'value', 'writable', 'enumerable', 'configurable'])(
  'with Object.prototype.%s set, Keksi starts, asks and follows',
  async (name) => {
    world.site.show({ head: `<script>Object.prototype.${name} = 1</script>` });
    const visitor = await world.visitor();
    await visitor.open(`${PAGE}/`);
    await visitor.isAsked();
    expect(await visitor.quiet(200, 0)).toEqual([]);
    await visitor.press('reject');
    await eventually(() => visitor.cookieNames()).toEqual(['keksi']);
    await visitor.open(`${PAGE}/toinen`);
    expect(await visitor.keksi(({ decided }) => decided)).toBe(true);
    expect(await visitor.page.evaluate(`({}).${name}`)).toBe(1);
  },
);

/** What hides a form's own methods from scripts, as a shop's plain `<input name="matches">` does. */
const FIELDS = ['querySelector', 'querySelectorAll', 'matches', 'removeAttribute']
  .map((name) => `<input name="${name}">`)
  .join('');
const WAITING_IN_FORM = (id: string) =>
  `<form>${FIELDS}<iframe id="${id}" data-category="marketing" data-src="https://widget.example/${id}"></iframe></form>`;

test.each(['innerHTML', 'appendChild', 'insertAdjacentHTML'])(
  'a form whose fields bear the names of its methods, put in by %s: what waits in it waits, and is opened',
  async (way) => {
    world.site.show({ body: WAITING_IN_FORM('parsed') });
    const visitor = await world.visitor();
    visitor.grants();
    await visitor.open(`${PAGE}/`);
    await visitor.isAsked();
    await visitor.page.evaluate(
      ([how, html]) => {
        const place = document.querySelector('main') as HTMLElement;
        const made = document.createElement('div');
        if (how === 'appendChild') {
          made.innerHTML = html as string;
          place.append(made.firstChild as Node);
        } else if (how === 'innerHTML') {
          place.append(made);
          made.innerHTML = html as string;
        } else place.insertAdjacentHTML('beforeend', html as string);
      },
      [way, WAITING_IN_FORM('inserted')],
    );
    expect(await visitor.quiet(300)).toEqual([]);
    await visitor.press('accept');
    await eventually(() => visitor.thirdParty().map(({ path }) => path)).toEqual(
      expect.arrayContaining(['/parsed', '/inserted']),
    );
    expect(visitor.errors()).toEqual([]);
  },
);
