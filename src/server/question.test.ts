import { describe, expect, test, vi } from 'vitest';
import { shortChecksum } from '../consent/checksum';
import en from '../locales/en';
import fi from '../locales/fi';
import sv from '../locales/sv';
import type { Config } from '../settings/settings';
import { formatCookie, parseCookie } from '../storage/format';
import { answerQuestion } from './answer';
import { pathOf, QUESTION_HEADERS, type QuestionOptions, renderQuestion } from './question';

const NOW = Date.UTC(2026, 10, 29, 12);
const SITE: Config = {
  controller: 'Esimerkkioptiikka Oy',
  policy: '/tietosuojaseloste',
  ga: 'G-ESIMERKKI1',
  pixel: '123456789012345',
};
const at = (options: Partial<QuestionOptions> = {}, config: Config = SITE) =>
  renderQuestion(config, { cookie: null, url: '/', now: NOW, ...options });
/** The cookie of a refusal, as a server sets it. */
async function refusal(config: Config = SITE, now = NOW): Promise<string> {
  const { headers } = await answerQuestion(
    {
      method: 'POST',
      headers: {
        host: 'www.esimerkki.fi',
        origin: 'https://www.esimerkki.fi',
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: 'keksi=reject-all',
    },
    config,
    { now },
  );
  return (headers['Set-Cookie'] ?? '').split(';')[0] ?? '';
}

test('own hosts are as right here as in the page', () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const own = {
    ...SITE,
    google_host: 'https://www.esimerkki.fi/metrics',
    meta_host: 'https://mittaus.esimerkki.fi',
  };
  expect(at({}, own)).toContain('Hyväksy kaikki');
  expect(error.mock.calls).toEqual([]);
  error.mockRestore();
});

test('there is no DOM here, as on a server', () => {
  expect(typeof document).toBe('undefined');
});

test('who has not chosen is asked, in the words of the browser, with one answer that needs no script', () => {
  const html = at({ url: 'https://www.esimerkki.fi/silmalasit?koko=l#tarjous' });
  expect(html).toMatch(/^<keksi-consent><template shadowrootmode="open"><style>/);
  expect(html).toMatch(/<\/template><\/keksi-consent>$/);
  for (const text of [fi.accept, fi.reject, fi.choose, fi.withdrawal, fi.policy]) {
    expect(html).toContain(text);
  }
  expect(html).toContain('Google Ireland Limited');
  expect(html).toContain('<h2 id="banner">Esimerkkioptiikka Oy käyttää evästeitä</h2>');
  expect(html).toContain('<form id="answer" method="post" action="/keksi">');
  expect(html).toContain('<input type="hidden" name="back" value="/silmalasit?koko=l">');
  const buttons = [...html.matchAll(/<button ([^>]*)>([^<]*)/g)].map(([, how = '', text]) => [
    text,
    /disabled/.test(how) ? 'waits' : /type="submit".*form="answer"/.test(how) ? 'sends' : how,
  ]);
  expect(buttons).toEqual([
    [fi.more, 'waits'],
    [fi.accept, 'waits'],
    [fi.reject, 'sends'],
    [fi.choose, 'waits'],
  ]);
});

test.each([
  ['the page’s', { language: 'sv-FI' }, SITE, sv],
  ['the configured one', { language: 'sv' }, { ...SITE, language: 'en' }, en],
  ['Finnish where it has none', { language: 'xx' }, SITE, fi],
] as const)('the language is %s', (_, options, config, { accept, locale }) => {
  const html = at(options, config);
  expect(html).toContain(accept);
  expect(html).toContain(`class="ui" lang="${locale.slice(0, 2)}"`);
});

test('a site’s own texts, services, place and colours are those of its page', () => {
  const html = at(
    {},
    {
      ...SITE,
      services: ['hotjar:1234567'],
      position: 'top',
      texts: { fi: { accept: 'Kyllä kaikkeen' } },
    },
  );
  expect(html).toContain('Kyllä kaikkeen');
  expect(html).toContain('data-edge="top"');
  expect(html).toMatch(/Google Ireland Limited.*Hotjar|Hotjar|Contentsquare/);
});

