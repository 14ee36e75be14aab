/** What the panel says. Names of cookies, hosts and signals stay as the browser knows them. */
export interface Words {
  readonly title: string;
  readonly about: string;
  readonly summary: (requests: number, stored: number) => string;

  readonly choice: string;
  readonly undecided: string;
  readonly sensitive: string;
  readonly corner: string;
  readonly allowed: string;
  readonly refused: string;
  readonly diagnostic: string;
  readonly marketing: string;

  readonly thirdParties: string;
  readonly heldBack: string;
  readonly mayRun: string;
  readonly requests: (count: number, failed: number) => string;
  readonly waiting: (count: number) => string;
  readonly violations: (count: number) => string;

  readonly stored: string;
  readonly nothing: string;
  readonly notes: { readonly [kind in 'choice' | 'queue' | 'vendor' | 'other']: string };

  readonly google: string;
  readonly updates: (count: number) => string;

  readonly records: string;
  readonly made: (count: number) => string;
  readonly acknowledged: (count: number) => string;
  readonly queued: (count: number) => string;
  readonly refusedRecords: (count: number) => string;
  readonly answer: (status: number) => string;

  readonly tries: string;
  readonly triesAbout: string;
  readonly writeCookies: string;
  readonly sendHits: string;
  readonly wrote: (kept: number, tried: number) => string;
  readonly sent: (left: number, tried: number) => string;
}

const fi: Words = {
  title: 'Mitä tällä sivulla tapahtuu',
  about: 'Paneeli kuuluu esittelyyn, ei Keksiin. Se lukee sen, minkä selain näkee.',
  summary: (requests, stored) => `Pyyntöjä muualle ${requests} · tallessa ${stored}`,

  choice: 'Valinta',
  undecided: 'Ei valintaa: kaikki odottaa.',
  sensitive: 'Arkaluonteinen sivu: mikään ei käynnisty, vaikka se olisi sallittu.',
  corner:
    'Tällä sivulla ei ole omaa linkkiä evästeasetuksiin, joten Keksi näyttää painikkeen nurkassa.',
  allowed: 'sallittu',
  refused: 'ei sallittu',
  diagnostic: 'Kävijätilastot (diagnostiikka)',
  marketing: 'Markkinointi',

  thirdParties: 'Kolmannet osapuolet',
  heldBack: 'estetty',
  mayRun: 'saa toimia',
  requests: (count, failed) =>
    (count === 1 ? '1 pyyntö' : `${count} pyyntöä`) + (failed > 0 ? `, ${failed} epäonnistui` : ''),
  waiting: (count) => `Lupaa odottavia upotuksia: ${count}`,
  violations: (count) => `Sisältökäytännön (CSP) rikkomuksia: ${count}`,

  stored: 'Evästeet ja selaimen tallennustila',
  nothing: 'Ei mitään.',
  notes: {
    choice: 'muistaa valinnan',
    queue: 'odottaa rekisteriä',
    vendor: 'kolmannen osapuolen tunniste',
    other: 'muu',
  },

  google: 'Google Consent Mode (dataLayer)',
  updates: (count) => `Päivityksiä: ${count}`,

  records: 'Suostumusrekisteri',
  made: (count) => `Merkintöjä tehty tällä sivulla: ${count}`,
  acknowledged: (count) => `Rekisteri on kuitannut: ${count}`,
  queued: (count) => `Jonossa: ${count}`,
  refusedRecords: (count) => `Rekisteri on hylännyt: ${count}`,
  answer: (status) => `Viimeisin vastaus: ${status}`,

  tries: 'Kokeile',
  triesAbout: 'Tee, mitä mainostajan skripti tekisi, ja katso, pitääkö portti.',
  writeCookies: 'Kirjoita seurantaevästeet',
  sendHits: 'Lähetä tietoja Googlelle ja Metalle',
  wrote: (kept, tried) => `Selaimeen jäi ${kept}/${tried}.`,
  sent: (left, tried) => `Sivulta lähti ${left}/${tried}.`,
};

