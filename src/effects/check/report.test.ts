import { expect, test } from 'vitest';
import { green, red, yellow } from './finding';
import { type Report, summaryOf, tell, textOf } from './report';
import { wordsIn } from './words/words';

const words = wordsIn('fi');
const report = (findings: Report['findings']): Report => ({
  words,
  language: 'fi',
  findings,
  sections: [
    {
      title: 'Valinta',
      lines: [
        ['Markkinointi', 'sallittu'],
        ['ei mitään', ''],
      ],
    },
  ],
});

test('the report as a text: the worst first, what to do and where', () => {
  const found = [
    green('https-ok'),
    yellow('stored-undeclared', {}, ['cookie: <b>x</b>']),
    red('id-placeholder', { setting: 'data-ga', value: 'G-XXXX' }),
  ].map((finding) => tell(finding, words));
  const text = textOf(report(found), 'https://www.esimerkki.example/', new Date(0));
  expect(text.split('\n').slice(1)).toEqual([
    'https://www.esimerkki.example/',
    '1970-01-01T00:00:00.000Z',
    'Korjattavaa 1 · Huomattavaa 1 · Kunnossa 1',
    '',
    '[Korjaa] Tunnus on ohjeen esimerkki: data-ga on G-XXXX.',
    '  → Vaihda tilalle oma tunnuksesi. Esimerkki ei mittaa mitään.',
    `[Huomaa] ${words.found['stored-undeclared'][0]}`,
    `  → ${words.found['stored-undeclared'][1]}`,
    '  - cookie: <b>x</b>',
    '[Kunnossa] Sivu tulee suojattua yhteyttä pitkin (https).',
    '',
    'Juuri nyt',
    'Valinta:',
    '  Markkinointi: sallittu',
    '  ei mitään',
    '',
  ]);
});

test('as long as it is looked, that is said', () => {
  expect(summaryOf(report([]))).toBe('Tarkistetaan…');
});

test('many places are cut short, and counted', () => {
  const { where } = tell(yellow('violations', {}, Array.from('abcdefghij')), words);
  expect(where).toEqual([...'abcdefgh', '… ja 2 muuta']);
});

test('what stands in a fact fills no other blank', () => {
  const { says } = tell(red('id-placeholder', { setting: '{value}', value: 'X' }), words);
  expect(says).toBe('Tunnus on ohjeen esimerkki: {value} on X.');
});
