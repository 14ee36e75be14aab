import type { Texts } from './texts';

/** Estonian. Not yet reviewed by a native speaker. */
const et: Texts = {
  locale: 'et-EE',

  title: '{controller} kasutab küpsiseid',
  necessaryUse: 'Vajalikud küpsised hoiavad veebisaidi töös.',
  optionalUse: 'Sinu loal kasutame küpsiseid ja muid tunnuseid ka järgmisel otstarbel: {purposes}.',
  diagnosticUse: 'külastuste statistika ({services})',
  marketingUse: 'reklaami suunamine ja mõõtmine ({services})',
  functionUse: 'sisu ja funktsioonid ({services})',
  purposeJoin: ' ning ',
  recipients: {
    one: '{providers} saab siis andmeid sinu külastuse kohta.',
    other: '{providers} saavad siis andmeid sinu külastuse kohta.',
  },
  limitedRecipient:
    '{provider} saab juba enne sinu valikut, ja ka siis, kui keeldud, küpsisteta muu hulgas sinu IP-aadressi ja lehe aadressi; sinu loal rohkem.',
  withdrawal:
    'Saad oma valikut igal ajal muuta või nõusoleku tagasi võtta veebisaidi küpsiste seadetes.',
  more: 'Loe lisaks',
  accept: 'Nõustu kõigiga',
  reject: 'Ainult vajalikud',
  choose: 'Muuda valikuid',
  policy: 'Privaatsusteave',
  changed: 'Teenused, milleks luba küsime, on muutunud ({categories}). Vaata oma valik üle.',
  gpc: 'Sinu brauser palub, et sinu andmeid ei jagataks reklaami jaoks (GPC). Kui nõustud kõigiga või lülitad turunduse sisse, lubad seda sellest palvest hoolimata.',

  settings: 'Küpsiste seaded',
  settingsIntro:
    'Vali, milleks tohime küpsiseid ja muid tunnuseid kasutada. Kõik peale vajalike on väljas, kuni sa need lubad. Sinu valiku kehtivusaeg on {days}.',
  settingsIntroLimited:
    'Vali, milleks tohime küpsiseid ja muid tunnuseid kasutada. Muid kui vajalikke küpsiseid ei salvestata enne, kui sa need lubad. Sinu valiku kehtivusaeg on {days}.',
  settingsRefusal: 'Kui lubad ainult vajalikud, on see {days}.',
  save: 'Salvesta valikud',
  withdraw: 'Võta nõusolek tagasi',
  close: 'Sulge salvestamata',
  on: 'Sees',
  off: 'Väljas',
  partly: 'Osaliselt sees',
  alwaysOn: 'Alati sees',
  necessary: 'Vajalikud',
  diagnostic: 'Külastuste statistika (diagnostika)',
  marketing: 'Turundus',
  necessaryAbout:
    'Vajalikud veebisaidi põhifunktsioonideks, turvalisuseks ja sinu valiku meelespidamiseks. Nende jaoks nõusolekut ei küsita.',
  diagnosticAbout:
    'Statistika näitab meile, kuidas veebisaiti kasutatakse, et saaksime seda paremaks teha.',
  marketingAbout:
    'Reklaami suunamine ja selle tulemuste mõõtmine. Teenusepakkuja võib andmed siduda sinu kontoga, kui sul see on.',
  diagnosticShort: 'külastuste statistika',
  marketingShort: 'turundus',
  services: {
    one: '{count} teenus ja selle küpsised',
    other: '{count} teenust ja nende küpsised',
  },
  functionsAbout: 'Sisu ja funktsioonid, mida võid lubada ka ükshaaval:',
  alsoNeeds: 'Kasutusel ainult siis, kui lubad mõlemad: {categories}.',
  thirdParty:
    'Kolmandate poolte küpsiseid me nõusoleku tagasivõtmisel kustutada ei saa. Saad need ise kustutada oma brauseri seadetes.',

  provider: 'Teenusepakkuja',
  purpose: 'Eesmärk',
  transfers: 'Andmete edastamine väljapoole EMPd',
  noTransfers: 'Ei edastata',
  dpf: 'ELi ja USA andmekaitseraamistik (Data Privacy Framework)',
  scc: 'Euroopa Komisjoni lepingu tüüptingimused',
  adequacy: 'Euroopa Komisjoni otsus kaitse piisavuse kohta',
  providerPolicy: 'Privaatsuspoliitika',
  cookies: 'Küpsised ja muud tunnused: {service}',
  name: 'Nimi',
  lifetime: 'Kehtivusaeg',
  type: 'Liik',
  firstParty: 'Selle veebisaidi küpsis',
  thirdPartyType: 'Kolmanda poole küpsis ({domain})',
  localStorage: 'Brauseri kohalik salvestusruum',
  sessionStorage: 'Brauseri seansipõhine salvestusruum',
  indexedDB: 'Brauseri andmebaas',
  cacheStorage: 'Brauseri vahemälu',
  session: 'Kuni brauser suletakse',
  persistent:
    'Kuni võtad nõusoleku tagasi, tuled pärast selle lõppu uuesti või kustutad brauseri andmed',
  cleared: 'Kuni kustutad brauseri andmed',
  unknown:
    'Ei ole teada, kõige kauem kuni võtad nõusoleku tagasi või tuled pärast selle lõppu uuesti',
  unknownElsewhere: 'Ei ole teada, kõige rohkem kuni kustutad brauseri andmed',

  receipt: 'Sinu valik',
  receiptTime: 'Salvestatud',
  receiptExpires: 'Aegub',
  receiptNotice: 'Teabe versioon',
  receiptId: 'Nõusoleku tunnus',
  recordsAbout:
    'Iga sinu valik märgitakse nõusolekute registrisse. Saad oma kirjed alla laadida või kustutada.',
  idGoes:
    'Tunnus kaob brauserist, kui võtad nõusoleku tagasi või see aegub. Kirjuta see üles, kui soovid oma kirjete kohta hiljem küsida.',
  recordWaits:
    'Sinu viimane kirje ootab koos tunnusega selles brauseris, kuni see on nõusolekute registrisse edastatud.',
  download: 'Laadi oma kirjed alla (JSON)',
  erase: 'Kustuta oma kirjed',
  eraseAbout:
    'Sinu kirjed kustutatakse nõusolekute registrist ja sellest brauserist ning neid ei saa taastada. Samal ajal lõpeb sinu nõusolek ja sellel põhinevad küpsised kustutatakse. Veebisait küsib sinu valikut uuesti.',
  eraseConfirm: 'Kustuta jäädavalt',
  eraseCancel: 'Ära kustuta',
  downloaded: { one: '{count} kirje on alla laaditud.', other: '{count} kirjet on alla laaditud.' },
  noRecords:
    'Selle brauseri andmete järgi kirjeid ei leidu. Nõusoleku tunnus kaob, kui keeldud, võtad nõusoleku tagasi või see aegub. Kui kirjutasid tunnuse üles, saad meilt küsida oma kirjeid või nende kustutamist.',
  registerAway:
    'Nõusolekute registriga ei saa praegu ühendust, seega selle kirjed puuduvad. Proovi hiljem uuesti.',

  saved: 'Sinu valikud on salvestatud.',
  reloaded: 'Sinu valikud on salvestatud. Leht laaditi uuesti.',
  nextPage: 'Sinu valikud on salvestatud. Sinu valikud hakkavad kehtima järgmisel lehel.',
  dismiss: 'Sulge',
  notRemembered:
    'Sinu brauser ei luba küpsiseid, seega ei saa sinu valikut meelde jätta: see kehtib ainult sellel lehel.',
  withdrawn:
    'Sinu nõusolek on tagasi võetud ja sellel põhinevad küpsised on siit veebisaidilt kustutatud.',
  erased: 'Sinu kirjed on nõusolekute registrist ja sellest brauserist kustutatud.',
  eraseLater:
    'Sinu kirjed on sellest brauserist kustutatud. Nõusolekute registriga ei saanud ühendust: kirjed kustutatakse sealt, kui ühendus on taas olemas ja sa veebisaidil oled.',

  ended: 'Sinu nõusolek on lõppenud',
  endedAbout:
    'Kirjed sinu valikute kohta on nõusolekute registris selle tunnuse all. See ei jää brauserisse: kirjuta see üles või laadi oma kirjed kohe alla või kustuta need.',

  waiting: 'Selle sisu näitamiseks on vaja sinu nõusolekut: {categories}.',
  waitingRecipient: '{provider} saab siis andmeid sinu külastuse kohta.',
  waitingAlso: 'Ühtlasi lubad need teenused: {services}.',
  showOnce: 'Näita seekord',
  showAlways: 'Näita alati: {service}',
  allow: 'Luba alati: {categories}',
  notHere: 'Seda sisu sellel lehel ei näidata, sest leht hoitakse igasugusest jälgimisest vaba.',

  told: {
    'Shows how the site is used so that it can be improved. Google receives an identifier for your browser, your IP address and the pages you view.':
      'Näitab, kuidas veebisaiti kasutatakse, et seda saaks paremaks teha. Google saab sinu brauseri tunnuse, IP-aadressi ja andmed vaadatud lehtede kohta.',
    'Remembers the ad you clicked. Only if you allow marketing as well.':
      'Jätab meelde reklaami, millel klõpsasid. Ainult siis, kui lubad ka turunduse.',
    'Targets ads at people who have visited the site and measures what the ads achieve. The data may be linked to your Google account.':
      'Suunab reklaami neile, kes on veebisaiti külastanud, ja mõõdab, mida reklaam annab. Andmed võidakse siduda sinu Google’i kontoga.',
    'If you allow both visitor statistics and marketing, Google estimates your age group, gender and interests based on your Google account.':
      'Kui lubad nii külastuste statistika kui ka turunduse, hindab Google sinu Google’i konto põhjal sinu vanuserühma, sugu ja huvisid.',
    'Starts the measuring and marketing tools of the site as your choices allow, among them Google’s advertising, which targets ads at people who have visited the site. Google receives your IP address when the list of tools is fetched.':
      'Käivitab veebisaidi mõõtmis- ja turundusvahendid sinu valikute järgi, ka Google’i reklaami, mis suunab reklaami neile, kes on veebisaiti külastanud. Google saab sinu IP-aadressi, kui vahendite loend alla laaditakse.',
    'Starts the measuring and marketing tools of the site as your choices allow. Google receives your IP address when the list of tools is fetched.':
      'Käivitab veebisaidi mõõtmis- ja turundusvahendid sinu valikute järgi. Google saab sinu IP-aadressi, kui vahendite loend alla laaditakse.',
    'Targets ads on Facebook and Instagram and measures what they achieve. The data may be linked to your Meta account. We and Meta are jointly responsible for collecting and sending the data.':
      'Suunab reklaami Facebookis ja Instagramis ja mõõdab, mida see annab. Andmed võidakse siduda sinu Meta kontoga. Andmete kogumise ja saatmise eest vastutame koos Metaga.',
    'Remembers your cookie choice and delivers a record of it to the consent register.':
      'Jätab meelde sinu küpsisevaliku ja saadab kirje selle kohta nõusolekute registrisse.',
    'Remembers your cookie choice.': 'Jätab meelde sinu küpsisevaliku.',
    'Your choice and, if you consent, a random identifier by which your records are found in the consent register. Safari may delete it after a week already; we then ask again.':
      'Sinu valik ja nõusoleku korral juhuslik tunnus, mille järgi leitakse sinu kirjed nõusolekute registrist. Safari võib selle kustutada juba nädala pärast; siis küsime uuesti.',
    'Your choice. Safari may delete it after a week already; we then ask again.':
      'Sinu valik. Safari võib selle kustutada juba nädala pärast; siis küsime uuesti.',
    'Remembers that you have consented, so that what was stored by it can be deleted when it ends.':
      'Jätab meelde, et oled andnud nõusoleku, et selle alusel salvestatu saaks kustutada, kui nõusolek lõpeb.',
    'Until your consent has ended and what was stored by it has been deleted':
      'Kuni sinu nõusolek on lõppenud ja selle alusel salvestatu on kustutatud',
    'The record of your choice with its identifier, until the register has received it.':
      'Kirje sinu valiku kohta koos tunnusega, kuni register on selle kätte saanud.',
    'Until the register has received the record': 'Kuni register on kirje kätte saanud',
    'Where on the page you were when it was loaded again because of your choice. Gone as soon as the page is open.':
      'Kus sa lehel olid, kui leht sinu valiku tõttu uuesti laaditi. Kaob kohe, kui leht on avatud.',
  },
};

export default et;
