import { expect, test } from 'vitest';
import { eventually } from '../eventually';
import { IDS } from '../page';
import { SITE } from '../site';
import { ANYTHING, openWorld } from '../world';
import { metaSnippet } from './snippets';

/** The double must misbehave as the real script does: a tame one would let every gate pass. */
const world = await openWorld(ANYTHING);
const START = [
  ['init', IDS.pixel],
  ['track', 'PageView'],
];
const REVOKED = [['consent', 'revoke'], ...START];

async function visit(calls: unknown[][], path = '/') {
  world.site.show({
    keksi: false,
    head: metaSnippet(calls),
    body: '<button type="button">Varaa aika</button>',
  });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}${path}`);
  const events = () => visitor.events('meta');
  const paths = () => visitor.thirdParty().map(({ path }) => path);
  await eventually(paths).toContain('/en_US/fbevents.js');
  const fbq = (...args: unknown[]) =>
    visitor.page.evaluate((call) => {
      const { fbq } = window as unknown as { fbq: (...args: unknown[]) => void };
      fbq(...call);
    }, args);
  return { visitor, events, paths, fbq };
}

test('it fetches its configuration, sends PageView as an image and stores under several names', async () => {
  const { visitor, events, paths } = await visit(START, '/?fbclid=y1');
  await eventually(events).toEqual(['PageView']);
  expect(paths()).toContain(`/signals/config/${IDS.pixel}`);
  expect(paths()).toContain('/privacy_sandbox/topics/registration/');
  const domains = (await visitor.context.cookies()).map(({ name, domain }) => [name, domain]);
  expect(domains.sort()).toEqual([
    ['_fbc', '.esimerkki.example'],
    ['_fbp', '.esimerkki.example'],
  ]);
  expect(await visitor.foreignStorageKeys()).toEqual([
    'lastExternalReferrer',
    'lastExternalReferrerTime',
    'multiFbc',
    'topicsLastReferenceTime',
  ]);
});

test('revoked before init it fetches only itself, and a grant sends all that waited', async () => {
  const { visitor, events, paths, fbq } = await visit(REVOKED);
  await fbq('track', 'ViewContent');
  expect(paths()).toEqual(['/en_US/fbevents.js']);
  expect(await visitor.cookieNames()).toEqual([]);
  await fbq('consent', 'grant');
  // Two images leave at once, and either may arrive first.
  await eventually(() => events().sort()).toEqual(['PageView', 'ViewContent']);
  expect(await visitor.cookieNames()).toEqual(['_fbp']);
});

test('a purchase made while revoked is replayed on a grant', async () => {
  const { visitor, events, fbq } = await visit(START);
  await eventually(events).toEqual(['PageView']);
  await fbq('consent', 'revoke');
  await fbq('track', 'Purchase');
  await visitor.context.clearCookies();
  await fbq('consent', 'grant');
  await eventually(() => events().sort()).toEqual(['PageView', 'Purchase']);
  expect(await visitor.cookieNames()).toEqual(['_fbp']);
});

test('revoked after PageView it has already told and stored', async () => {
  const { visitor, events } = await visit([...START, ['consent', 'revoke']]);
  await eventually(events).toEqual(['PageView']);
  expect(await visitor.cookieNames()).toEqual(['_fbp']);
});

test('a deleted cookie is back with the next event', async () => {
  const { visitor, events, fbq } = await visit(START);
  await eventually(events).toEqual(['PageView']);
  await visitor.context.clearCookies();
  await fbq('track', 'ViewContent');
  await eventually(() => visitor.cookieNames()).toEqual(['_fbp']);
});

test('clicks and routes are told by themselves', async () => {
  const { visitor, events } = await visit(START);
  await eventually(events).toEqual(['PageView']);
  await visitor.page.getByText('Varaa aika').click();
  await eventually(events).toEqual(['PageView', 'SubscribedButtonClick']);
  await visitor.page.evaluate(() => history.pushState(null, '', '/silmalasit'));
  await eventually(events).toEqual(['PageView', 'SubscribedButtonClick', 'PageView']);
});

test('clicks and routes can be switched off', async () => {
  const { visitor, events, fbq } = await visit([['set', 'autoConfig', false, IDS.pixel], ...START]);
  await eventually(events).toEqual(['PageView']);
  await visitor.page.evaluate(() => {
    const { fbq } = window as unknown as { fbq: { disablePushState: boolean } };
    fbq.disablePushState = true;
    history.pushState(null, '', '/silmalasit');
  });
  await visitor.page.getByText('Varaa aika').click();
  await fbq('track', 'Last');
  await eventually(events).toEqual(['PageView', 'Last']);
});

test('a gateway hears everything on a host of the advertiser', async () => {
  world.doubles = { gateway: true };
  const { paths } = await visit(START);
  await eventually(paths).toContain('/events');
});

test('its state lies on the function: another in its place is the end of it, without an error', async () => {
  const { visitor, events, fbq } = await visit(START);
  await eventually(events).toEqual(['PageView']);
  await visitor.page.evaluate(() => {
    const page = window as unknown as { fbq: (...call: unknown[]) => void };
    const { fbq } = page;
    page.fbq = (...call) => fbq(...call);
  });
  await fbq('track', 'Lead');
  await visitor.quiet(300);
  expect(events()).toEqual(['PageView']);
});

test('its queue stops at a revoke, for what stands behind it too', async () => {
  const { visitor, paths } = await visit([...REVOKED, ['consent', 'grant']]);
  await visitor.quiet(300);
  expect(paths()).toEqual(['/en_US/fbevents.js']);
});

test('a second view of the page is dropped, unless the page says otherwise', async () => {
  const { visitor, events, fbq } = await visit(START);
  await eventually(events).toEqual(['PageView']);
  await fbq('track', 'PageView');
  await fbq('track', 'Lead');
  await eventually(events).toEqual(['PageView', 'Lead']);
  await visitor.page.evaluate(() => {
    const { fbq } = window as unknown as { fbq: { allowDuplicatePageViews: boolean } };
    fbq.allowDuplicatePageViews = true;
  });
  await fbq('track', 'PageView');
  await eventually(events).toEqual(['PageView', 'Lead', 'PageView']);
});

test('back from the cache it registers for topics again, and views the page', async () => {
  const { visitor, events, paths } = await visit(START);
  await eventually(events).toEqual(['PageView']);
  await visitor.page.evaluate(() =>
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
  );
  await eventually(events).toEqual(['PageView', 'PageView']);
  expect(paths().filter((path) => path.includes('topics'))).toHaveLength(2);
});
