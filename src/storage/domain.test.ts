// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cookieJar } from './cookie-jar.test.kit';
import { domainsOf, widestDomain } from './domain';

/** Domains that the browser of the test takes no cookie for. */
let publicSuffixes: string[];
let jar: ReturnType<typeof cookieJar>;

beforeEach(() => {
  publicSuffixes = ['example', 'uk', 'co.uk', 'fi'];
  jar = cookieJar((domain) => publicSuffixes.includes(domain));
});

afterEach(() => {
  vi.restoreAllMocks();
});

test.each([
  ['www.shop.esimerkki.fi', ['www.shop.esimerkki.fi', 'shop.esimerkki.fi', 'esimerkki.fi', 'fi']],
  ['esimerkki.fi', ['esimerkki.fi', 'fi']],
  ['localhost', ['localhost']],
])('%s lies in %j', (host, domains) => {
  expect(domainsOf(host)).toEqual(domains);
});

test.each(['127.0.0.1', '[::1]', '::1', '10.0.0.255'])(
  'the address %s lies in no domain',
  (host) => {
    expect(domainsOf(host)).toEqual([]);
  },
);

test.each([
  ['www.esimerkki.example', 'esimerkki.example'],
  ['shop.esimerkki.co.uk', 'esimerkki.co.uk'],
  ['a.b.c.esimerkki.fi', 'esimerkki.fi'],
  ['esimerkki.fi', 'esimerkki.fi'],
])('on %s the widest domain that the browser accepts is %s', (host, widest) => {
  expect(widestDomain(host)).toBe(widest);
});

test('trying leaves no cookie behind', () => {
  widestDomain('www.esimerkki.fi');
  expect(jar.written.length).toBeGreaterThan(0);
  expect(jar.size()).toBe(0);
});

test('nothing narrower is tried once a domain is accepted', () => {
  widestDomain('a.b.esimerkki.fi');
  expect(jar.written.join()).not.toContain('b.esimerkki.fi');
});

test('where no domain is accepted there is none', () => {
  publicSuffixes = ['localhost'];
  expect(widestDomain('localhost')).toBeNull();
  expect(widestDomain('127.0.0.1')).toBeNull();
});
