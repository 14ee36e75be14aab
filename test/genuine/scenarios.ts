/** What must hold with a vendor's own script. Each throws where it does not. */
import { expect } from 'vitest';
import { eventually } from '../kit/eventually';
import type { PageOptions } from '../kit/page';
import { SITE } from '../kit/site';
import { metaStub } from '../kit/vendors/snippets';
import type { Visitor } from '../kit/visitor';
import type { Vendor } from './folder';
import { goes, type Scene, SECRET, SENSITIVE, told } from './scene';

export interface Scenario {
  readonly name: string;
  /** Whose scripts it is for; everybody's unless said. */
  readonly vendors?: readonly Vendor[];
  run(scene: Scene): Promise<void>;
}

/** Those that tell of views by themselves. */
const VIEWING: readonly Vendor[] = ['google-analytics', 'google-ads', 'meta-pixel'];

const ROUTES = ['/silmalasit', '/piilolinssit', '/aurinkolasit'];

const nothingTells = (visitor: Visitor, secret: string, mark = 0) => {
  const telling = told(visitor, mark).filter((text) => text.includes(secret));
  expect(telling.map((text) => text.slice(0, 200))).toEqual([]);
};

/** What identifies the browser in a vendor's storage, as it stands now. */
async function identifiers(visitor: Visitor): Promise<string[]> {
  const cookies = await visitor.context.cookies();
  const values = cookies.filter(({ name }) => name !== 'keksi').map(({ value }) => value);
  // `GA1.1.<client>`, `1.1.<auid>`, `fb.1.<time>.<random>`: what follows the version tells the visitor.
  return values.flatMap((value) => /\d{6,}(\.\d+)*$/.exec(value)?.[0] ?? []);
}

const before: Scenario[] = [
  {
    name: 'before a choice: nothing',
    async run(scene) {
      const visitor = await scene.visit();
      await visitor.isAsked();
      expect(await visitor.quiet(1000, 0)).toEqual([]);
      expect(await visitor.foreignStorageKeys()).toEqual([]);
    },
  },
  {
    name: 'refused, then left: nothing',
    async run(scene) {
      const visitor = await scene.visit();
      await visitor.press('reject');
      await visitor.quiet(500);
      await visitor.open('about:blank');
      expect(await visitor.quiet(300, 0)).toEqual([]);
      expect(await visitor.cookieNames()).toEqual(['keksi']);
    },
  },
  {
    name: 'accepted: one view, without what was searched',
    vendors: VIEWING,
    async run(scene) {
      const visitor = await scene.accepted(`/haku?q=${SECRET}#${SECRET}`);
      await visitor.quiet(2000);
      expect(scene.views(visitor)).toEqual(['/haku']);
      nothingTells(visitor, SECRET);
    },
  },
  {
    name: 'the title of the page does not leave',
    async run(scene) {
      const visitor = await scene.accepted('/', {
        head: `<script>document.title = 'Hoito: ${SECRET}';</script>`,
      });
      await visitor.quiet(1500);
      nothingTells(visitor, SECRET);
    },
  },
  {
    name: 'the next visit: one view, without being asked',
    vendors: VIEWING,
    async run(scene) {
      const visitor = await scene.accepted();
      const mark = visitor.mark();
      await visitor.open(`${SITE.https}/toinen`);
      await scene.isHeard(visitor, mark);
      await visitor.quiet(2000);
      expect(scene.views(visitor, mark).filter((path) => path === '/toinen')).toHaveLength(1);
    },
  },
];

const routes: Scenario[] = [60, 600, 1500, 8000].map((apart) => ({
  name: `routes ${apart} ms apart, then left: one view each`,
  vendors: ['google-analytics', 'meta-pixel'],
  async run(scene) {
    const visitor = await scene.accepted();
    const mark = visitor.mark();
    for (const path of ROUTES) {
      await goes(visitor, path);
      await visitor.quiet(apart);
    }
    await visitor.open('about:blank');
    await visitor.quiet(500);
    expect(scene.views(visitor, mark).sort()).toEqual([...ROUTES].sort());
  },
}));

/** Leaves the page, which sends what waits, and looks whether anything told of the sensitive page since. */
async function leavesUntold(visitor: Visitor, mark: number): Promise<void> {
  await visitor.open('about:blank');
  await visitor.quiet(500);
  nothingTells(visitor, SECRET, mark);
  nothingTells(visitor, 'ajanvaraus', mark);
}

