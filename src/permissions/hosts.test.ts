// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://www.esimerkki.example/kauppa/silmat" }
import { describe, expect, test } from 'vitest';
import { toUrl } from '../page/url';
import { inHosts, overlap } from './hosts';

const lies = (address: string, ...hosts: string[]) => inHosts(new URL(address), hosts);

describe('a host', () => {
  test('is that host, whatever the path, port, protocol and case', () => {
    for (const address of [
      'https://connect.facebook.net',
      'http://connect.facebook.net/en_US/fbevents.js?x=1#y',
      'https://connect.facebook.net:8443/a',
      'wss://CONNECT.facebook.net/',
      // With the dot that ends every full name.
      'https://connect.facebook.net./tr',
      'https://connect.facebook.net:443/a',
    ]) {
      expect(lies(address, 'connect.facebook.net'), address).toBe(true);
    }
  });

  test.each([
    'https://facebook.net/',
    'https://a.connect.facebook.net/',
    'https://xconnect.facebook.net/',
    'https://connect.facebook.net.evil.example/',
    'https://evil.example/connect.facebook.net',
    'https://connect.facebook.net@evil.example/',
  ])('is not %s', (address) => {
    expect(lies(address, 'connect.facebook.net')).toBe(false);
  });
});

describe('a host with a star', () => {
  test.each([
    ['https://google-analytics.com/g/collect', true],
    ['https://www.google-analytics.com/g/collect', true],
    ['https://region1.eu.google-analytics.com/', true],
    ['https://xgoogle-analytics.com/', false],
    ['https://google-analytics.com.evil.example/', false],
    ['https://com/', false],
  ])('%s: %j', (address, expected) => {
    expect(lies(address, '*.google-analytics.com')).toBe(expected);
  });
});

describe('a host in every country', () => {
  test.each([
    ['https://www.google.com/ads/x', true],
    ['https://www.google.fi/ads', true],
    ['https://www.google.se./ads', true],
    ['https://www.google.co.uk/ads/x', true],
    ['https://www.google.com.au/ads/x', true],
    ['https://www.google.fi/maps', false],
    ['https://google.fi/ads', false],
    ['https://x.www.google.fi/ads', false],
    ['https://www.google.evil.example/ads', false],
    ['https://www.google.fi.evil.example/ads', false],
    ['https://www.google.dev/ads', false],
    ['https://www.google/ads', false],
  ])('%s: %j', (address, expected) => {
    expect(lies(address, 'www.google.*/ads')).toBe(expected);
  });

  test('overlaps with itself, and with that of one country', () => {
    expect(overlap(['www.google.*/ads'], ['www.google.*/ads'])).toBe(true);
    expect(overlap(['www.google.se/ads'], ['www.google.*/ads'])).toBe(true);
    expect(overlap(['www.google.*/ads'], ['www.google.se/ads'])).toBe(true);
    expect(overlap(['www.google.*/ads'], ['www.google.se/maps'])).toBe(false);
  });
});

describe('a host with a path', () => {
  test.each([
    ['https://www.google.com/ccm', true],
    ['https://www.google.com/ccm/', true],
    ['https://www.google.com/ccm/collect?x', true],
    ['https://www.google.com/ccmx', false],
    ['https://www.google.com/', false],
    ['https://www.google.com/maps/ccm', false],
    ['https://google.com/ccm', false],
  ])('%s: %j', (address, expected) => {
    expect(lies(address, 'www.google.com/ccm')).toBe(expected);
    expect(lies(address, 'www.google.com/ccm/')).toBe(expected);
  });

  test('may have a star too', () => {
    expect(lies('https://a.google.fi/ads/x', '*.google.fi/ads')).toBe(true);
    expect(lies('https://a.google.fi/maps', '*.google.fi/ads')).toBe(false);
  });
});

test('one of several is enough, and none matches nothing', () => {
  expect(lies('https://b.example/', 'a.example', 'b.example')).toBe(true);
  expect(lies('https://b.example/')).toBe(false);
});

describe('an address on the page', () => {
  test.each<[unknown, string]>([
    ['https://a.example/x', 'https://a.example/x'],
    ['//a.example/x', 'https://a.example/x'],
    ['/tr', 'https://www.esimerkki.example/tr'],
    ['hinnat', 'https://www.esimerkki.example/kauppa/hinnat'],
    [new URL('https://a.example/'), 'https://a.example/'],
  ])('%s is %s', (address, whole) => {
    expect(toUrl(address)?.href).toBe(whole);
  });

  test.each([['https://'], ['http://[oops'], [{ toString: null }]])(
    'what is none is none, without an exception',
    (address) => {
      expect(toUrl(address)).toBeNull();
    },
  );
});

describe('two lists of hosts overlap', () => {
  test.each([
    [['a.example'], ['a.example'], true],
    [['*.a.example'], ['x.a.example'], true],
    [['x.a.example'], ['*.a.example'], true],
    [['a.example/path'], ['a.example'], true],
    [['a.example/path'], ['a.example/path/below'], true],
    [['b.example', 'a.example'], ['c.example', 'a.example'], true],
    [['a.example/path'], ['a.example/other'], false],
    [['a.example'], ['b.example'], false],
    [['xa.example'], ['*.a.example'], false],
    [[], ['a.example'], false],
  ])('%j and %j: %j', (some, others, expected) => {
    expect(overlap(some, others)).toBe(expected);
    expect(overlap(others, some)).toBe(expected);
  });
});
