import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { SECTIONS } from './check/contradiction';
import { BARE, EVERYTHING, SMALLEST, WHOLE } from './example.test.kit';
import type { Config } from './from-keksi';
import { renderStatement, StatementError } from './render';
import type { Statement } from './statement';

const LANGUAGES = ['fi', 'en', 'sv'] as const;
const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const section = (html: string, id: string) =>
  html.split('<section ').find((part) => part.startsWith(`id="keksi-${id}"`)) ?? '';

// Read the difference when one of these changes: it is what visitors will be told.
it.each(LANGUAGES)('the golden files in %s', async (language) => {
  const golden = (name: string) => `./golden/${name}.${language}.html`;
  await expect(`${renderStatement(WHOLE, EVERYTHING, language)}\n`).toMatchFileSnapshot(
    golden('whole'),
  );
  await expect(`${renderStatement(SMALLEST, BARE, language)}\n`).toMatchFileSnapshot(
    golden('smallest'),
  );
});

it.each(LANGUAGES)(
  'has every section of H.3 in its order, numbered, none of them empty: %s',
  (language) => {
    for (const html of [
      renderStatement(WHOLE, EVERYTHING, language),
      renderStatement(SMALLEST, BARE, language),
    ]) {
      const found = [...html.matchAll(/<section id="keksi-(\w+)">\s*<h2>(\d+)\. ([^<]+)<\/h2>/g)];
      expect(found.map(([, id]) => id)).toEqual(SECTIONS);
      expect(found.map(([, , number]) => Number(number))).toEqual(SECTIONS.map((_, i) => i + 1));
      expect(new Set(found.map(([, , , heading]) => heading)).size).toBe(22);
      for (const id of SECTIONS) {
        const body = section(html, id).replace(/<h2>.*?<\/h2>/, '');
        expect(text(body).trim().length, id).toBeGreaterThan(10);
      }
      expect(html).not.toMatch(/\{\w+\}|undefined|\[object|<(p|li|dd|td|h\d)>\s*<\/\1>/);
    }
  },
);

// The rows of A.3, with what of each the whole example must say, and where.
it.each([
  [
    '13(1)(a)',
    'controller',
    ['Lasi & Kehys Oy', '0000000-0', 'Esimerkkikatu 1', 'info@lasi.example', 'Edustaja Oy'],
  ],
  ['13(1)(b)', 'contact', ['Elli Esimerkki', 'Taavi Turva', 'tietosuoja@lasi.example']],
  [
    'register',
    'registers',
    ['Asiakasrekisteri', 'Uutiskirje', 'Verkkosivuston kävijätiedot', 'Suostumusrekisteri'],
  ],
  [
    '13(1)(c)',
    'purposes',
    [
      'Kirjanpito',
      'c alakohta): kirjanpitolaki',
      'a alakohta',
      'Google Analytics',
      '205 §',
      'jos sallit molemmat: kävijätilastot ja markkinointi',
    ],
  ],
  ['13(1)(d)', 'interest', ['Etumme on vastata', 'eivät koskaan perustu oikeutettuun etuun']],
  ['14(1)(d)', 'groups', ['Yhteystiedot', 'Tilaajat', 'Selaimen tunnisteet']],
  [
    '14(1)(d)',
    'contents',
    ['Linssien vahvuudet', 'IP-osoite', '/ajanvaraus/*', 'satunnainen tunniste'],
  ],
  [
    '13(1)(e)',
    'recipients',
    [
      'Kassa "Plus" Oy',
      'Google Ireland Limited',
      'Meta Platforms Ireland Limited',
      'yhteisrekisterinpitäjä',
      'Apuri <Oy>',
    ],
  ],
  ['13(1)(e)', 'disclosures', ['Verottajalle', 'Tietoja ei luovuteta muille']],
  [
    '13(1)(f)',
    'transfers',
    [
      'Kassa Plus, Inc.',
      'vakiosopimuslausekkeet',
      'Google LLC',
      'Meta Platforms, Inc.',
      'Data Privacy Framework',
      '10.7.2023',
      'jäljennös suojatoimista',
    ],
  ],
  [
    '13(2)(a)',
    'retention',
    ['viisi vuotta', 'Kunnes peruutat', 'Kaksi kuukautta', '184 päivää', '730 päivää'],
  ],
  [
    '13(2)(b)',
    'rights',
    [
      '(15 artikla)',
      '(16 artikla)',
      '(17 artikla)',
      '(18 artikla)',
      '(20 artikla)',
      '(21 artikla)',
      '(22 artikla)',
      'maksuton',
      'kuukauden',
    ],
  ],
  [
    '13(2)(c)',
    'withdrawal',
    ['milloin tahansa', 'linkki, josta tilaus päättyy', 'evästeasetuksissa'],
  ],
  [
    '13(2)(d)',
    'complaint',
    [
      'Tietosuojavaltuutetun toimisto',
      'Lintulahdenkuja 4, 00530 Helsinki',
      'PL 800, 00531 Helsinki',
      '029 566 6700',
      'tietosuoja@om.fi',
      'Traficom',
    ],
  ],
  ['13(2)(e)', 'required', ['Ilman nimeä', 'ei tarvitse suostua']],
  [
    '13(2)(f)',
    'decisions',
    [
      'ostostesi mukaan',
      'Ei automaattisia päätöksiä',
      'Google profiloi',
      'Meta Pixel',
      'mainoksia',
    ],
  ],
  ['14(2)(f)', 'sources', ['Sinä itse', 'selaimesi']],
  [
    '32',
    'protection',
    [
      'A. Manuaalinen aineisto',
      'lukitussa kaapissa',
      'B. Sähköinen aineisto',
      'salattu',
      'Manuaalista aineistoa ei ole',
    ],
  ],
  [
    '205 §',
    'cookies',
    ['_ga', '_fbp', 'kori', 'Voimassaoloaika', 'Kolmannen osapuolen', 'Suostumusrekisteri'],
  ],
  ['205 §', 'analytics', ['Google Analytics', 'Demographics', 'ikäryhmääsi']],
  [
    '205 §',
    'advertising',
    ['uudelleenmarkkinointi', 'Meta-pikseli', 'https://myadcenter.google.com'],
  ],
  ['date', 'changes', ['22.11.2026', 'kysymme suostumusta uudelleen']],
])('row %s of A.3 is in section %s', (_, id, words) => {
  const html = section(renderStatement(WHOLE, EVERYTHING, 'fi'), id)
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll('\u00a0', ' ');
  for (const word of words) expect(html).toContain(word);
});

it('tells of a service if and only if it is configured', () => {
  const html = (config: object) => renderStatement(SMALLEST, { ...BARE, ...config }, 'fi');
  expect(html({})).not.toMatch(/_ga|Google LLC|Meta Platforms|_fbp/);
  expect(section(html({}), 'analytics')).toContain('ei ole käytössä Google Analyticsia');
  expect(section(html({}), 'decisions')).toContain('Kävijöitä ei profiloida');
  const pixel = html({ pixel: '123456789012345' });
  expect(section(pixel, 'transfers')).toContain('Meta Platforms, Inc.');
  expect(section(pixel, 'transfers')).not.toContain('Google');
  expect(section(pixel, 'decisions')).toContain('Meta Pixel');
  expect(section(pixel, 'decisions')).not.toContain('Kävijöitä ei profiloida');
  expect(section(html({ ga: 'G-A', demographics: true }), 'decisions')).toContain(
    'ikä-, sukupuoli-',
  );
});

it.each([
  ['fi', /vielä silloin, kun peruutat/g],
  ['en', /once more when you withdraw/g],
  ['sv', /ännu en gång när du återkallar/g],
] as const)(
  'promises the identifier at a withdrawal only where the page stays as it is: %s',
  (language, promise) => {
    const of = (reload: boolean) =>
      text(renderStatement(SMALLEST, { ...BARE, ga: 'G-A', register: '/r', reload }, language));
    expect(of(false).match(promise)).toHaveLength(3);
    expect(of(true)).not.toMatch(promise);
    expect(of(true)).not.toMatch(/\{\w+\}/);
  },
);

it('says what Google receives without consent in advanced mode', () => {
  const html = renderStatement(SMALLEST, { ...BARE, ga: 'G-A', mode: 'advanced' }, 'fi');
  expect(section(html, 'recipients')).toContain('ilman suostumustasikin');
  expect(section(html, 'transfers')).toContain('ilman suostumustasikin');
  expect(html).not.toContain('Palvelu, jota et ole sallinut, ei käynnisty');
});

it.each([
  ['fi', 'evästeessä keksi on myös sen satunnainen tunniste'],
  ['en', 'the cookie keksi also holds the random identifier'],
  ['sv', 'innehåller kakan keksi också samtyckets slumpmässiga id'],
] as const)(
  'tells of the identifier in the cookie where a register keeps records: %s',
  (language, told) => {
    const config = { ...BARE, ga: 'G-A' };
    const contents = (register: string | undefined) =>
      text(renderStatement(SMALLEST, { ...config, ...(register && { register }) }, language));
    expect(contents('https://rekisteri.example/records')).toContain(told);
    expect(contents(undefined)).not.toContain(told);
  },
);

it('escapes everything that the owner writes', () => {
  const nasty = '<img src=x onerror=alert(1)>"\'&';
  const worst = JSON.parse(
    JSON.stringify({ ...WHOLE, $schema: undefined }, (key, value) =>
      typeof value === 'string' && !/updated|basis|country|safeguard|role|refusals/.test(key)
        ? nasty
        : value,
    ),
  ) as Statement;
  const html = renderStatement(worst, { ...EVERYTHING, controller: nasty }, 'fi');
  expect(html).not.toMatch(/<img/);
  expect(
    html.match(/&lt;img src=x onerror=alert\(1\)&gt;&quot;&#39;&amp;/g)?.length,
  ).toBeGreaterThan(40);
});

it('stands under a heading of the page', () => {
  const html = renderStatement(SMALLEST, BARE, 'fi', { title: false, level: 3 });
  expect(html).not.toMatch(/<h[12]/);
  expect(html).toContain('<h3>1. Rekisterinpitäjä</h3>');
});

it('names everything that is wrong at once', () => {
  const broken = { ...SMALLEST, updatd: 1 } as unknown as Statement;
  const render = () => renderStatement(broken, { ...BARE, ga: 'UA-1' }, 'de' as never);
  expect(render).toThrow(StatementError);
  expect(render).toThrow(
    /updatd is 1.*did you mean "updated"\?[\s\S]*ga is "UA-1"[\s\S]*language is "de". Allowed: "fi", "en", "sv"/,
  );
});

it('the texts of each language have the same fields and placeholders', async () => {
  const [fi, ...others] = await Promise.all(
    LANGUAGES.map(async (language) => (await import(`./wording/${language}.ts`)).default),
  );
  const marks = (value: unknown) =>
    JSON.stringify(value)
      .match(/\{\w+\}/g)
      ?.sort() ?? [];
  for (const other of others) {
    expect(Object.keys(other)).toEqual(Object.keys(fi));
    for (const key of Object.keys(fi)) {
      expect(marks(other[key]), key).toEqual(marks(fi[key]));
      expect(JSON.stringify(other[key]), key).not.toContain('""');
    }
    expect(other.rights).toHaveLength(fi.rights.length);
  }
});

it('no golden file says what part I forbids', () => {
  for (const language of LANGUAGES) {
    const html = readFileSync(new URL(`./golden/whole.${language}.html`, import.meta.url), 'utf8');
    expect(html).not.toMatch(/henkilötietola[ik]|Ratapihantie|anonyym|anonym/i);
  }
});

it.each(LANGUAGES)('of what the site does not ask about, nothing is said: %s', (language) => {
  const consentRegister = { retentionDays: 730 };
  const of = (config: object) =>
    text(
      renderStatement(
        { ...SMALLEST, consentRegister },
        { ...BARE, register: '/r', ...config },
        language,
      ),
    );
  const words = {
    diagnostic: /diagnosti|(Kävijätilastot|Visitor statistics|Besöksstatistik): /i,
    marketing: /evästekyselyssä|Global Privacy Control|markkinoinnin valits|markkinointi ovat/i,
  };
  const both = of({ ga: 'G-A', pixel: '123456789012345' });
  expect(both).toMatch(words.diagnostic);
  expect(both).toMatch(words.marketing);
  expect(of({ ga: 'G-A' })).not.toMatch(words.marketing);
  expect(
    of({ pixel: '123456789012345' }).replace(/\d+\. Google Analytics.*?\d+\. /, ''),
  ).not.toMatch(words.diagnostic);
});

it('who takes part in the framework can be looked up, and of clauses a copy is had', () => {
  const dpf = section(
    renderStatement(SMALLEST, { ...BARE, pixel: '123456789012345' }, 'fi'),
    'transfers',
  );
  expect(dpf).toContain('href="https://www.dataprivacyframework.gov/list"');
  expect(dpf).toContain('href="https://eur-lex.europa.eu/eli/dec_impl/2023/1795/oj"');
  expect(dpf).not.toContain('jäljennös');
  const [register] = SMALLEST.registers;
  const scc = renderStatement(
    {
      ...SMALLEST,
      registers: register
        ? [{ ...register, transfers: [{ country: 'US', safeguard: 'scc' }] }]
        : [],
    },
    BARE,
    'fi',
  );
  expect(section(scc, 'transfers')).toContain('jäljennös');
  expect(section(scc, 'transfers')).not.toContain('dataprivacyframework');
});

it('Meta is a joint controller by its own terms, unless the owner’s contract says otherwise', () => {
  const pixel = { ...BARE, pixel: '123456789012345' };
  const joint = section(renderStatement(SMALLEST, pixel, 'fi'), 'recipients');
  expect(joint).toContain('yhteisrekisterinpitäjä kanssamme. Yhteinen vastuumme koskee');
  expect(joint).toContain('href="https://www.facebook.com/legal/controller_addendum"');
  const services = { 'meta-pixel': { role: 'processor' as const } };
  const other = section(renderStatement({ ...SMALLEST, services }, pixel, 'fi'), 'recipients');
  expect(other).toContain('Meta Pixel: käsittelijä lukuumme.');
  expect(other).not.toMatch(/yhteisrek|Yhteinen|controller_addendum/);
});

it('who keeps the register of consents for the owner is told, with where it goes', () => {
  const consentRegister = {
    retentionDays: 730,
    recipients: 'Palvelintila Oy',
    transfers: [{ country: 'CH', recipient: 'Palvelintila AG', safeguard: 'adequacy' as const }],
  };
  const html = renderStatement({ ...SMALLEST, consentRegister }, { ...BARE, register: '/r' }, 'fi');
  expect(section(html, 'recipients')).toContain('Palvelintila Oy');
  expect(section(html, 'recipients')).not.toContain('pitää rekisterinpitäjä itse');
  expect(section(html, 'transfers')).toContain('Sveitsi, Palvelintila AG; suojatoimi');
});

it.each([
  ['the owner alone', { recipients: [], transfers: [] }, true],
  ['nobody has said who', {}, false],
])('of who keeps the register, nothing is claimed unasked: %s', (_, said, claimed) => {
  const html = renderStatement(
    { ...SMALLEST, consentRegister: { retentionDays: 730, ...said } },
    { ...BARE, register: '/r' },
    'fi',
  );
  expect(section(html, 'recipients').includes('pitää rekisterinpitäjä itse')).toBe(claimed);
  const [, consents = ''] = section(html, 'transfers').split('<h3>Suostumusrekisteri</h3>');
  expect(consents.includes('ei siirretä EU:n tai ETA:n ulkopuolelle')).toBe(claimed);
});

it('what permits the identifier in the cookie, consents and refusals is told, each for itself', () => {
  const of = (consentRegister: object, config: Config = { ga: 'G-A', register: '/r' }) =>
    renderStatement(
      { ...SMALLEST, consentRegister: { retentionDays: 730, ...consentRegister } },
      { ...BARE, ...config },
      'fi',
    );
  const rows = (html: string) =>
    [...section(html, 'purposes').matchAll(/<tr><th scope="row">(.*?)<\/th><td>(.*?)<\/td>/g)].map(
      ([, purpose = '', basis = '']) => `${purpose}: ${basis}`,
    );
  const obliged = of({ refusals: 'legal-obligation' });
  expect(rows(obliged)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/tunniste evästeessä.*: Lakisääteinen.*7 artiklan 1 kohta/),
      expect.stringMatching(/mihin olet suostunut.*: Lakisääteinen.*7 artiklan 1 kohta/),
      expect.stringMatching(/mistä olet kieltäytynyt: Lakisääteinen.*5 artiklan 2 kohta/),
    ]),
  );
  expect(section(obliged, 'interest')).toContain('Mikään käsittely ei perustu');
  const interested = of({ refusals: 'legitimate-interest' });
  expect(rows(interested).join()).toContain('mistä olet kieltäytynyt: Oikeutettu etu');
  expect(section(interested, 'interest')).toContain('kieltäytymisiä on noudatettu');
  expect(section(interested, 'interest')).not.toContain('Mikään käsittely');
  // Without a register there is no identifier, and nothing to name a basis of.
  const none = renderStatement(SMALLEST, { ...BARE, ga: 'G-A' }, 'fi');
  expect(none).not.toContain('tunniste evästeessä');
});

