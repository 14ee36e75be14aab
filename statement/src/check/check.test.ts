import { expect, it } from 'vitest';
import { BARE, EVERYTHING, SMALLEST, WHOLE } from '../example.test.kit';
import { settingsOf } from '../settings-of';
import type { Register, Statement } from '../statement';
import { contradictions } from './check';
import { RIGHT, WRONG } from './sentences.test.kit';

const everything = settingsOf(EVERYTHING).settings;
const bare = settingsOf(BARE).settings;

/** The smallest statement with other things in its one register. */
const withRegister = (over: Partial<Register>): Statement => ({
  ...SMALLEST,
  registers: SMALLEST.registers.map((register) => ({ ...register, ...over })),
});

/** The whole one, in whose first register something is written. */
const saying = (field: keyof Register, text: string): Statement => ({
  ...WHOLE,
  registers: WHOLE.registers.map((register, index) =>
    index === 0 ? { ...register, [field]: [text] } : register,
  ),
});

const codes = (statement: object, settings = everything) =>
  contradictions(statement, settings, 'fi').map(({ code, path }) => `${code} ${path}`);

it.each(['fi', 'en', 'sv'] as const)('finds nothing in the lawful ones in %s', (language) => {
  expect(contradictions(SMALLEST, bare, language)).toEqual([]);
  expect(contradictions(WHOLE, everything, language)).toEqual([]);
});

// The rows of part I of the research, in words of our own, with an inflection or two.
it.each<[string, keyof Register, ...string[]]>([
  [
    'no-transfers',
    'transfers',
    'Tietoja ei siirretä EU:n tai ETA:n ulkopuolelle.',
    'Emme luovuta tietojasi Euroopan talousalueen ulkopuolelle.',
    'Tietoja viedään unionin ulkopuolelle vain, ellei se ole teknisesti tarpeetonta.',
    'Data is not transferred outside the EU or EEA.',
    'Uppgifter överförs inte utanför EU eller EES.',
  ],
  [
    'no-profiling',
    'decisions',
    'Ei tehdä.',
    'Profilointi: ei tehdä',
    'Henkilötietoja ei käytetä profilointiin.',
    'We do not profile visitors.',
    'Ingen profilering sker.',
  ],
  [
    'anonymous-cookies',
    'contents',
    'Kävijää ei voida tunnistaa pelkän evästeen perusteella.',
    'Evästeiden tieto on anonyymiä.',
    'Analytics data is anonymous.',
    'Besökaren kan inte identifieras.',
  ],
  [
    'browser-settings',
    'sources',
    'Voit estää evästeiden käytön selaimesi asetuksista.',
    'Seurannan voi poistaa osoitteessa https://tools.google.com/dlpage/gaoptout.',
    'You can block cookies in your browser settings.',
    'Du kan blockera kakor i webbläsarens inställningar.',
  ],
  [
    'continued-use',
    'sources',
    'Jatkamalla sivuston käyttöä hyväksyt evästeet.',
    'By continuing you accept cookies.',
    'Genom att fortsätta godkänner du kakor.',
  ],
  ['cookies-on-interest', 'sources', 'Evästeet perustuvat oikeutettuun etuun.'],
  [
    'repealed-law',
    'required',
    'Henkilötietolain 10 §:n mukainen seloste.',
    'Henkilötietolaki (523/1999) 24 §.',
    'Enligt personuppgiftslagen.',
  ],
  [
    'paid-access',
    'required',
    'Tiedot saa tarkastaa maksutta kerran vuodessa.',
    'Tarkastusoikeus on maksuton kerran kalenterivuodessa.',
    'Tarkastuspyynnöstä veloitamme 20 euroa.',
    'Access is free once a year.',
  ],
  [
    'signature-only',
    'required',
    'Tarkastuspyyntö on tehtävä omakätisesti allekirjoitetulla kirjeellä.',
    'Send us a signed request.',
    'Begäran ska vara egenhändigt undertecknad.',
  ],
  [
    'breach-72-hours',
    'protection',
    'Tietovuodosta ilmoitetaan rekisteröidyille 72 tunnin kuluessa.',
  ],
  [
    'old-address',
    'required',
    'Tietosuojavaltuutettu, Ratapihantie 9, Helsinki',
    'Tietosuojavaltuutetun toimisto, Vanhakatu 1, 00181 Helsinki',
  ],
  ['legacy-link', 'sources', 'Ks. https://www.google.com/settings/ads'],
])('%s is found', (code, field, ...texts) => {
  for (const text of texts) {
    const statement =
      field === 'protection'
        ? withRegister({ protection: { manual: [], electronic: text } })
        : saying(field, text);
    const found = contradictions(statement, everything, 'fi').filter((one) => one.code === code);
    expect(found, text).toHaveLength(1);
    expect(found[0]).toMatchObject({ says: expect.stringContaining(text.slice(0, 12)) });
    expect(found[0]?.path).toMatch(/^registers\[0\]\./);
    expect(found[0]?.fact).toBeTruthy();
    expect(found[0]?.instead).toBeTruthy();
  }
});

