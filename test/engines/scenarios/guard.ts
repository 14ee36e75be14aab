import { expect } from 'vitest';
import { eventually } from '../../kit/eventually';
import { describeArrival } from '../../kit/log';
import { SITE } from '../../kit/site';
import type { Stage } from '../stage';

/** Who guards the guard: in each engine, the stage sees what a page without a gate does. */
export function guard(stage: Stage): void {
  stage.scenario('what a page sends as it is closed or reloaded arrives', async (guest) => {
    stage.site.show({
      keksi: false,
      body: `<script>
        addEventListener('pagehide', () => {
          fetch('https://www.google-analytics.com/g/collect?en=bye', { method: 'POST', keepalive: true, mode: 'no-cors' });
          navigator.sendBeacon('https://www.facebook.com/tr/?ev=Bye');
        });
      </script>`,
    });
    guest.grants();
    await guest.tab.open(`${SITE.https}/`);
    await guest.tab.reload();
    await eventually(() => guest.events().sort()).toEqual(['Bye', 'bye']);
    await guest.tab.close();
    await eventually(() => guest.events().sort()).toEqual(['Bye', 'Bye', 'bye', 'bye']);
  });

  stage.scenario('what a page stores is seen, and by who comes next it is not', async (guest) => {
    stage.site.show({
      keksi: false,
      body: "<script>document.cookie = '_ga=1'; localStorage._gcl_ls = '1'; sessionStorage.x = '1';</script>",
    });
    await guest.tab.open(`${SITE.https}/`);
    expect(await guest.cookieNames()).toEqual(['_ga']);
    expect(await guest.stored()).toEqual(['_gcl_ls', 'x']);
    await guest.openTab(`${SITE.https}/robots.txt`);
    expect(await guest.cookieNames()).toEqual(['_ga']);
    // WebKitGTK's driver has one profile at a time.
    await guest.leave();
    const other = await stage.guest();
    stage.site.show({ keksi: false });
    await other.tab.open(`${SITE.https}/`);
    expect(await other.cookieNames()).toEqual([]);
    expect(await other.stored()).toEqual([]);
  });

  stage.scenario(
    'a third party that hears of a guest before a grant is found out',
    async (guest) => {
      const before = stage.prematureRequests().length;
      stage.site.show({
        keksi: false,
        body: '<img src="https://kuva.esimerkki-mainos.example/k.gif" alt="">',
      });
      await guest.tab.open(`${SITE.https}/`);
      await eventually(() => guest.thirdParty().length).toBe(1);
      expect(stage.prematureRequests().slice(before).map(describeArrival)).toEqual([
        'GET https://kuva.esimerkki-mainos.example/k.gif',
      ]);
      // It was meant to; the last act of these tests shall not mind.
      guest.grantedAt = 0;
    },
  );
}
