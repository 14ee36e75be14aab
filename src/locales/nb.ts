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
  functionUse: 'innhold og funksjoner ({services})',
  purposeJoin: ' og til ',
  recipients: {
    one: '{providers} mottar da opplysninger om besøket ditt.',
    other: '{providers} mottar da opplysninger om besøket ditt.',
  },
  limitedRecipient:
    '{provider} mottar allerede før du velger, og selv om du avslår, uten informasjonskapsler blant annet IP-adressen din og sidens adresse; med ditt samtykke mer.',
  withdrawal:
    'Du kan når som helst endre valget ditt eller trekke tilbake samtykket i nettstedets innstillinger for informasjonskapsler.',
  more: 'Les mer',
  accept: 'Godta alle',
  reject: 'Bare nødvendige',
  choose: 'Tilpass valg',
  policy: 'Personvernerklæring',
  changed: 'Tjenestene vi ber om samtykke til, er endret ({categories}). Se over valget ditt.',
  gpc: 'Nettleseren din ber om at opplysningene dine ikke deles til reklameformål (GPC). Hvis du godtar alle eller slår på markedsføring, tillater du det til tross for dette.',

  settings: 'Innstillinger for informasjonskapsler',
  settingsIntro:
    'Velg hva vi kan bruke informasjonskapsler og andre identifikatorer til. Alt unntatt det nødvendige er slått av til du tillater det. Valget ditt gjelder i {days}.',
  settingsIntroLimited:
    'Velg hva vi kan bruke informasjonskapsler og andre identifikatorer til. Bare nødvendige informasjonskapsler lagres før du tillater andre. Valget ditt gjelder i {days}.',
  settingsRefusal: 'Hvis du bare tillater det nødvendige, gjelder det i {days}.',
  save: 'Lagre valg',
  withdraw: 'Trekk tilbake samtykke',
  close: 'Lukk uten å lagre',
  on: 'På',
  off: 'Av',
  partly: 'Delvis på',
  alwaysOn: 'Alltid på',
  necessary: 'Nødvendige',
  diagnostic: 'Besøksstatistikk (diagnostikk)',
  marketing: 'Markedsføring',
  necessaryAbout:
    'Trengs for nettstedets grunnleggende funksjoner, for sikkerheten og for å huske valget ditt. Det bes ikke om samtykke til disse.',
  diagnosticAbout: 'Statistikken viser oss hvordan nettstedet brukes, slik at vi kan forbedre det.',
  marketingAbout:
    'Målretting av annonser og måling av resultatene. Leverandøren kan knytte opplysningene til kontoen din, hvis du har en.',
  diagnosticShort: 'besøksstatistikk',
  marketingShort: 'markedsføring',
  services: {
    one: '{count} tjeneste og dens informasjonskapsler',
    other: '{count} tjenester og deres informasjonskapsler',
  },
  functionsAbout: 'Innhold og funksjoner som du også kan tillate enkeltvis:',
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
  persistent:
    'Til du trekker samtykket tilbake, kommer tilbake etter at det har opphørt, eller sletter nettleserens data',
  cleared: 'Til du sletter nettleserens data',
  unknown:
    'Ikke kjent, høyst til du trekker samtykket tilbake eller kommer tilbake etter at det har opphørt',
  unknownElsewhere: 'Ikke kjent, høyst til du sletter nettleserens data',

  receipt: 'Valget ditt',
  receiptTime: 'Lagret',
  receiptExpires: 'Utløper',
  receiptNotice: 'Versjon av opplysningene',
  receiptId: 'Samtykkets identifikator',
  recordsAbout:
    'Hvert valg du gjør, registreres i samtykkeregisteret. Du kan laste ned eller slette dine egne registreringer.',
  idGoes:
    'Identifikatoren forsvinner fra nettleseren når du trekker tilbake samtykket eller det utløper. Skriv den opp hvis du vil spørre om registreringene dine senere.',
  recordWaits:
    'Den siste registreringen din venter i denne nettleseren, med identifikatoren, til den er levert til samtykkeregisteret.',
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
    'Ingen registreringer blir funnet med det som finnes i denne nettleseren. Samtykkets identifikator forsvinner når du avslår, når du trekker tilbake samtykket og når det utløper. Hvis du skrev den opp, kan du be oss om registreringene dine eller om å slette dem.',
  registerAway:
    'Samtykkeregisteret kan ikke nås akkurat nå, så registreringene der mangler. Prøv igjen senere.',

  saved: 'Valgene dine er lagret.',
  reloaded: 'Valgene dine er lagret. Siden ble lastet inn på nytt.',
  nextPage: 'Valgene dine er lagret. Valgene dine trer i kraft på neste side.',
  dismiss: 'Lukk',
  notRemembered:
    'Nettleseren din tillater ikke informasjonskapsler, så valget ditt kan ikke huskes: det gjelder bare på denne siden.',
  withdrawn:
    'Samtykket ditt er trukket tilbake, og informasjonskapslene som bygde på det, er slettet fra dette nettstedet.',
  erased: 'Registreringene dine er slettet fra samtykkeregisteret og fra denne nettleseren.',
  eraseLater:
    'Registreringene dine er slettet fra denne nettleseren. Samtykkeregisteret kunne ikke nås: de slettes der når det kan nås igjen mens du er på nettstedet.',

  ended: 'Samtykket ditt er avsluttet',
  endedAbout:
    'Registreringene av valgene dine finnes i samtykkeregisteret under denne identifikatoren. Den blir ikke værende i nettleseren: skriv den opp, eller last ned eller slett registreringene dine nå.',

  waiting: 'For å vise dette innholdet trenger vi ditt samtykke: {categories}.',
  waitingRecipient: '{provider} mottar da opplysninger om besøket ditt.',
  waitingAlso: 'Du tillater da også disse tjenestene: {services}.',
  showOnce: 'Vis denne gangen',
  showAlways: 'Vis alltid {service}',
  allow: 'Tillat alltid {categories}',
  notHere: 'Dette innholdet vises ikke på denne siden, fordi siden holdes fri for all sporing.',

  told: {
    'Shows how the site is used so that it can be improved. Google receives an identifier for your browser, your IP address and the pages you view.':
      'Viser hvordan nettstedet brukes, slik at det kan forbedres. Google får en identifikator for nettleseren din, IP-adressen din og hvilke sider du ser på.',
    'Remembers the ad you clicked. Only if you allow marketing as well.':
      'Husker annonsen du klikket på. Bare hvis du også tillater markedsføring.',
    'Targets ads at people who have visited the site and measures what the ads achieve. The data may be linked to your Google account.':
      'Retter annonser mot dem som har besøkt nettstedet, og måler hva annonsene gir. Opplysningene kan knyttes til Google-kontoen din.',
    'If you allow both visitor statistics and marketing, Google estimates your age group, gender and interests based on your Google account.':
      'Hvis du tillater både besøksstatistikk og markedsføring, anslår Google aldersgruppen din, kjønnet ditt og interessene dine ut fra Google-kontoen din.',
    'Starts the measuring and marketing tools of the site as your choices allow, among them Google’s advertising, which targets ads at people who have visited the site. Google receives your IP address when the list of tools is fetched.':
      'Starter nettstedets måle- og markedsføringsverktøy etter valgene dine, også Googles annonsering, som retter annonser mot dem som har besøkt nettstedet. Google får IP-adressen din når listen over verktøy hentes.',
    'Starts the measuring and marketing tools of the site as your choices allow. Google receives your IP address when the list of tools is fetched.':
      'Starter nettstedets måle- og markedsføringsverktøy etter valgene dine. Google får IP-adressen din når listen over verktøy hentes.',
    'Targets ads on Facebook and Instagram and measures what they achieve. The data may be linked to your Meta account. We and Meta are jointly responsible for collecting and sending the data.':
      'Retter annonser på Facebook og Instagram og måler hva de gir. Opplysningene kan knyttes til Meta-kontoen din. Vi og Meta har felles ansvar for at opplysningene samles inn og sendes.',
    'Remembers your cookie choice and delivers a record of it to the consent register.':
      'Husker valget ditt om informasjonskapsler og sender en registrering av det til samtykkeregisteret.',
    'Remembers your cookie choice.': 'Husker valget ditt om informasjonskapsler.',
    'Your choice and, if you consent, a random identifier by which your records are found in the consent register. Safari may delete it after a week already; we then ask again.':
      'Valget ditt og, hvis du samtykker, en tilfeldig identifikator som registreringene dine finnes med i samtykkeregisteret. Safari kan slette den allerede etter en uke; da spør vi på nytt.',
    'Your choice. Safari may delete it after a week already; we then ask again.':
      'Valget ditt. Safari kan slette det allerede etter en uke; da spør vi på nytt.',
    'Remembers that you have consented, so that what was stored by it can be deleted when it ends.':
      'Husker at du har samtykket, slik at det som er lagret på grunnlag av det, kan slettes når samtykket opphører.',
    'Until your consent has ended and what was stored by it has been deleted':
      'Til samtykket ditt har opphørt og det som er lagret på grunnlag av det, er slettet',
    'The record of your choice with its identifier, until the register has received it.':
      'Registreringen av valget ditt med identifikatoren, til registeret har mottatt den.',
    'Until the register has received the record': 'Til registeret har mottatt registreringen',
    'Where on the page you were when it was loaded again because of your choice. Gone as soon as the page is open.':
      'Hvor på siden du var da den ble lastet på nytt på grunn av valget ditt. Borte så snart siden er åpen.',
  },
};

export default nb;
