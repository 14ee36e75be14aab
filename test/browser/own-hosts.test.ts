import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { IDS } from '../kit/page';
import { SITE } from '../kit/site';
import type { Visitor } from '../kit/visitor';
import { openWorld } from '../kit/world';

/** Google's scripts and hits by the site's own host, where a browser takes them for the site's own. */
const world = await openWorld();
const GATEWAY = `${SITE.https}/metrics`;
const ONLY_GOOGLE = { pixel: undefined, 'google-host': GATEWAY };

/** What went through the gateway: nothing of it counts as a third party's. */
const atGateway = (visitor: Visitor, mark = 0) =>
  world.log.arrivals
    .slice(mark)
    .filter(({ path, visitor: who }) => path.startsWith('/metrics') && who === visitor.number);

test('scripts and hits go by the site’s own host, and nothing before a choice or after a refusal', async () => {
  world.site.show({ keksi: ONLY_GOOGLE });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.isAsked();
  await visitor.quiet(300);
  expect(atGateway(visitor)).toEqual([]);
  await visitor.press('reject');
  await visitor.quiet(300);
  await visitor.page.evaluate(
    (to) => navigator.sendBeacon(`${to}/g/collect?tid=G-ESIMERKKI1`),
    GATEWAY,
  );
  await visitor.quiet(200);
  expect(atGateway(visitor)).toEqual([]);
});

test('allowed, the script is asked for by its id and for the named layer, without the page in Referer', async () => {
  world.site.show({ keksi: { ...ONLY_GOOGLE, 'data-layer': 'kerros' } });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/haku?q=glaukooma`);
  await visitor.press('accept');
  await eventually(() => atGateway(visitor).map(({ path }) => path)).toContain('/metrics/gtag/js');
  const [script] = atGateway(visitor);
  expect(script?.query.get('id')).toBe(IDS.ga);
  expect(script?.query.get('l')).toBe('kerros');
  expect(script?.headers.get('referer')).toBe(`${SITE.https}/`);
  const said = await visitor.page.evaluate(() =>
    Object.entries(window as unknown as Record<string, ArrayLike<unknown>[]>)
      .filter(([name]) => name === 'kerros')
      .flatMap(([, layer]) => layer.map((command) => Array.from(command).slice(0, 3))),
  );
  expect(said).toContainEqual([
    'config',
    IDS.ga,
    expect.objectContaining({ server_container_url: GATEWAY }),
  ]);
});

test.each([
  [
    'fetch',
    `fetch('${GATEWAY}/g/collect?tid=G-ESIMERKKI1&dl=' + encodeURIComponent(location.href))`,
  ],
  [
    'a beacon',
    `navigator.sendBeacon('${GATEWAY}/g/collect?tid=G-ESIMERKKI1', 'dl=' + encodeURIComponent(location.href))`,
  ],
  [
    'an image',
    `new Image().src = '${GATEWAY}/g/collect?tid=G-ESIMERKKI1&dl=' + encodeURIComponent(location.href)`,
  ],
])('a hit by %s is cleaned, and names no page in Referer', async (_, send) => {
  world.site.show({ keksi: ONLY_GOOGLE });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/haku?q=glaukooma`);
  await visitor.press('accept');
  await eventually(() => atGateway(visitor).length).toBeGreaterThan(0);
  const mark = visitor.mark();
  await visitor.page.evaluate(send);
  await eventually(() => atGateway(visitor, mark).length).toBe(1);
  const [hit] = atGateway(visitor, mark);
  expect(`${hit?.query} ${hit?.body}`).toContain(encodeURIComponent(`${SITE.https}/haku`));
  expect(`${hit?.query} ${hit?.body}`).not.toContain('glaukooma');
  expect(hit?.headers.get('referer')).toBe(`${SITE.https}/`);
});

test('what Ads sends there needs marketing', async () => {
  world.site.show({ keksi: ONLY_GOOGLE });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.choose({ diagnostic: true, marketing: false });
  await eventually(() => atGateway(visitor).length).toBeGreaterThan(0);
  const mark = visitor.mark();
  await visitor.page.evaluate(async (to) => {
    await fetch(`${to}/pagead/conversion/123?en=conversion`);
    await fetch(`${to}/gtag/js?id=AW-123456789`);
    await fetch(`${to}/g/collect?tid=G-ESIMERKKI1&en=scroll`);
  }, GATEWAY);
  expect(atGateway(visitor, mark).map(({ path }) => path)).toEqual(['/metrics/g/collect']);
});

test('a gateway for the Meta Pixel is held and cleaned like Meta', async () => {
  world.site.show({
    keksi: {
      ga: undefined,
      ads: undefined,
      'meta-host': 'https://mpc-prod-27.esimerkki-gateway.example',
    },
  });
  world.doubles = { gateway: true };
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/haku?q=glaukooma`);
  await visitor.press('accept');
  const events = (mark = 0) => visitor.thirdParty(mark).filter(({ path }) => path === '/events');
  await eventually(() => events()).toHaveLength(1);
  expect(events()[0]?.body).not.toContain('glaukooma');
  await visitor.keksi((keksi) => keksi.withdraw());
  const mark = visitor.mark();
  await visitor.page.evaluate(() =>
    fetch('https://mpc-prod-27.esimerkki-gateway.example/events', { method: 'POST', body: 'ev=x' }),
  );
  expect(await visitor.quiet(200, mark)).toEqual([]);
});

test.each([
  ['google-host', 'http://www.esimerkki.example/metrics'],
  ['google-host', 'https://www.esimerkki.example/metrics?id=1'],
  ['google-host', 'www.esimerkki.example/metrics'],
  ['meta-host', 'ftp://mittaus.esimerkki.example'],
  ['data-layer', 'my layer'],
])('data-%s="%s" is explained, and everything else works', async (name, value) => {
  world.site.show({ keksi: { [name]: value } });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.isAsked();
  await eventually(() => visitor.errors().join()).toContain(`data-${name} is "${value}"`);
});
