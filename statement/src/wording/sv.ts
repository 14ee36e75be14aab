import type { Wording } from './wording';

/** Swedish as written in Finland: “kakor”, not “cookies”. */
const sv: Wording = {
  title: 'Dataskyddsbeskrivning',
  updated: 'Uppdaterad {date}',
  headings: {
    controller: 'Personuppgiftsansvarig',
    contact: 'Kontaktperson och dataskyddsombud',
    registers: 'Registrets namn',
    purposes: 'Ändamål och rättslig grund',
    interest: 'Berättigat intresse',
    required: 'Skyldighet att lämna uppgifter',
    groups: 'Kategorier av registrerade och personuppgifter',
    contents: 'Registrets innehåll',
    sources: 'Källor',
    recipients: 'Mottagare och personuppgiftsbiträden',
    disclosures: 'Utlämnande av uppgifter',
    transfers: 'Överföring utanför EU eller EES',
    retention: 'Lagringstid',
    protection: 'Principer för skyddet',
    cookies: 'Kakor och hantering av samtycken',
    analytics: 'Google Analytics och målgruppsuppgifter',
    advertising: 'Återmarknadsföring med Google Ads och Meta-pixeln',
    decisions: 'Automatiserade beslut och profilering',
    rights: 'Dina rättigheter',
    withdrawal: 'Återkallande av samtycke',
    complaint: 'Klagomål till tillsynsmyndigheten',
    changes: 'Ändringar och datum',
  },
  adsHeading: 'Återmarknadsföring med Google Ads',
  pixelHeading: 'Meta-pixeln',
  advertisingHeading: 'Annonsering',
  analyticsHeading: 'Besöksstatistik',

  businessId: 'FO-nummer',
  phone: 'Telefon',
  representative: 'Företrädare i EU',
  contactPerson: 'Kontaktperson i ärenden som gäller registren',
  officer: 'Dataskyddsombud',
  noOfficer: 'Inget dataskyddsombud har utsetts.',
  contactController: 'I dataskyddsfrågor kan du kontakta den personuppgiftsansvarige.',

  visitors: 'Uppgifter om webbplatsens besökare',
  consents: 'Samtyckesregister',

  purpose: 'Ändamål',
  legalBasis: 'Rättslig grund',
  basis: {
    consent: 'Samtycke (artikel 6.1 a i dataskyddsförordningen)',
    contract: 'Avtal (artikel 6.1 b i dataskyddsförordningen)',
    'legal-obligation': 'Rättslig förpliktelse (artikel 6.1 c i dataskyddsförordningen)',
    'vital-interests': 'Skydd för grundläggande intressen (artikel 6.1 d i dataskyddsförordningen)',
    'public-interest':
      'Uppgift av allmänt intresse eller myndighetsutövning (artikel 6.1 e i dataskyddsförordningen)',
    'legitimate-interest': 'Berättigat intresse (artikel 6.1 f i dataskyddsförordningen)',
  },
  necessaryBasis:
    'Nödvändigt för den tjänst du har bett om (205 § 2 mom. i lagen om tjänster inom elektronisk kommunikation)',
  consentBasis:
    'Samtycke (artikel 6.1 a i dataskyddsförordningen och 205 § i lagen om tjänster inom elektronisk kommunikation)',
  identifierPurpose:
    'Samtyckets slumpmässiga identifierare i kakan: med den hittas ditt samtycke i samtyckesregistret',
  consentsPurpose: 'Att kunna visa vad du har samtyckt till och återkallat',
  consentsBasis: 'Rättslig förpliktelse (artiklarna 6.1 c och 7.1 i dataskyddsförordningen)',
  refusalsPurpose: 'Att kunna visa vad du har nekat',
  refusalsBasis: {
    'legal-obligation': 'Rättslig förpliktelse (artiklarna 6.1 c och 5.2 i dataskyddsförordningen)',
    'legitimate-interest': 'Berättigat intresse (artikel 6.1 f i dataskyddsförordningen)',
  },
  refusalsInterest: 'Vårt intresse är att kunna visa att nekanden har följts.',

  noInterest: 'Ingen behandling grundar sig på berättigat intresse.',
  cookiesNoInterest:
    'Kakor och identifierare för reklam grundar sig aldrig på berättigat intresse.',
  visitorsRequired:
    'Du behöver inte samtycka till kakor. Webbplatsen fungerar även utan ditt samtycke; bara innehåll som kommer från en tjänst som kräver samtycke visas inte.',
  consentsRequired: 'Anteckningen görs när du väljer. Du behöver inte lämna några uppgifter.',
  people: 'Registrerade',
  groups: 'Kategorier av personuppgifter',
  visitorsPeople: 'Besökare på webbplatsen',
  visitorsGroups: 'Webbläsarens identifierare',
  visitorsGroupsAsked: 'Uppgifter om ditt besök, om du har gett ditt samtycke',
  consentsPeople: 'Besökare som har gjort ett val om kakor',
  consentsGroups: 'Samtycken och nekanden',
  contentsNecessary: 'Nödvändiga: ditt val om kakor.',
  contentsNecessaryId:
    'Om du samtyckte innehåller kakan keksi också samtyckets slumpmässiga id. Om du inte samtyckte finns inget id kvar i webbläsaren när anteckningen har förmedlats till samtyckesregistret.',
  contentsDiagnostic:
    'Besöksstatistik: en slumpmässig identifierare för webbläsaren, din IP-adress, sidorna du ser samt uppgifter om enheten och webbläsaren. De är personuppgifter även om vi inte vet vad du heter.',
  contentsMarketing:
    'Marknadsföring: webbläsarens identifierare, din IP-adress och sidorna du ser. Tjänsteleverantören kan koppla dem till ditt konto.',
  contentsConsents:
    'Ditt val, när det gjordes och när det upphör att gälla, texterna som visades för dig, språket, sidans adress utan delen efter frågetecknet, en slumpmässig identifierare och om webbläsaren sände GPC-signalen. Inget namn, ingen IP-adress och inga uppgifter om webbläsaren.',
  sensitive:
    'På de här sidorna är tjänster som kräver samtycke alltid avstängda, eftersom ett besök där kan berätta något känsligt om dig: {paths}.',
  visitorsSources: 'Du själv och din webbläsare',
  demographicsSource:
    'Google, om du tillåter både besöksstatistik och marknadsföring: uppskattningar utifrån ditt Google-konto, av vilka vi ser bara siffror om grupper',
  consentsSources: 'Du själv och din webbläsare',

  noRecipients: 'Inga mottagare.',
  noVisitorRecipients: 'Inga tjänster på webbplatsen lämnar dina uppgifter vidare till andra.',
  recipient: '{provider} ({services})',
  role: {
    processor: 'personuppgiftsbiträde för vår räkning',
    joint: 'gemensamt personuppgiftsansvarig med oss',
    controller: 'självständigt personuppgiftsansvarig',
  },
  providerPolicy: 'Integritetspolicy',
  metaJoint:
    'Vårt gemensamma ansvar gäller att pixeln samlar in uppgifter på den här webbplatsen och sänder dem till Meta; för senare behandling ansvarar Meta ensamt. Vi informerar och ber om ditt samtycke, Meta tillgodoser dina rättigheter i fråga om de uppgifter Meta har fått.',
  metaTerms: 'Avtal om ansvarsfördelningen',
  recipientsAfterConsent:
    'Tjänster som kräver samtycke får uppgifter först när du har tillåtit dem.',
  recipientsDenied:
    'Kakor som kräver samtycke används först när du har tillåtit dem. Google får ändå även utan ditt samtycke din IP-adress, uppgifter om webbläsaren och skärmen, språket, sidans adress och en identifierare som är ny på varje sida.',
  consentsRecipients: 'Den personuppgiftsansvarige för registret själv.',
  noDisclosures: 'Uppgifter lämnas inte ut till andra.',
  visitorsDisclosures: 'Bara till dem som nämns i föregående punkt.',
  noTransfers: 'Uppgifterna i det här registret överförs inte utanför EU eller EES.',
  noVisitorTransfers: 'Tjänsterna på webbplatsen överför inte dina uppgifter utanför EU eller EES.',
  transfer: '{country}, {recipient}; skyddsåtgärd: {safeguard}.',
  serviceTransfer: '{country}, {recipient} ({services}); skyddsåtgärd: {safeguard}.',
  dpfDecision: 'Europeiska kommissionens beslut av den 10 juli 2023',
  dpfPublic: 'Läs mer om ramen:',
  dpfText: 'kommissionens beslut (EU) 2023/1795',
  dpfList: 'förteckningen över företag som deltar',
  transfersAfterConsent: 'Uppgifter överförs först när du har tillåtit tjänsten.',
  transfersDenied:
    'Till Google överförs även utan ditt samtycke det som nämns under mottagare. Andra uppgifter överförs först när du har tillåtit tjänsten.',
  safeguardsCopy: 'Be oss om en kopia av skyddsåtgärderna om du vill ta del av dem.',

  choiceRetention: 'Ditt val om kakor: {days}. Därefter frågar vi på nytt.',
  cookiesRetention:
    'Kakor och andra identifierare: giltighetstiden för var och en finns i tabellerna i punkt 15.',
  cookiesDeleted:
    'Kakor och identifierare som grundar sig på samtycke raderas från den här webbplatsen genast när du återkallar det.',
  serviceRetention: '{service}: {retention}',
  providersRetention:
    '{services}: det som leverantören har fått bevaras enligt leverantörens egen integritetspolicy.',
  consentsRetention: 'En anteckning raderas {days} efter att den sparades.',
  manual: 'A. Manuellt material',
  electronic: 'B. Elektroniskt material',
  noManual: 'Det finns inget manuellt material.',
  noElectronic: 'Det finns inget elektroniskt material.',
  visitorsProtection:
    'En tjänst som du inte har tillåtit startar inte. När du återkallar ditt samtycke stoppas tjänsterna, och de identifierare som de har sparat för webbplatsen raderas genast.',

  asked:
    'Vi ber om ditt samtycke innan vi använder andra kakor än de nödvändiga. Om du inte väljer något används inga andra. Att använda webbplatsen är inget samtycke, och inte heller webbläsarens inställningar.',
  askedEach: 'Besöksstatistik och marknadsföring väljer du var för sig.',
  askedAlone: 'De här kan du också tillåta var för sig: {services}.',
  askedNothing: 'Vi använder bara nödvändiga kakor, som inte kräver samtycke.',
  gpc: 'Om din webbläsare sänder signalen Global Privacy Control (GPC) berättar vi det när vi frågar. Om du accepterar alla eller slår på marknadsföringen tillåter du den trots begäran.',
  changeMind:
    'Ditt val gäller i {days}. Du kan när som helst ändra det i kakinställningarna, som du når från varje sida.',
  consentsAbout:
    'Varje val du gör antecknas i samtyckesregistret, så att vi kan visa vad du har samtyckt till. Om du samtyckte visas samtyckets id i kakinställningarna{atWithdrawal}. Om du inte samtyckte finns inget id kvar i webbläsaren när anteckningen har förmedlats.',
  servicesTitle: 'Tjänster och deras kakor',

  noAnalytics: 'Google Analytics används inte på webbplatsen.',
  analytics:
    'Om du tillåter besöksstatistik visar Google Analytics oss hur webbplatsen används. Google får en identifierare för webbläsaren, din IP-adress och uppgifter om vilka sidor du ser.',
  demographics:
    'Om du dessutom tillåter marknadsföring uppskattar Google din åldersgrupp, ditt kön och dina intressen utifrån ditt Google-konto (Demographics, Google Signals). Vi ser uppskattningarna bara för grupper.',
  noDemographics: 'Målgruppsuppgifter (Demographics, Google Signals) används inte.',
  noAdvertising: 'Inga reklamtjänster används på webbplatsen.',
  ads: 'Om du tillåter marknadsföring lagrar Google en identifierare i din webbläsare så att vi kan visa vår reklam för dem som har besökt webbplatsen (återmarknadsföring) och mäta vad reklamen ger. Uppgifterna kan kopplas till ditt Google-konto.',
  adCenter: 'Reklamen på ditt Google-konto kan du styra i Googles annonscenter',
  pixel:
    'Om du tillåter marknadsföring berättar Meta-pixeln för Meta om ditt besök, så att vi kan rikta reklam på Facebook och Instagram och mäta vad den ger. Uppgifterna kan kopplas till ditt Meta-konto.',
  otherAdvertising:
    'Också dessa tjänster används när du tillåter marknadsföring: {services}. I punkt 15 står vad var och en gör.',
  tagManager:
    'Google Tag Manager startar tjänster bara enligt dina val. Tjänsterna räknas upp i punkt 15.',

  noDecisions: 'Inga automatiserade beslut och ingen profilering.',
  visitorsDecisions:
    'Utifrån uppgifterna om besökare fattas inga automatiserade beslut som har rättsliga följder för dig eller på liknande sätt påverkar dig i betydande grad.',
  noProfiling: 'Besökare profileras inte.',
  profilingDemographics:
    'Om du tillåter både besöksstatistik och marknadsföring profilerar Google dig utifrån ditt Google-konto: Google uppskattar vilka grupper du hör till efter ålder, kön och intressen.',
  profilingAdvertising:
    'Om du tillåter marknadsföring kan de här tjänsterna profilera dig, det vill säga välja vad du ser utifrån ditt besök: {services}.',
  profilingConsequence:
    'Följden är att du kan se reklam på andra webbplatser som hänger ihop med ditt besök här. Profileringen på den här webbplatsen upphör genast när du återkallar ditt samtycke.',

  rightsIntro: 'Dataskyddsförordningen ger dig dessa rättigheter:',
  rights: [
    [
      'Tillgång till dina uppgifter (artikel 15)',
      'Du får veta om vi behandlar dina uppgifter, och du får en kopia av dem.',
    ],
    ['Rättelse (artikel 16)', 'Vi rättar det som är fel och kompletterar det som saknas.'],
    [
      'Radering (artikel 17)',
      'Vi raderar uppgifter som vi inte längre har någon grund att bevara.',
    ],
    [
      'Begränsning av behandlingen (artikel 18)',
      'Du kan be oss att bara lagra dina uppgifter, till exempel medan vi utreder om de stämmer.',
    ],
    [
      'Överföring av uppgifter (artikel 20)',
      'Uppgifter som du har gett oss och som behandlas med stöd av samtycke eller avtal får du i maskinläsbar form.',
    ],
    [
      'Invändning (artikel 21)',
      'Du kan invända mot behandling som grundar sig på berättigat intresse, och när som helst mot direktmarknadsföring. Reklamtjänsterna stannar genast när du återkallar samtycket till dem.',
    ],
    [
      'Skydd mot automatiserade beslut (artikel 22)',
      'Inget betydande beslut om dig fattas enbart automatiskt utan stöd i lag.',
    ],
  ],
  requests:
    'Kontakta oss så som anges i punkt 2. En begäran är fri till formen och kostar ingenting. Vi svarar inom en månad.',
  requestsConsentId:
    'För en begäran om besöksuppgifter behöver vi samtyckets id, eftersom vi inte vet vem en besökare är. Du ser det i kakinställningarna{atWithdrawal}.',
  atWithdrawal: ' och ännu en gång när du återkallar samtycket',
  ownRecords: 'Dina egna anteckningar i samtyckesregistret',
  ownRecordsAbout:
    'I kakinställningarna kan du se ditt val, ladda ner dina egna anteckningar och radera dem så länge ditt samtycke gäller{atWithdrawal}. När du raderar dem upphör också ditt samtycke.',
  show: 'Visa mina anteckningar',
  shown: 'Här är dina anteckningar så som de har sparats.',
  withdrawalAny:
    'Du kan när som helst återkalla ditt samtycke. Det påverkar inte det som har gjorts dessförinnan.',
  withdrawalCookies:
    'Ditt samtycke till kakor återkallar du i kakinställningarna, som du når från varje sida. Kakor som tredje parter har lagrat under sina egna domäner kan vi inte radera; du kan radera dem i webbläsaren.',
  complaint:
    'Om du anser att vi behandlar dina uppgifter i strid med lagen kan du lämna in ett klagomål till tillsynsmyndigheten:',
  authority: [
    'Dataombudsmannens byrå',
    'Fågelviksgränden 4, 00530 Helsingfors',
    'PB 800, 00531 Helsingfors',
    'Telefon 029 566 6700',
    'tietosuoja@om.fi',
  ],
  cookieAuthority:
    'Användningen av kakor övervakas av Transport- och kommunikationsverket Traficom (kyberturvallisuuskeskus.fi).',
  changesServices: 'När tjänsterna eller deras kakor ändras uppdaterar vi beskrivningen.',
  changesAsked: 'Samtidigt ber vi om samtycke på nytt i den mån ändringen kräver det.',
};

export default sv;
