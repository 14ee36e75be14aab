import { expect } from 'vitest';
import { eventually } from '../../kit/eventually';
import { IDS } from '../../kit/page';
import { allVendorsRun } from '../../kit/scenes';
import { SITE } from '../../kit/site';
import type { Stage } from '../stage';

const MARKETING = /facebook|doubleclick|googlesyndication|googleadservices|www\.google\.com/;

/** Google and Meta load as far as they are allowed, and hear things in the order that Google asks for. */
export function gate(stage: Stage): void {
  stage.scenario('diagnostic alone runs Google Analytics and nothing else', async (guest) => {
    await guest.tab.open(`${SITE.https}/?gclid=x1&fbclid=y1`);
    await guest.choose({ diagnostic: true, marketing: false });
    await eventually(() => guest.cookieNames()).toEqual(['_ga', '_ga_ESIMERKKI1', 'keksi']);
    await eventually(() => guest.events('analytics')).toEqual(['page_view']);
    await guest.tab.evaluate(`gtag('event', 'conversion', { send_to: '${IDS.ads}/abc' })`);
    await guest.quiet(300);
    expect(guest.hits('analytics')[0]?.params).toMatchObject({ gcs: 'G101', npa: '1' });
    const hosts = guest.thirdParty().map(({ host }) => host);
    expect(hosts.filter((host) => MARKETING.test(host))).toEqual([]);
    expect(await guest.cookieNames()).toEqual(['_ga', '_ga_ESIMERKKI1', 'keksi']);
    expect(await guest.foreignStorageKeys()).toEqual([]);
  });

  stage.scenario(
    'marketing alone runs Ads and the pixel, and no Google Analytics',
    async (guest) => {
      await guest.tab.open(`${SITE.https}/`);
      await guest.choose({ diagnostic: false, marketing: true });
      await eventually(() => guest.cookieNames()).toEqual(['_fbp', '_gcl_au', 'keksi']);
      await eventually(() => guest.events('meta')).toEqual(['PageView']);
      await eventually(() => guest.events('ads')).toContain('page_view');
      await guest.tab.evaluate("gtag('event', 'add_to_cart')");
      await guest.quiet(300);
      expect(guest.hits('analytics')).toEqual([]);
      for (const { params } of guest.hits('ads')) expect(params.gcs).toBe('G110');
    },
  );

  stage.scenario(
    'Google is told the default, the update, js and config, in this order',
    async (guest) => {
      await guest.tab.open(`${SITE.https}/`);
      await guest.press('accept');
      await allVendorsRun(guest);
      const mark = guest.mark();
      await guest.tab.open(`${SITE.https}/toinen`);
      await allVendorsRun(guest, mark);
      const commands = (await guest.commands())
        .map(([name, detail]) => (name === 'js' ? name : `${name} ${detail}`))
        .filter((command) => /^(consent|js|config)/.test(command));
      expect(commands).toEqual([
        'consent default',
        'consent update',
        'js',
        `config ${IDS.ga}`,
        `config ${IDS.ads}`,
      ]);
    },
  );
}
