import { expect } from 'vitest';
import { eventually } from '../../kit/eventually';
import { IDS } from '../../kit/page';
import { allVendorsRun } from '../../kit/scenes';
import { SITE } from '../../kit/site';
import type { DoubleOptions } from '../../kit/vendors/index';
import type { Guest } from '../guest';
import type { Stage } from '../stage';

const BATCH = 400;

/** How what waits leaves: as usual, by a function that the script has kept, and by an image. */
const TRANSPORTS = ['fetch', 'captured-beacon', 'image'] as const;

async function accepted(
  stage: Stage,
  guest: Guest,
  site: string = SITE.https,
  doubles: DoubleOptions = {},
): Promise<void> {
  stage.doubles = { batch: BATCH, ...doubles };
  await guest.tab.open(`${site}/?gclid=x1&fbclid=y1`);
  await guest.press('accept');
  await allVendorsRun(guest);
}

/** Stopped, deleted, and nothing comes back: while the page is open, as it unloads, and on the next. */
export function withdrawal(stage: Stage): void {
  for (const site of [SITE.https, SITE.http]) {
    stage.scenario(
      `${site}: everything stops and goes without a reload, and stays away`,
      async (guest) => {
        await accepted(stage, guest, site);
        await guest.openSettings();
        const mark = guest.mark();
        await guest.press('withdraw');
        await eventually(() => guest.cookieNames()).toEqual(['keksi']);
        await eventually(() => guest.foreignStorageKeys()).toEqual([]);
        await guest.tab.evaluate(`[
      gtag('event', 'add_to_cart'),
      gtag('event', 'conversion', { send_to: '${IDS.ads}/abc' }),
      window.fbq && fbq('track', 'Purchase'),
      history.pushState(null, '', '/reitti'),
    ].length`);
        expect(await guest.quiet(BATCH * 2, mark)).toEqual([]);
        await guest.tab.reload();
        await guest.learns('keksi.choices.marketing', false);
        expect(await guest.cookieNames()).toEqual(['keksi']);
        expect(await guest.foreignStorageKeys()).toEqual([]);
        await guest.tab.close();
        expect(await guest.quiet(300, mark)).toEqual([]);
        await eventually(() => stage.register.rows()).toHaveLength(2);
        const [consent, withdrawal] = stage.register.rows();
        expect(withdrawal).toMatchObject({
          action: 'withdraw',
          source: 'settings',
          subject: consent?.subject,
          previous: consent?.id,
        });
      },
    );
  }

  for (const transport of TRANSPORTS) {
    stage.scenario(
      `withdrawn and closed at once: what waits for ${transport} is not sent as the page unloads`,
      async (guest) => {
        await accepted(stage, guest, SITE.https, { transport });
        await guest.openSettings();
        // To Google Analytics alone, which holds it back; Google Ads would be told at once, with consent.
        await guest.tab.evaluate(`gtag('event', 'add_to_cart', { send_to: '${IDS.ga}' })`);
        const mark = guest.mark();
        await guest.press('withdraw');
        await guest.tab.close();
        expect(await guest.quiet(BATCH * 2, mark)).toEqual([]);
      },
    );
  }

  stage.scenario(
    'who writes their cookies and storage again finds them gone again',
    async (guest) => {
      await accepted(stage, guest);
      await guest.openSettings();
      await guest.press('withdraw');
      await eventually(() => guest.cookieNames()).toEqual(['keksi']);
      await guest.tab.evaluate(`[
      document.cookie = '_ga=GA1.1.1.1; Path=/; Max-Age=1000; Domain=esimerkki.example',
      document.cookie = '_fbp=fb.1.1.1; Path=/; Max-Age=1000',
      (localStorage._gcl_ls = '1'),
    ].length`);
      await eventually(() => guest.cookieNames()).toEqual(['keksi']);
      await eventually(() => guest.foreignStorageKeys()).toEqual([]);
    },
  );

  stage.scenario(
    'what was withdrawn on another page is stopped on the one that Back restores',
    async (guest) => {
      await accepted(stage, guest);
      await guest.tab.evaluate(`[
      (window.restored = false),
      addEventListener('pageshow', ({ persisted }) => { window.restored = persisted; }),
      (location.href = '/b'),
    ].length`);
      await guest.learns('location.pathname', '/b');
      await guest.openSettings();
      await guest.press('withdraw');
      await eventually(() => guest.cookieNames()).toEqual(['keksi']);
      const mark = guest.mark();
      await guest.tab.evaluate('void history.back()');
      await eventually(() =>
        guest.tab.evaluate('[location.pathname, window.restored]').catch(String),
      ).toEqual(['/', true]);
      await guest.learns('keksi.choices.marketing', false);
      await guest.tab.evaluate(
        "[gtag('event', 'later'), window.fbq && fbq('track', 'Later')].length",
      );
      expect(await guest.quiet(BATCH * 2, mark)).toEqual([]);
      expect(await guest.cookieNames()).toEqual(['keksi']);
      expect(await guest.foreignStorageKeys()).toEqual([]);
    },
  );
}
