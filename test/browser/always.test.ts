import { expect, test } from 'vitest';
import { allowsService, readChoices } from '../../src/entries/server';
import { eventually } from '../kit/eventually';
import { SITE } from '../kit/site';
import type { Visitor } from '../kit/visitor';
import { openWorld } from '../kit/world';

/** Who wants the video, the map or the form need not allow advertising with it: one service is allowed by itself. */
const ALONE = ['www.youtube-nocookie.com', 'player.vimeo.com', 'js.hcaptcha.com'];
// What is allowed by itself is no category; each test looks itself that nothing is asked for before.
const world = await openWorld(({ host }) => ALONE.includes(host));

const VIDEO = 'https://www.youtube-nocookie.com/embed/abc';
const OTHER = 'https://player.vimeo.com/video/1';
const frame = (category: string, address: string) =>
  `<iframe data-category="${category}" data-src="${address}" title="Video" width="560" height="315"></iframe>`;
const PAGE = {
  keksi: { services: 'youtube, vimeo' },
  body: `${frame('marketing', VIDEO)}${frame('diagnostic', OTHER)}
    <script type="text/plain" data-category="marketing">window.advertised = true</script>`,
};

const hosts = (visitor: Visitor, mark = 0) => [
  ...new Set(visitor.thirdParty(mark).map(({ host }) => host)),
];
const button = (visitor: Visitor, name: string) =>
  visitor.page.getByRole('button', { name, exact: true });
const own = (visitor: Visitor, name: string) =>
  visitor.page.getByRole('switch', { name, exact: true });
const message = (visitor: Visitor) => visitor.page.getByRole('status').filter({ hasText: /\S/ });
const snapshot = (visitor: Visitor) =>
  visitor.page.evaluate('keksi.getSnapshot()') as Promise<{
    choices: object;
    granted: string[];
    services: string[];
  }>;
const lastRecord = () => world.register.rows().at(-1);

/** A visitor who has refused everything at a site with two videos. */
async function refused(keksi = {}): Promise<Visitor> {
  world.site.show({ ...PAGE, keksi: { ...PAGE.keksi, ...keksi } });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.press('reject');
  await button(visitor, 'Näytä aina YouTube').waitFor();
  await visitor.quiet(300);
  expect(visitor.thirdParty()).toEqual([]);
  return visitor;
}

test('"always YouTube" shows it on every page, and nothing else of its category', async () => {
  const visitor = await refused();
  await button(visitor, 'Näytä aina YouTube').click();
  await eventually(() => hosts(visitor)).toEqual(['www.youtube-nocookie.com']);
  expect(await snapshot(visitor)).toMatchObject({
    choices: { diagnostic: false, marketing: false },
    granted: ['youtube'],
  });
  await eventually(() => message(visitor).allTextContents()).toEqual([
    'Evästevalintasi on tallennettu.',
  ]);
  await eventually(lastRecord).toMatchObject({ action: 'choose', source: 'placeholder' });
  expect(lastRecord()).toMatchObject({ diagnostic: 0, marketing: 0, granted: '["youtube"]' });

  const mark = visitor.mark();
  await visitor.open(`${SITE.https}/toinen`);
  await eventually(() => hosts(visitor, mark)).toEqual(['www.youtube-nocookie.com']);
  await visitor.quiet(300);
  expect(hosts(visitor, mark)).toEqual(['www.youtube-nocookie.com']);
  expect(await visitor.page.evaluate('window.advertised')).toBeUndefined();
  expect(await visitor.seesBanner()).toBe(false);
  expect(await visitor.cookieNames()).toEqual(['keksi']);

  const header = `keksi=${(await visitor.choiceCookie())?.value}`;
  expect(allowsService(header, 'youtube', 'marketing')).toBe(true);
  expect(allowsService(header, 'vimeo', 'diagnostic')).toBe(false);
  expect(readChoices(header)).toMatchObject({ marketing: false });
});

test('a second one is allowed beside the first; the settings show both, and take each back', async () => {
  const visitor = await refused();
  await button(visitor, 'Näytä aina YouTube').click();
  await button(visitor, 'Näytä aina Vimeo').click();
  await eventually(() => hosts(visitor)).toEqual(['www.youtube-nocookie.com', 'player.vimeo.com']);
  await visitor.openSettings();
  expect(await own(visitor, 'YouTube').isChecked()).toBe(true);
  expect(await own(visitor, 'Vimeo').isChecked()).toBe(true);
  expect(await visitor.switch('marketing').isChecked()).toBe(false);
  await own(visitor, 'YouTube').uncheck();
  await button(visitor, 'Tallenna valinnat').click();
  await button(visitor, 'Näytä aina YouTube').waitFor();
  expect((await snapshot(visitor)).granted).toEqual(['vimeo']);
  const frames = () => visitor.page.frames().map((one) => new URL(one.url()).host);
  await expect.poll(frames).not.toContain('www.youtube-nocookie.com');
  expect(frames()).toContain('player.vimeo.com');
});

test('the settings have a switch for it alone, without advertising and statistics', async () => {
  const visitor = await refused();
  await visitor.openSettings();
  await own(visitor, 'YouTube').check();
  expect(await visitor.switch('marketing').isChecked()).toBe(false);
  await button(visitor, 'Tallenna valinnat').click();
  await eventually(() => hosts(visitor)).toEqual(['www.youtube-nocookie.com']);
  await eventually(lastRecord).toMatchObject({ source: 'settings', granted: '["youtube"]' });
});

