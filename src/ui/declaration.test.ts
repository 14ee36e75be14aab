// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import en from '../locales/en';
import fi from '../locales/fi';
import { fromCatalogue } from '../services/catalogue';
import { checkConfig } from '../settings/check';
import { writingsOf } from '../settings/written';
import { fillDeclaration } from './declaration';
import { service, settingsWith } from './example.test.kit';
import { levelFor } from './level';

const words = {
  texts: fi,
  settings: settingsWith(
    service('keksi', { category: 'necessary' }),
    service('ga', { transfers: [{ country: 'US', recipient: 'Google LLC', safeguard: 'dpf' }] }),
    service('pixel', { category: 'marketing' }),
  ),
  language: 'fi',
} as const;
let element: HTMLElement;

const headings = (): string[] =>
  [...element.querySelectorAll('h2, h3, h4, h5')].map((h) => `${h.localName} ${h.textContent}`);

beforeEach(() => {
  element = document.createElement('div');
});

it('lists every service under its category', () => {
  fillDeclaration(element, words);
  expect(headings()).toEqual([
    'h2 Välttämättömät',
    'h3 Service keksi',
    'h2 Kävijätilastot (diagnostiikka)',
    'h3 Service ga',
    'h2 Markkinointi',
    'h3 Service pixel',
  ]);
  expect(element.querySelectorAll('table')).toHaveLength(3);
  expect(element.textContent).toContain('Yhdysvallat (Google LLC)');
  expect(element.querySelector('th[scope="row"]')?.textContent).toBe('_keksi');
});

it.each([
  ['the one that Keksi knows', {}, fi.dpf],
  ['the one that the owner says', { 'google-analytics': 'scc' }, fi.scc],
] as const)('tells the safeguard of transfers: %s', (_, safeguards, told) => {
  const config = { ga: 'G-XXXXXXXXXX', safeguards };
  const settings = checkConfig(writingsOf(config), () => undefined, { fromCatalogue });
  fillDeclaration(element, { ...words, settings });
  const transfers = [...element.querySelectorAll('dd')].filter(({ textContent }) =>
    textContent?.startsWith('Yhdysvallat'),
  );
  expect(transfers.map(({ textContent }) => textContent)).toEqual([
    `Yhdysvallat (Google LLC): ${told}`,
  ]);
});

it('tells what can be allowed by itself', () => {
  const video = service('video', { category: 'marketing', functional: true });
  const settings = settingsWith(...words.settings.services, video);
  fillDeclaration(element, { ...words, settings });
  expect(headings().slice(-3)).toEqual(['h2 Markkinointi', 'h3 Service pixel', 'h3 Service video']);
  expect(element.textContent).toContain(fi.functionsAbout);
});

it('follows the level of the page’s headings', () => {
  fillDeclaration(element, words, 4);
  expect(headings()[0]).toBe('h4 Välttämättömät');
  expect(headings()[1]).toBe('h5 Service keksi');
});

it('changes its language', () => {
  fillDeclaration(element, words);
  fillDeclaration(element, { ...words, texts: en, language: 'en' });
  expect(element.firstElementChild?.getAttribute('lang')).toBe('en');
  expect(headings()[0]).toBe('h2 Necessary');
  expect(element.children).toHaveLength(1);
});

it('takes the place of what a page made before holds', () => {
  element.innerHTML = '<h4>Vanha palvelu</h4><table></table>';
  fillDeclaration(element, words);
  fillDeclaration(element, words);
  expect(element.textContent).not.toContain('Vanha palvelu');
  expect(element.children).toHaveLength(1);
  expect(element.querySelectorAll('table')).toHaveLength(3);
});

it.each([
  ['one below the last heading before it', '<h1>A</h1><h2>B</h2><div></div><h5>C</h5>', 3],
  ['two where there is none', '<div></div>', 2],
  ['never too deep for the services', '<h6>A</h6><div></div>', 5],
  ['what the page says', '<h1>A</h1><div data-level="4"></div>', 4],
  ['within reason', '<div data-level="9"></div>', 5],
  ['and not what is no number', '<h1>A</h1><div data-level="big"></div>', 2],
])('its headings are at %s', (_, page, level) => {
  document.body.innerHTML = page;
  expect(levelFor(document.querySelector('div') as HTMLElement)).toBe(level);
});
