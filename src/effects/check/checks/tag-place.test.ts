// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { BASE, ownerOf, parsed, short } from './page.test.kit';
import { checkTagPlace } from './tag-place';

const TAG = '<script src="/js/keksi.js?v=2" data-ga="G-1"></script>';
const found = (markup: string) => short(checkTagPlace(parsed(markup), BASE, ownerOf));

test.each([
  ['twice', `<head>${TAG}${TAG}</head>`, ['red tag-twice']],
  [
    'after a vendor',
    `<head><script src="https://static.hotjar.com/a.js"></script>${TAG}</head>`,
    ['red tag-behind-vendor'],
  ],
  ['after another', `<head><script src="/jquery.js"></script>${TAG}</head>`, ['yellow tag-behind']],
  ['after a snippet', `<head><script>window.a = 1</script>${TAG}</head>`, ['yellow tag-behind']],
  ['with defer', `<head>${TAG.replace('src', 'defer src')}</head>`, ['yellow tag-late']],
  ['in the body', `<body>${TAG}</body>`, ['yellow tag-in-body']],
  ['first', `<head>${TAG}<script src="/jquery.js"></script></head>`, ['green tag-ok']],
  [
    'after its own settings',
    `<head><script type="application/json" data-keksi-config>{}</script><script>window.keksiConfig = {}</script>${TAG}</head>`,
    ['green tag-ok'],
  ],
  [
    'after its own words',
    `<head><script src="/js/keksi-ask-fi.js"></script>${TAG}</head>`,
    ['green tag-ok'],
  ],
  ['nowhere: a bundle', '<head><script src="/bundle.js"></script></head>', []],
])('Keksi’s tag %s', (_, markup, told) => {
  expect(found(markup)).toEqual(told);
});
