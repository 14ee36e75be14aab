import { expect, test } from 'vitest';
import { eventually } from '../eventually';
import { IDS } from '../page';
import { SITE } from '../site';
import type { Visitor } from '../visitor';
import { ANYTHING, openWorld } from '../world';
import { consents, googleSnippet } from './snippets';

/** The double must misbehave as the real script does: a tame one would let every gate pass. */
const world = await openWorld(ANYTHING);
const START = [
  ['js', 0],
  ['config', IDS.ga],
];
const GRANTED = [['consent', 'default', consents('granted')], ...START];
const DENIED = [['consent', 'default', consents('denied')], ...START];

async function visit(commands: unknown[][], address: string = `${SITE.https}/`) {
  world.site.show({ keksi: false, head: googleSnippet(commands) });
  const visitor = await world.visitor();
  await visitor.open(address);
  const events = (name?: string) =>
    visitor.hits('analytics').filter(({ event }) => !name || event === name);
  const ads = () => visitor.hits('ads');
  await eventually(() => visitor.thirdParty().length).toBeGreaterThan(0);
  const gtag = (...args: unknown[]) =>
    visitor.page.evaluate((call) => {
      const { gtag } = window as unknown as { gtag: (...args: unknown[]) => void };
      gtag(...call);
    }, args);
  return { visitor, events, ads, gtag };
}

test('without consent mode it says nothing of consent and writes cookies on the widest domain', async () => {
  const { visitor, events } = await visit(START);
  await eventually(() => events('page_view')).toHaveLength(1);
  expect(events('page_view')[0]?.params).not.toHaveProperty('gcs');
  const domains = (await visitor.context.cookies()).map(({ name, domain }) => [name, domain]);
  expect(domains).toEqual([
    ['_ga', '.esimerkki.example'],
    ['_ga_ESIMERKKI1', '.esimerkki.example'],
  ]);
});

test('under an ending of two parts the widest domain is the one below it', async () => {
  const { visitor } = await visit(START, `${SITE.httpCoUk}/`);
  await eventually(() => visitor.cookieNames()).toContain('_ga');
  for (const { domain } of await visitor.context.cookies()) expect(domain).toBe('.esimerkki.co.uk');
});

test('denied, it keeps sending as G100 with a client of its own, and stores nothing', async () => {
  const { visitor, events } = await visit(DENIED);
  await eventually(() => events('page_view')).toHaveLength(1);
  expect(events('page_view')[0]?.params).toMatchObject({
    gcs: 'G100',
    gcd: '13p3p3p2p5l1',
    npa: '1',
  });
  expect(await visitor.cookieNames()).toEqual([]);
  expect(await visitor.foreignStorageKeys()).toEqual([]);
});

test('an update after config comes too late for a late script, unless it was told to wait', async () => {
  const late = ['consent', 'update', consents('granted')];
  const hasty = await visit([...DENIED, late]);
  await eventually(() => hasty.events('page_view')[0]?.params.gcs).toBe('G100');

  const patient = ['consent', 'default', { ...consents('denied'), wait_for_update: 500 }];
  const waiting = await visit([patient, ...START, late]);
  await eventually(() => waiting.events('page_view')[0]?.params.gcs).toBe('G111');
  expect(waiting.events('page_view')).toHaveLength(1);
});

test('a grant after denied pings writes cookies with the same client and sends nothing again', async () => {
  const { visitor, events, gtag } = await visit(DENIED);
  await eventually(() => events('page_view')).toHaveLength(1);
  await gtag('consent', 'update', consents('granted'));
  await eventually(() => visitor.cookieNames()).toEqual(['_ga', '_ga_ESIMERKKI1']);
  const client = events('page_view')[0]?.params.cid;
  const stored = (await visitor.context.cookies()).find(({ name }) => name === '_ga')?.value;
  expect(stored).toBe(`GA1.1.${client}`);
  expect(events()).toHaveLength(1);
});

test('an event waits five seconds and leaves with the consent and client it was born with', async () => {
  const { events, gtag } = await visit(GRANTED);
  await eventually(() => events('page_view')).toHaveLength(1);
  const client = events('page_view')[0]?.params.cid;
  const fired = Date.now();
  await gtag('event', 'add_to_cart');
  await gtag('consent', 'update', consents('denied'));
  await gtag('event', 'after');
  await eventually(() => events('add_to_cart')).toHaveLength(1);
  expect(Date.now() - fired).toBeGreaterThan(4500);
  expect(events('add_to_cart')[0]?.params).toMatchObject({ gcs: 'G111', cid: client });
  await eventually(() => events('after')).toHaveLength(1);
  expect(events('after')[0]?.params.gcs).toBe('G100');
  expect(events('after')[0]?.params.cid).not.toBe(client);
});

