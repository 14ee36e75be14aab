import { expect, test } from 'vitest';
import { hyphenate } from './hyphens';

const parted = (text: string, language: string) =>
  hyphenate({ text }, language).text.replaceAll('\u00ad', '-');

test.each([
  ['fi', 'Välttämättömät', 'Vält-tä-mät-tö-mät'],
  ['fi', 'Evästeasetukset', 'Eväs-tea-se-tuk-set'],
  ['fi', 'suostumusrekisteriin', 'suos-tu-mus-re-kis-te-riin'],
  ['fi', 'Voimassaoloaika', 'Voi-mas-sa-olo-aika'],
  ['fi', 'Valitse, mihin saamme', 'Valitse, mihin saamme'],
  ['sv', 'Kakinställningar', 'Kak-inställ-ningar'],
  ['sv', 'Dataskyddsbeskrivning', 'Data-skydds-beskrivning'],
  ['sv', 'Marknadsföring och besöksstatistik', 'Marknads-föring och besöks-statistik'],
  ['en', 'information', 'information'],
])('%s: %s', (language, text, expected) => {
  expect(parted(text, language)).toBe(expected);
});

test('of a notice, what is no text stays', () => {
  const notice = {
    id: 'välttämättömät',
    links: [{ text: 'Tietosuojaseloste', href: '/tietosuojaseloste' }],
    on: true,
  };
  expect(hyphenate(notice, 'fi')).toEqual({
    ...notice,
    links: [
      { text: 'Tie\u00adto\u00adsuo\u00adja\u00adse\u00adloste', href: '/tietosuojaseloste' },
    ],
  });
});
