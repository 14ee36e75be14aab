import { expect } from 'vitest';
import { eventually } from '../../kit/eventually';
import { allVendorsRun } from '../../kit/scenes';
import { SITE } from '../../kit/site';
import type { Stage } from '../stage';

const UUID = /[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}/i;
const WITH_CLICK_IDS = `${SITE.https}/?gclid=x1&fbclid=y1`;

/** The banner asks, the visitor answers, and the answer is remembered. */
export function choice(stage: Stage): void {
  stage.scenario('asked and not answered: nothing is stored or sent', async (guest) => {
    await guest.tab.open(WITH_CLICK_IDS);
    for (const name of ['accept', 'reject', 'settings'] as const) {
      await guest.finds(guest.button(name));
    }
    await guest.tab.reload();
    await guest.finds(guest.button('accept'));
    expect(await guest.quiet(300, 0)).toEqual([]);
    expect(await guest.cookieNames()).toEqual([]);
    expect(await guest.stored()).toEqual([]);
    expect(await guest.tab.evaluate('keksi.decided')).toBe(false);
    expect(stage.register.rows()).toEqual([]);
  });

  stage.scenario(
    'accepted: everything runs, on the next page too, and nobody asks again',
    async (guest) => {
      await guest.tab.open(`${SITE.https}/`);
      await guest.press('accept');
      await guest.misses(guest.button('accept'));
      await allVendorsRun(guest);
      const mark = guest.mark();
      await guest.tab.reload();
      await allVendorsRun(guest, mark);
      expect(await guest.tab.evaluate('keksi.choices')).toEqual({
        necessary: true,
        diagnostic: true,
        marketing: true,
      });
      expect(await guest.tab.sees(guest.button('accept'))).toBe(false);
    },
  );

  stage.scenario(
    'refused: remembered without an identifier, and nothing else happens',
    async (guest) => {
      await guest.tab.open(WITH_CLICK_IDS);
      await guest.press('reject');
      await guest.misses(guest.button('accept'));
      await eventually(() => stage.register.rows()).toHaveLength(1);
      expect(stage.register.rows()[0]).toMatchObject({ action: 'reject-all', source: 'banner' });
      await guest.tab.reload();
      await guest.learns('keksi.decided', true);
      expect(await guest.tab.sees(guest.button('accept'))).toBe(false);
      expect(await guest.quiet(300, 0)).toEqual([]);
      expect(await guest.cookieNames()).toEqual(['keksi']);
      expect(await guest.choiceCookie()).not.toMatch(UUID);
      expect((await guest.stored()).join()).not.toMatch(UUID);
      expect(stage.register.rows()).toHaveLength(1);
    },
  );

  stage.scenario('chosen in the settings: the switches stand as they were left', async (guest) => {
    await guest.tab.open(`${SITE.https}/`);
    await guest.choose({ diagnostic: true, marketing: false });
    await guest.misses(guest.button('save'));
    await guest.tab.reload();
    await guest.learns('keksi.choices', { necessary: true, diagnostic: true, marketing: false });
    await guest.openSettings();
    const checked = `[...document.querySelector('keksi-consent').shadowRoot.querySelectorAll('[role=switch]')]
      .map((element) => element.checked)`;
    expect(await guest.tab.evaluate(checked)).toEqual([true, false]);
  });

  stage.scenario(
    'a cookie that the browser would keep for a week lives as long as the choice, once the server has renewed it',
    async (guest) => {
      await guest.tab.open(`${SITE.https}/`);
      await guest.press('accept');
      // Firefox's driver gives up a reload of a page on which something is still on its way.
      await allVendorsRun(guest);
      // As WebKit does where it knows of trackers.
      await guest.tab.evaluate(
        `void (document.cookie = document.cookie.match(/keksi=[^;]*/)[0] + '; Max-Age=604800; Path=/; SameSite=Lax; Secure')`,
      );
      expect(await guest.choiceDays()).toBeLessThan(8);
      stage.site.renews = true;
      const mark = guest.mark();
      await guest.tab.reload();
      await allVendorsRun(guest, mark);
      expect(await guest.choiceDays()).toBeGreaterThan(180);
      expect(await guest.choiceDays()).toBeLessThanOrEqual(184);
      // What the server set, the page can still take back.
      await guest.tab.evaluate('void keksi.withdraw()');
      await eventually(() => guest.cookieNames()).toEqual(['keksi']);
      await guest.tab.reload();
      await guest.learns('keksi.choices.marketing', false);
      expect(await guest.cookieNames()).toEqual(['keksi']);
    },
  );
}
