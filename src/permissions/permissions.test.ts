import { describe, expect, test, vi } from 'vitest';
import type { Category } from '../consent/categories';
import { exampleService } from '../services/example.test.kit';
import { createPermissions } from './permissions';

const statistics = exampleService({
  id: 'statistics',
  category: 'diagnostic',
  hosts: ['shared.example', 'statistics.example'],
  cookies: [
    { name: 'shared', lifetime: 'session', party: 'first' },
    { name: 'visits', lifetime: 'session', party: 'first', type: 'localStorage' },
  ],
});
const chat = exampleService({
  hosts: ['shared.example', 'chat.example'],
  cookies: [
    { name: 'shared', lifetime: 'session', party: 'first' },
    { name: 'chat', lifetime: 'session', party: 'first' },
    { name: 'elsewhere', lifetime: 'session', party: 'third' },
  ],
});
const join = exampleService({ id: 'join', category: ['diagnostic', 'marketing'] });
const basket = exampleService({ id: 'basket', category: 'necessary', hosts: ['basket.example'] });

const allowing = (...allowed: Category[]) =>
  createPermissions([statistics, chat, join, basket], (category) => allowed.includes(category));

describe('a service may run', () => {
  test('when every category it needs is allowed', () => {
    expect(allowing('diagnostic').mayRun(statistics)).toBe(true);
    expect(allowing('marketing').mayRun(statistics)).toBe(false);
    expect(allowing('diagnostic').mayRun(join)).toBe(false);
    expect(allowing('diagnostic', 'marketing').mayRun(join)).toBe(true);
  });

  test('always when it is necessary', () => {
    expect(allowing().mayRun(basket)).toBe(true);
  });
});

describe('an address is blocked', () => {
  const blocks = (address: string, ...allowed: Category[]) =>
    allowing(...allowed).blocks(new URL(address));

  test('when it belongs to a service that may not run', () => {
    expect(blocks('https://chat.example/', 'diagnostic')).toBe(true);
    expect(blocks('https://chat.example/', 'marketing')).toBe(false);
  });

  test('not when another service that may run uses it too', () => {
    expect(blocks('https://shared.example/')).toBe(true);
    expect(blocks('https://shared.example/', 'diagnostic')).toBe(false);
    expect(blocks('https://shared.example/', 'marketing')).toBe(false);
  });

  test('of the host of its script, but of this site that script alone', () => {
    vi.stubGlobal('location', { hostname: 'www.esimerkki.example' });
    vi.stubGlobal('document', { baseURI: 'https://www.esimerkki.example/' });
    const ofScript = (src: string) =>
      createPermissions([exampleService({ hosts: [], src })], () => false);
    const elsewhere = ofScript('https://chat.example/chat.js');
    expect(elsewhere.blocks(new URL('https://chat.example/hit'))).toBe(true);
    const here = ofScript('https://www.esimerkki.example/chat.js');
    expect(here.blocks(new URL('https://www.esimerkki.example/chat.js?1'))).toBe(true);
    expect(here.blocks(new URL('https://www.esimerkki.example/keksi-ui.js'))).toBe(false);
    vi.unstubAllGlobals();
  });

  test('never when it belongs to nobody, or to what is necessary', () => {
    expect(blocks('https://www.esimerkki.example/')).toBe(false);
    expect(blocks('https://basket.example/')).toBe(false);
  });
});

describe('something stored is forbidden', () => {
  test('when only services that may not run keep it', () => {
    expect(allowing('diagnostic').forbids('cookie', 'chat')).toBe(true);
    expect(allowing('diagnostic').forbids('cookie', 'shared')).toBe(false);
    expect(allowing().forbids('cookie', 'shared')).toBe(true);
  });

  test('in its own place only', () => {
    expect(allowing().forbids('localStorage', 'visits')).toBe(true);
    expect(allowing().forbids('sessionStorage', 'visits')).toBe(false);
    expect(allowing().forbids('cookie', 'visits')).toBe(false);
  });

  test('not when it lies on the provider’s own domain: a cookie of that name here is another one', () => {
    expect(allowing().forbids('cookie', 'elsewhere')).toBe(false);
  });

  test('not when nobody has declared it', () => {
    expect(allowing().forbids('cookie', 'session')).toBe(false);
  });
});

