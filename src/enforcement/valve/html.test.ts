// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://www.esimerkki.example/kauppa" }
import { expect, test } from 'vitest';
import { toUrl } from '../../page/url';
import { holdIn } from './html';

const holds = (address: unknown) => toUrl(address)?.hostname === 'held.example';
const held = (html: string) => holdIn(html, holds, 'held-');

test.each([
  ['<img src="https://held.example/a">', '<img held-src="https://held.example/a">'],
  ["<IMG alt='' SRC='//held.example/a'>", "<IMG alt='' held-src='//held.example/a'>"],
  ['<img src=https://held.example/a>', '<img held-src=https://held.example/a>'],
  ['<img/src="https://held.example/a"/>', '<img/held-src="https://held.example/a"/>'],
  [
    '<img alt="a > b" src="https://held.example/a">',
    '<img alt="a > b" held-src="https://held.example/a">',
  ],
  [
    '<img src="/own" srcset="/own 1x, https://held.example/a 2x">',
    '<img src="/own" held-srcset="/own 1x, https://held.example/a 2x">',
  ],
  [
    '<p>x</p><iframe\nsrc="https://held.example/?a=1&amp;b=2"></iframe>',
    '<p>x</p><iframe\nheld-src="https://held.example/?a=1&amp;b=2"></iframe>',
  ],
  [
    '<link rel=stylesheet href=//held.example/a>',
    '<link rel=stylesheet held-href=//held.example/a>',
  ],
  [
    '<svg><image xlink:href="//held.example/a"/></svg>',
    '<svg><image held-href="//held.example/a"/></svg>',
  ],
  [
    '<video poster="//held.example/a" src="/own">',
    '<video held-poster="//held.example/a" src="/own">',
  ],
  [
    '<a href="https://held.example/" ping="/own https://held.example/p">',
    '<a href="https://held.example/" held-ping="/own https://held.example/p">',
  ],
])('%s', (html, expected) => {
  expect(held(html)).toBe(expected);
});

test.each([
  '<a href="https://held.example/">a link loads nothing</a>',
  '<form action="https://held.example/"><input name="src" value="https://held.example/"></form>',
  'src="https://held.example/" in a text, 1 < 2',
  '<img src="https://other.example/a" alt="https://held.example/">',
  '<imgs src="https://held.example/a">',
  '<img-zoom src="https://held.example/a">',
  '<img',
  '',
])('stays as it is: %s', (html) => {
  expect(held(html)).toBe(html);
});

test('a long text of tags that never end takes no time to speak of', () => {
  const html = '<img '.repeat(20_000);
  expect(held(html)).toBe(html);
});
