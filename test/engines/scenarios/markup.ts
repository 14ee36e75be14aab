import { expect } from 'vitest';
import { eventually } from '../../kit/eventually';
import { SITE } from '../../kit/site';
import type { Guest } from '../guest';
import type { Stage } from '../stage';

const VIDEO = `<iframe data-category="marketing" data-src="https://video.esimerkki-mainos.example/v"
  title="Video" width="560" height="315"></iframe>`;
const MARKUP = `
<script>window.ran = [];</script>
<script type="text/plain" data-category="diagnostic">ran.push('diagnostic');</script>
<script type="text/plain" data-category="marketing" data-src="https://mainos.esimerkki-mainos.example/m.js"></script>
<script type="text/plain" data-category="marketing">ran.push('marketing');</script>
<script type="text/plain" data-category="diagnostic marketing">ran.push('both');</script>
<script type="text/plain" data-category="!marketing">ran.push('without marketing');</script>
<img data-category="marketing" data-src="https://kuva.esimerkki-mainos.example/k.gif" alt="">
${VIDEO}
<template data-category="diagnostic"><p id="model">Mallin sisältö</p></template>`;

const ONCE = { role: 'button', name: 'Näytä tämän kerran' } as const;

const hosts = (guest: Guest) => guest.thirdParty().map(({ host }) => host.split('.')[0]);

/** What waits in the page's markup waits, and comes when it may. */
export function markup(stage: Stage): void {
  stage.scenario(
    'nothing runs before the choice, except what runs without consent',
    async (guest) => {
      stage.site.show({ body: MARKUP });
      await guest.tab.open(`${SITE.https}/`);
      await guest.finds(guest.button('accept'));
      await guest.learns('ran', ['without marketing']);
      expect(await guest.quiet(300, 0)).toEqual([]);
      expect(await guest.tab.sees('#model')).toBe(false);
    },
  );

  stage.scenario('a grant runs what waited for it, in the order of the page', async (guest) => {
    stage.site.show({ body: MARKUP });
    await guest.tab.open(`${SITE.https}/`);
    await guest.press('accept');
    await guest.learns('ran', ['without marketing', 'diagnostic', 'marketing', 'both']);
    await eventually(() => hosts(guest)).toEqual(
      expect.arrayContaining(['mainos', 'kuva', 'video']),
    );
    await guest.finds('#model');
  });

  stage.scenario('what is inserted later waits as well', async (guest) => {
    stage.site.show({ body: MARKUP });
    await guest.tab.open(`${SITE.https}/`);
    await guest.press('reject');
    await guest.misses(guest.button('reject'));
    await guest.tab.evaluate(`document.body.append(Object.assign(document.createElement('script'), {
      type: 'text/plain',
      textContent: "ran.push('later')",
    }))`);
    await guest.tab.evaluate(
      `void [...document.scripts].at(-1).setAttribute('data-category', 'diagnostic')`,
    );
    await guest.quiet(200);
    expect(await guest.tab.evaluate('ran')).toEqual(['without marketing']);
    await guest.openSettings();
    await guest.tab.click(guest.switch('diagnostic'));
    await guest.press('save');
    await guest.learns('ran', ['without marketing', 'diagnostic', 'later']);
    expect(hosts(guest)).not.toContain('video');
  });

  stage.scenario(
    'a waiting frame is shown once, and waits again on the next page',
    async (guest) => {
      stage.site.show({ body: VIDEO });
      await guest.tab.open(`${SITE.https}/`);
      await guest.press('reject');
      guest.grants();
      await guest.tab.click(ONCE);
      await eventually(() => hosts(guest)).toEqual(['video']);
      await guest.learns('document.activeElement.localName', 'iframe');
      expect(await guest.tab.evaluate('keksi.choices.marketing')).toBe(false);
      await guest.tab.reload();
      await guest.finds(ONCE);
      expect(hosts(guest)).toEqual(['video']);
      await eventually(() => stage.register.rows()).toHaveLength(1);
    },
  );
}
