import { expect, test } from 'vitest';
import { audit, page, withKeksi } from '../example.test.kit';
import { forgottenSnippet } from './markup';
import { tryRules } from './table.test.kit';

const source = (html: string) => audit([page({ source: `<!doctype html>\n<head>\n${html}` })]);
const keksi = (html: string) =>
  audit([withKeksi({ 'data-ga': 'G-1ABCDEFGHI' }, { source: `<!doctype html>\n<head>\n${html}` })]);
const TAG = '<script src="/keksi.js"></script>';

tryRules({
  'forgotten-snippet': {
    wrong: source(`<script>gtag('config', 'G-1ABC')</script>`),
    right: source(
      `<script type="text/plain" data-category="marketing">fbq('init', '1')</script><template data-category="marketing"><script>fbq('init', '1')</script></template>`,
    ),
  },
  'noscript-pixel': {
    wrong: source('<noscript><img src="https://www.facebook.com/tr?id=1&noscript=1"></noscript>'),
    right: source('<noscript><img src="/kuva.png"></noscript>'),
  },
  'raw-frame': {
    wrong: source('<iframe src="https://www.youtube.com/embed/x"></iframe>'),
    right: source(
      '<iframe data-category="marketing" data-src="https://www.youtube.com/embed/x"></iframe>',
    ),
  },
  'placeholder-id': {
    wrong: audit([withKeksi({ 'data-ga': 'G-XXXXXXXXXX' })]),
    right: audit([withKeksi({ 'data-ga': 'G-1ABCDEFGHI' })]),
  },
  'dead-tag': {
    wrong: source(`<script>ga('create', 'UA-12345678-1')</script>`),
    right: source('<script>start()</script>'),
  },
  'unknown-category': {
    wrong: keksi('<script type="text/plain" data-category="statistics"></script>'),
    right: keksi('<script type="text/plain" data-category="diagnostic !marketing"></script>'),
  },
  'two-banners': {
    wrong: source(`${TAG}<script src="https://consent.cookiebot.com/uc.js"></script>`),
    right: source(TAG),
  },
  'keksi-late': {
    wrong: keksi(`<script src="https://cdn.example/a.js"></script>${TAG}`),
    right: keksi(
      `<script src="/oma.js"></script>${TAG}<script src="https://cdn.example/a.js"></script>`,
    ),
  },
});

test('says on which line it stands', () => {
  const [found] = forgottenSnippet.judge(source(`\n<script>fbq('init', '1')</script>`));
  expect(found?.evidence).toMatchObject([{ place: { line: 4 } }]);
});

test.each([
  '<script>'.repeat(5000),
  '<!--<script>fbq("init")</script>',
  '<svg><script>1</script>'.repeat(2000),
  '</template></noscript></script>',
  '\u0000<iframe src="http://[">',
])('broken markup breaks nothing: %#', (html) => {
  expect(forgottenSnippet.judge(source(html))).toEqual([]);
});
