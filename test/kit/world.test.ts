import { expect, test } from 'vitest';
import { eventually } from './eventually';
import { describeArrival } from './log';
import { SITE } from './site';
import { ANYTHING, openWorld } from './world';

/** Who guards the guard: the kit sees what it promises to see. */
const world = await openWorld(ANYTHING);
const IMAGE = '<img src="https://kuva.esimerkki-mainos.example/k.gif" alt="">';

test.each(Object.values(SITE))(
  '%s: a page has its own address, and is as secure as it says',
  async (site) => {
    world.site.show({ keksi: false });
    const visitor = await world.visitor();
    await visitor.open(`${site}/polku?kysely=1`);
    expect(visitor.page.url()).toBe(`${site}/polku?kysely=1`);
    expect(await visitor.page.evaluate('isSecureContext')).toBe(site.startsWith('https'));
  },
);

test('a third party that hears of a visitor before a grant is found out', async () => {
  world.site.show({ keksi: false, body: IMAGE });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.http}/`);
  await eventually(() => visitor.thirdParty().length).toBe(1);
  expect(world.prematureRequests().map(describeArrival)).toEqual([
    'GET https://kuva.esimerkki-mainos.example/k.gif',
  ]);
});

test('after a grant it is not, for the visitor who granted', async () => {
  world.site.show({ keksi: false, body: IMAGE });
  const before = world.prematureRequests().length;
  const granting = await world.visitor();
  granting.grants();
  await granting.open(`${SITE.http}/`);
  await eventually(() => granting.thirdParty().length).toBe(1);
  expect(world.prematureRequests()).toHaveLength(before);
});

test("what a page sends while it is closed arrives, and is its visitor's", async () => {
  world.site.show({
    keksi: false,
    body: `<script>
      addEventListener('pagehide', () => {
        fetch('https://www.google-analytics.com/g/collect?en=bye', { method: 'POST', keepalive: true, mode: 'no-cors' });
        navigator.sendBeacon('https://www.facebook.com/tr/?ev=Bye');
      });
    </script>`,
  });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.page.close();
  await eventually(() => visitor.events().sort()).toEqual(['Bye', 'bye']);
});

test('a register that is away hangs up without an answer', async () => {
  world.site.show({ keksi: false });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  const ask = () =>
    visitor.page.evaluate(() =>
      fetch('https://rekisteri.example/healthz', { mode: 'no-cors' }).then(
        () => 'answered',
        () => 'hung up',
      ),
    );
  expect(await ask()).toBe('answered');
  world.register.state = 'away';
  expect(await ask()).toBe('hung up');
});