test.each([
  ['withdraw', 'Peruuta suostumukset'],
  ['api', ''],
])('a withdrawal takes it away (%s)', async (_, name) => {
  const visitor = await refused();
  await button(visitor, 'Näytä aina YouTube').click();
  await eventually(() => hosts(visitor)).toEqual(['www.youtube-nocookie.com']);
  if (name) {
    await visitor.openSettings();
    await button(visitor, name).click();
  } else await visitor.keksi((keksi) => keksi.rejectAll());
  await button(visitor, 'Näytä aina YouTube').waitFor();
  expect((await snapshot(visitor)).granted).toEqual([]);
  await eventually(() => message(visitor).allTextContents()).toEqual([
    expect.stringContaining('on peruutettu'),
  ]);
  const mark = visitor.mark();
  await visitor.open(`${SITE.https}/toinen`);
  expect(await visitor.quiet(500, mark)).toEqual([]);
});

test('the category is a third way, and takes nothing back from who had allowed the service', async () => {
  const visitor = await refused();
  await button(visitor, 'Näytä aina YouTube').click();
  await visitor.page.getByText('Samalla sallit nämä palvelut: Google Analytics.').waitFor();
  visitor.grants();
  await button(visitor, 'Salli aina kävijätilastot').click();
  await eventually(() => visitor.events('analytics')).toContain('page_view');
  expect(await snapshot(visitor)).toMatchObject({
    choices: { diagnostic: true, marketing: false },
    granted: ['youtube'],
  });
  // Its own category goes on with it: that is no withdrawal.
  await visitor.openSettings();
  await visitor.switch('marketing').check();
  await visitor.press('save');
  await eventually(() => visitor.keksi(({ choices }) => choices.marketing)).toBe(true);
  expect((await snapshot(visitor)).granted).toEqual([]);
  await eventually(() => message(visitor).allTextContents()).toEqual([
    'Evästevalintasi on tallennettu.',
  ]);
  expect(await visitor.page.locator('keksi-placeholder').count()).toBe(0);
});

test('another tab follows, and so does who comes back to a changed description: it is asked again', async () => {
  const visitor = await refused();
  const first = visitor.page;
  await visitor.openTab(`${SITE.https}/`);
  await button(visitor, 'Näytä aina YouTube').click();
  await eventually(() => first.evaluate('keksi.getSnapshot().granted')).toEqual(['youtube']);
  await expect.poll(() => first.frames().map((one) => one.url())).toContain(VIDEO);
  world.site.show({ ...PAGE, keksi: { services: 'youtube, vimeo, spotify' } });
  const mark = visitor.mark();
  await visitor.open(`${SITE.https}/`);
  await visitor.isAsked();
  await visitor.quiet(300);
  expect(hosts(visitor, mark)).toEqual([]);
  // One more does not bring it back unasked.
  await button(visitor, 'Näytä aina Vimeo').click();
  await eventually(() => hosts(visitor, mark)).toEqual(['player.vimeo.com']);
  expect((await snapshot(visitor)).granted).toEqual(['vimeo']);
});

test('so it is in strict mode', async () => {
  const visitor = await refused({ strict: '', ads: undefined, pixel: undefined });
  await button(visitor, 'Näytä aina YouTube').click();
  await eventually(() => hosts(visitor)).toEqual(['www.youtube-nocookie.com']);
  const mark = visitor.mark();
  await visitor.open(`${SITE.https}/toinen`);
  await eventually(() => hosts(visitor, mark)).toEqual(['www.youtube-nocookie.com']);
});

test('a form allows its own service beside what was allowed', async () => {
  world.site.show({
    keksi: { services: 'hcaptcha, youtube' },
    body: `${frame('marketing', VIDEO)}<form><div class="h-captcha"></div></form>
      <script type="text/plain" data-category="diagnostic" data-src="https://js.hcaptcha.com/1/api.js"></script>`,
  });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.press('reject');
  await button(visitor, 'Näytä aina YouTube').click();
  await button(visitor, 'Salli aina hCaptcha').click();
  await eventually(() => hosts(visitor)).toEqual(['www.youtube-nocookie.com', 'js.hcaptcha.com']);
  expect((await snapshot(visitor)).granted).toEqual(['hcaptcha', 'youtube']);
});

test.each([
  ['functions beside advertising', { services: 'youtube' }, true],
  [
    'functions alone',
    { services: 'youtube', ga: undefined, ads: undefined, pixel: undefined },
    false,
  ],
])('the first question has words of their own for %s', async (_, keksi, advertises) => {
  world.site.show({ keksi, body: frame('marketing', VIDEO) });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  const banner = visitor.page.getByRole('region');
  await banner.getByText('sisältöihin ja toimintoihin').waitFor();
  expect((await banner.textContent())?.includes('mainonnan kohdentamiseen')).toBe(advertises);
});

test('markup of a category that no service declares is spoken of as what it is', async () => {
  world.site.show({
    keksi: { services: 'youtube', ga: undefined, ads: undefined, pixel: undefined },
    body: PAGE.body,
  });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.page
    .getByRole('region')
    .getByText(/mainonnan kohdentamiseen ja mittaamiseen.* sekä sisältöihin/)
    .waitFor();
});
