import { afterEach, describe, expect, test, vi } from 'vitest';
import { domainsToSweep } from './domains';

const at = (hostname: string) => vi.stubGlobal('location', { hostname });

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('where nothing has run by consent, what others may have stored on a shared domain is left', () => {
  test.each<[string, string | null, string[]]>([
    ['kauppa.esimerkki.fi', null, ['kauppa.esimerkki.fi']],
    ['esimerkki.fi', null, ['esimerkki.fi']],
    // `www.` is the same site as the name without it, and shared with nobody.
    ['www.esimerkki.fi', null, ['www.esimerkki.fi', 'esimerkki.fi']],
    ['www.kauppa.esimerkki.fi', null, ['www.kauppa.esimerkki.fi', 'kauppa.esimerkki.fi']],
    // What the site says it covers.
    ['kauppa.esimerkki.fi', 'esimerkki.fi', ['kauppa.esimerkki.fi', 'esimerkki.fi']],
    [
      'a.kauppa.esimerkki.fi',
      'kauppa.esimerkki.fi',
      ['a.kauppa.esimerkki.fi', 'kauppa.esimerkki.fi'],
    ],
    // No domain, and no name that a browser takes for one.
    ['127.0.0.1', null, []],
    ['localhost', null, ['localhost']],
  ])('%s, domain %j', (hostname, covered, domains) => {
    at(hostname);
    expect(domainsToSweep(covered, false)).toEqual(domains);
  });
});

test.each([
  ['after a consent', null, true],
  ['where the widest domain is covered', 'auto', false],
])('%s every parent is tried: Google and Meta store on the widest', (_, covered, ran) => {
  at('kauppa.esimerkki.fi');
  expect(domainsToSweep(covered, ran)).toEqual(['kauppa.esimerkki.fi', 'esimerkki.fi', 'fi']);
});
