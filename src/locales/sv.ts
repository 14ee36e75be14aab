import type { Texts } from './texts';

/** Swedish as written in Finland: “kakor”, not “cookies”. */
const sv: Texts = {
  locale: 'sv-FI',

  title: '{controller} använder kakor',
  necessaryUse: 'Nödvändiga kakor håller webbplatsen igång.',
  optionalUse: 'Med ditt samtycke använder vi kakor och andra identifierare för {purposes}.',
  diagnosticUse: 'besöksstatistik ({services})',
  marketingUse: 'att rikta och mäta annonser ({services})',
  functionUse: 'innehåll och funktioner ({services})',
  purposeJoin: ' och för ',
  recipients: {
    one: 'Uppgifter får {providers}.',
    other: 'Uppgifter får {providers}.',
  },
  limitedRecipient:
    '{provider} får utan kakor bland annat din IP-adress och sidans adress redan innan du väljer, och även om du avböjer; med ditt samtycke mer.',
  withdrawal: 'Du kan när som helst återkalla ditt samtycke i kakinställningarna.',
  more: 'Läs mer',
  accept: 'Acceptera alla',
  reject: 'Endast nödvändiga',
  choose: 'Anpassa val',
  policy: 'Dataskyddsbeskrivning',
  changed:
    'De tjänster som vi ber om ditt samtycke för har ändrats ({categories}). Kontrollera ditt val.',
  gpc: 'Din webbläsare ber att dina uppgifter inte ska delas för reklam (GPC). Om du accepterar alla eller slår på marknadsföringen tillåter du det trots begäran.',

  settings: 'Kakinställningar',
  settingsIntro:
    'Välj vad vi får använda kakor och andra identifierare till. Allt utom det nödvändiga är avstängt tills du tillåter det. Ditt val gäller i {days}.',
  settingsIntroLimited:
    'Välj vad vi får använda kakor och andra identifierare till. Inga andra än nödvändiga kakor sparas förrän du tillåter dem. Ditt val gäller i {days}.',
  settingsRefusal: 'Om du bara tillåter det nödvändiga gäller det i {days}.',
  save: 'Spara val',
  withdraw: 'Återkalla samtycken',
  close: 'Stäng utan att spara',
  on: 'På',
  off: 'Av',
  partly: 'Delvis på',
  alwaysOn: 'Alltid på',
  necessary: 'Nödvändiga',
  diagnostic: 'Besöksstatistik (diagnostik)',
  marketing: 'Marknadsföring',
  necessaryAbout:
    'Behövs för att webbplatsen ska fungera och komma ihåg ditt val om kakor. Ditt samtycke krävs inte för dem.',
  diagnosticAbout: 'Statistiken visar oss hur webbplatsen används, så att vi kan utveckla den.',
  marketingAbout:
    'Annonser riktas och deras resultat mäts. Tjänsteleverantören kan koppla uppgifterna till ditt konto, om du har ett.',
  diagnosticShort: 'besöksstatistik',
  marketingShort: 'marknadsföring',
  services: { one: '{count} tjänst och dess kakor', other: '{count} tjänster och deras kakor' },
  functionsAbout: 'Innehåll och funktioner som du också kan tillåta var för sig:',
  alsoNeeds: 'Används bara om du tillåter båda: {categories}.',
  thirdParty:
    'Kakor från tredje part kan vi inte radera när du återkallar ditt samtycke. Du kan själv radera dem i webbläsarens inställningar.',

  provider: 'Tjänsteleverantör',
  purpose: 'Ändamål',
  transfers: 'Överföring av uppgifter utanför EES',
  noTransfers: 'Inga överföringar',
  dpf: 'ramen för dataskydd mellan EU och USA (Data Privacy Framework)',
  scc: 'Europeiska kommissionens standardavtalsklausuler',
  adequacy: 'Europeiska kommissionens beslut om adekvat skyddsnivå',
  providerPolicy: 'Integritetspolicy',
  cookies: 'Kakor och andra identifierare: {service}',
  name: 'Namn',
  lifetime: 'Giltighetstid',
  type: 'Typ',
  firstParty: 'Webbplatsens egen kaka',
  thirdPartyType: 'Tredjepartskaka ({domain})',
  localStorage: 'Webbläsarens lokala lagring',
  sessionStorage: 'Webbläsarens sessionslagring',
  indexedDB: 'Webbläsarens databas',
  cacheStorage: 'Webbläsarens cache',
  session: 'Tills webbläsaren stängs',
  persistent:
    'Tills du återkallar ditt samtycke, återkommer efter att det har upphört eller rensar webbläsarens data',
  cleared: 'Tills du rensar webbläsarens data',
  unknown:
    'Inte känd, högst tills du återkallar ditt samtycke eller återkommer efter att det har upphört',
  unknownElsewhere: 'Inte känd, högst tills du rensar webbläsarens data',

  receipt: 'Ditt val',
  receiptTime: 'Sparat',
  receiptExpires: 'Upphör att gälla',
  receiptNotice: 'Version av det du fick se',
  receiptId: 'Samtyckets id',
  recordsAbout:
    'Varje val du gör antecknas i samtyckesregistret. Du kan ladda ner dina egna anteckningar eller radera dem.',
  idGoes:
    'Samtyckets id försvinner ur webbläsaren när du återkallar ditt samtycke eller när det upphör att gälla. Skriv upp det om du vill fråga om dina anteckningar senare.',
  recordWaits:
    'Din senaste anteckning väntar i den här webbläsaren med samtyckets id tills den har förmedlats till samtyckesregistret.',
  download: 'Ladda ner mina anteckningar (JSON)',
  erase: 'Radera mina anteckningar',
  eraseAbout:
    'Dina anteckningar raderas ur samtyckesregistret och från den här webbläsaren och kan inte återställas. Samtidigt upphör ditt samtycke och kakorna som bygger på det raderas. Webbplatsen frågar på nytt efter ditt val.',
  eraseConfirm: 'Radera permanent',
  eraseCancel: 'Radera inte',
  downloaded: {
    one: '{count} anteckning har laddats ner.',
    other: '{count} anteckningar har laddats ner.',
  },
  noRecords:
    'Inga anteckningar hittas med det som finns i den här webbläsaren. Samtyckets id försvinner ur den när du avböjer, när du återkallar ditt samtycke och när det upphör att gälla. Om du skrev upp det kan du be oss om dina anteckningar eller om att radera dem.',
  registerAway:
    'Samtyckesregistret kan inte nås just nu, så dess anteckningar saknas. Försök igen senare.',

  saved: 'Dina val har sparats.',
  reloaded: 'Dina val har sparats. Sidan laddades om.',
  nextPage: 'Dina val har sparats. Dina val börjar gälla på nästa sida.',
  dismiss: 'Stäng',
  notRemembered:
    'Din webbläsare tillåter inte kakor, så ditt val kan inte sparas: det gäller bara på den här sidan.',
  withdrawn:
    'Ditt samtycke har återkallats och kakorna som byggde på det har raderats från webbplatsen.',
  erased: 'Dina anteckningar har raderats ur samtyckesregistret och från den här webbläsaren.',
  eraseLater:
    'Dina anteckningar har raderats från den här webbläsaren. Samtyckesregistret kunde inte nås: de raderas där nästa gång du besöker webbplatsen och registret går att nå. Om du inte återkommer, be oss radera dem.',

  ended: 'Ditt samtycke har upphört',
  endedAbout:
    'Anteckningarna om dina val finns i samtyckesregistret under detta id. Det blir inte kvar i webbläsaren: skriv upp det, eller ladda ner eller radera dina anteckningar nu.',

  waiting: 'Ditt samtycke behövs för att visa innehållet: {categories}.',
  waitingRecipient: '{provider} får då uppgifter om ditt besök.',
  waitingAlso: 'Du tillåter då även dessa tjänster: {services}.',
  showOnce: 'Visa den här gången',
  showAlways: 'Visa alltid {service}',
  allow: 'Tillåt alltid {categories}',
  notHere: 'Innehållet visas inte på den här sidan, eftersom sidan hålls fri från all spårning.',
};

export default sv;