it.each<[keyof Register, string]>([
  ['transfers', 'Tietojasi siirretään EU:n ulkopuolelle Yhdysvaltoihin.'],
  ['transfers', 'Ilman suostumustasi tietoja ei siirretä EU:n ulkopuolelle.'],
  ['decisions', 'Emme tee automaattisia päätöksiä.'],
  ['required', 'Pyyntö on maksuton, eikä sitä tarvitse allekirjoittaa.'],
  ['required', 'Jos pyyntö on ilmeisen kohtuuton, voimme periä maksun.'],
  ['contents', 'Allekirjoitetut sopimukset'],
  ['sources', 'Selaimen asetukset eivät ole suostumus evästeisiin.'],
  ['retention', 'Yhteydenotot: 72 tuntia'],
  ['required', 'Tietosuojavaltuutetun toimisto, Lintulahdenkuja 4, 00530 Helsinki'],
  [
    'required',
    'Loukkauksesta ilmoitetaan valvontaviranomaiselle 72 tunnin kuluessa ja sinulle heti.',
  ],
])('%s: “%s” may be said', (field, text) => {
  expect(codes(saying(field, text))).toEqual([]);
});

/** The whole one, in which something is written at a place that is named by its last word. */
function withText(field: string, text: string): Statement {
  if (field in (WHOLE.additions ?? {})) {
    return { ...WHOLE, additions: { ...WHOLE.additions, [field]: text } };
  }
  if (field === 'purposes') {
    const [first, ...others] = WHOLE.registers;
    const purposes = [{ purpose: text, basis: 'contract' as const }];
    return { ...WHOLE, registers: first ? [{ ...first, purposes }, ...others] : [] };
  }
  if (field !== 'electronic') return saying(field as keyof Register, text);
  const registers = WHOLE.registers.map((register) => ({
    ...register,
    protection: { manual: [], electronic: text },
  }));
  return { ...WHOLE, registers };
}

it.each(WRONG)('%s in %s (%s): “%s”', (code, language, field, text) => {
  const found = contradictions(withText(field, text), everything, language);
  expect(found.map((one) => one.code)).toContain(code);
});

it.each(RIGHT)('in %s (%s) nothing is wrong with “%s”', (language, field, text) => {
  expect(contradictions(withText(field, text), everything, language)).toEqual([]);
});

it('no transfers and no profiling are true where no service says otherwise', () => {
  const statement = withRegister({
    transfers: 'Tietoja ei siirretä EU:n tai ETA:n ulkopuolelle.',
    decisions: 'Ei tehdä.',
  });
  expect(codes(statement, bare)).toEqual([]);
});

it('a register without transfers must not name a recipient that transfers', () => {
  expect(codes(withRegister({ recipients: 'Google Ireland Limited' }))).toContain(
    'no-transfers registers[0].transfers',
  );
});

it('consent without withdrawal, and legitimate interest without the interest', () => {
  const statement = withRegister({
    purposes: [
      { purpose: 'Uutiskirje', basis: 'consent' },
      { purpose: 'Markkinointi', basis: 'legitimate-interest' },
      { purpose: 'Evästeet', basis: 'legitimate-interest', interest: 'Mainonta' },
    ],
  });
  expect(codes(statement, bare)).toEqual([
    'missing-interest registers[0].purposes[1].interest',
    'cookies-on-interest registers[0].purposes[2]',
    'consent-without-withdrawal registers[0].withdrawal',
  ]);
});

it('missing retention: of a register, of the register of consents, of Google Analytics', () => {
  expect(codes(withRegister({ retention: [] }), bare)).toEqual([
    'missing-retention registers[0].retention',
  ]);
  const { consentRegister: _, services: __, ...without } = WHOLE;
  expect(codes(without)).toEqual([
    'missing-retention consentRegister',
    'missing-retention services["google-analytics"].retention',
  ]);
  const short = { ...WHOLE.consentRegister, retentionDays: 179 };
  expect(codes({ ...WHOLE, consentRegister: short })).toEqual([
    'retention-too-short consentRegister.retentionDays',
  ]);
});

it('asks what only the owner knows of the register of consents', () => {
  expect(codes({ ...WHOLE, consentRegister: { retentionDays: 730 } })).toEqual([
    'missing-basis consentRegister.refusals',
    'empty-section consentRegister.recipients',
    'empty-section consentRegister.transfers',
  ]);
  const said = {
    retentionDays: 730,
    refusals: 'legitimate-interest',
    recipients: [],
    transfers: [],
  };
  expect(codes({ ...WHOLE, consentRegister: said })).toEqual([]);
});

it.each<keyof Register>([
  'name',
  'purposes',
  'people',
  'groups',
  'contents',
  'sources',
  'recipients',
  'disclosures',
  'transfers',
  'retention',
  'required',
  'decisions',
])('%s must not be left empty', (field) => {
  const empty = field === 'purposes' ? [] : '  ';
  const [first, ...others] = contradictions(withRegister({ [field]: empty }), bare, 'fi');
  expect(first).toMatchObject({ path: `registers[0].${field}`, says: '' });
  expect(others).toEqual([]);
});

it('what the configuration does not know cannot be told of it', () => {
  expect(codes({ ...SMALLEST, consentRegister: { retentionDays: 730 } }, bare)).toEqual([
    'no-such-register consentRegister',
  ]);
  expect(codes({ ...WHOLE, services: { ...WHOLE.services, 'meta-pixl': {} } })).toEqual([
    'no-such-service services["meta-pixl"]',
  ]);
  const [problem] = contradictions(
    WHOLE,
    settingsOf({ ...EVERYTHING, controller: 'Muu Oy' }).settings,
    'fi',
  );
  expect(problem).toMatchObject({ code: 'other-controller', says: 'Lasi & Kehys Oy' });
});

it('a text that is missing in the language is named once', () => {
  const statement = withRegister({ people: { fi: 'Asiakkaat' } });
  expect(contradictions(statement, bare, 'sv')).toMatchObject([
    { code: 'untranslated', path: 'registers[0].people', instead: 'the same in "sv"' },
  ]);
});

it('nothing at all breaks nothing', () => {
  expect(codes({}, bare)).toContain('empty-section registers');
});
