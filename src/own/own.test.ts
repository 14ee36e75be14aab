// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://www.esimerkki.example/" }
import { expect, test, vi } from 'vitest';
import { noticeVersions } from '../consent/notice-versions';
import { checkConfig } from '../settings/check';
import { readOwn } from '.';

const service = (more: object = {}) => ({
  id: 'mittari',
  category: 'marketing',
  name: 'Mittari',
  provider: 'Mittari Oy',
  purpose: { fi: 'Mittaa.', en: 'Measures.' },
  policy: 'https://mittari.example/p',
  transfers: [],
  cookies: [{ pattern: 'm:.+', type: 'localStorage', lifetime: 'session', party: 'first' }],
  hosts: ['*.mittari.example'],
  src: 'https://mittari.example/m.js',
  ...more,
});
const cart = service({
  id: 'kori',
  category: 'necessary',
  cookies: [],
  src: undefined,
  hosts: ['kori.mittari.example'],
});

/** What the whole library makes of what is written in JSON. */
function wholly(services: object[]) {
  const problems = vi.fn();
  const value = JSON.parse(JSON.stringify(services));
  const settings = checkConfig({ services: { setting: 'services', value } }, problems);
  return noticeVersions(settings.services, null);
}

test.each<[string, object[]]>([
  ['one', [service()]],
  ['one of each', [service(), service({ id: 'toinen', category: 'diagnostic' }), cart]],
  ['one that needs both', [service({ category: ['diagnostic', 'marketing'] })]],
  ['a version of its own', [service({ version: '2' })]],
  [
    'what is not told',
    [service({ cookies: [{ name: 'a', obsolete: true, lifetime: 'session', party: 'first' }] })],
  ],
  ['many', Array.from({ length: 5 }, (_, n) => service({ id: `m${n}` }))],
])('what the visitor is told has the marks of the whole library: %s', (_, services) => {
  expect(readOwn(JSON.parse(JSON.stringify(services)))?.marks).toEqual(wholly(services));
});

test.each<[string, unknown[]]>([
  ['a name', ['hotjar:1234567']],
  ['a name in braces', [{ use: 'matomo' }]],
  ['a necessary one with a script', [{ ...cart, src: 'https://kori.example/k.js' }]],
  ['a necessary one of Meta’s', [{ ...cart, hosts: ['connect.facebook.net'] }]],
  ['nothing that is a service', [null]],
  ['an id of ours', [service({ id: 'google-ads' })]],
  ['more than the cookie lists', Array.from({ length: 6 }, (_, n) => service({ id: `m${n}` }))],
  ['the same twice', [service(), service()]],
  ['one that does not say who gets data', [service({ provider: '' })]],
  ['one without cookies', [{ id: 'a', category: 'marketing' }]],
  ['a category that there is none of', [service({ category: 'statistics' })]],
  [
    'a pattern that is none',
    [service({ cookies: [{ pattern: '(', lifetime: 'session', party: 'first' }] })],
  ],
])('the whole library has to read %s', (_, services) => {
  expect(readOwn(services)).toBeUndefined();
});

test('what they send and store is held while they may not run, but not what a necessary one needs', async () => {
  const own = readOwn([service(), cart]);
  let allowed = false;
  const emit = vi.fn();
  const { fetch } = window;
  window.fetch = vi.fn(async () => new Response('sent'));
  own?.watch(
    () => allowed,
    () => false,
    { emit, on: vi.fn() },
  );
  const sent = async (address: string) => (await window.fetch(address)).status === 200;
  expect(await sent('https://a.mittari.example/alku?kuka=1')).toBe(false);
  expect(emit).toHaveBeenCalledWith('blocked', {
    address: 'https://a.mittari.example/alku',
    by: null,
    declared: true,
  });
  expect(await sent('https://kori.mittari.example/')).toBe(true);
  expect(await sent('https://muu.example/?u=mittari.example')).toBe(true);
  allowed = true;
  expect(await sent('https://a.mittari.example/')).toBe(true);
  localStorage.setItem('m:1', '1');
  expect(own?.hasLeft()).toBe(false);
  allowed = false;
  expect(own?.hasLeft()).toBe(true);
  window.fetch = fetch;
});

test.each<[string, object, boolean]>([
  ['a database', { name: 'db', type: 'indexedDB' }, true],
  ['a cache', { pattern: 'c.+', type: 'cacheStorage' }, true],
  ['a key that is not there', { name: 'k', type: 'sessionStorage' }, false],
  ['a cookie of the provider’s own', { name: 'm:1', type: 'localStorage', party: 'third' }, false],
])('after a refusal, %s may be there to be deleted: %#', (_, item, expected) => {
  localStorage.clear();
  const cookies = [{ lifetime: 'session', party: 'first', ...item }];
  expect(readOwn([service({ cookies })])?.hasLeft()).toBe(expected);
});
