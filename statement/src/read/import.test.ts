import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contradictions } from '../check/check';
import { BARE, SMALLEST } from '../example.test.kit';
import { renderStatement } from '../render';
import { settingsOf } from '../settings-of';
import { type Imported, importStatement } from './import';
import { SHAPES } from './shapes.test.kit';
import { WILD } from './wild.test.kit';

/** Its words. What only counts the items of a list, or is Word's small round bullet, is none. */
const wordsOf = (text: string): string[] =>
  (text.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !/^(\d{1,2}|[o§])$/.test(word)).sort();

const stringsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
};

/** Every word that an import has kept, wherever; the basis of a purpose is a guess beside its text. */
function kept({ statement, headings, unplaced }: Imported): string[] {
  const registers = statement.registers?.map((register) => ({
    ...register,
    purposes: register.purposes?.map(({ basis: _, ...purpose }) => purpose),
  }));
  return wordsOf(
    [
      ...stringsIn({ ...statement, registers }),
      ...headings.map(({ heading }) => heading),
      ...unplaced,
    ].join(' '),
  );
}

it('numbered headings with bullet lists', () => {
  const { statement, unplaced, missing } = importStatement(
    SHAPES['numbered headings with bullet lists'],
  );
  expect(statement).toEqual({
    updated: '1.2.2018',
    controller: {
      name: 'Esimerkkiliike Oy',
      businessId: '1234567-8',
      phone: '09 123 4567',
      address: 'Mallikatu 3 B 4, 00000 Esimerkkilä',
    },
    contact: { name: 'Maija Malli', email: 'maija.malli@esimerkkiliike.example' },
    registers: [
      {
        name: 'Esimerkkiliikkeen asiakasrekisteri',
        purposes: [
          { purpose: 'Asiakassuhteen hoitaminen (sopimus)', basis: 'contract' },
          { purpose: 'Uutiskirje, jos olet antanut suostumuksesi', basis: 'consent' },
          { purpose: 'Laskutus' },
        ],
        contents: ['Nimi', 'Osoite', 'Ostohistoria'],
        sources: 'Asiakas itse',
        disclosures: 'Emme luovuta tietoja ulkopuolisille.',
        transfers: 'Tietoja ei siirretä EU:n tai ETA:n ulkopuolelle.',
        protection: {
          manual: 'Säilytetään lukitussa kaapissa.',
          electronic: 'Tunnus ja salasana.',
        },
      },
    ],
    additions: {
      rights: 'Tiedot saa tarkastaa maksutta kerran vuodessa allekirjoitetulla pyynnöllä.',
    },
  });
  expect(unplaced).toEqual(['11. Lemmikit liikkeessä', 'Koirat ovat tervetulleita.']);
  expect(missing.map(({ path }) => path)).toEqual([
    'registers[0].purposes[2].basis',
    'registers[0].people',
    'registers[0].groups',
    'registers[0].recipients',
    'registers[0].retention',
    'registers[0].required',
    'registers[0].decisions',
  ]);
});

it('headings on their own line with wrapped table cells', () => {
  const { statement, unplaced } = importStatement(
    SHAPES['headings on their own line with wrapped table cells'],
  );
  expect(statement).toMatchObject({
    controller: {
      name: 'Esimerkkiliike Oy',
      address: 'Mallikatu 3, 00000 Esimerkkilä',
      email: 'info@esimerkkiliike.example',
    },
    registers: [
      {
        name: 'Asiakasrekisteri',
        purposes: [
          {
            purpose: 'Asiakassuhteen hoitaminen sekä viestintä, joka perustuu oikeutettuun etuun',
            basis: 'legitimate-interest',
            interest: 'Haluamme kertoa asiakkaillemme uutuuksista.',
          },
        ],
        retention: 'Niin kauan kuin asiakassuhde kestää ja kaksi vuotta sen jälkeen.',
        decisions: 'Ei tehdä.',
      },
    ],
  });
  expect(unplaced).toEqual([]);
});

it('one paragraph a heading after a colon, and two registers', () => {
  const { statement, unplaced } = importStatement(SHAPES['one paragraph a heading after a colon']);
  expect(statement.dataProtectionOfficer).toEqual({
    name: 'Taavi Turva',
    email: 'taavi@esimerkkiliike.example',
    phone: '040 123 4567',
  });
  expect(statement.registers).toEqual([
    {
      name: 'Asiakasrekisteri',
      people: 'Asiakkaat',
      purposes: [{ purpose: 'Tilausten toimittaminen sopimuksen mukaan.', basis: 'contract' }],
      contents: 'Nimi, osoite ja tilaukset.',
      retention: 'Viisi vuotta.',
    },
    {
      name: 'Uutiskirjerekisteri',
      purposes: [{ purpose: 'Uutiskirje suostumuksella.', basis: 'consent' }],
      withdrawal: 'Kirjeen lopussa on linkki.',
      retention: 'Kunnes tilaus päättyy.',
    },
  ]);
  expect(statement.additions?.cookies).toMatch(/^Kävijää ei voida/);
  expect(unplaced).toEqual([]);
});

