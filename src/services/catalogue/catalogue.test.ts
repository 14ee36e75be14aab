import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inHosts, overlap } from '../../permissions/hosts';
import { isNamed } from '../../permissions/stored-items';
import { serviceProblems } from '../problem';
import { exampleOf, NAMES } from './example.test.kit';
import { CATALOGUE } from './index';
import { REQUESTS, STORED } from './table.test.kit';

const LANGUAGES = ['fi', 'en', 'sv'] as const;

/** What a site itself keeps. */
const OWN = [
  'keksi',
  'PHPSESSID',
  'JSESSIONID',
  'ASP.NET_SessionId',
  'session',
  'sessionid',
  'sid',
  'connect.sid',
  'laravel_session',
  'XSRF-TOKEN',
  'csrftoken',
  'wordpress_logged_in_0',
  'wp-settings-1',
  'woocommerce_cart_hash',
  'cart',
  'theme',
  'lang',
];

/** What must load whatever the visitor chooses. */
const OTHERS = [
  'https://www.esimerkki.fi/',
  'https://www.google.com/search',
  'https://fonts.gstatic.com/font.woff2',
  'https://forms.hsforms.com/submissions/v3/public',
  'https://www.microsoft.com/',
  'https://www.linkedin.com/company/esimerkki',
];

describe.each(NAMES)('%s', (name) => {
  const service = exampleOf(name);
  const header = readFileSync(`${import.meta.dirname}/${name}.ts`, 'utf8').split('*/')[0] ?? '';

  test('lacks nothing that a visitor must be told', () => {
    expect(serviceProblems(service, name, new Set())).toEqual([]);
    expect(service.id).toBe(name);
    expect(service.category).toMatch(/^(diagnostic|marketing)$/);
    expect(service.policy).toMatch(/^https:/);
  });

  test('says what it is for in three languages, each in its own words', () => {
    const texts = LANGUAGES.map((language) => service.purpose[language] ?? '');
    for (const text of texts) expect(text).toMatch(/^\p{Lu}.{20,180}\.$/u);
    expect(new Set(texts).size).toBe(LANGUAGES.length);
    // Swedish of Finland says kaka and samtycke.
    expect(texts[2]).not.toMatch(/cookie|medgivande/i);
    expect(texts[0]).not.toMatch(/cookie/i);
  });

  test('knows what is documented to be stored', () => {
    for (const stored of STORED[name] ?? ['?']) {
      expect
        .soft(
          service.cookies.some((item) => isNamed(item, stored)),
          stored,
        )
        .toBe(true);
    }
  });

  test("does not take the site's own for its own", () => {
    for (const own of OWN) {
      const taken = service.cookies.filter((item) => item.party === 'first' && isNamed(item, own));
      expect.soft(taken, own).toEqual([]);
    }
  });

  test('shows a readable name for every pattern, and a domain for what is kept elsewhere', () => {
    for (const { name, pattern, label, party, domain } of service.cookies) {
      if (pattern !== undefined) expect.soft(label, String(pattern)).toBeTruthy();
      if (party === 'third') expect.soft(domain, name ?? label).toBeTruthy();
    }
  });

  test('names the hosts it talks to, and no more', () => {
    for (const address of REQUESTS[name] ?? ['https://none.example']) {
      expect.soft(inHosts(new URL(address), service.hosts), address).toBe(true);
    }
    for (const address of OTHERS) {
      expect.soft(inHosts(new URL(address), service.hosts), address).toBe(false);
    }
  });

  test("opens with the vendor's documentation", () => {
    expect(header.trim()).toMatch(/^\/\*\*/);
    expect(header).toContain(`@see ${CATALOGUE[name]?.docs}`);
  });

  test('its examples match its own rules', () => {
    for (const { pattern, example, allowed } of Object.values(CATALOGUE[name]?.needs ?? {})) {
      expect(example).toMatch(pattern);
      expect(pattern.flags).not.toMatch(/[gy]/);
      expect(allowed).not.toBe('');
    }
  });
});

test('no two services send to the same hosts, or one of them would be taken for declared twice', () => {
  const all = NAMES.map(exampleOf);
  const twins = all.flatMap((one, index) =>
    all
      .slice(index + 1)
      .filter((other) => overlap(one.hosts, other.hosts))
      .map((other) => [one.id, other.id]),
  );
  expect(twins).toEqual([]);
});
