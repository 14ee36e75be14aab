import { expect, it } from 'vitest';
import en from '../locales/en';
import fi from '../locales/fi';
import { LANGUAGES } from '../locales/languages';
import sv from '../locales/sv';
import type { Texts } from '../locales/texts';
import { toldAds, toldAnalytics } from '../services/google/told';
import { toldPixel } from '../services/meta/told';
import { bannerNotice } from './banner-notice';
import { service, settingsWith, undecided } from './example.test.kit';

/** What most sites have: statistics and advertising of Google's, and the pixel. */
const SERVICES = [toldAnalytics(['G-1']), toldAds(), toldPixel()].map((told) =>
  service(told.id, told),
);

/** The first layer as a visitor reads it, without its buttons. */
function firstLayer(texts: Texts, gpc = false) {
  const settings = settingsWith(...SERVICES);
  const { title, notes, body } = bannerNotice(
    { texts, settings, services: SERVICES },
    { ...undecided, gpc },
  );
  return [title, ...notes, ...body];
}

const words = (text: string): number => text.split(/\s+/).filter(Boolean).length;
const sentences = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => text.split(/(?<=[.!?])\s+(?=\p{Lu})/u));

// Names of services and companies are counted too: they are read. Finnish says in one word what others say in two.
it.each([
  ['fi', fi, 52, 20],
  ['en', en, 68, 26],
  ['sv', sv, 65, 26],
] as const)('the first layer is short: %s', (_, texts, most, longest) => {
  const layer = firstLayer(texts);
  expect(words(layer.join(' '))).toBeLessThanOrEqual(most);
  for (const sentence of sentences(layer)) {
    expect(words(sentence), sentence).toBeLessThanOrEqual(longest);
  }
});

it.each([
  ['fi', fi, /hyväksyt kaikki/, /huolimatta/],
  ['en', en, /accept all/, /in spite of/],
  ['sv', sv, /accepterar alla/, /trots/],
] as const)('that accepting all goes against the signal is said: %s', (_, texts, act, against) => {
  const [, note = ''] = firstLayer(texts, true);
  expect(note).toContain('GPC');
  expect(note).toMatch(act);
  expect(note).toMatch(against);
  for (const sentence of sentences([note])) expect(words(sentence)).toBeLessThanOrEqual(20);
});

it.each([
  ['fi', 'Kävijätilastot (diagnostiikka)', 'kävijätilastot'],
  ['en', 'Visitor statistics (diagnostics)', 'visitor statistics'],
  ['sv', 'Besöksstatistik (diagnostik)', 'besöksstatistik'],
])('statistics are named as statistics first: %s', async (language, heading, short) => {
  const { default: texts } = (await import(`../locales/${language}.ts`)) as { default: Texts };
  expect([texts.diagnostic, texts.diagnosticShort]).toEqual([heading, short]);
});

it.each(LANGUAGES)('no sentence speaks of diagnostics by that word alone: %s', async (language) => {
  const { default: texts } = (await import(`../locales/${language}.ts`)) as { default: Texts };
  const { diagnostic, ...others } = texts;
  expect(JSON.stringify(Object.values(others))).not.toMatch(
    /dia[gq]n[oó](st|s)|діагност|диагност/i,
  );
  expect(diagnostic).toMatch(/^[^(]+ \([^)]+\)$/);
});

it('Swedish says kakor, as in Finland', () => {
  const all = JSON.stringify(Object.values(sv));
  expect(all).not.toMatch(/cookie/i);
  expect(all).toMatch(/kak(a|or)/);
});
