// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { checkConfig } from '../config/check';
import { noticeVersions } from '../consent/notice-versions';
import { readOwn } from '.';

const service = (more: object = {}) => ({
  id: 'mittari',
  category: 'marketing',
  name: 'Mittari',
  provider: 'Mittari Oy',
  purpose: { fi: 'Mittaa.', en: 'Measures.' },
  policy: 'https://mittari.example/p',
  transfers: [],
  cookies: [{ name: 'm.id', lifetime: 'session', party: 'first' }],
  hosts: ['*.mittari.example'],
  src: 'https://mittari.example/m.js',
  ...more,
});
const cart = service({
  id: 'kori',
  category: 'necessary',
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
  ['many', Array.from({ length: 9 }, (_, n) => service({ id: `m${n}` }))],
])('what the visitor is told has the marks of the whole library: %s', (_, services) => {
  expect(readOwn(JSON.parse(JSON.stringify(services)))?.marks).toEqual(wholly(services));
});

test.each<[string, unknown[]]>([
  ['a name', ['hotjar:1234567']],
  ['a name in braces', [{ use: 'matomo' }]],
  ['a necessary one with a script', [{ ...cart, src: 'https://kori.example/k.js' }]],
  ['nothing that is a service', [null]],
  ['an id of ours', [service({ id: 'google-ads' })]],
  ['the same twice', [service(), service()]],
  ['one that does not say who gets data', [service({ provider: '' })]],
  ['one without cookies', [{ id: 'a', category: 'marketing' }]],
])('the whole library has to read %s', (_, services) => {
  expect(readOwn(services)).toBeUndefined();
});

test('addresses of services that are asked about are watched, but not what a necessary one needs', () => {
  const guard = {
    sent: (address: unknown) => address === 'https://x.google.com/',
    shown: () => false,
  };
  readOwn([service(), cart])?.watch(guard, () => true);
  const sent = (address: string) => guard.sent(address);
  expect(sent('https://a.mittari.example/')).toBe(true);
  expect(guard.shown).toBe(guard.sent);
  expect(sent('https://kori.mittari.example/')).toBe(false);
  expect(sent('https://muu.example/?u=mittari.example')).toBe(false);
  expect(sent('https://x.google.com/')).toBe(true);
});

test('what they leave is known by its whole name', () => {
  const left = readOwn([
    service(),
    service({
      id: 'toinen',
      cookies: [{ pattern: 'n\\d+|o', lifetime: 'session', party: 'first' }],
    }),
  ])?.left(/^_ga/);
  const found = ['m.id=1', 'm.id', 'mxid', 'm.id2', 'n12', 'o=', 'ox', '_ga_1'].filter((name) =>
    left?.test(name),
  );
  expect(found).toEqual(['m.id=1', 'm.id', 'n12', 'o=', '_ga_1']);
});