test('ga-disable and a wipe do not stop what waits: it leaves while the page unloads', async () => {
  const { visitor, events, gtag } = await visit(GRANTED);
  await eventually(() => events('page_view')).toHaveLength(1);
  await gtag('event', 'add_to_cart');
  await visitor.page.evaluate(
    (id) => Object.assign(window, { [`ga-disable-${id}`]: true }),
    IDS.ga,
  );
  await visitor.context.clearCookies();
  world.site.show({ keksi: false });
  await visitor.page.reload();
  await eventually(() => events('add_to_cart')[0]?.params.gcs).toBe('G111');
  expect(await visitor.cookieNames()).toEqual([]);
});

test('a wipe alone is undone while the page unloads', async () => {
  const { visitor, events } = await visit(GRANTED);
  await eventually(() => events('page_view')).toHaveLength(1);
  await visitor.context.clearCookies();
  world.site.show({ keksi: false });
  await visitor.page.reload();
  await eventually(() => visitor.cookieNames()).toEqual(['_ga_ESIMERKKI1']);
  await eventually(() => events('user_engagement')[0]?.params.gcs).toBe('G111');
});

test('what waits leaves when the page is closed', async () => {
  const { visitor, events, gtag } = await visit(GRANTED);
  await eventually(() => events('page_view')).toHaveLength(1);
  await gtag('event', 'add_to_cart');
  await visitor.page.close();
  await eventually(() => events('add_to_cart')).toHaveLength(1);
});

test('several events travel in one batch', async () => {
  world.doubles = { batch: 200 };
  const { visitor, events } = await visit(GRANTED);
  // Both in one go: between two calls from here a busy machine may take longer than the batch waits.
  await visitor.page.evaluate("gtag('event', 'first'); gtag('event', 'second');");
  await eventually(() => events('second')).toHaveLength(1);
  const requests = visitor
    .thirdParty()
    .filter(({ path, host }) => path === '/g/collect' && host !== 'stats.g.doubleclick.net');
  expect(requests.map(({ query }) => query.get('en'))).toEqual(['page_view', null]);
});

test('a new route is a view that comes late, with an address of its own, whatever was set', async () => {
  world.doubles = { batch: 100 };
  const { visitor, events } = await visit(GRANTED);
  await eventually(() => events('page_view')).toHaveLength(1);
  await visitor.page.evaluate(
    "gtag('set', { page_location: 'https://muu.example/' }); history.pushState(null, '', '/lasit?q=1');",
  );
  await eventually(() => events('page_view').map(({ params }) => [params.dl, params.dr])).toEqual([
    [`${SITE.https}/`, ''],
    [`${SITE.https}/lasit?q=1`, `${SITE.https}/`],
  ]);
});

test('the view of a route leaves at once when the next route comes', async () => {
  const { visitor, events } = await visit(GRANTED);
  await eventually(() => events('page_view')).toHaveLength(1);
  const goes = (path: string) =>
    visitor.page.evaluate((to) => history.pushState(null, '', to), path);
  await goes('/lasit');
  await visitor.quiet(1200);
  expect(events('page_view')).toHaveLength(1);
  await goes('/linssit');
  await eventually(() => events('page_view')).toHaveLength(2);
});

test('with signals its hits go to analytics.google.com, without them they do not', async () => {
  const hosts = (visitor: Visitor) =>
    visitor
      .thirdParty()
      .filter(({ path }) => path === '/g/collect')
      .map(({ host }) => host);
  const { visitor } = await visit(GRANTED);
  await eventually(() => hosts(visitor)).toContain('analytics.google.com');
  const without = await visit([['set', 'allow_google_signals', false], ...GRANTED]);
  await eventually(() => hosts(without.visitor)).toEqual(['region1.google-analytics.com']);
});

test('its callback is called, also where consent is denied', async () => {
  const { visitor } = await visit(DENIED);
  await visitor.page.evaluate(
    "gtag('event', 'conversion', { event_callback: () => { document.title = 'called'; } })",
  );
  await eventually(() => visitor.page.title()).toBe('called');
});

test('a stub of fetch stops it, unless it captured fetch as it was', async () => {
  world.doubles = { batch: 100 };
  const stub = () => {
    window.fetch = () => Promise.reject(new Error('stopped'));
  };
  const late = await visit(GRANTED);
  await eventually(() => late.events('page_view')).toHaveLength(1);
  await late.visitor.page.evaluate(stub);
  await late.gtag('event', 'add_to_cart');

  world.doubles = { batch: 100, transport: 'captured-fetch' };
  const captured = await visit(GRANTED);
  await eventually(() => captured.events('page_view')).toHaveLength(1);
  await captured.visitor.page.evaluate(stub);
  await captured.gtag('event', 'add_to_cart');
  await eventually(() => captured.events('add_to_cart')).toHaveLength(1);
  expect(late.events('add_to_cart')).toEqual([]);
});

