import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { allVendorsRun } from '../kit/scenes';
import { SITE } from '../kit/site';
import { openWorld } from '../kit/world';

/** Pages that a framework takes over or draws anew, with the real React 18. */
const world = await openWorld();
const PAGE = SITE.httpsCoUk;

/** A package's file for script tags, which its `exports` need not name. */
const file = (name: string, path: string) =>
  readFileSync(
    join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), path),
    'utf8',
  );
const REACT =
  file('react', 'umd/react.production.min.js') +
  file('react-dom', 'umd/react-dom.production.min.js');
/** What React renders, on a server and in the page: the tag stands in it as everything else does. */
const APP = `(() => {
const e = React.createElement;
const App = () => e('html', { lang: 'fi' },
  e('head', null, e('meta', { charSet: 'utf-8' }), e('title', null, 'A'),
    e('script', { src: '/keksi.js', 'data-policy': '/', 'data-pixel': '123456789012345', 'data-draw': 'hydrated' })),
  e('body', null, e('main', null, e('input', { id: 'nimi' }),
    e('iframe', { 'data-category': 'marketing', 'data-src': 'https://video.example/', title: 'V' }))));
window.errors = [];
window.hydrate = () =>
  ReactDOM.hydrateRoot(document, e(App), { onRecoverableError: (error) => errors.push(String(error)) });
})()`;
const RENDERED = `<!DOCTYPE html><html lang="fi"><head><meta charSet="utf-8"/><title>A</title><script src="/keksi.js" data-policy="/" data-pixel="123456789012345" data-draw="hydrated"></script></head><body><main><input id="nimi"/><iframe data-category="marketing" data-src="https://video.example/" title="V"></iframe></main></body></html>`;

test.each(['a first visit', 'a return visit'])(
  'a page that React hydrates whole is not thrown away, and nothing typed is lost: %s',
  async (kind) => {
    const visitor = await world.visitor();
    if (kind !== 'a first visit') {
      await visitor.open(`${PAGE}/`);
      await visitor.press('accept');
      await allVendorsRun(visitor);
      await visitor.open('about:blank');
    }
    await visitor.page.route(`${PAGE}/react`, (route) =>
      route.fulfill({ contentType: 'text/html', body: RENDERED }),
    );
    await visitor.open(`${PAGE}/react`);
    await visitor.page.fill('#nimi', 'Aino');
    await visitor.page.evaluate(REACT);
    await visitor.page.evaluate(APP);
    await visitor.quiet(300);
    expect(await visitor.page.locator('keksi-consent, keksi-placeholder').count()).toBe(0);
    const mark = visitor.mark();
    await visitor.page.evaluate('hydrate()');
    if (kind === 'a first visit') {
      await visitor.page.locator('keksi-consent .banner').waitFor();
      await visitor.page.locator('keksi-placeholder').waitFor();
    } else {
      await eventually(() => visitor.events('meta', mark)).toContain('PageView');
      await eventually(() => visitor.thirdParty(mark).map(({ host }) => host)).toContain(
        'video.example',
      );
    }
    expect(await visitor.page.evaluate('errors')).toEqual([]);
    expect(await visitor.page.inputValue('#nimi')).toBe('Aino');
  },
);

test('the snapshot is stable: a component that subscribes is drawn once a change', async () => {
  world.site.show({ head: `<script>${REACT}</script>`, body: '<div id="root"></div>' });
  const visitor = await world.visitor();
  await visitor.open(`${PAGE}/`);
  await visitor.isAsked();
  await visitor.page.evaluate(`window.drawn = [];
const Shown = () => {
  const { choices } = React.useSyncExternalStore(keksi.subscribe, keksi.getSnapshot);
  const older = React.useSyncExternalStore((run) => keksi.on('change', run), () => keksi.choices);
  drawn.push(choices.marketing && older.marketing);
  return React.createElement('p', { id: 'shown' }, String(choices.marketing));
};
ReactDOM.createRoot(document.getElementById('root')).render(React.createElement(Shown));`);
  await visitor.page.getByText('false', { exact: true }).waitFor();
  await visitor.press('accept');
  await visitor.page.getByText('true', { exact: true }).waitFor();
  await allVendorsRun(visitor);
  expect(await visitor.page.evaluate('drawn.length')).toBeLessThanOrEqual(4);
  expect(
    await visitor.page.evaluate(
      'keksi.getSnapshot() === keksi.getSnapshot() && keksi.choices === keksi.choices && Object.isFrozen(keksi.getSnapshot())',
    ),
  ).toBe(true);
  expect(visitor.errors()).toEqual([]);
});

