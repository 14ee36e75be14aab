import { expect } from 'vitest';
import { eventually } from '../kit/eventually';
import { ALL, type App, NOTHING } from './app';

/** What a visitor lives through, whatever the app is made with. */
export interface Scenario {
  readonly name: string;
  play(app: App): Promise<void>;
  readonly javaScript?: false;
  /** What the page may say on its console. */
  readonly complains?: RegExp;
}

const TAGS = ['www.googletagmanager.com', 'connect.facebook.net'];
const YOUTUBE = 'www.youtube-nocookie.com';
const STATISTICS = { ...NOTHING, statistics: true };
const VIDEO = { ...NOTHING, video: true };

async function accepted(app: App, path = '/'): Promise<void> {
  await app.open(path);
  await app.visitor.press('accept');
  await app.shows(ALL);
}

export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'first visit: it asks, and shows nothing that needs consent',
    async play(app) {
      await app.open();
      await app.visitor.isAsked();
      await app.shows(NOTHING);
      await app.says('false false false');
      await app.placeholder('Suositukset').waitFor();
      await app.placeholder('Video').waitFor();
      expect(await app.visitor.page.locator('#uncounted').count()).toBe(1);
      expect(await app.visitor.quiet(300)).toEqual([]);
    },
  },
  {
    name: 'consent: everything is shown, and every service runs',
    async play(app) {
      await accepted(app);
      await app.says('true true true .*youtube');
      await app.asks(...TAGS, YOUTUBE);
      expect(await app.visitor.page.locator('keksi-placeholder').count()).toBe(0);
    },
  },
  {
    name: 'refusal: nothing is shown, and nobody is asked again',
    async play(app) {
      await app.open();
      await app.visitor.press('reject');
      await app.says('true false false');
      await app.shows(NOTHING);
      await app.open();
      await app.says('true false false');
      expect(await app.visitor.quiet(300)).toEqual([]);
      expect(await app.visitor.seesBanner()).toBe(false);
    },
  },
  {
    name: 'half consent, through the settings: one half is shown',
    async play(app) {
      await app.open();
      await app.visitor.choose({ diagnostic: true, marketing: false });
      await app.says('true true false');
      await app.shows(STATISTICS);
      await app.asks('www.googletagmanager.com');
      const hosts = app.visitor.thirdParty().map(({ host }) => host);
      expect(hosts).not.toContain('connect.facebook.net');
    },
  },
  {
    name: 'the page’s own button accepts',
    async play(app) {
      await app.open();
      await app.press('accept');
      await app.shows(ALL);
      await app.says('true true true');
      await eventually(() => app.visitor.seesBanner()).toBe(false);
    },
  },
  {
    name: 'the page’s own button refuses',
    async play(app) {
      await app.open();
      await app.press('reject');
      await app.says('true false false');
      await app.shows(NOTHING);
      await eventually(() => app.visitor.seesBanner()).toBe(false);
    },
  },
  {
    name: 'the page’s own button allows one half',
    async play(app) {
      await app.open();
      await app.press('half');
      await app.says('true true false');
      await app.shows(STATISTICS);
    },
  },
  {
    name: 'withdrawal by the page’s own button: what was shown is gone, without a reload',
    async play(app) {
      await accepted(app);
      await app.visitor.page.evaluate('window.same = true');
      await app.press('withdraw');
      await app.shows(NOTHING);
      await app.placeholder('Video').waitFor();
      await app.placeholder('Suositukset').waitFor();
      expect(await app.visitor.page.evaluate('window.same')).toBe(true);
    },
  },
  {
    name: 'withdrawal through <SettingsButton> and the settings',
    async play(app) {
      await accepted(app);
      await app.visitor.withdraw();
      await app.shows(NOTHING);
      await app.open();
      await app.shows(NOTHING);
    },
  },
  {
    name: 'half a withdrawal: only that half is gone',
    async play(app) {
      await accepted(app);
      await app.press('half');
      await app.shows(STATISTICS);
      await app.says('true true false');
    },
  },
  {
    name: 'return: everything is there at once, and no placeholder was ever drawn',
    async play(app) {
      await accepted(app);
      await app.visitor.context.addInitScript(() => {
        new MutationObserver(() => {
          const { length } = document.querySelectorAll('keksi-placeholder, #uncounted');
          if (length) Object.assign(window, { flashed: true });
        }).observe(document, { childList: true, subtree: true });
      });
      await app.open();
      await app.shows(ALL);
      await app.says('true true true');
      expect(await app.visitor.seesBanner()).toBe(false);
      expect(await app.visitor.page.evaluate('window.flashed')).toBeUndefined();
    },
  },
  {
    name: 'route change: what is allowed is there again, and nobody is asked twice',
    async play(app) {
      await accepted(app);
      await app.go('Evästeet');
      await app.shows(NOTHING);
      await app.go('Etusivu');
      await app.shows(ALL);
      expect(await app.visitor.seesBanner()).toBe(false);
    },
  },
  {
    name: 'route change before a choice: the placeholders are drawn anew, and the banner stays',
    async play(app) {
      await app.open();
      await app.placeholder('Video').waitFor();
      await app.go('Evästeet');
      await eventually(() => app.visitor.page.locator('keksi-placeholder').count()).toBe(0);
      await app.go('Etusivu');
      await app.placeholder('Video').waitFor();
      await app.placeholder('Suositukset').waitFor();
      expect(await app.visitor.page.locator('keksi-placeholder').count()).toBe(2);
      expect(await app.visitor.seesBanner()).toBe(true);
    },
  },
  {
    name: 'sensitive route: what was shown is taken away, and comes back on the next',
    async play(app) {
      await accepted(app);
      await app.go('Ajanvaraus');
      await app.shows(NOTHING);
      await app.says('true true true$');
      await app.go('Etusivu');
      await app.shows(ALL);
    },
  },
  {
    name: 'sensitive route first: nothing is shown there in spite of a consent',
    async play(app) {
      await accepted(app);
      const mark = app.visitor.mark();
      await app.open('/ajanvaraus');
      await app.says('true true true$');
      await app.shows(NOTHING);
      await app.visitor.quiet(300);
      const hosts = app.visitor.thirdParty(mark).map(({ host }) => host);
      expect(hosts).not.toContain(YOUTUBE);
    },
  },
  {
    name: 'the browser’s Back and Forward are routes too',
    async play(app) {
      await accepted(app);
      await app.go('Ajanvaraus');
      await app.shows(NOTHING);
      await app.visitor.page.goBack();
      await app.shows(ALL);
      await app.visitor.page.goForward();
      await app.shows(NOTHING);
    },
  },
  {
    name: 'one embed by itself: its placeholder allows that service, and nothing else',
    async play(app) {
      await app.open();
      app.visitor.grants();
      await app
        .placeholder('Video')
        .getByRole('button', { name: /YouTube/ })
        .first()
        .click();
      await app.shows(VIDEO);
      await app.asks(YOUTUBE);
      const hosts = app.visitor.thirdParty().map(({ host }) => host);
      for (const host of TAGS) expect(hosts).not.toContain(host);
      await app.open();
      await app.shows(VIDEO);
    },
  },
  {
    name: 'a category’s placeholder allows that category',
    async play(app) {
      await app.open();
      app.visitor.grants();
      await app
        .placeholder('Suositukset')
        .getByRole('button', { name: /^Salli/ })
        .click();
      await app.shows({ ...ALL, statistics: false });
      await app.says('true false true');
    },
  },
  {
    name: 'a placeholder leads to the settings',
    async play(app) {
      await app.open();
      await app.placeholder('Video').getByRole('button', { name: 'Evästeasetukset' }).click();
      await app.visitor.button('save').waitFor();
    },
  },
  {
    name: 'a service that comes late is asked about again, once',
    async play(app) {
      await accepted(app);
      await app.press('late');
      await app.visitor.isAsked();
      await app.says('false');
      await app.shows({ ...NOTHING, statistics: true });
      await app.visitor.press('accept');
      await app.shows(ALL);
      await app.says('true true true .*apuri');
    },
  },
  {
    name: 'the same service added twice: it is said, and all goes on',
    complains: /apuri/,
    async play(app) {
      await app.open();
      await app.press('late');
      await app.press('late');
      await eventually(() => app.complaints().join()).toContain('apuri');
      await app.visitor.press('accept');
      await app.shows(ALL);
    },
  },
  {
    name: 'two tabs: each follows the other',
    async play(app) {
      await app.open();
      await app.visitor.isAsked();
      const first = app.visitor.page;
      await app.openTab();
      await app.visitor.press('accept');
      await app.shows(ALL);
      await app.shows(ALL, first);
      await first.locator('#withdraw').click();
      await app.shows(NOTHING, first);
      await app.shows(NOTHING);
    },
  },
  {
    name: 'without JavaScript: nothing is asked for, and the page says what it can',
    javaScript: false,
    async play(app) {
      await app.open();
      // Not by its text: Playwright looks for none in `noscript`.
      const told = app.visitor.page.locator('noscript p');
      await told.waitFor();
      expect(await told.innerText()).toBe('Soita meille: 09 123 456.');
      expect(await app.visitor.quiet(300)).toEqual([]);
    },
  },
  {
    name: 'a policy with a nonce and Trusted Types: nothing of Keksi’s breaks it',
    async play(app) {
      const { site } = app.world;
      const policy = "script-src 'nonce-abc' 'strict-dynamic'; require-trusted-types-for 'script'";
      site.showFolder(app.folder, { 'content-security-policy': policy }, (page) =>
        page.replaceAll('<script', '<script nonce="abc"'),
      );
      await app.open();
      await app.visitor.isAsked();
      await app.placeholder('Video').waitFor();
      await app.press('half');
      await app.shows(STATISTICS);
      await app.go('Evästeet');
      await app.visitor.page.locator('.evasteet').getByText('YouTube').first().waitFor();
    },
  },
  {
    name: 'prerendered: nothing is asked and nothing shown before the page is seen',
    async play(app) {
      await accepted(app);
      // What speculation rules do to a page; the browser of the tests prerenders none behind its proxy.
      await app.visitor.context.addInitScript(() => {
        let hidden = true;
        Object.defineProperty(Document.prototype, 'prerendering', { get: () => hidden });
        Object.assign(window, {
          see() {
            hidden = false;
            document.dispatchEvent(new Event('prerenderingchange'));
          },
        });
      });
      await app.open();
      await app.says('');
      await app.shows(NOTHING);
      await app.visitor.page.evaluate('see()');
      await app.shows(ALL);
    },
  },
  {
    name: 'an error in a child: the page’s own boundary has it, and a withdrawal still works',
    complains: /The recommendations are broken/,
    async play(app) {
      await accepted(app);
      await app.press('break');
      await app.visitor.page.locator('#broken').waitFor();
      await app.shows({ ...ALL, recommendations: false });
      await app.press('withdraw');
      await app.shows(NOTHING);
      await app.says('true false false|false false false');
    },
  },
  {
    name: 'a listener that throws disturbs nobody',
    complains: /not my day/,
    async play(app) {
      await app.open();
      await app.visitor.page.evaluate(() => {
        for (const name of ['ready', 'change', 'allowed']) {
          document.addEventListener(`keksi:${name}`, () => {
            throw new Error('not my day');
          });
        }
      });
      await app.visitor.press('accept');
      await app.shows(ALL);
      await app.press('withdraw');
      await app.shows(NOTHING);
    },
  },
  {
    name: '<Declaration> is filled, each time that it comes',
    async play(app) {
      await app.open('/evasteet');
      const declaration = app.visitor.page.locator('.evasteet').getByText('YouTube').first();
      await declaration.waitFor();
      await app.go('Etusivu');
      await declaration.waitFor({ state: 'detached' });
      await app.go('Evästeet');
      await declaration.waitFor();
    },
  },
];
