// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://www.esimerkki.example/kauppa/silmat" }
import { describe, expect, test } from 'vitest';
import { address, cookieDomain } from './values';

describe('an address', () => {
  test.each([
    ['https://rekisteri.example/records', 'https://rekisteri.example/records'],
    ['http://rekisteri.example/', 'http://rekisteri.example/'],
    ['/tietosuojaseloste', 'https://www.esimerkki.example/tietosuojaseloste'],
    ['tietosuoja', 'https://www.esimerkki.example/kauppa/tietosuoja'],
    ['//cdn.example/x', 'https://cdn.example/x'],
    [' /tietosuoja ', 'https://www.esimerkki.example/tietosuoja'],
  ])('%j is %s', (written, whole) => {
    expect(address(written)).toEqual(whole);
  });

  test.each([
    ['javascript:alert(1)'],
    [' JavaScript:alert(1)'],
    ['java\nscript:alert(1)'],
    ['data:text/html,x'],
    ['mailto:a@b.fi'],
    ['ftp://a.fi'],
    ['blob:https://a.fi/1'],
    ['https://'],
    ['http://[oops'],
    [''],
    ['  '],
    [5],
    [null],
    [{}],
  ])('not %j (G21)', (written) => {
    expect(address(written)).toBeUndefined();
  });
});

describe('a cookie domain', () => {
  test.each([
    ['auto', 'auto'],
    ['AUTO', 'auto'],
    ['www.esimerkki.example', 'www.esimerkki.example'],
    ['esimerkki.example', 'esimerkki.example'],
    ['.esimerkki.example', 'esimerkki.example'],
    [' Esimerkki.EXAMPLE ', 'esimerkki.example'],
  ])('%j is %s', (written, domain) => {
    expect(cookieDomain(written)).toEqual(domain);
  });

  test.each([
    ['muu.example'],
    ['shop.www.esimerkki.example'],
    ['merkki.example'],
    ['https://esimerkki.example'],
    ['esimerkki.example; Secure'],
    [''],
    ['.'],
    [5],
    [null],
  ])('not %j: the page does not lie in it', (written) => {
    expect(cookieDomain(written)).toBeUndefined();
  });
});
