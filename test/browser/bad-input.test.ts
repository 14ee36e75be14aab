import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { allVendorsRun } from '../kit/scenes';
import { SITE } from '../kit/site';
import type { Visitor } from '../kit/visitor';
import { openWorld } from '../kit/world';

/** What an owner or a vendor gets wrong is said once, in words, and nothing else suffers from it. */
const world = await openWorld();

const CHAT = {
  id: 'chat',
  category: 'marketing',
  name: 'Apuri',
  provider: 'Apuri Oy',
  purpose: { fi: 'Neuvoo laseissa.', en: 'Gives advice on glasses.' },
  policy: 'https://apuri.example/tietosuoja',
  transfers: [],
  hosts: ['apuri.example'],
  cookies: [{ name: 'chat', lifetime: 'session', party: 'first' }],
  src: 'https://apuri.example/chat.js',
};

/** What Keksi said; the browser's own words for a file that is not there are left out. */
const said = (visitor: Visitor) => visitor.errors().filter((line) => line.includes('Keksi'));
const asked = (visitor: Visitor, host: string) =>
  visitor.thirdParty().filter((arrival) => arrival.host === host).length;

const MISTAKES: [what: string, body: string, services: object[], message: RegExp][] = [
  [
    'an unknown category in markup',
    '<img data-category="analytics" data-src="https://apuri.example/k.gif" alt="">',
    [],
    /data-category="analytics" is not known.*"diagnostic", "marketing"/,
  ],
  [
    'a service without what the visitor must be told',
    '',
    [{ ...CHAT, provider: undefined }],
    /services\[0\]\.provider .*the company that receives the data/,
  ],
  [
    'two services with one id',
    '',
    [{ ...CHAT, src: undefined }, CHAT],
    /services\[1\]\.id is "chat".*an id that no other service has/,
  ],
  [
    'a pattern that matches everything',
    '',
    [{ ...CHAT, cookies: [{ pattern: '.*', lifetime: 'session', party: 'first' }] }],
    /services\[0\]\.cookies\[0\]\.name is "\.\*".*matches not everything/,
  ],
  [
    'a pattern that matches nearly everything',
    '',
    [{ ...CHAT, cookies: [{ pattern: '[\\w-]+', lifetime: 'session', party: 'first' }] }],
    /services\[0\]\.cookies\[0\]\.name.*matches not everything/,
  ],
];

test.each(MISTAKES)(
  '%s is one message, stays off, and the other services run',
  async (_, body, services, message) => {
    world.site.show({ body, config: { services } });
    const visitor = await world.visitor();
    await visitor.open(`${SITE.https}/`);
    await visitor.isAsked();
    await eventually(() => said(visitor)).toEqual([expect.stringMatching(message)]);
    await visitor.press('accept');
    await allVendorsRun(visitor);
    expect(said(visitor)).toHaveLength(1);
    expect(asked(visitor, 'apuri.example')).toBe(0);
    await visitor.withdraw();
    await eventually(() => visitor.cookieNames()).toEqual(['keksi']);
  },
);

test('a listener that throws is one message; the other listeners hear, and the choice holds', async () => {
  world.site.show({
    body: `<script>
      window.heard = [];
      keksi.on('change', () => { throw new Error('own fault'); });
      keksi.on('change', () => heard.push('on'));
      document.addEventListener('keksi:change', () => heard.push('document'));
    </script>`,
  });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.press('accept');
  await allVendorsRun(visitor);
  expect(await visitor.page.evaluate('heard')).toEqual(['on', 'document']);
  expect(said(visitor)).toEqual([expect.stringMatching(/a listener failed.*own fault/s)]);
});

test('a service that throws as it starts is one message, and those after it start', async () => {
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.page.evaluate((service) => {
    const { keksi } = window as unknown as { keksi: { addService(service: object): void } };
    const start = () => {
      throw new Error('own fault');
    };
    keksi.addService({ ...service, src: undefined, start });
    keksi.addService({ ...service, id: 'other' });
  }, CHAT);
  await visitor.press('accept');
  await eventually(() => asked(visitor, 'apuri.example')).toBe(1);
  await allVendorsRun(visitor);
  expect(said(visitor)[0]).toMatch(/chat: start failed.*own fault/s);
});

test("a vendor's script that answers 404 is one message with its address, and is asked for again after a new grant", async () => {
  world.doubles = { gone: ['connect.facebook.net'] };
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.press('accept');
  await eventually(() => said(visitor)).toEqual([
    expect.stringMatching(/https:\/\/connect\.facebook\.net\S* could not be loaded/),
  ]);
  await eventually(() => visitor.cookieNames()).toEqual([
    '_ga',
    '_ga_ESIMERKKI1',
    '_gcl_au',
    'keksi',
  ]);
  await visitor.withdraw();
  await eventually(() => visitor.cookieNames()).toEqual(['keksi']);
});

test("a vendor's script that never answers keeps nobody waiting", async () => {
  world.doubles = { silent: ['connect.facebook.net'] };
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.press('accept');
  await eventually(() => visitor.events('analytics')).toContain('page_view');
  await eventually(() => visitor.events('ads')).toContain('page_view');
  await eventually(() => world.register.rows()).toHaveLength(1);
  expect(said(visitor)).toEqual([]);
  await visitor.withdraw();
  await eventually(() => visitor.cookieNames()).toEqual(['keksi']);
  expect(await visitor.keksi(({ choices }) => choices.marketing)).toBe(false);
});

test('a misspelt attribute is told with the one that was meant, another script’s is not', async () => {
  world.site.show({
    keksi: {
      sensitive: undefined,
      sensitiv: '/ajanvaraus/*',
      polisy: '/tietosuoja',
      googleanalytics: 'G-ESIMERKKI1',
      cfasync: 'false',
      ga: 'G-XXXXXXXXXX',
    },
  });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.isAsked();
  await eventually(() => said(visitor)).toEqual([
    expect.stringMatching(/data-sensitiv is no setting.*data-sensitive\?/),
    expect.stringMatching(/data-polisy is no setting.*data-policy\?/),
    expect.stringMatching(/data-googleanalytics is no setting.*data-ga\?/),
  ]);
  await eventually(
    () => visitor.console.filter((line) => line.includes('the example of the README')).length,
  ).toBe(1);
});

test.each([
  ['missing', { status: 404, body: 'Ei ole' }],
  ['answered with HTML', { contentType: 'text/html', body: '<!doctype html><p>Etusivu' }],
])('a file of its own that is %s is named', async (_, answer) => {
  const visitor = await world.visitor();
  await visitor.page.route(/keksi-(ask-)?fi\.js/, (route) => route.fulfill(answer));
  await visitor.open(`${SITE.https}/`);
  await eventually(() => said(visitor).join()).toMatch(
    /keksi-ask-fi\.js is not beside keksi\.js: https:\S*\/keksi-ask-fi\.js could not be loaded/,
  );
});

test('a frame of a service that nobody declares is told with the one it belongs to', async () => {
  world.site.show({
    body: '<iframe data-category="marketing" data-src="https://www.youtube-nocookie.com/embed/1"></iframe>',
  });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await eventually(() =>
    visitor.console.filter((line) => line.includes('no service declares that host')),
  ).toEqual([expect.stringMatching(/YouTube's: data-services="youtube"/)]);
  expect(said(visitor)).toEqual([]);
});
