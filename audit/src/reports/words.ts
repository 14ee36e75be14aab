import type { Language, Moment, PhaseName, Severity, Step } from '../model';

/** What reports say beside the findings. @example `WORDS.fi.summary` */
export interface ReportWords {
  readonly title: string;
  readonly summary: string;
  readonly pages: string;
  readonly banner: string;
  readonly noBanner: string;
  readonly layer: string;
  readonly timeline: string;
  readonly findings: string;
  readonly evidence: string;
  readonly remedy: string;
  readonly entry: string;
  readonly requests: string;
  readonly storage: string;
  readonly host: string;
  readonly service: string;
  readonly count: string;
  readonly rule: string;
  readonly severity: string;
  readonly phase: string;
  readonly page: string;
  readonly name: string;
  readonly kind: string;
  readonly lifetime: string;
  readonly writer: string;
  readonly left: string;
  readonly time: string;
  readonly event: string;
  readonly address: string;
  readonly yes: string;
  readonly no: string;
  readonly session: string;
  readonly noEnd: string;
  readonly days: string;
  readonly seconds: string;
  readonly nothing: string;
  readonly clean: string;
  readonly found: string;
  readonly notPlayed: string;
  readonly made: string;
  readonly method: string;
  readonly limits: string;
  readonly source: string;
  readonly added: string;
  readonly gone: string;
  readonly same: string;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly phases: Readonly<Record<PhaseName, string>>;
  readonly moments: Readonly<Record<Moment, string>>;
  readonly steps: Readonly<Record<Step['what'], string>>;
}

const fi: ReportWords = {
  title: 'Evästetarkastus',
  summary: 'Yhteenveto',
  pages: 'Tarkastetut sivut',
  banner: 'Evästebanneri',
  noBanner: 'Sivulta ei löytynyt evästebanneria.',
  layer: 'taso',
  timeline: 'Aikajana',
  findings: 'Havainnot',
  evidence: 'Todisteet',
  remedy: 'Mitä tehdä',
  entry: 'Ehdotus asetuksiin',
  requests: 'Pyynnöt muille palvelimille',
  storage: 'Mitä selaimeen tallentui',
  host: 'Palvelin',
  service: 'Palvelu',
  count: 'Määrä',
  rule: 'Sääntö',
  severity: 'Vakavuus',
  phase: 'Vaihe',
  page: 'Sivu',
  name: 'Nimi',
  kind: 'Paikka',
  lifetime: 'Elinaika',
  writer: 'Tallentaja',
  left: 'Jäi vaiheen lopussa',
  time: 'Aika',
  event: 'Tapahtuma',
  address: 'Osoite',
  yes: 'kyllä',
  no: 'ei',
  session: 'istunto',
  noEnd: 'ei pääty',
  days: 'pv',
  seconds: 's',
  nothing: 'Ei mitään.',
  clean: 'Tarkastuksessa ei löytynyt huomautettavaa.',
  found: 'Havaintoja yhteensä',
  notPlayed: 'Vaihetta ei voitu toteuttaa.',
  made: 'Tarkastettu',
  method: 'Näin tarkastettiin',
  limits:
    'Jokainen vaihe ajettiin uudessa selainprofiilissa oikealla Chromiumilla. Raportti kertoo, mitä näillä sivuilla tänä aikana näkyi. Se ei ole oikeudellinen arvio, eikä se todista, mitä muulloin tai muilla sivuilla tapahtuu.',
  source: 'Peruste',
  added: 'Uutta',
  gone: 'Poistunut',
  same: 'Ennallaan',
  severities: { high: 'vakava', medium: 'kohtalainen', low: 'lievä', info: 'tiedoksi' },
  phases: {
    untouched: 'Ei valintaa',
    refused: 'Kielto',
    diagnostic: 'Vain diagnostiikka',
    marketing: 'Vain markkinointi',
    accepted: 'Kaikki hyväksytty',
    withdrawn: 'Peruutus',
    returned: 'Paluu',
    gpc: 'GPC päällä',
    'blocked-storage': 'Tallennus estetty',
    sensitive: 'Arkaluonteinen sivu',
    prerender: 'Esilataus',
    bfcache: 'Edellinen-painike',
  },
  moments: {
    before: 'ennen valintaa',
    granted: 'suostumuksen aikana',
    after: 'valinnan jälkeen',
    'second-tab': 'toisessa välilehdessä',
    leaving: 'sivulta poistuttaessa',
    'next-page': 'seuraavalla sivulla',
  },
  steps: {
    visit: 'Sivu avattiin',
    scroll: 'Vieritettiin',
    wait: 'Odotettiin',
    press: 'Painettiin',
    event: 'Sivulla tapahtui jotain',
    'second-tab': 'Toinen välilehti avattiin',
    leave: 'Sivulta lähdettiin',
    'next-page': 'Seuraava sivu avattiin',
    end: 'Vaihe päättyi',
  },
};