const en: Words = {
  title: 'What happens on this page',
  about: 'This panel belongs to the demo, not to Keksi. It reads what the browser sees.',
  summary: (requests, stored) => `Requests elsewhere ${requests} · stored ${stored}`,

  choice: 'Choice',
  undecided: 'No choice: everything waits.',
  sensitive: 'A sensitive page: nothing starts, even if it is allowed.',
  corner:
    'This page has no link of its own to the cookie settings, so Keksi shows a button in the corner.',
  allowed: 'allowed',
  refused: 'not allowed',
  diagnostic: 'Visitor statistics (diagnostics)',
  marketing: 'Marketing',

  thirdParties: 'Third parties',
  heldBack: 'held back',
  mayRun: 'may run',
  requests: (count, failed) =>
    (count === 1 ? '1 request' : `${count} requests`) + (failed > 0 ? `, ${failed} failed` : ''),
  waiting: (count) => `Embeds waiting for permission: ${count}`,
  violations: (count) => `Violations of the content security policy: ${count}`,

  stored: 'Cookies and browser storage',
  nothing: 'Nothing.',
  notes: {
    choice: 'remembers the choice',
    queue: 'waits for the register',
    vendor: 'identifier of a third party',
    other: 'other',
  },

  google: 'Google Consent Mode (dataLayer)',
  updates: (count) => `Updates: ${count}`,

  records: 'Consent register',
  made: (count) => `Records made on this page: ${count}`,
  acknowledged: (count) => `Acknowledged by the register: ${count}`,
  queued: (count) => `In the queue: ${count}`,
  refusedRecords: (count) => `Refused by the register: ${count}`,
  answer: (status) => `Latest answer: ${status}`,

  tries: 'Try it',
  triesAbout: 'Do what an advertiser’s script would do, and see whether the gate holds.',
  writeCookies: 'Write tracking cookies',
  sendHits: 'Send data to Google and Meta',
  wrote: (kept, tried) => `${kept} of ${tried} stayed in the browser.`,
  sent: (left, tried) => `${left} of ${tried} left the page.`,
};

const sv: Words = {
  title: 'Vad som händer på sidan',
  about: 'Panelen hör till demonstrationen, inte till Keksi. Den läser det som webbläsaren ser.',
  summary: (requests, stored) => `Anrop till andra ${requests} · lagrat ${stored}`,

  choice: 'Val',
  undecided: 'Inget val: allt väntar.',
  sensitive: 'En känslig sida: ingenting startar, även om det är tillåtet.',
  corner: 'Sidan har ingen egen länk till kakinställningarna, så Keksi visar en knapp i hörnet.',
  allowed: 'tillåtet',
  refused: 'inte tillåtet',
  diagnostic: 'Besöksstatistik (diagnostik)',
  marketing: 'Marknadsföring',

  thirdParties: 'Tredje parter',
  heldBack: 'stoppas',
  mayRun: 'får köras',
  requests: (count, failed) =>
    failed > 0 ? `${count} anrop, ${failed} misslyckades` : `${count} anrop`,
  waiting: (count) => `Inbäddningar som väntar på tillstånd: ${count}`,
  violations: (count) => `Brott mot innehållspolicyn (CSP): ${count}`,

  stored: 'Kakor och webbläsarens lagring',
  nothing: 'Ingenting.',
  notes: {
    choice: 'kommer ihåg valet',
    queue: 'väntar på registret',
    vendor: 'tredje parts identifierare',
    other: 'annat',
  },

  google: 'Google Consent Mode (dataLayer)',
  updates: (count) => `Uppdateringar: ${count}`,

  records: 'Samtyckesregister',
  made: (count) => `Anteckningar gjorda på sidan: ${count}`,
  acknowledged: (count) => `Bekräftade av registret: ${count}`,
  queued: (count) => `I kön: ${count}`,
  refusedRecords: (count) => `Avvisade av registret: ${count}`,
  answer: (status) => `Senaste svar: ${status}`,

  tries: 'Prova',
  triesAbout: 'Gör det som en annonsörs skript skulle göra och se om grinden håller.',
  writeCookies: 'Skriv spårningskakor',
  sendHits: 'Sänd uppgifter till Google och Meta',
  wrote: (kept, tried) => `${kept} av ${tried} blev kvar i webbläsaren.`,
  sent: (left, tried) => `${left} av ${tried} lämnade sidan.`,
};

const all = { fi, en, sv };

/** The panel's words in the page's language. */
export const words: Words = all[document.documentElement.lang as keyof typeof all];