test.each(['beacon', 'captured-beacon', 'xhr', 'image'] as const)(
  'it can send by %s',
  async (transport) => {
    world.doubles = { transport };
    const { events } = await visit(GRANTED);
    await eventually(() => events('page_view')).toHaveLength(1);
  },
);

test('signals for demographics go to another host unless they are switched off', async () => {
  const hosts = ({ visitor }: { visitor: Visitor }) => visitor.thirdParty().map(({ host }) => host);
  const on = await visit(GRANTED);
  await eventually(() => hosts(on)).toContain('stats.g.doubleclick.net');

  const off = await visit([['set', 'allow_google_signals', false], ...GRANTED]);
  await eventually(() => off.events('page_view')).toHaveLength(1);
  expect(hosts(off)).not.toContain('stats.g.doubleclick.net');
});

test('an Ads id is fetched as a second script that the page never names', async () => {
  const { visitor, ads } = await visit(
    [...GRANTED, ['config', IDS.ads]],
    `${SITE.https}/?gclid=x1`,
  );
  await eventually(() => ads().map(({ event }) => event)).toContain('page_view');
  const scripts = visitor.thirdParty().filter(({ path }) => path === '/gtag/js');
  expect(scripts.map(({ query }) => query.get('id'))).toEqual([IDS.ga, IDS.ads]);
  await eventually(() => visitor.cookieNames()).toEqual([
    '_ga',
    '_ga_ESIMERKKI1',
    '_gcl_au',
    '_gcl_aw',
  ]);
  expect(await visitor.foreignStorageKeys()).toEqual(['_gcl_ls']);
});

test('Ads tells a denied conversion as G100, and again as G111 after a grant', async () => {
  const { ads, gtag } = await visit([...DENIED, ['config', IDS.ads]]);
  await gtag('event', 'conversion', { send_to: `${IDS.ads}/abc` });
  const conversions = () => ads().filter(({ event }) => event === 'conversion');
  await eventually(() => conversions().map(({ params }) => params.gcs)).toEqual(['G100']);
  await gtag('consent', 'update', consents('granted'));
  await eventually(() => conversions().map(({ params }) => params.gcs)).toEqual(['G100', 'G111']);
});

test('Ads counts routes with addresses of its own, and names the page whole as the top', async () => {
  const { visitor, ads } = await visit([...GRANTED, ['config', IDS.ads]]);
  await eventually(() => ads().map(({ event }) => event)).toContain('page_view');
  const mark = visitor.mark();
  await visitor.page.evaluate(() => history.pushState(null, '', '/lasit?q=1'));
  await eventually(() => visitor.hits('ads', mark)[0]?.params).toMatchObject({
    en: 'page_view',
    url: `${SITE.https}/lasit?q=1`,
    ref: `${SITE.https}/`,
    top: `${SITE.https}/lasit?q=1`,
  });
});

test('Ads does not know ga-disable', async () => {
  const disabled = `<script>window['ga-disable-${IDS.ads}'] = true;</script>`;
  world.site.show({
    keksi: false,
    head:
      disabled +
      googleSnippet(
        [
          ['js', 0],
          ['config', IDS.ads],
        ],
        IDS.ads,
      ),
  });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await eventually(() => visitor.cookieNames()).toEqual(['_gcl_au']);
});

test('Ads stores nothing unless all three of its consents stand', async () => {
  const some = { ...consents('granted'), ad_personalization: 'denied' };
  const { visitor, ads } = await visit([
    ['consent', 'default', some],
    ...START,
    ['config', IDS.ads],
  ]);
  await eventually(() => ads()[0]?.params.gcs).toBe('G111');
  expect(await visitor.cookieNames()).not.toContain('_gcl_au');
});

test('the click id outlives its cookies', async () => {
  const { visitor } = await visit([...GRANTED, ['config', IDS.ads]], `${SITE.https}/?gclid=x1`);
  await eventually(() => visitor.foreignStorageKeys()).toEqual(['_gcl_ls']);
  await visitor.context.clearCookies();
  const mark = visitor.mark();
  await visitor.open(`${SITE.https}/`);
  await eventually(() => visitor.hits('ads', mark)[0]?.params.gclaw).toBe('x1');
});