const en: ReportWords = {
  title: 'Cookie audit',
  summary: 'Summary',
  pages: 'Pages audited',
  banner: 'Cookie banner',
  noBanner: 'No cookie banner was found on the page.',
  layer: 'layer',
  timeline: 'Time line',
  findings: 'Findings',
  evidence: 'Evidence',
  remedy: 'What to do',
  entry: 'Draft for the configuration',
  requests: 'Requests to other hosts',
  storage: 'What was stored in the browser',
  host: 'Host',
  service: 'Service',
  count: 'Count',
  rule: 'Rule',
  severity: 'Severity',
  phase: 'Phase',
  page: 'Page',
  name: 'Name',
  kind: 'Place',
  lifetime: 'Lifetime',
  writer: 'Written by',
  left: 'There at the end of the phase',
  time: 'Time',
  event: 'Event',
  address: 'Address',
  yes: 'yes',
  no: 'no',
  session: 'session',
  noEnd: 'no end',
  days: 'd',
  seconds: 's',
  nothing: 'Nothing.',
  clean: 'The audit found nothing to remark on.',
  found: 'Findings in all',
  notPlayed: 'The phase could not be played.',
  made: 'Audited',
  method: 'How it was audited',
  limits:
    'Each phase was played in a new browser profile with a real Chromium. The report tells what was seen on these pages at this time. It is no legal opinion, and does not prove what happens at other times or on other pages.',
  source: 'Grounds',
  added: 'New',
  gone: 'Gone',
  same: 'As before',
  severities: { high: 'high', medium: 'medium', low: 'low', info: 'for information' },
  phases: {
    untouched: 'No choice',
    refused: 'Refusal',
    diagnostic: 'Diagnostics only',
    marketing: 'Marketing only',
    accepted: 'All accepted',
    withdrawn: 'Withdrawal',
    returned: 'Return',
    gpc: 'GPC on',
    'blocked-storage': 'Storage blocked',
    sensitive: 'Sensitive page',
    prerender: 'Prerendered',
    bfcache: 'Back button',
  },
  moments: {
    before: 'before the choice',
    granted: 'while consent held',
    after: 'after the choice',
    'second-tab': 'in a second tab',
    leaving: 'while leaving the page',
    'next-page': 'on the next page',
  },
  steps: {
    visit: 'The page was opened',
    scroll: 'Scrolled',
    wait: 'Waited',
    press: 'Pressed',
    event: 'Something happened on the page',
    'second-tab': 'A second tab was opened',
    leave: 'The page was left',
    'next-page': 'The next page was opened',
    end: 'The phase ended',
  },
};

const sv: ReportWords = {
  title: 'Granskning av kakor',
  summary: 'Sammanfattning',
  pages: 'Granskade sidor',
  banner: 'Kakbanner',
  noBanner: 'Ingen kakbanner hittades på sidan.',
  layer: 'nivå',
  timeline: 'Tidslinje',
  findings: 'Iakttagelser',
  evidence: 'Bevis',
  remedy: 'Vad som ska göras',
  entry: 'Utkast till inställningarna',
  requests: 'Anrop till andra servrar',
  storage: 'Vad som lagrades i webbläsaren',
  host: 'Server',
  service: 'Tjänst',
  count: 'Antal',
  rule: 'Regel',
  severity: 'Allvar',
  phase: 'Fas',
  page: 'Sida',
  name: 'Namn',
  kind: 'Plats',
  lifetime: 'Livslängd',
  writer: 'Lagrad av',
  left: 'Kvar när fasen slutade',
  time: 'Tid',
  event: 'Händelse',
  address: 'Adress',
  yes: 'ja',
  no: 'nej',
  session: 'session',
  noEnd: 'upphör inte',
  days: 'd',
  seconds: 's',
  nothing: 'Inget.',
  clean: 'Granskningen hittade inget att anmärka på.',
  found: 'Iakttagelser sammanlagt',
  notPlayed: 'Fasen kunde inte genomföras.',
  made: 'Granskat',
  method: 'Så här granskades',
  limits:
    'Varje fas kördes i en ny webbläsarprofil med en riktig Chromium. Rapporten berättar vad som syntes på de här sidorna vid den här tiden. Den är ingen juridisk bedömning och bevisar inte vad som händer vid andra tider eller på andra sidor.',
  source: 'Grund',
  added: 'Nytt',
  gone: 'Borta',
  same: 'Oförändrat',
  severities: { high: 'allvarlig', medium: 'måttlig', low: 'lindrig', info: 'för kännedom' },
  phases: {
    untouched: 'Inget val',
    refused: 'Nekande',
    diagnostic: 'Bara diagnostik',
    marketing: 'Bara marknadsföring',
    accepted: 'Allt accepterat',
    withdrawn: 'Återkallande',
    returned: 'Återbesök',
    gpc: 'GPC på',
    'blocked-storage': 'Lagring blockerad',
    sensitive: 'Känslig sida',
    prerender: 'Förhandsladdning',
    bfcache: 'Bakåtknappen',
  },
  moments: {
    before: 'före valet',
    granted: 'medan samtycket gällde',
    after: 'efter valet',
    'second-tab': 'i en annan flik',
    leaving: 'när sidan lämnades',
    'next-page': 'på nästa sida',
  },
  steps: {
    visit: 'Sidan öppnades',
    scroll: 'Sidan rullades',
    wait: 'Väntan',
    press: 'Tryckning',
    event: 'Något hände på sidan',
    'second-tab': 'En annan flik öppnades',
    leave: 'Sidan lämnades',
    'next-page': 'Nästa sida öppnades',
    end: 'Fasen slutade',
  },
};

/** The words of reports, by language. @example `WORDS[audit.language].title` */
export const WORDS: Readonly<Record<Language, ReportWords>> = { fi, en, sv };
