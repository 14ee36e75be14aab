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
    'Kuni võtate nõusoleku tagasi, tulete pärast selle lõppu uuesti või kustutate brauseri andmed',
  cleared: 'Kuni kustutate brauseri andmed',
  unknown:
    'Ei ole teada, kõige kauem kuni võtate nõusoleku tagasi või tulete pärast selle lõppu uuesti',
  unknownElsewhere: 'Ei ole teada, kõige rohkem kuni kustutate brauseri andmed',

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
};

export default et;