test('a sensitive route tells whoever subscribes, and by an event', async () => {
  world.site.show({
    keksi: { sensitive: '/ajanvaraus/*' },
    body: `<script>window.told = []; window.calls = 0;
document.addEventListener('keksi:allowed', ({ detail }) => told.push([detail.allowed.marketing, detail.services.length]));
keksi.subscribe(() => calls++);</script>`,
  });
  const visitor = await world.visitor();
  await visitor.open(`${PAGE}/`);
  await visitor.press('accept');
  await allVendorsRun(visitor);
  await visitor.page.evaluate("history.pushState(null, '', '/ajanvaraus/1')");
  await eventually(() => visitor.page.evaluate('told')).toEqual([
    [true, 3],
    [false, 0],
  ]);
  expect(await visitor.page.evaluate('keksi.getSnapshot().choices.marketing')).toBe(true);
  await visitor.page.evaluate("history.pushState(null, '', '/kauppa')");
  await eventually(() => visitor.page.evaluate('told.length')).toBe(3);
  expect(await visitor.page.evaluate('calls')).toBe(3);
});

test('a page that is loaded ahead of time starts nothing and asks nobody before it is seen', async () => {
  const visitor = await world.visitor();
  await visitor.open(`${PAGE}/`);
  await visitor.press('accept');
  await allVendorsRun(visitor);
  // What speculation rules do to a page; the browser of the tests prerenders none behind its proxy.
  await visitor.context.addInitScript(() => {
    let hidden = true;
    Object.defineProperty(Document.prototype, 'prerendering', { get: () => hidden });
    Object.assign(window, {
      see() {
        hidden = false;
        document.dispatchEvent(new Event('prerenderingchange'));
      },
    });
  });
  await visitor.open('about:blank');
  // What the page sends as it is left is past.
  await visitor.quiet(500);
  const mark = visitor.mark();
  await visitor.open(`${PAGE}/toinen`);
  await visitor.quiet(500);
  expect(visitor.thirdParty(mark)).toEqual([]);
  expect(await visitor.keksi((keksi) => keksi.allows('marketing'))).toBe(false);
  await visitor.page.evaluate('see()');
  await allVendorsRun(visitor, mark);

  const other = await world.visitor();
  await other.context.addInitScript(() => {
    Object.defineProperty(Document.prototype, 'prerendering', { get: () => true });
  });
  await other.open(`${PAGE}/`);
  await other.quiet(400);
  expect(await other.seesBanner()).toBe(false);
});

test('in a frame of the same site the page asks, and the frame follows', async () => {
  world.site.showAt('/', { body: '<iframe id="sisalla" src="/kehys" title="Kehys"></iframe>' });
  world.site.showAt('/kehys', {});
  const visitor = await world.visitor();
  await visitor.open(`${PAGE}/`);
  await visitor.isAsked();
  const frame = visitor.page.frames().find((one) => one.url().endsWith('/kehys'));
  await visitor.quiet(400);
  expect(await visitor.button('accept', frame).count()).toBe(0);
  await visitor.press('accept');
  await eventually(() => frame?.evaluate('keksi.choices.marketing')).toBe(true);
  await visitor.withdraw();
  await eventually(() => frame?.evaluate('keksi.choices.marketing')).toBe(false);
});

test('ended, it leaves nothing on the page, and what is held stays held', async () => {
  const visitor = await world.visitor();
  await visitor.open(`${PAGE}/`);
  await visitor.isAsked();
  await visitor.page.evaluate('keksi.destroy()');
  await eventually(() => visitor.page.locator('keksi-consent').count()).toBe(0);
  const status = await visitor.page.evaluate(
    "fetch('https://www.google-analytics.com/g/collect').then(({ status }) => status)",
  );
  expect(status).toBe(204);
  expect(visitor.thirdParty()).toEqual([]);
  expect(visitor.errors()).toEqual([]);
});
