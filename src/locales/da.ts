import type { Texts } from './texts';

/** Danish. Not yet reviewed by a native speaker. */
const da: Texts = {
  locale: 'da-DK',

  title: '{controller} bruger cookies',
  necessaryUse: 'Nødvendige cookies får webstedet til at fungere.',
  optionalUse: 'Med dit samtykke bruger vi også cookies og andre identifikatorer til {purposes}.',
  diagnosticUse: 'besøgsstatistik ({services})',
  marketingUse: 'målretning og måling af annoncer ({services})',
  functionUse: 'indhold og funktioner ({services})',
  purposeJoin: ' og til ',
  recipients: {
    one: '{providers} modtager da oplysninger om dit besøg.',
    other: '{providers} modtager da oplysninger om dit besøg.',
  },
  limitedRecipient:
    '{provider} modtager, allerede før du vælger, og selv om du afviser, uden cookies blandt andet din IP-adresse og sidens adresse; med dit samtykke mere.',
  withdrawal:
    'Du kan til enhver tid ændre dit valg eller trække dit samtykke tilbage i webstedets cookieindstillinger.',
  more: 'Læs mere',
  accept: 'Accepter alle',
  reject: 'Kun nødvendige',
  choose: 'Tilpas valg',
  policy: 'Privatlivspolitik',
  changed: 'De tjenester, vi beder om samtykke til, er ændret ({categories}). Gennemgå dit valg.',
  gpc: 'Din browser beder om, at dine oplysninger ikke deles til reklameformål (GPC). Hvis du accepterer alle eller slår marketing til, tillader du det på trods af dette.',

  settings: 'Cookieindstillinger',
  settingsIntro:
    'Vælg, hvad vi må bruge cookies og andre identifikatorer til. Alt andet end det nødvendige er slået fra, indtil du tillader det. Dit valg gælder i {days}.',
  settingsIntroLimited:
    'Vælg, hvad vi må bruge cookies og andre identifikatorer til. Kun nødvendige cookies gemmes, før du tillader andre. Dit valg gælder i {days}.',
  settingsRefusal: 'Hvis du kun tillader det nødvendige, gælder det i {days}.',
  save: 'Gem valg',
  withdraw: 'Træk samtykke tilbage',
  close: 'Luk uden at gemme',
  on: 'Til',
  off: 'Fra',
  partly: 'Delvist til',
  alwaysOn: 'Altid til',
  necessary: 'Nødvendige',
  diagnostic: 'Besøgsstatistik (diagnostik)',
  marketing: 'Marketing',
  necessaryAbout:
    'Er nødvendige for webstedets grundlæggende funktioner, for sikkerheden og for at huske dit valg. Der bedes ikke om samtykke til disse.',
  diagnosticAbout: 'Statistikken viser os, hvordan webstedet bruges, så vi kan forbedre det.',
  marketingAbout:
    'Målretning af annoncer og måling af resultaterne. Udbyderen kan knytte oplysningerne til din konto, hvis du har en.',
  diagnosticShort: 'besøgsstatistik',
  marketingShort: 'marketing',
  services: {
    one: '{count} tjeneste og dens cookies',
    other: '{count} tjenester og deres cookies',
  },
  functionsAbout: 'Indhold og funktioner, som du også kan tillade enkeltvis:',
  alsoNeeds: 'Bruges kun, hvis du tillader begge: {categories}.',
  thirdParty:
    'Vi kan ikke slette tredjeparters cookies, når du trækker dit samtykke tilbage. Du kan selv slette dem i browserens indstillinger.',

  provider: 'Udbyder',
  purpose: 'Formål',
  transfers: 'Overførsel af oplysninger uden for EØS',
  noTransfers: 'Ingen overførsler',
  dpf: 'databeskyttelsesrammen mellem EU og USA (Data Privacy Framework)',
  scc: 'Europa-Kommissionens standardkontraktbestemmelser',
  adequacy: 'Europa-Kommissionens afgørelse om et tilstrækkeligt beskyttelsesniveau',
  providerPolicy: 'Privatlivspolitik',
  cookies: 'Cookies og andre identifikatorer: {service}',
  name: 'Navn',
  lifetime: 'Gyldighedstid',
  type: 'Type',
  firstParty: 'Webstedets egen cookie',
  thirdPartyType: 'Tredjepartscookie ({domain})',
  localStorage: 'Browserens lokale lager',
  sessionStorage: 'Browserens sessionslager',
  indexedDB: 'Browserens database',
  cacheStorage: 'Browserens cache',
  session: 'Indtil browseren lukkes',
  persistent:
    'Indtil du trækker dit samtykke tilbage, vender tilbage, efter at det er ophørt, eller sletter browserens data',
  cleared: 'Indtil du sletter browserens data',
  unknown:
    'Ikke kendt, højst indtil du trækker dit samtykke tilbage eller vender tilbage, efter at det er ophørt',
  unknownElsewhere: 'Ikke kendt, højst indtil du sletter browserens data',

  receipt: 'Dit valg',
  receiptTime: 'Gemt',
  receiptExpires: 'Udløber',
  receiptNotice: 'Version af oplysningerne',
  receiptId: 'Samtykkets identifikator',
  recordsAbout:
    'Hvert valg, du træffer, registreres i samtykkeregistret. Du kan hente eller slette dine egne registreringer.',
  idGoes:
    'Identifikatoren forsvinder fra browseren, når du trækker dit samtykke tilbage, eller det udløber. Skriv den ned, hvis du vil spørge om dine registreringer senere.',
  recordWaits:
    'Din seneste registrering venter i denne browser med sin identifikator, indtil den er leveret til samtykkeregistret.',
  download: 'Hent mine registreringer (JSON)',
  erase: 'Slet mine registreringer',
  eraseAbout:
    'Dine registreringer slettes fra samtykkeregistret og fra denne browser og kan ikke gendannes. Samtidig ophører dit samtykke, og de cookies, der bygger på det, slettes. Webstedet spørger dig igen.',
  eraseConfirm: 'Slet permanent',
  eraseCancel: 'Slet ikke',
  downloaded: {
    one: '{count} registrering er hentet.',
    other: '{count} registreringer er hentet.',
  },
  noRecords:
    'Der findes ingen registreringer ud fra det, som denne browser indeholder. Samtykkets identifikator forsvinder, når du afviser, når du trækker dit samtykke tilbage, og når det udløber. Hvis du skrev den ned, kan du bede os om dine registreringer eller om at slette dem.',
  registerAway:
    'Samtykkeregistret kan ikke nås lige nu, så dets registreringer mangler. Prøv igen senere.',

  saved: 'Dine valg er gemt.',
  reloaded: 'Dine valg er gemt. Siden blev indlæst igen.',
  nextPage: 'Dine valg er gemt. Dine valg træder i kraft på den næste side.',
  dismiss: 'Luk',
  notRemembered:
    'Din browser tillader ikke cookies, så dit valg kan ikke huskes: det gælder kun på denne side.',
  withdrawn:
    'Dit samtykke er trukket tilbage, og de cookies, der byggede på det, er slettet fra dette websted.',
  erased: 'Dine registreringer er slettet fra samtykkeregistret og fra denne browser.',
  eraseLater:
    'Dine registreringer er slettet fra denne browser. Samtykkeregistret kunne ikke nås: de slettes der, når det kan nås igen, mens du er på webstedet.',

  ended: 'Dit samtykke er ophørt',
  endedAbout:
    'Registreringerne af dine valg findes i samtykkeregistret under denne identifikator. Den bliver ikke i browseren: skriv den ned, eller hent eller slet dine registreringer nu.',

  waiting: 'Dit samtykke er nødvendigt for at vise dette indhold: {categories}.',
  waitingRecipient: '{provider} modtager da oplysninger om dit besøg.',
  waitingAlso: 'Du tillader da også disse tjenester: {services}.',
  showOnce: 'Vis denne gang',
  showAlways: 'Vis altid {service}',
  allow: 'Tillad altid {categories}',
  notHere: 'Dette indhold vises ikke på denne side, fordi siden holdes fri for al sporing.',
};

export default da;