const sensitive: Scenario[] = [
  {
    name: 'from a sensitive route to the next: nobody is told of it',
    async run(scene) {
      const visitor = await scene.accepted();
      const mark = visitor.mark();
      await goes(visitor, SENSITIVE);
      await visitor.page.evaluate((title) => {
        document.title = title;
      }, SECRET);
      await visitor.quiet(1500);
      await goes(visitor, '/kiitos');
      await visitor.quiet(2000);
      await visitor.gtag('event', 'purchase', { value: 1 });
      await visitor.fbq('track', 'Purchase', { value: 1 });
      await leavesUntold(visitor, mark);
    },
  },
  {
    name: 'from a sensitive page to the next page: nobody is told of it',
    async run(scene) {
      const visitor = await scene.accepted();
      const mark = visitor.mark();
      await visitor.open(SITE.https + SENSITIVE);
      await visitor.page.evaluate(() => {
        const link = document.body.appendChild(document.createElement('a'));
        link.href = '/kiitos';
        link.click();
      });
      await scene.isHeard(visitor, mark);
      await visitor.quiet(1500);
      await leavesUntold(visitor, mark);
    },
  },
  {
    name: 'routes whose query was searched: no query leaves',
    async run(scene) {
      const visitor = await scene.accepted();
      await goes(visitor, `/haku?q=${SECRET}#${SECRET}`);
      await visitor.quiet(1500);
      await goes(visitor, '/toinen');
      await visitor.quiet(1500);
      await visitor.open('about:blank');
      await visitor.quiet(500);
      nothingTells(visitor, SECRET);
    },
  },
];

const withdrawal: Scenario[] = [
  {
    name: 'withdrawn while events wait, then left: nothing, and nothing stored',
    async run(scene) {
      const visitor = await scene.accepted();
      await visitor.gtag('event', 'scroll_deep');
      await visitor.fbq('track', 'Lead');
      await visitor.keksi((keksi) => keksi.withdraw());
      const mark = visitor.mark();
      await visitor.gtag('event', 'later');
      await visitor.fbq('track', 'Later');
      await visitor.quiet(6000);
      expect(await visitor.cookieNames()).toEqual(['keksi']);
      expect(await visitor.foreignStorageKeys()).toEqual([]);
      await visitor.open('about:blank');
      expect(await visitor.quiet(500, mark)).toEqual([]);
    },
  },
  {
    name: 'withdrawn and accepted again: no identifier of before',
    async run(scene) {
      const visitor = await scene.accepted('/?gclid=Klikkaus123456&fbclid=Klikkaus123456');
      const old = await identifiers(visitor);
      await visitor.keksi((keksi) => keksi.withdraw());
      await visitor.quiet(500);
      // What the address still says is read anew by anybody.
      await visitor.page.evaluate(() => history.replaceState(null, '', '/'));
      const mark = visitor.mark();
      await visitor.keksi((keksi) => keksi.acceptAll());
      await visitor.quiet(1500);
      await visitor.gtag('event', 'conversion', { send_to: `${scene.script.id}/abc` });
      await visitor.fbq('track', 'Lead');
      await visitor.quiet(6000);
      await visitor.open(`${SITE.https}/toinen`);
      await visitor.quiet(1500);
      for (const identifier of old) nothingTells(visitor, identifier, mark);
      const now = await identifiers(visitor);
      expect(now.filter((one) => old.includes(one))).toEqual([]);
    },
  },
];

const google: Scenario[] = [
  {
    name: 'with the Meta Pixel beside it, marketing grants Google no advertising',
    vendors: ['google-analytics'],
    async run(scene) {
      const visitor = await scene.accepted('/', { keksi: { pixel: '123456789012345' } });
      await visitor.quiet(1000);
      const said = visitor.thirdParty().map(({ query }) => query.get('gcs'));
      expect(said.filter((gcs) => gcs?.startsWith('G11'))).toEqual([]);
    },
  },
  {
    name: 'the landing page’s campaign reaches the first view, some routes later',
    vendors: ['google-analytics'],
    async run(scene) {
      const visitor = await scene.visit('/tarjous?utm_source=uutiskirje');
      await goes(visitor, '/silmalasit');
      await visitor.press('accept');
      await scene.isHeard(visitor);
      const [view] = visitor.hits('analytics').filter(({ event }) => event === 'page_view');
      expect(view?.params.dl).toBe(`${SITE.https}/silmalasit?utm_source=uutiskirje`);
    },
  },
  {
    name: 'refused: a link whose page is opened by event_callback still leads there',
    vendors: ['google-analytics', 'google-ads'],
    async run(scene) {
      const visitor = await scene.visit();
      await visitor.press('reject');
      await visitor.page.evaluate(
        "gtag('event', 'conversion', { event_callback: () => { document.title = 'called'; } })",
      );
      await eventually(() => visitor.page.title()).toBe('called');
      expect(await visitor.quiet(500, 0)).toEqual([]);
    },
  },
];

