import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { accepted, allVendorsRun } from '../kit/scenes';
import { SITE, TWO_SITES } from '../kit/site';
import type { Visitor } from '../kit/visitor';
import { openWorld } from '../kit/world';

const world = await openWorld();

const BEFORE = `<script>
document.cookie = 'vieras=salaisuus; path=/';
document.cookie = 'PHPSESSID=salaisuus; path=/';
localStorage.setItem('vanha', 'salaisuus');
localStorage.setItem('wp-asetus', '1');
sessionStorage.setItem('istunto', 'salaisuus');
</script>`;
const KNOWN = 'PHPSESSID, wp-*';

const found = (visitor: Visitor) =>
  visitor.page.evaluate(() => {
    const { undeclared } = (
      window as unknown as { keksi: { undeclared: { place: string; name: string }[] } }
    ).keksi;
    return undeclared.map(({ place, name }) => `${place} ${name}`).sort();
  });
const warnings = (visitor: Visitor, name: string) =>
  visitor.console.filter((line) => line.startsWith('warning') && line.includes(`"${name}"`));

test.each(TWO_SITES)(
  '%s: what nobody declares is told of once, without its value',
  async (site) => {
    world.site.show({ keksi: { monitor: '', known: KNOWN }, head: BEFORE });
    const visitor = await accepted(world, `${site}/`);
    await eventually(() => found(visitor)).toEqual([
      'cookie vieras',
      'localStorage vanha',
      'sessionStorage istunto',
    ]);
    await visitor.page.evaluate(`
    document.cookie = 'uusi=salaisuus; path=/';
    localStorage.setItem('avain', 'salaisuus');
    localStorage.toinen = 'salaisuus';
    document.cookie = 'vieras=muuttunut; path=/'`);
    await eventually(() => found(visitor)).toEqual([
      'cookie uusi',
      'cookie vieras',
      'localStorage avain',
      'localStorage toinen',
      'localStorage vanha',
      'sessionStorage istunto',
    ]);
    for (const name of ['vieras', 'uusi', 'avain', 'toinen', 'vanha', 'istunto']) {
      expect(warnings(visitor, name)).toHaveLength(1);
    }
    // Told of, and left alone.
    expect(await visitor.cookieNames()).toEqual(expect.arrayContaining(['vieras', 'uusi']));
    expect(visitor.console.join('\n')).not.toContain('salaisuus');
  },
);

test('listeners hear of each, with place and name only', async () => {
  world.site.show({
    keksi: { monitor: 'true' },
    body: `<script>window.heard = [];
      document.addEventListener('keksi:undeclared', ({ detail }) => heard.push(detail));</script>`,
  });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.httpsCoUk}/`);
  await visitor.isAsked();
  await visitor.page.evaluate("document.cookie = 'vieras=salaisuus; path=/'");
  await eventually(() => visitor.page.evaluate('heard')).toEqual([
    { place: 'cookie', name: 'vieras' },
  ]);
});

test('what is removed is removed everywhere, again and again, and what is declared or known stays', async () => {
  world.site.show({ keksi: { monitor: 'remove', known: KNOWN }, head: BEFORE });
  const visitor = await world.visitor();
  const address = `${SITE.httpsCoUk}/kauppa/lasit`;
  await visitor.open(address);
  await visitor.press('accept');
  await allVendorsRun(visitor);
  await visitor.page.evaluate(`
    document.cookie = 'kansio=1; path=/kauppa';
    document.cookie = 'ylempi=1; path=/; domain=esimerkki.co.uk';
    document.cookie = 'lohko=1; path=/; secure; samesite=none; partitioned';
    localStorage.setItem('avain', '1')`);
  await eventually(() => visitor.cookieNames()).toEqual([
    'PHPSESSID',
    '_fbp',
    '_ga',
    '_ga_ESIMERKKI1',
    '_gcl_au',
    'keksi',
  ]);
  const keys = () => visitor.page.evaluate<string[]>('Object.keys(localStorage)');
  await eventually(async () =>
    (await keys()).filter((key) => ['vanha', 'avain', 'wp-asetus'].includes(key)),
  ).toEqual(['wp-asetus']);
  // What the Meta Pixel declares.
  expect(await keys()).toContain('lastExternalReferrer');
  expect(await visitor.page.evaluate('sessionStorage.getItem("istunto")')).toBeNull();
  await visitor.page.evaluate("document.cookie = 'vieras=takaisin; path=/'");
  await eventually(() => visitor.cookieNames()).not.toContain('vieras');
  expect(warnings(visitor, 'vieras')).toHaveLength(1);
});

test('what is left as the page goes away is removed too', async () => {
  world.site.show({
    keksi: { monitor: 'remove' },
    body: `<script>addEventListener('pagehide', () => { localStorage.jaljelle = '1' }, true)</script>`,
  });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.httpsCoUk}/`);
  await visitor.isAsked();
  await visitor.open(`${SITE.httpsCoUk}/toinen`);
  expect(await visitor.page.evaluate('localStorage.getItem("jaljelle")')).toBeNull();
});

test('unless the site asks, nobody looks', async () => {
  world.site.show({ head: BEFORE });
  const visitor = await world.visitor();
  const mark = visitor.mark();
  await visitor.open(`${SITE.httpsCoUk}/`);
  await visitor.isAsked();
  await visitor.quiet(300);
  expect(await found(visitor)).toEqual([]);
  expect(world.log.arrivals.slice(mark).some(({ path }) => path === '/keksi-monitor.js')).toBe(
    false,
  );
});

test('a page that a person can open lists what was found', async () => {
  const visitor = await world.visitor();
  await visitor.open(`${SITE.httpsCoUk}/pages/monitor.html`);
  await visitor.page.getByText('cookie: vieras').waitFor();
  await visitor.page.getByRole('button', { name: 'Set a cookie' }).click();
  await visitor.page.getByText('cookie: uusi').waitFor();
  await visitor.page.getByRole('button', { name: 'Write to localStorage' }).click();
  await visitor.page.getByText('localStorage: avain').waitFor();
  expect(await found(visitor)).not.toContain('localStorage wp-asetus');
});