describe('nothing is drawn', () => {
  test('for who has refused, until the time is over', async () => {
    const cookie = await refusal();
    expect(at({ cookie })).toBe('');
    expect(at({ cookie: `a=1; ${cookie}`, now: NOW + 183 * 86_400_000 })).toBe('');
    expect(at({ cookie, now: NOW + 184 * 86_400_000 })).not.toBe('');
  });

  test('for who has allowed some of it', async () => {
    const decision = parseCookie((await refusal()).split('=')[1] ?? '');
    if (!decision) throw new Error('no decision');
    const choices = { necessary: true, diagnostic: true, marketing: false } as const;
    expect(at({ cookie: `keksi=${formatCookie({ ...decision, choices })}` })).toBe('');
  });

  test('where nothing is asked', () => {
    expect(at({}, { controller: 'Esimerkkioptiikka Oy', policy: '/t' })).toBe('');
  });
});

test('a service that has come since is asked about, and that is said', async () => {
  const html = at({ cookie: await refusal() }, { ...SITE, ads: 'AW-123456789' });
  expect(html).toContain(fi.marketingShort);
  expect(html).toMatch(/<p class="note">Palvelut, joihin pyydämme lupaa, ovat muuttuneet/);
});

test.each([
  ['1', true],
  ['0', false],
  ['true', false],
  [null, false],
])('Sec-GPC: %s', (gpc, isTold) => {
  expect(at({ gpc }).includes(fi.gpc)).toBe(isTold);
});

test.each(['keksi=yes', 'keksi=', 'keksi=2.d0m0', '', undefined])('%j is no choice', (cookie) => {
  expect(at({ cookie })).not.toBe('');
});

describe('what the site says is text', () => {
  const MARKUP = '<img src=x onerror=alert(1)> "Oy" & </template><script>';
  test('in names, addresses, paths and nonces', () => {
    const html = at(
      { url: '/"><script>alert(1)</script>?a="&b=<', nonce: 'abc"><script>', action: '/"><b>' },
      { ...SITE, controller: MARKUP, texts: { fi: { more: MARKUP } }, policy: '/"><i>' },
    );
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; &quot;Oy&quot; &amp; &lt;/template');
    expect(html.match(/<(?:img|script|b|i)\b/g)).toBeNull();
    expect(html.match(/<\/template>/g)).toHaveLength(1);
    expect(html).toContain('<style nonce="abcscript">');
    const tags = [...html.matchAll(/<([a-z0-9-]+)/g)].map(([, tag]) => tag);
    expect(new Set(tags)).toEqual(
      new Set('keksi-consent template style form input div section h2 p button a'.split(' ')),
    );
  });
});

test('a wrong setting is said once, and left out', () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const config: Config = { ...SITE, policy: 'javascript:alert(1)' };
  expect(at({}, config)).not.toContain('javascript');
  at({}, config);
  expect(error.mock.calls.flat().filter((text) => /policy/.test(text))).toHaveLength(1);
  error.mockRestore();
});

test('no cache may keep the page for others', () => {
  expect(QUESTION_HEADERS['Cache-Control']).toContain('private');
  expect(QUESTION_HEADERS.Vary.split(', ')).toContain('Cookie');
});

test.each([
  ['/silmalasit?koko=l', '/silmalasit?koko=l'],
  ['https://www.esimerkki.fi/a?b=c#d', '/a?b=c'],
  ['/', '/'],
  ['', '/'],
  ['silmalasit', '/silmalasit'],
  ['https://evil.example/a', '/a'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/.//evil.example', '/'],
  ['/..//evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['data:text/html,x', '/'],
  ['/a\r\nSet-Cookie: b=1', '/aSet-Cookie:%20b=1'],
  ['http://[', '/'],
])('the way back of %j is %j', (written, path) => {
  expect(pathOf(written)).toBe(path);
});

test('the marks in the cookie of a refusal are of the services that were asked about', async () => {
  const decision = parseCookie((await refusal()).split('=')[1] ?? '');
  expect(decision?.notice.diagnostic).toHaveLength(4);
  expect(decision?.refused).not.toContain(shortChecksum('google-analytics'));
});
