import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { SITE } from '../kit/site';
import type { Visitor } from '../kit/visitor';
import { openWorld } from '../kit/world';

const world = await openWorld();
const PAGE = `${SITE.httpsCoUk}/pages/every-way.html`;
const NOBODY = 'www.eikukaan.example';
const DECLARED = 'chat.apuri.example';

/** What `test/pages/every-way.js` puts on the page. */
interface Ways {
  tryEveryWay(host: string, without?: string[]): Promise<void>;
  waysThat: { stay: string[]; pass: string[]; areUnseen: string[] };
}

const tryEveryWay = (visitor: Visitor, host: string, without: string[] = []) =>
  visitor.page.evaluate(([to, leaving]) => (window as unknown as Ways).tryEveryWay(to, leaving), [
    host,
    without,
  ] as const);
const ways = (visitor: Visitor) =>
  visitor.page.evaluate(() => (window as unknown as Ways).waysThat);

/** The ways by which a host was reached. */
const reached = (visitor: Visitor, host: string, mark = 0) => [
  ...new Set(
    visitor
      .thirdParty(mark)
      .filter((arrival) => arrival.host === host)
      .map(({ path }) => path.slice(1)),
  ),
];
const reports = (visitor: Visitor, host: string) =>
  visitor.console.filter((line) => line.startsWith('warning: Keksi') && line.includes(host));

test('what goes to a host that nobody named does not leave, by no way and after no choice', async () => {
  const visitor = await world.visitor();
  await visitor.open(PAGE);
  const moments: (() => Promise<void>)[] = [
    () => visitor.isAsked(),
    () => visitor.press('reject'),
    async () => {
      await visitor.openSettings();
      await visitor.switch('marketing').check();
      // The policy of a refusal lets the service through no more: the page is loaded again.
      const loaded = visitor.page.waitForEvent('load');
      await visitor.press('save');
      await loaded;
      await visitor.page.waitForFunction('window.tryEveryWay');
    },
    () => visitor.withdraw(),
  ];
  for (const moment of moments) {
    await moment();
    await tryEveryWay(visitor, NOBODY);
    await visitor.quiet(300);
    expect(reached(visitor, NOBODY)).toEqual([]);
  }
});

test('it is told of once: what asked for it, how, and what to do', async () => {
  const visitor = await world.visitor();
  await visitor.open(PAGE);
  await visitor.isAsked();
  await tryEveryWay(visitor, NOBODY);
  await eventually(() => reports(visitor, NOBODY).length).toBe(1);
  await tryEveryWay(visitor, NOBODY);
  await visitor.quiet(300);
  expect(reports(visitor, NOBODY)).toHaveLength(1);
  const [report = ''] = reports(visitor, NOBODY);
  expect(report).toMatch(
    /\((img-src|script-src-elem)\), asked for by \S+every-way-parsing\.js:\d+/,
  );
  expect(report).toMatch(/data-hosts/);
});

test('the report names the script, and a listener hears of it', async () => {
  const visitor = await world.visitor();
  await visitor.open(PAGE);
  await visitor.isAsked();
  const told = visitor.page.evaluate(
    () =>
      new Promise((resolve) =>
        document.addEventListener('keksi:blocked', (event) => {
          const { detail } = event as CustomEvent<{ address: string }>;
          if (detail.address.includes('uusi.eikukaan')) resolve(detail);
        }),
      ),
  );
  await visitor.page.evaluate(
    'fetch("https://uusi.eikukaan.example/x?salaisuus=1").catch(() => undefined)',
  );
  expect(await told).toMatchObject({
    address: 'https://uusi.eikukaan.example/x',
    declared: false,
    directive: 'connect-src',
  });
});

test("a host that the catalogue knows is told of with its service's name and category", async () => {
  const visitor = await world.visitor();
  await visitor.open(PAGE);
  await visitor.isAsked();
  await visitor.page.evaluate(`new Image().src = 'https://script.hotjar.com/x.gif';
    fetch('https://region1.google-analytics.com/g/collect').catch(() => undefined)`);
  await eventually(() => reports(visitor, 'script.hotjar.com')[0]).toMatch(
    /data-services="hotjar:\d+".*"diagnostic"/,
  );
  await eventually(() => reports(visitor, 'google-analytics.com')[0]).toMatch(
    /data-ga .*"diagnostic"/,
  );
  expect(reached(visitor, 'script.hotjar.com')).toEqual([]);
});

