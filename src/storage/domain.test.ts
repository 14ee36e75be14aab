// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { domainsOf, widestDomain } from './domain';

/** Domains that the browser of the test takes no cookie for. */
let publicSuffixes: string[];
let jar: Map<string, string>;
let everSet: string[];

beforeEach(() => {
  publicSuffixes = ['example', 'uk', 'co.uk', 'fi'];
  jar = new Map();
  everSet = [];
  vi.spyOn(document, 'cookie', 'get').mockImplementation(() =>
    [...jar].map(([key, value]) => `${key.split('@')[0]}=${value}`).join('; '),
  );
  vi.spyOn(document, 'cookie', 'set').mockImplementation((text) => {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(text) ?? [];
    const domain = /domain=([^;]+)/i.exec(text)?.[1] ?? '';
    everSet.push(domain);
    if (publicSuffixes.includes(domain)) return;
    const expired = /expires=([^;]+)/i.exec(text)?.[1];
    if (expired && Date.parse(expired) < Date.now()) jar.delete(`${name}@${domain}`);
    else jar.set(`${name}@${domain}`, value);
  });
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
  expect(jar.size).toBe(0);
});

test('nothing narrower is tried once a domain is accepted', () => {
  widestDomain('a.b.esimerkki.fi');
  expect(everSet).not.toContain('b.esimerkki.fi');
});

test('where no domain is accepted there is none', () => {
  publicSuffixes = ['localhost'];
  expect(widestDomain('localhost')).toBeNull();
  expect(widestDomain('127.0.0.1')).toBeNull();
});
