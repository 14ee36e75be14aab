import type { Texts } from './texts';

/** Swedish as written in Finland: “kakor”, not “cookies”. */
const sv: Texts = {
  locale: 'sv-FI',

  title: '{controller} använder kakor',
  necessaryUse: 'Nödvändiga kakor håller webbplatsen igång.',
  optionalUse: 'Med ditt samtycke använder vi kakor och andra identifierare även för {purposes}.',
  diagnosticUse: 'besöksstatistik ({services})',
  marketingUse: 'att rikta och mäta annonser ({services})',
  purposeJoin: ' och för ',
  recipients: {
    one: '{providers} får då uppgifter om ditt besök.',
    other: '{providers} får då uppgifter om ditt besök.',
  },
  withdrawal:
    'Du kan när som helst ändra ditt val eller återkalla ditt samtycke i webbplatsens kakinställningar.',
  accept: 'Acceptera alla',
  reject: 'Endast nödvändiga',
  choose: 'Anpassa val',
  policy: 'Dataskyddsbeskrivning',
  changed:
    'De tjänster som vi ber om ditt samtycke för har ändrats ({categories}). Kontrollera ditt val.',
  gpc: 'Din webbläsare ber att dina uppgifter inte delas för reklam (GPC). Marknadsföring är därför avstängd så länge du inte själv tillåter den.',

  settings: 'Kakinställningar',
  settingsIntro:
    'Välj vad vi får använda kakor och andra identifierare till. Allt utom det nödvändiga är avstängt tills du tillåter det. Ditt val gäller i {days}.',
  save: 'Spara val',
  withdraw: 'Återkalla samtycken',
  close: 'Stäng utan att spara',
  on: 'På',
  off: 'Av',
  partly: 'Delvis på',
  alwaysOn: 'Alltid på',
  necessary: 'Nödvändiga',
  diagnostic: 'Diagnostik (besöksstatistik)',
  marketing: 'Marknadsföring',
  necessaryAbout:
    'Behövs för webbplatsens grundfunktioner, för säkerheten och för att komma ihåg ditt val. Inget samtycke begärs för dessa.',
  diagnosticAbout: 'Statistiken visar oss hur webbplatsen används, så att vi kan utveckla den.',
  marketingAbout:
    'För att rikta annonser och mäta deras resultat. Leverantören kan koppla uppgifterna till ditt konto, om du har ett.',
  diagnosticShort: 'diagnostik',
  marketingShort: 'marknadsföring',
  services: { one: '{count} tjänst och dess kakor', other: '{count} tjänster och deras kakor' },
  alsoNeeds: 'Används bara om du tillåter båda: {categories}.',
  thirdParty:
    'Kakor från tredje part kan vi inte radera när du återkallar ditt samtycke. Du kan själv radera dem i webbläsarens inställningar.',

  provider: 'Leverantör',
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
  persistent: 'Tills uppgiften raderas',
  unknown: 'Inte känd',

  receipt: 'Ditt val',
  receiptTime: 'Sparat',
  receiptExpires: 'Upphör att gälla',
  receiptNotice: 'Version av informationen',
  receiptId: 'Samtyckets id',
  recordsAbout:
    'Varje val du gör antecknas i samtyckesregistret. Du kan ladda ner dina egna anteckningar eller radera dem.',
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
    'Det finns inga anteckningar som vi kan koppla till dig: när du avböjer sparas ingen identifierare.',
  registerAway:
    'Samtyckesregistret kan inte nås just nu, så dess anteckningar saknas. Försök igen senare.',

  saved: 'Dina val har sparats.',
  reloaded: 'Dina val har sparats. Sidan laddades om.',
  nextPage: 'Dina val har sparats. Dina val börjar gälla på nästa sida.',
  notRemembered:
    'Din webbläsare tillåter inte kakor, så ditt val kan inte sparas: det gäller bara på den här sidan.',
  withdrawn:
    'Ditt samtycke har återkallats och kakorna som byggde på det har raderats från webbplatsen.',
  erased: 'Dina anteckningar har raderats ur samtyckesregistret och från den här webbläsaren.',
  eraseLater:
    'Dina anteckningar har raderats från den här webbläsaren. Samtyckesregistret kunde inte nås: de raderas där när det går att nå och du besöker webbplatsen.',

  waiting: 'Ditt samtycke behövs för att visa innehållet: {categories}.',
  waitingRecipient: '{provider} får då uppgifter om ditt besök.',
  waitingAlso: 'Du tillåter då även dessa tjänster: {services}.',
  showOnce: 'Visa den här gången',
  allow: 'Tillåt alltid {categories}',
  notHere: 'Innehållet visas inte på den här sidan, eftersom sidan hålls fri från all spårning.',
};

export default sv;