test('a declared service waits for its category by every way that a script can see', async () => {
  const visitor = await world.visitor();
  await visitor.open(PAGE);
  const { areUnseen } = await ways(visitor);
  await visitor.isAsked();
  await tryEveryWay(visitor, DECLARED, areUnseen);
  expect(await visitor.quiet(300, 0)).toEqual([]);
  await visitor.press('reject');
  await tryEveryWay(visitor, DECLARED, areUnseen);
  expect(await visitor.quiet(300, 0)).toEqual([]);
  expect(reports(visitor, DECLARED)).toHaveLength(1);
  expect(reports(visitor, DECLARED)[0]).toMatch(/"marketing" \(Apuri\)/);
  expect(reports(visitor, DECLARED)[0]).toContain('every-way');
});

test('a grant releases what is on the page, and never what was a message', async () => {
  const visitor = await world.visitor();
  await visitor.open(PAGE);
  const { stay, pass, areUnseen } = await ways(visitor);
  await visitor.isAsked();
  await tryEveryWay(visitor, DECLARED, areUnseen);
  await visitor.press('accept');
  const released = [...stay, 'document-write', 'document-write-script'].sort();
  await eventually(() => reached(visitor, DECLARED).sort()).toEqual(released);
  await visitor.quiet(300);
  for (const way of pass) expect(reached(visitor, DECLARED)).not.toContain(way);

  const mark = visitor.mark();
  await tryEveryWay(visitor, DECLARED);
  await eventually(() => reached(visitor, DECLARED, mark).sort()).toEqual(
    [...stay, ...pass, ...areUnseen].sort(),
  );
});

test('a withdrawal shuts it again', async () => {
  const visitor = await world.visitor();
  await visitor.open(PAGE);
  const { areUnseen } = await ways(visitor);
  await visitor.press('accept');
  await eventually(() => reached(visitor, DECLARED)).toContain('document-write');
  await visitor.withdraw();
  await eventually(() => visitor.keksi(({ choices }) => choices.marketing)).toBe(false);
  const mark = visitor.mark();
  await tryEveryWay(visitor, DECLARED, areUnseen);
  expect(await visitor.quiet(300, mark)).toEqual([]);
});

test("the owner's hosts and the site's own pass", async () => {
  const visitor = await world.visitor();
  visitor.grants();
  await visitor.open(PAGE);
  await visitor.isAsked();
  await tryEveryWay(visitor, 'kuvat.esimerkki-jakelu.example');
  await eventually(() => reached(visitor, 'kuvat.esimerkki-jakelu.example').length).toBeGreaterThan(
    25,
  );
  expect(reports(visitor, 'esimerkki-jakelu')).toEqual([]);
});

test('a neighbour under the same ending is a third party', async () => {
  const visitor = await world.visitor();
  await visitor.open(PAGE);
  await visitor.isAsked();
  const mark = visitor.mark();
  await visitor.page.evaluate(`for (const host of ['www.toinen.co.uk', 'esimerkki.co.uk', 'co.uk'])
    fetch('https://' + host + '/naapuri', { mode: 'no-cors' }).catch(() => undefined)`);
  await eventually(() => reports(visitor, 'www.toinen.co.uk').length).toBe(1);
  await visitor.quiet(200);
  expect(world.log.arrivals.slice(mark).filter(({ path }) => path === '/naapuri')).toEqual([]);
});

test('a service that comes late with hosts that were not listed is an error that says what to do', async () => {
  const visitor = await world.visitor();
  await visitor.open(PAGE);
  await visitor.isAsked();
  await visitor.page.evaluate(`keksi.addService({ id: 'myohainen', category: 'marketing', name: 'Myöhäinen',
    provider: 'Myöhäinen Oy', purpose: { fi: 'Tulee myöhään.', en: 'Comes late.' },
    policy: 'https://late.example/', transfers: [], cookies: [], hosts: ['*.late.example', 'x.apuri.example'] })`);
  await eventually(() => visitor.errors().filter((line) => line.includes('addService'))).toEqual([
    expect.stringMatching(/myohainen.*\*\.late\.example.*data-hosts/s),
  ]);
});
