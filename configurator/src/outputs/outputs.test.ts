// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://asennus.example/" }
import { expect, test } from 'vitest';
import { attributesOf, writingsOf } from '../../../src/settings/written';
import { EMPTY, type Plan } from '../plan/plan';
import { withService } from '../plan/services';
import { allowedIn } from '../texts/problems';
import { TEXTS } from '../texts/texts';
import { checked, oldCodes, policyFor } from './check';
import { looksCss, settingsButton, tagFor } from './tag';

const plan = (config: Plan['config'], more: Partial<Plan> = {}): Plan => ({
  ...EMPTY,
  ...more,
  config,
});
/** The tag as a browser would read it. */
const parsed = (text: string) => {
  const page = new DOMParser().parseFromString(`<head>${text}</head>`, 'text/html');
  return { page, tag: page.querySelector('script[src]') as Element };
};

test.each([
  { controller: 'Esimerkki Oy', policy: '/seloste', ga: 'G-ABCDEFGHIJ', demographics: true },
  { controller: '"></script><script>alert(1)</script>', pixel: '123456789012345' },
  { controller: 'A & B', sensitive: ['/ajanvaraus/*', '/sv/bokning/*'], days: 200 },
])('what the tag says is what was set: %j', (config) => {
  const { page, tag } = parsed(tagFor(plan(config), 'fi'));
  expect(page.querySelectorAll('script')).toHaveLength(1);
  const read = Object.entries(attributesOf(tag)).map(([name, { value }]) => [name, value]);
  const written = Object.entries(writingsOf(config)).map(([name, { value }]) => [
    name,
    [value].flat().join(', '),
  ]);
  expect(Object.fromEntries(read)).toEqual(Object.fromEntries(written));
  expect(tag.getAttribute('src')).toBe('/keksi/keksi.js');
});

test('services with one id are named in the tag, those with more in JSON', () => {
  let config = withService({}, 'hotjar', { id: '1234567' });
  config = withService(config, 'youtube');
  config = withService(config, 'matomo', { host: 'esimerkki.matomo.cloud', siteId: '3' });
  const { page, tag } = parsed(tagFor(plan(config), 'sv'));
  expect(tag.getAttribute('data-services')).toBe('hotjar:1234567, youtube');
  const json = page.querySelector('script[data-keksi-config]')?.textContent ?? '';
  expect(JSON.parse(json)).toEqual({
    services: [{ use: 'matomo', host: 'esimerkki.matomo.cloud', siteId: '3' }],
  });
  expect(page.querySelector('link')?.getAttribute('href')).toBe('/keksi/keksi-ask-sv.js');
});

test('texts in JSON end no script', () => {
  const config = withService({}, 'matomo', {
    host: 'a.example',
    siteId: '3',
    provider: '</script>',
  });
  expect(parsed(tagFor(plan(config), 'fi')).page.querySelectorAll('script')).toHaveLength(2);
});

test('the header is of the site, not of this page', () => {
  const policy = policyFor(
    plan({ ga: 'G-ABCDEFGHIJ', register: '/records' }, { site: 'https://www.esimerkki.fi/x' }),
  );
  expect(policy).toContain('https://*.esimerkki.fi');
  expect(policy).toContain('https://www.googletagmanager.com');
  expect(policy).not.toContain('asennus.example');
  for (const site of ['', 'hei', '<b>', 'http://']) expect(policyFor(plan({}, { site }))).toBe('');
});

test('old codes are those of the services that were chosen', () => {
  const names = oldCodes({ ga: 'G-ABCDEFGHIJ', pixel: '123456789012345' }).map(({ name }) => name);
  expect(names).toEqual(['Google Analytics', 'Meta Pixel']);
});

test.each([
  [{ ga: 'UA-1' }, 'ga'],
  [{ pixel: 'G-ABCDEFGHIJ' }, 'pixel'],
  [{ days: 0 }, 'days'],
  [withService({}, 'hotjar', { id: 'x' }), 'services[0].id'],
  [withService({}, 'nosto', { id: 'shopify-1' }), 'services[0].transfers'],
] as const)('%j is told as wrong in %s, in each language', (config, setting) => {
  const problem = checked(config).problems.find((one) => one.setting === setting);
  expect(problem).toBeDefined();
  if (!problem) return;
  const use = setting.startsWith('services')
    ? String((config as { services: { use: string }[] }).services[0]?.use)
    : undefined;
  const said = (['fi', 'sv', 'en'] as const).map((language) => allowedIn(problem, language, use));
  expect(new Set(said).size).toBe(3);
});

test('colours as the stylesheet has them, and nothing without', () => {
  expect(looksCss({})).toBe('');
  expect(looksCss({ accent: '#1b6b3a' })).toBe(':root {\n  --keksi-accent: #1b6b3a;\n}');
});

test('each language has every text, and its own button', () => {
  const keys = Object.keys(TEXTS.fi);
  for (const texts of Object.values(TEXTS)) expect(Object.keys(texts)).toEqual(keys);
  expect(settingsButton('sv')).toContain('Kakinställningar');
});
