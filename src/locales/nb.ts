import type { Texts } from './texts';

/** Norwegian Bokmål. Not yet reviewed by a native speaker. */
const nb: Texts = {
  locale: 'nb-NO',

  title: '{controller} bruker informasjonskapsler',
  necessaryUse: 'Nødvendige informasjonskapsler gjør at nettstedet fungerer.',
  optionalUse:
    'Med ditt samtykke bruker vi informasjonskapsler og andre identifikatorer også til {purposes}.',
  diagnosticUse: 'besøksstatistikk ({services})',
  marketingUse: 'målretting og måling av annonser ({services})',
  purposeJoin: ' og til ',
  recipients: {
    one: '{providers} mottar da opplysninger om besøket ditt.',
    other: '{providers} mottar da opplysninger om besøket ditt.',
  },
  withdrawal:
    'Du kan når som helst endre valget ditt eller trekke tilbake samtykket i nettstedets innstillinger for informasjonskapsler.',
  accept: 'Godta alle',
  reject: 'Bare nødvendige',
  choose: 'Tilpass valg',
  policy: 'Personvernerklæring',
  changed: 'Tjenestene vi ber om samtykke til, er endret ({categories}). Se over valget ditt.',
  gpc: 'Nettleseren din ber om at opplysningene dine ikke deles til reklameformål (GPC). Markedsføring er derfor slått av så lenge du ikke selv tillater den.',

  settings: 'Innstillinger for informasjonskapsler',
  settingsIntro:
    'Velg hva vi kan bruke informasjonskapsler og andre identifikatorer til. Alt unntatt det nødvendige er slått av til du tillater det. Valget ditt gjelder i {days}.',
  save: 'Lagre valg',
  withdraw: 'Trekk tilbake samtykke',
  close: 'Lukk uten å lagre',
  on: 'På',
  off: 'Av',
  partly: 'Delvis på',
  alwaysOn: 'Alltid på',
  necessary: 'Nødvendige',
  diagnostic: 'Diagnostikk (besøksstatistikk)',
  marketing: 'Markedsføring',
  necessaryAbout:
    'Trengs for nettstedets grunnleggende funksjoner, for sikkerheten og for å huske valget ditt. Det bes ikke om samtykke til disse.',
  diagnosticAbout: 'Statistikken viser oss hvordan nettstedet brukes, slik at vi kan forbedre det.',
  marketingAbout:
    'Målretting av annonser og måling av resultatene. Leverandøren kan knytte opplysningene til kontoen din, hvis du har en.',
  diagnosticShort: 'diagnostikk',
  marketingShort: 'markedsføring',
  services: {
    one: '{count} tjeneste og dens informasjonskapsler',
    other: '{count} tjenester og deres informasjonskapsler',
  },
  alsoNeeds: 'Brukes bare hvis du tillater begge: {categories}.',
  thirdParty:
    'Vi kan ikke slette informasjonskapsler fra tredjeparter når du trekker tilbake samtykket. Du kan slette dem selv i nettleserens innstillinger.',

  provider: 'Leverandør',
  purpose: 'Formål',
  transfers: 'Overføring av opplysninger ut av EØS',
  noTransfers: 'Ingen overføringer',
  dpf: 'rammeverket for personvern mellom EU og USA (Data Privacy Framework)',
  scc: 'EU-kommisjonens standard personvernbestemmelser',
  adequacy: 'EU-kommisjonens beslutning om tilstrekkelig beskyttelsesnivå',
  providerPolicy: 'Personvernerklæring',
  cookies: 'Informasjonskapsler og andre identifikatorer: {service}',
  name: 'Navn',
  lifetime: 'Varighet',
  type: 'Type',
  firstParty: 'Nettstedets egen informasjonskapsel',
  thirdPartyType: 'Tredjeparts informasjonskapsel ({domain})',
  localStorage: 'Nettleserens lokale lagring',
  sessionStorage: 'Nettleserens øktlagring',
  indexedDB: 'Nettleserens database',
  cacheStorage: 'Nettleserens hurtigbuffer',
  session: 'Til nettleseren lukkes',
  persistent: 'Til opplysningen slettes',
  unknown: 'Ikke kjent',

  receipt: 'Valget ditt',
  receiptTime: 'Lagret',
  receiptExpires: 'Utløper',
  receiptNotice: 'Versjon av opplysningene',
  receiptId: 'Samtykkets identifikator',
  recordsAbout:
    'Hvert valg du gjør, registreres i samtykkeregisteret. Du kan laste ned eller slette dine egne registreringer.',
  download: 'Last ned mine registreringer (JSON)',
  erase: 'Slett mine registreringer',
  eraseAbout:
    'Registreringene dine slettes fra samtykkeregisteret og fra denne nettleseren og kan ikke gjenopprettes. Samtidig opphører samtykket ditt, og informasjonskapslene som bygger på det, slettes. Nettstedet spør deg på nytt.',
  eraseConfirm: 'Slett for godt',
  eraseCancel: 'Ikke slett',
  downloaded: {
    one: '{count} registrering er lastet ned.',
    other: '{count} registreringer er lastet ned.',
  },
  noRecords:
    'Det finnes ingen registreringer som vi kan knytte til deg: når du avslår, lagres ingen identifikator.',
  registerAway:
    'Samtykkeregisteret kan ikke nås akkurat nå, så registreringene der mangler. Prøv igjen senere.',

  saved: 'Valgene dine er lagret.',
  reloaded: 'Valgene dine er lagret. Siden ble lastet inn på nytt.',
  nextPage: 'Valgene dine er lagret. Valgene dine trer i kraft på neste side.',
  notRemembered:
    'Nettleseren din tillater ikke informasjonskapsler, så valget ditt kan ikke huskes: det gjelder bare på denne siden.',
  withdrawn:
    'Samtykket ditt er trukket tilbake, og informasjonskapslene som bygde på det, er slettet fra dette nettstedet.',
  erased: 'Registreringene dine er slettet fra samtykkeregisteret og fra denne nettleseren.',
  eraseLater:
    'Registreringene dine er slettet fra denne nettleseren. Samtykkeregisteret kunne ikke nås: de slettes der når det kan nås igjen mens du er på nettstedet.',

  waiting: 'For å vise dette innholdet trenger vi ditt samtykke: {categories}.',
  waitingRecipient: '{provider} mottar da opplysninger om besøket ditt.',
  waitingAlso: 'Du tillater da også disse tjenestene: {services}.',
  showOnce: 'Vis denne gangen',
  allow: 'Tillat alltid {categories}',
  notHere: 'Dette innholdet vises ikke på denne siden, fordi siden holdes fri for all sporing.',
};

export default nb;