test('a service added later counts at once', () => {
  const services = [statistics];
  const later = createPermissions(services, () => false);
  expect(later.blocks(new URL('https://chat.example/'))).toBe(false);
  services.push(chat);
  expect(later.blocks(new URL('https://chat.example/'))).toBe(true);
});

test('permissions follow the choice, without being made anew', () => {
  let allowed = false;
  const live = createPermissions([chat], () => allowed);
  expect(live.mayRun(chat)).toBe(false);
  allowed = true;
  expect(live.mayRun(chat)).toBe(true);
  expect(live.allows('marketing')).toBe(true);
});

test('one of its categories is enough for a service that says so', () => {
  const either = exampleService({ category: ['diagnostic', 'marketing'], needs: 'any' });
  for (const [allowed, expected] of [
    [[], false],
    [['diagnostic'], true],
    [['marketing'], true],
  ] as const) {
    const permissions = createPermissions([either], (category) =>
      allowed.some((one) => one === category),
    );
    expect(permissions.mayRun(either)).toBe(expected);
  }
});

test('a stored item may need a category beside those of its service', () => {
  const linked = exampleService({
    category: 'diagnostic',
    cookies: [{ name: 'click', lifetime: 'session', party: 'first', needs: 'marketing' }],
  });
  const forbids = (...allowed: Category[]) =>
    createPermissions([linked], (category) => allowed.includes(category)).forbids(
      'cookie',
      'click',
    );
  expect(forbids('diagnostic')).toBe(true);
  expect(forbids('marketing')).toBe(true);
  expect(forbids('diagnostic', 'marketing')).toBe(false);
});

describe('a service that runs denied', () => {
  const denied = exampleService({
    hosts: ['tags.example'],
    cookies: [{ name: 'tag', lifetime: 'session', party: 'first' }],
    runsDenied: () => true,
    isStale: (url) => !url.search.includes('denied'),
  });
  const permissions = createPermissions([denied], () => false);

  test('may run, send what it knows to be denied, and store nothing', () => {
    expect(permissions.mayRun(denied)).toBe(true);
    expect(permissions.blocks(new URL('https://tags.example/?denied'))).toBe(false);
    expect(permissions.blocks(new URL('https://tags.example/'))).toBe(true);
    expect(permissions.forbids('cookie', 'tag')).toBe(true);
  });

  test('a script of its own that runs is not judged as a request', () => {
    expect(permissions.blocks(new URL('https://tags.example/'), true)).toBe(false);
  });
});

test('a service that is switched off may not run in an allowed category, and its things go', () => {
  const permissions = createPermissions(
    [statistics, chat],
    () => true,
    (id) => id === chat.id,
  );
  expect(permissions.mayRun(chat)).toBe(false);
  expect(permissions.mayRun(statistics)).toBe(true);
  expect(permissions.blocks(new URL('https://chat.example/'))).toBe(true);
  expect(permissions.forbids('cookie', 'chat')).toBe(true);
  expect(permissions.forbids('cookie', 'shared')).toBe(false);
});

test('with Google Ads switched off, Google Analytics keeps no cookies of advertising', () => {
  const linked = exampleService({
    id: 'google-analytics',
    category: 'diagnostic',
    cookies: [{ name: '_gcl_aw', lifetime: 'session', party: 'first', needs: 'marketing' }],
  });
  const asked = (refused: string) =>
    createPermissions(
      [linked],
      () => true,
      (id) => id === refused,
    ).forbids('cookie', '_gcl_aw');
  expect(asked('nothing')).toBe(false);
  expect(asked('google-ads')).toBe(true);
});
