import { expect, test } from 'vitest';
import { sourcesOf } from './sources';

test.each<[string, string[]]>([
  ['connect.facebook.net', ['http://connect.facebook.net:*']],
  ['*.hotjar.com', ['http://hotjar.com:*', 'http://*.hotjar.com:*']],
  ['www.google.com/ccm', ['http://www.google.com:*/ccm', 'http://www.google.com:*/ccm/']],
  ['www.google.com/ccm/', ['http://www.google.com:*/ccm', 'http://www.google.com:*/ccm/']],
  [
    '*.a.example/x/y',
    [
      'http://a.example:*/x/y',
      'http://a.example:*/x/y/',
      'http://*.a.example:*/x/y',
      'http://*.a.example:*/x/y/',
    ],
  ],
])('%s matches what it matches as a host of a service', (host, sources) => {
  expect(sourcesOf(host, ['http'])).toEqual(sources);
});

test('of a host in every country, those where visitors of a Finnish site are', () => {
  expect(sourcesOf('www.google.*/ads', ['https'])).toEqual(
    ['com', 'fi', 'se', 'ee', 'no', 'dk', 'de'].flatMap((ending) => [
      `https://www.google.${ending}:*/ads`,
      `https://www.google.${ending}:*/ads/`,
    ]),
  );
});

test('each scheme has its own', () => {
  expect(sourcesOf('a.example', ['http', 'ws'])).toEqual([
    'http://a.example:*',
    'ws://a.example:*',
  ]);
});

test('nothing in a path ends the source or begins a directive', () => {
  const [source = ''] = sourcesOf("a.example/x;script-src,'none'", ['http']);
  expect(source).not.toMatch(/[;,\s]/);
});
