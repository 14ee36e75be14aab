import { expect } from 'vitest';
import { eventually } from '../../kit/eventually';
import { IDS } from '../../kit/page';
import { allVendorsRun } from '../../kit/scenes';
import { SITE } from '../../kit/site';
import type { Stage } from '../stage';

/** What is chosen in one tab is chosen in the others. */
export function tabs(stage: Stage): void {
  stage.scenario(
    'a choice in one tab is the choice of the others, and one record',
    async (guest) => {
      await guest.tab.open(`${SITE.https}/a`);
      await guest.finds(guest.button('accept'));
      const first = await guest.openTab(`${SITE.https}/b`);
      await guest.press('accept');
      await eventually(() => first.evaluate('keksi.choices.marketing')).toBe(true);
      await eventually(() => first.sees(guest.button('accept'))).toBe(false);
      await eventually(() => guest.events('analytics')).toEqual(['page_view', 'page_view']);
      await guest.quiet(300);
      expect(stage.register.rows()).toHaveLength(1);
    },
  );

  stage.scenario(
    'a withdrawal in one tab stops the others, with what waits in them',
    async (guest) => {
      stage.doubles = { batch: 60_000 };
      await guest.tab.open(`${SITE.https}/a`);
      await guest.press('accept');
      await allVendorsRun(guest);
      const mark = guest.mark();
      const first = await guest.openTab(`${SITE.https}/b`);
      await allVendorsRun(guest, mark);
      await guest.openSettings();
      // To Google Analytics alone, which holds it back; Google Ads would be told at once, with consent.
      await first.evaluate(`gtag('event', 'add_to_cart', { send_to: '${IDS.ga}' })`);
      const moment = guest.mark();
      await guest.press('withdraw');
      await eventually(() => first.evaluate('keksi.choices.marketing')).toBe(false);
      await first.reload();
      expect(await guest.quiet(300, moment)).toEqual([]);
      expect(await guest.cookieNames()).toEqual(['keksi']);
      expect(await guest.foreignStorageKeys()).toEqual([]);
      await eventually(() => stage.register.rows()).toHaveLength(2);
    },
  );
}