it('a heading names only services that the site has; videos and maps are no advertising', () => {
  const headings = (config: Config, language: 'fi' | 'en' | 'sv' = 'fi') =>
    [...renderStatement(SMALLEST, config, language).matchAll(/<h2>(1[67]\. [^<]*)/g)].map(
      ([, heading]) => heading,
    );
  expect(headings({ ga: 'G-A', ads: 'AW-1', pixel: '123456789012345' })).toEqual([
    '16. Google Analytics ja kohderyhmätiedot',
    '17. Google Ads -uudelleenmarkkinointi ja Meta-pikseli',
  ]);
  expect(headings({ ads: 'AW-1' })[1]).toBe('17. Google Ads -uudelleenmarkkinointi');
  expect(headings({ pixel: '123456789012345' })[1]).toBe('17. Meta-pikseli');
  // As the JSON of a page names them.
  const content = { services: ['youtube', 'google-maps'] } as unknown as Config;
  expect(headings(content)).toEqual(['16. Kävijätilastot', '17. Mainonta']);
  expect(headings(content, 'sv')).toEqual(['16. Besöksstatistik', '17. Annonsering']);
  const [, advertising = ''] = renderStatement(SMALLEST, content).split('id="keksi-advertising"');
  expect(advertising.split('</section>')[0]).not.toMatch(/YouTube|Google/);
});

it('a day of the calendar is one however a Finn writes it', () => {
  const html = renderStatement({ ...SMALLEST, updated: '28.11.2026' }, BARE, 'sv');
  expect(html).toContain('<time datetime="2026-11-28">28 november 2026</time>');
});

it.each(LANGUAGES)(
  'tells the safeguard that the owner says in place of the known one: %s',
  (language) => {
    const of = (config: Config) =>
      renderStatement(
        SMALLEST,
        { ...BARE, ga: 'G-A', pixel: '123456789012345', ...config },
        language,
      );
    const clauses = {
      fi: 'vakiosopimuslausekkeet',
      en: 'standard contractual clauses',
      sv: 'standardavtalsklausuler',
    };
    const [known, said] = [of({}), of({ safeguards: { 'google-analytics': 'scc' } })];
    for (const id of ['transfers', 'cookies'] as const) {
      expect(text(section(known, id)).toLowerCase(), id).not.toContain(clauses[language]);
      expect(text(section(said, id)).toLowerCase(), id).toContain(clauses[language]);
      // Meta's is as it was.
      expect(section(said, id), id).toContain('Data Privacy Framework');
    }
  },
);
