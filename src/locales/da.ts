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

  told: {
    'Shows how the site is used so that it can be improved. Google receives an identifier for your browser, your IP address and the pages you view.':
      'Viser, hvordan webstedet bruges, så det kan forbedres. Google får en identifikator for din browser, din IP-adresse og hvilke sider du ser.',
    'Remembers the ad you clicked. Only if you allow marketing as well.':
      'Husker den annonce, du klikkede på. Kun hvis du også tillader marketing.',
    'Targets ads at people who have visited the site and measures what the ads achieve. The data may be linked to your Google account.':
      'Retter annoncer mod dem, der har besøgt webstedet, og måler, hvad annoncerne giver. Oplysningerne kan knyttes til din Google-konto.',
    'If you allow both visitor statistics and marketing, Google estimates your age group, gender and interests based on your Google account.':
      'Hvis du tillader både besøgsstatistik og marketing, anslår Google din aldersgruppe, dit køn og dine interesser ud fra din Google-konto.',
    'Starts the measuring and marketing tools of the site as your choices allow, among them Google’s advertising, which targets ads at people who have visited the site. Google receives your IP address when the list of tools is fetched.':
      'Starter webstedets måle- og marketingværktøjer efter dine valg, også Googles annoncering, der retter annoncer mod dem, der har besøgt webstedet. Google får din IP-adresse, når listen over værktøjer hentes.',
    'Starts the measuring and marketing tools of the site as your choices allow. Google receives your IP address when the list of tools is fetched.':
      'Starter webstedets måle- og marketingværktøjer efter dine valg. Google får din IP-adresse, når listen over værktøjer hentes.',
    'Targets ads on Facebook and Instagram and measures what they achieve. The data may be linked to your Meta account. We and Meta are jointly responsible for collecting and sending the data.':
      'Retter annoncer på Facebook og Instagram og måler, hvad de giver. Oplysningerne kan knyttes til din Meta-konto. Vi og Meta har fælles ansvar for, at oplysningerne indsamles og sendes.',
    'Remembers your cookie choice and delivers a record of it to the consent register.':
      'Husker dit valg om cookies og sender en registrering af det til samtykkeregistret.',
    'Remembers your cookie choice.': 'Husker dit valg om cookies.',
    'Your choice and, if you consent, a random identifier by which your records are found in the consent register. Safari may delete it after a week already; we then ask again.':
      'Dit valg og, hvis du samtykker, en tilfældig identifikator, som dine registreringer findes med i samtykkeregistret. Safari kan slette den allerede efter en uge; så spørger vi igen.',
    'Your choice. Safari may delete it after a week already; we then ask again.':
      'Dit valg. Safari kan slette det allerede efter en uge; så spørger vi igen.',
    'Remembers that you have consented, so that what was stored by it can be deleted when it ends.':
      'Husker, at du har samtykket, så det, der er lagret på grundlag af det, kan slettes, når samtykket ophører.',
    'Until your consent has ended and what was stored by it has been deleted':
      'Indtil dit samtykke er ophørt, og det, der er lagret på grundlag af det, er slettet',
    'The record of your choice with its identifier, until the register has received it.':
      'Registreringen af dit valg med identifikatoren, indtil registret har modtaget den.',
    'Until the register has received the record': 'Indtil registret har modtaget registreringen',
    'Where on the page you were when it was loaded again because of your choice. Gone as soon as the page is open.':
      'Hvor på siden du var, da den blev indlæst igen på grund af dit valg. Væk, så snart siden er åben.',
  },
};

export default da;