const own = (id: string): string =>
  metaStub([
    ['init', id],
    ['track', 'PageView'],
  ]);

const CONFIGURATIONS: [name: string, page: PageOptions][] = [
  ['with vitals', { keksi: { vitals: '' } }],
  ['with Tag Manager', { keksi: { gtm: 'GTM-ESIM123' } }],
  ['with further services', { keksi: { services: 'youtube' } }],
  ['with the monitor', { keksi: { monitor: '' } }],
  ['in strict mode', { keksi: { strict: '' } }],
  ['in advanced mode', { keksi: { mode: 'advanced' } }],
  ['with a wait for the update', { config: { wait_for_update: 1500 } }],
];

const meta: Scenario[] = [
  ...CONFIGURATIONS.map(
    ([name, page]): Scenario => ({
      name: `runs ${name}: one view, one event, on both visits`,
      vendors: ['meta-pixel'],
      async run(scene) {
        const visitor = await scene.accepted('/', page);
        await visitor.fbq('track', 'Lead');
        await eventually(() => visitor.events('meta')).toEqual(['PageView', 'Lead']);
        await visitor.openSettings();
        await visitor.press('save');
        await visitor.fbq('track', 'Search');
        await eventually(() => visitor.events('meta')).toEqual(['PageView', 'Lead', 'Search']);
        const mark = visitor.mark();
        await visitor.open(`${SITE.https}/toinen`);
        await eventually(() => visitor.events('meta', mark)).toEqual(['PageView']);
      },
    }),
  ),
  ...(['head', 'body'] as const).map(
    (place): Scenario => ({
      name: `runs with the page’s own snippet ${place === 'head' ? 'before' : 'after'} Keksi: one view`,
      vendors: ['meta-pixel'],
      async run(scene) {
        const visitor = await scene.accepted('/', { [place]: own(scene.script.id) });
        await visitor.fbq('track', 'Lead');
        await eventually(() => visitor.events('meta')).toEqual(['PageView', 'Lead']);
        const mark = visitor.mark();
        await visitor.open(`${SITE.https}/toinen`);
        await scene.isHeard(visitor, mark);
        await visitor.quiet(700);
        expect(visitor.events('meta', mark)).toEqual(['PageView']);
      },
    }),
  ),
  {
    name: 'runs on after half of the consent was withdrawn',
    vendors: ['meta-pixel'],
    async run(scene) {
      const visitor = await scene.accepted('/', { keksi: { ga: 'G-ESIMERKKI1' } });
      await visitor.keksi((keksi) => keksi.choose({ diagnostic: false, marketing: true }));
      const mark = visitor.mark();
      await visitor.fbq('track', 'Lead');
      await eventually(() => visitor.events('meta', mark)).toEqual(['Lead']);
    },
  },
  {
    name: 'runs after it was withdrawn and accepted again',
    vendors: ['meta-pixel'],
    async run(scene) {
      const visitor = await scene.accepted();
      await visitor.keksi((keksi) => keksi.withdraw());
      await visitor.quiet(500);
      const mark = visitor.mark();
      await visitor.keksi((keksi) => keksi.acceptAll());
      await visitor.fbq('track', 'Lead');
      await eventually(() => visitor.events('meta', mark)).toContain('Lead');
    },
  },
  {
    name: 'back from the back/forward cache after a withdrawal: nothing',
    vendors: ['meta-pixel'],
    async run(scene) {
      const visitor = await scene.accepted();
      await visitor.open(`${SITE.https}/toinen`);
      await visitor.keksi((keksi) => keksi.withdraw());
      await visitor.quiet(500);
      const mark = visitor.mark();
      await visitor.page.evaluate(() => history.back());
      await visitor.quiet(1000);
      expect(await visitor.quiet(500, mark)).toEqual([]);
    },
  },
];

/** Everything that is tried. */
export const SCENARIOS: readonly Scenario[] = [
  ...before,
  ...routes,
  ...sensitive,
  ...withdrawal,
  ...google,
  ...meta,
];