it('a two-column table with HTML and empty cells', () => {
  const { statement, unplaced } = importStatement(
    SHAPES['a two-column table with HTML in its cells'],
  );
  expect(statement).toEqual({
    controller: {
      name: 'Esimerkkiliike Oy',
      address: 'Mallikatu 3, 00000 Esimerkkilä',
      phone: '09 123 4567',
    },
    registers: [
      {
        name: 'Asiakasrekisteri',
        groups: ['Yhteystiedot', 'Ostot & tilaukset'],
        sources: 'Asiakas itse',
        purposes: [{ purpose: 'Tilaukset, Sopimus', basis: 'contract' }],
      },
    ],
    additions: {
      complaint: 'Tietosuojavaltuutetun toimisto, Ratapihantie 9, 00520 Helsinki',
    },
  });
  // A row like the others, of which nobody knows what it is about.
  expect(unplaced).toEqual(['Kolmas', 'sarake']);
});

it('Markdown with links', () => {
  const { statement, unplaced } = importStatement(SHAPES['Markdown with links']);
  expect(statement).toMatchObject({
    controller: { name: 'Esimerkkiliike Oy', address: 'Mallikatu 3, 00000 Esimerkkilä' },
    registers: [
      {
        name: 'Verkkokaupan asiakkaat',
        retention: ['Tilaukset kuusi vuotta', 'Yhteydenotot vuosi'],
      },
    ],
    additions: {
      analytics: 'Lue Googlen käytännöistä (https://policies.google.com/privacy) lisää.',
    },
  });
  expect(unplaced).toEqual([
    'Meidän tarinamme',
    'Aloitimme vuonna 1987.',
    'Tieto, Miksi',
    'Nimi, Toimitus',
  ]);
});

it('what was wrong in the old text is found in the new one', () => {
  const { settings } = settingsOf({ ga: 'G-A' });
  const codes = (text: string) =>
    contradictions(importStatement(text).statement, settings, 'fi').map(({ code }) => code);
  const numbered = codes(SHAPES['numbered headings with bullet lists']);
  expect(numbered).toEqual(
    expect.arrayContaining(['no-transfers', 'paid-access', 'signature-only', 'missing-retention']),
  );
  expect(codes(SHAPES['a two-column table with HTML in its cells'])).toContain('old-address');
  expect(codes(SHAPES['one paragraph a heading after a colon'])).toContain('anonymous-cookies');
});

it('reads what Keksi itself has written, in each language', () => {
  for (const language of ['fi', 'en', 'sv'] as const) {
    const { statement, headings } = importStatement(renderStatement(SMALLEST, BARE, language));
    expect(statement.controller?.name).toBe('Pieni Oy');
    expect(new Set(headings.map(({ field }) => field)).size).toBeGreaterThan(20);
  }
});

it.each(Object.entries(SHAPES))('no word of it is lost, and none is made up: %s', (_, text) => {
  const visible = text
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&auml;', 'ä')
    .replaceAll('&amp;', '&');
  expect(kept(importStatement(text))).toEqual(wordsOf(visible));
});

it.each(Object.entries(WILD))('of a text from the wild, each line is somewhere: %s', (_, text) => {
  const left = kept(importStatement(text));
  const visible = text
    .replace(/<[^>]+>/g, ' ')
    .replace(/\(mailto:[^)]*\)/g, '')
    .replace(/&([ao])uml;/g, (_, letter) => (letter === 'a' ? 'ä' : 'ö'))
    .replaceAll('&amp;', '&')
    .replace(/&\w+;|\u00ad/g, (entity) => (entity === '&nbsp;' ? ' ' : ''));
  const lost = wordsOf(visible).filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  expect(lost).toEqual([]);
});

it.each(Object.entries(WILD))('what it makes of it stands beside: %s', async (name, text) => {
  const { statement, unplaced } = importStatement(text);
  await expect(`${JSON.stringify({ statement, unplaced }, null, 2)}\n`).toMatchFileSnapshot(
    `wild/${name.replace(/\W+/g, '-')}.test.txt`,
  );
});

const HEADINGS = [
  ...['Rekisterinpitäjä', 'Yhteyshenkilö', 'Tietosuojavastaava', 'Rekisterin nimi', 'Säilytysaika'],
  ...['Käsittelyn tarkoitus', 'Oikeutetun edun peruste', 'Manuaalinen aineisto', 'Tarkastusoikeus'],
  ...['Evästeet', 'Tietojen luovutukset', 'Tuntematon otsikko', 'SUOSTUMUS', 'Tietosuojaseloste'],
];
const word = fc.oneof(
  fc
    .string({ minLength: 1, maxLength: 8 })
    .filter((text) => !/[<>&|\t\r\n\f\v\u2028\u2029[\]()#*_`~\\]|-$/.test(text)),
  fc.constantFrom(
    'Oy',
    '1234567-8',
    'info@x.example',
    '040 123 4567',
    'Y-tunnus:',
    'puh.',
    '00100',
    'ei',
    '<info@x.example>',
    '10 §',
    'suostumus',
  ),
);
const heading = fc.tuple(
  fc.constantFrom('', '1. ', '12) ', 'A. ', '## '),
  fc.constantFrom(...HEADINGS),
  fc.constantFrom('', ':', ': ', '\t'),
);
const line = fc.oneof(
  heading.map((parts) => parts.join('')),
  fc
    .tuple(heading, fc.array(word, { maxLength: 4 }))
    .map(([start, rest]) => start.join('') + rest.join(' ')),
  fc
    .tuple(
      fc.constantFrom('', '- ', '• ', '   ', '\t'),
      fc.array(word, { minLength: 1, maxLength: 8 }),
    )
    .map(([start, rest]) => start + rest.join(' ')),
  fc.constant(''),
);

it('no line is ever dropped, whatever stands where', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
      expect(kept(importStatement(lines.join(end)))).toEqual(wordsOf(lines.join(' ')));
    }),
    { numRuns: 1000 },
  );
});
