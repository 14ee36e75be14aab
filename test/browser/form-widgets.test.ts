import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { SITE } from '../kit/site';
import { openWorld } from '../kit/world';

/** A form asks who is a person by a service that needs consent: who refused can allow that one, and send the form. */
// What is allowed by itself is no category; each test looks itself that nothing is asked for before.
const world = await openWorld(({ host }) => host === 'js.hcaptcha.com');

const FORM = {
  keksi: { services: 'hcaptcha' },
  body: `<form id="yhteys"><input name="nimi"><div class="h-captcha" data-sitekey="1"></div><button>Lähetä</button></form>
<script type="text/plain" data-category="diagnostic" data-src="https://js.hcaptcha.com/1/api.js"></script>`,
};

test('a held widget has a notice at the form; a press allows that service alone, and starts it', async () => {
  world.site.show(FORM);
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.press('reject');
  const place = visitor.page.locator('#yhteys keksi-placeholder');
  await place.getByText('Intuition Machines, Inc.').waitFor();
  await visitor.open(`${SITE.https}/yhteys`);
  const allow = place.getByRole('button', { name: 'Salli aina hCaptcha' });
  await allow.waitFor();
  expect(visitor.thirdParty()).toEqual([]);
  await allow.click();
  await eventually(() => visitor.thirdParty().map(({ host, path }) => host + path)).toEqual([
    'js.hcaptcha.com/1/api.js',
  ]);
  await eventually(() => place.count()).toBe(0);
  expect(await visitor.page.locator('.h-captcha').evaluate(({ style }) => style.display)).toBe('');
  expect(await visitor.keksi(({ choices }) => choices)).toMatchObject({
    diagnostic: false,
    marketing: false,
  });
});

test('a form that comes later has the notice too, and no other service is spoken of', async () => {
  world.site.show({ keksi: { services: 'hcaptcha' } });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.press('reject');
  await visitor.page.evaluate(() => {
    const form = document.createElement('form');
    form.innerHTML = '<div class="cf-turnstile"></div><p><span class="h-captcha"></span></p>';
    document.body.append(form);
  });
  await visitor.page.evaluate(() => {
    const place = document.createElement('div');
    place.className = 'h-captcha';
    document.forms[0]?.append(place);
  });
  await visitor.page.locator('form keksi-placeholder').waitFor();
  expect(await visitor.page.locator('form keksi-placeholder').count()).toBe(1);
});
