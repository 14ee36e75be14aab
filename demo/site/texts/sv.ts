import type { SiteTexts } from './texts';

/** Swedish, as it is written in Finland. */
export const sv: SiteTexts = {
  language: 'sv',
  ownName: 'På svenska',
  paths: {
    home: '/sv/',
    booking: '/sv/tidsbokning',
    thanks: '/sv/tidsbokning/tack',
    privacy: '/sv/dataskyddsbeskrivning',
  },

  demoLabel: 'Om demonstrationen',
  demoKind: 'Demonstrationswebbplats:',
  demoNote: 'butiken är påhittad',
  skip: 'Gå till innehållet',
  menu: 'Huvudmeny',
  languages: 'Språk',
  services: 'Tjänster',
  video: 'Video',
  contact: 'Kontakt',
  book: 'Boka tid',
  privacy: 'Dataskyddsbeskrivning',
  cookieSettings: 'Kakinställningar',

  homeTitle: 'Esimerkkioptiikka – glasögon och synundersökningar',
  description: 'Synundersökningar, glasögon och kontaktlinser i lugn och ro.',
  heroTitle: 'Se vardagen skarpt.',
  heroText:
    'Vi undersöker din syn utan brådska och hjälper dig att hitta glasögon du trivs i. Hos oss möter du samma optiker år efter år.',
  heroNote: 'Lediga tider redan den här veckan',
  picture: 'Glasögon framför en syntavla',
  offers: [
    {
      title: 'Synundersökning',
      text: 'En legitimerad optiker undersöker din syn och förklarar resultatet begripligt. Det tar 45 minuter.',
      price: '39 €',
    },
    {
      title: 'Utprovning av kontaktlinser',
      text: 'Vi provar ut linserna, visar hur de används och följer upp efter två veckor.',
      price: '59 €',
    },
    {
      title: 'Service av glasögon',
      text: 'Rengöring, åtdragning och justering medan du väntar, även om glasögonen är köpta någon annanstans.',
      price: '0 €',
    },
  ],
  visit: 'Så går besöket till',
  steps: [
    {
      title: 'Boka tid',
      text: 'Välj en tid på webben eller per telefon. Du behöver ingen remiss.',
    },
    {
      title: 'Vi undersöker din syn',
      text: 'Optikern undersöker synen och frågar vad du behöver glasögonen till.',
    },
    {
      title: 'Välj i lugn och ro',
      text: 'Du får receptet med dig. Välj glasögon genast, senare eller någon annanstans.',
    },
  ],
  videoText:
    'Se hur en synundersökning går till. Videon finns på YouTube och laddas därför först när du tillåter det.',
  videoTitle: 'Exempelvideo: så går en synundersökning till',
  opening: 'Öppettider',
  hours: [
    { days: 'Måndag–fredag', time: '9.30–17.30' },
    { days: 'Lördag', time: '10–14' },
    { days: 'Söndag', time: 'stängt' },
  ],
  address: 'Adress',
  phone: 'Telefon',
  email: 'E-post',

  bookingText:
    'Fyll i uppgifterna så bekräftar vi tiden per telefon. På den här sidan använder vi varken besöksstatistik eller identifierare för reklam, även om du har tillåtit dem: att du bokar tid hos en optiker angår ingen annan.',
  service: 'Tjänst',
  date: 'Datum',
  time: 'Klockslag',
  name: 'Namn',
  phoneNumber: 'Telefonnummer',
  phoneHint: 'Vi ringer bara om den här bokningen.',
  message: 'Meddelande (frivilligt)',
  messageHint: 'Skriv inga uppgifter om din hälsa här. Vi talar om dem när vi träffas.',
  send: 'Skicka bokningen',
  bookingPrivacy: 'I dataskyddsbeskrivningen berättar vi hur vi behandlar dina uppgifter.',

  thanksTitle: 'Tack för din bokning',
  thanksText:
    'Vi ringer och bekräftar tiden. (Det här är en demonstrationswebbplats: uppgifterna varken sparades eller skickades vidare.)',
  backHome: 'Tillbaka till startsidan',

  missingTitle: 'Sidan hittades inte',
  missingText: 'Adressen kan vara felskriven, eller så har sidan tagits bort.',
};
