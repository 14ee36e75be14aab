import { expect, it } from 'vitest';
import { contradictions } from '../check/check';
import { settingsOf } from '../settings-of';
import { statementProblems } from '../validate';
import { draftFor, tradeNames } from './draft';
import { isUnchecked } from './mark';
import { TRADES } from './trades';

const { settings } = settingsOf({});

/** Every text of a draft; the basis and the day are no texts. */
const textsIn = (value: unknown, name = ''): string[] => {
  if (typeof value === 'string') return name === 'basis' || name === 'updated' ? [] : [value];
  return Object.entries(Object(value)).flatMap(([inner, field]) => textsIn(field, inner));
};

it('there is one for each trade, by its names in three languages', () => {
  expect(tradeNames()).toEqual([
    ...['optician', 'cafe', 'club', 'web shop', 'accountant', 'association', 'municipality'],
  ]);
  expect(draftFor('Optikko', '2026-11-28')).toEqual(draftFor('optician', '2026-11-28'));
  expect(draftFor('nätbutik', '2026-11-28')).toEqual(draftFor('Web-Shop', '2026-11-28'));
  expect(draftFor('hangman', '2026-11-28')).toBeUndefined();
});

it.each(TRADES.map(({ names }) => names[0] ?? ''))(
  'a draft has the form of a statement, and each text of it is to be checked: %s',
  (trade) => {
    const draft = draftFor(trade, '2026-11-28') ?? {};
    expect(statementProblems(draft)).toEqual([]);
    expect(textsIn(draft).filter((text) => !isUnchecked(text))).toEqual([]);
    for (const language of ['fi', 'en', 'sv'] as const) {
      const found = contradictions(draft, settings, language);
      expect(found.filter(({ code }) => code !== 'unchecked')).toEqual([]);
      expect(found.length).toBeGreaterThan(15);
    }
  },
);
