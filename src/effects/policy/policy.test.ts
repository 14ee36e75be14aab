// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://www.esimerkki.example/kauppa" }
import { readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { exampleLoader } from '../../enforcement/example.test.kit';
import { exampleService } from '../../services/example.test.kit';
import { readSettings } from '../../settings/read';
import { writingsOf } from '../../settings/written';
import { policyText, printPolicy } from './index';

const site = (config: object = {}) =>
  readSettings(writingsOf({ policy: '/tietosuoja', ...config }), () => Promise.reject());
/** The sources of each directive. */
const directives = (config?: object, home = '') =>
  Object.fromEntries(
    policyText(site(config), home)
      .split('; ')
      .map((directive) => {
        const [name = '', ...sources] = directive.split(' ');
        return [name, sources];
      }),
  );

afterEach(() => void vi.restoreAllMocks());

test('without services: the site, everything below it, and nobody else', () => {
  const policy = directives();
  const own = ["'self'", 'https://esimerkki.example', 'https://*.esimerkki.example'];
  expect(policy['default-src']).toEqual(own);
  expect(policy['script-src']).toEqual([own[0], "'nonce-{NONCE}'", ...own.slice(1)]);
  expect(policy['object-src']).toEqual(["'none'"]);
  expect(policy['trusted-types']).toEqual(['keksi#loader']);
  expect(policy['connect-src']).toContain('wss://*.esimerkki.example');
});

test('the register is reached by fetch only', () => {
  const policy = directives({ register: 'https://rekisteri.example/records' });
  const naming = Object.entries(policy).filter(([, sources]) =>
    sources.includes('https://rekisteri.example'),
  );
  expect(naming.map(([name]) => name)).toEqual(['connect-src']);
});

test('the built-in services by what they load from where', () => {
  const policy = directives({ ga: 'G-1', pixel: '12345' });
  expect(policy['script-src']).toContain('https://www.googletagmanager.com');
  expect(policy['script-src']).toContain('https://connect.facebook.net');
  expect(policy['script-src']).not.toContain('https://www.facebook.com/tr/');
  expect(policy['img-src']).toContain('https://www.facebook.com/tr/');
  expect(policy['connect-src']).toContain('https://*.google-analytics.com');
  expect(policy['style-src']?.join()).not.toMatch(/google|facebook/);
  expect(policy['trusted-types']).toEqual([
    'keksi#loader',
    'goog#html',
    'connect.facebook.net/fbevents',
    'facebook.com/signals/iwl',
  ]);
});

/** The hosts that addresses in a text name; `*.` stands for the host itself as well. */
const hostsIn = (text: string) =>
  [...new Set([...text.matchAll(/https:\/\/(?:\*\.)?([^\s/`;]+)/g)].map(([, host]) => host))]
    .filter((host) => !host?.endsWith('esimerkki.example'))
    .sort();

const GUIDE = readFileSync('docs/developer.md', 'utf8').split('\n');
const toldIn = (...rows: string[]) =>
  hostsIn(
    GUIDE.filter((line) => rows.some((row) => line.startsWith(`| ${row} | \`script-src`))).join(),
  );

test.each([
  [{ ga: 'G-1' }, ['Google Analytics', 'Google Ads, Demographics']],
  [{ ads: 'AW-1' }, ['Google Ads, Demographics']],
  [{ pixel: '12345' }, ['Meta Pixel']],
])('%j: the developer’s guide names the same hosts', (config, rows) => {
  const told = toldIn(...rows);
  expect(told).not.toEqual([]);
  expect(hostsIn(policyText(site(config), ''))).toEqual(told);
});

test('a host of the site’s own for Google, by every directive', () => {
  const policy = directives({ ga: 'G-1', google_host: 'https://mittaus.muu.example/metrics' });
  for (const name of ['script', 'img', 'connect']) {
    expect(policy[`${name}-src`], name).toContain('https://mittaus.muu.example/metrics/');
  }
});

test('a service of one’s own, of which only the hosts are known, by every directive', () => {
  const policy = directives({
    services: [exampleService({ hosts: ['*.chat.example'], src: 'https://cdn.example/c.js' })],
  });
  for (const name of ['script', 'style', 'img', 'font', 'media', 'connect', 'frame']) {
    expect(policy[`${name}-src`], name).toEqual(
      expect.arrayContaining(['https://chat.example', 'https://*.chat.example']),
    );
    expect(policy[`${name}-src`], name).toContain('https://cdn.example');
  }
  expect(policy['default-src']?.join()).not.toContain('chat.example');
});

test("the owner's hosts and the host of Keksi's own files everywhere", () => {
  const policy = directives({ hosts: 'cdn.esimerkki.fi' }, 'tiedostot.example');
  for (const name of ['default-src', 'script-src', 'connect-src', 'frame-src']) {
    expect(policy[name], name).toEqual(
      expect.arrayContaining(['https://cdn.esimerkki.fi', 'https://tiedostot.example']),
    );
  }
});

test('it is printed with what the owner has to do', () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const policy = printPolicy({ ...site(), loader: exampleLoader({ home: 'tiedostot.example' }) });
  expect(policy).not.toContain('\n');
  expect(policy).toContain('https://tiedostot.example');
  expect(log.mock.calls[0]?.[0]).toContain(`Content-Security-Policy: ${policy}`);
  expect(log.mock.calls[0]?.[0]).toMatch(/NONCE.*random/);
});
