import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { SITE } from '../kit/site';
import type { Visitor } from '../kit/visitor';
import { openWorld } from '../kit/world';

/** Pages of one site that declare different services. */
const world = await openWorld();
const PAGE = SITE.httpsCoUk;
const NONE = { ga: undefined, ads: undefined, pixel: undefined };

const meter = (id: string) => ({
  id,
  category: 'diagnostic',
  name: id,
  provider: `${id} Oy`,
  purpose: { fi: 'Mittaa.', en: 'Measures.', sv: 'Mäter.' },
  policy: `https://${id}.example/p`,
  transfers: [],
  cookies: [],
  hosts: [`*.${id}.example`],
  src: `https://js.${id}.example/a.js`,
});

/** Whether a page asks. Its load event comes after what Keksi draws has had its time. */
async function asks(visitor: Visitor, path: string): Promise<boolean> {
  await visitor.open(`${PAGE}${path}`);
  await visitor.quiet(400);
  return visitor.seesBanner();
}

test('what was accepted for a service that this page lacks is kept: two pages ask twice in all', async () => {
  world.doubles = { scripts: { 'js.yksi.example': '0', 'js.kaksi.example': '0' } };
  world.site.showAt('/kauppa', { keksi: NONE, config: { services: [meter('yksi')] } });
  world.site.showAt('/blogi', { keksi: NONE, config: { services: [meter('kaksi')] } });
  const visitor = await world.visitor();
  visitor.grants();
  const asked: string[] = [];
  for (const path of ['/kauppa', '/blogi', '/kauppa', '/blogi', '/kauppa']) {
    if (!(await asks(visitor, path))) continue;
    asked.push(path);
    await visitor.press('accept');
    await eventually(() => visitor.keksi(({ decided }) => decided)).toBe(true);
  }
  expect(asked).toEqual(['/kauppa', '/blogi']);
  await eventually(() => new Set(visitor.thirdParty().map(({ host }) => host)).size).toBe(2);
});

test('what was refused for a service elsewhere is not granted by accepting another', async () => {
  world.site.showAt('/kauppa', { keksi: NONE, config: { services: [meter('yksi')] } });
  world.site.showAt('/blogi', { keksi: NONE, config: { services: [meter('kaksi')] } });
  const visitor = await world.visitor();
  await visitor.open(`${PAGE}/kauppa`);
  await visitor.press('reject');
  await visitor.open(`${PAGE}/blogi`);
  await visitor.press('accept');
  await eventually(() => visitor.keksi(({ decided }) => decided)).toBe(true);
  const mark = visitor.mark();
  expect(await asks(visitor, '/kauppa')).toBe(true);
  expect(await visitor.keksi((keksi) => keksi.allows('diagnostic'))).toBe(false);
  expect(visitor.thirdParty(mark)).toEqual([]);
});

test('a service of the catalogue: a return visit knows at once, and nothing changes that did not', async () => {
  world.site.show({
    keksi: { ...NONE, services: 'youtube' },
    body: `<script>window.heard = [];
for (const name of ['change', 'allowed']) keksi.on(name, () => heard.push(name));
keksi.on('ready', ({ choices }) => heard.push([choices.marketing, keksi.allows('marketing'), keksi.decided]));
</script>`,
  });
  const visitor = await world.visitor();
  await visitor.open(`${PAGE}/`);
  await visitor.press('accept');
  await eventually(() => visitor.keksi(({ decided }) => decided)).toBe(true);
  await visitor.open(`${PAGE}/toinen`);
  await visitor.quiet(400);
  expect(await visitor.page.evaluate('heard')).toEqual([[true, true, true]]);
  const commands = (await visitor.dataLayer()).map(({ values }) => JSON.stringify(values));
  expect(commands.filter((text) => text.includes('keksi_change'))).toEqual([]);
  expect(commands.filter((text) => text.includes('"update"'))).toHaveLength(1);
});

test('one service allowed by itself opens its own frame, and nothing else of its category', async () => {
  world.site.show({
    keksi: { ...NONE, services: 'youtube', pixel: '123456789012345' },
    body: `<iframe data-category="marketing" data-src="https://www.youtube-nocookie.com/embed/1" title="A"></iframe>
<iframe data-category="marketing" data-src="https://kartta.example/" title="B"></iframe>`,
  });
  const visitor = await world.visitor();
  visitor.grants();
  await visitor.open(`${PAGE}/`);
  await visitor.isAsked();
  await visitor.page.evaluate("keksi.choose({ granted: ['youtube'] })");
  const state = () =>
    visitor.page.evaluate(
      '[keksi.allowsService("youtube"), keksi.allows("marketing"), keksi.getSnapshot().granted, keksi.getSnapshot().services]',
    );
  const hosts = (mark = 0) => [...new Set(visitor.thirdParty(mark).map(({ host }) => host))];
  await eventually(hosts).toEqual(['www.youtube-nocookie.com']);
  expect(await state()).toEqual([true, false, ['youtube'], ['youtube']]);
  await eventually(() => world.register.rows()).toHaveLength(1);
  const mark = visitor.mark();
  await visitor.open(`${PAGE}/toinen`);
  await eventually(() => hosts(mark)).toEqual(['www.youtube-nocookie.com']);
  expect(await state()).toEqual([true, false, ['youtube'], ['youtube']]);
  await visitor.quiet(200);
  expect(hosts(mark)).toEqual(['www.youtube-nocookie.com']);
});

test.each<[string, object]>([
  ['nothing is configured', { keksi: NONE }],
  [
    'what is configured is wrong',
    { keksi: { ...NONE, ga: 'UA-1' }, config: { services: [{ ...meter('yksi'), provider: '' }] } },
  ],
])('where %s, nobody is asked, nothing is stored, and the owner is told', async (_, page) => {
  world.site.show(page);
  const visitor = await world.visitor();
  expect(await asks(visitor, '/')).toBe(false);
  await eventually(() => visitor.console.join('\n')).toMatch(/nobody is asked/);
  await visitor.keksi((keksi) => void keksi.acceptAll());
  expect((await visitor.choiceCookie())?.value).toMatch(/^1\.d0m0\..*\.\.$/);
});

test('without a register the cookie holds no identifier, and no text speaks of one', async () => {
  world.site.show({ keksi: { register: undefined }, body: '<div data-keksi-declaration></div>' });
  const visitor = await world.visitor();
  await visitor.open(`${PAGE}/`);
  await visitor.press('accept');
  await eventually(async () => (await visitor.choiceCookie())?.value).toMatch(
    /^1\.d1m1(\.[\w]+){4}\.\.$/,
  );
  await visitor.page.getByText('Muistaa evästevalintasi.').first().waitFor();
  await visitor.openSettings();
  expect(await visitor.page.locator('keksi-consent dialog').innerText()).not.toMatch(/rekisteri/i);
  expect(await visitor.page.locator('[data-keksi-declaration]').innerText()).not.toMatch(
    /rekisteri/i,
  );
});
