// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { checkFrames } from './frames';
import { BASE, ownerOf, parsed, short } from './page.test.kit';

const EMPTY = parsed('');
const VIDEO = 'https://www.youtube-nocookie.com/embed/abc?rel=0';

test.each([
  ['in the source', `<iframe src="${VIDEO}"></iframe>`, '', 'YouTube'],
  ['put there by a script', '', `<iframe src="${VIDEO}"></iframe>`, 'YouTube'],
  [
    'with a category that does nothing',
    `<iframe data-category="marketing" src="${VIDEO}"></iframe>`,
    '',
    'YouTube',
  ],
  ['of a declared service', '<iframe src="https://apuri.example/"></iframe>', '', 'Apuri'],
])('finds a raw frame %s', (_, source, live, name) => {
  const found = checkFrames(parsed(source), parsed(live), BASE, ownerOf);
  expect(short(found)).toEqual([`red frame-raw ${name}`]);
  expect(found[0]?.where.join()).not.toContain('rel=0');
});

test.each([
  ['one that waits', `<iframe data-category="marketing" data-src="${VIDEO}"></iframe>`, ''],
  ['one that Keksi has opened', '', '<iframe src="https://apuri.example/"></iframe>'],
  ['one of the site itself', '<iframe src="/kartta.html"></iframe>', ''],
  ['one of nobody known', '<iframe src="https://muu.example/"></iframe>', ''],
])('is silent of %s', (_, source, live) => {
  const found = checkFrames(source ? parsed(source) : EMPTY, parsed(live), BASE, ownerOf);
  expect(short(found)).toEqual(['green frames-ok']);
});
