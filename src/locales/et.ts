import type { Texts } from './texts';

/** Estonian. Not yet reviewed by a native speaker. */
const et: Texts = {
  locale: 'et-EE',

  title: '{controller} kasutab küpsiseid',
  necessaryUse: 'Vajalikud küpsised hoiavad veebisaidi töös.',
  optionalUse: 'Sinu loal kasutame küpsiseid ja muid tunnuseid ka järgmisel otstarbel: {purposes}.',
  diagnosticUse: 'külastuste statistika ({services})',
  marketingUse: 'reklaami suunamine ja mõõtmine ({services})',
  purposeJoin: ' ning ',
  recipients: {
    one: '{providers} saab siis andmeid sinu külastuse kohta.',
    other: '{providers} saavad siis andmeid sinu külastuse kohta.',
  },
  withdrawal:
    'Saad oma valikut igal ajal muuta või nõusoleku tagasi võtta veebisaidi küpsiste seadetes.',
  accept: 'Nõustu kõigiga',
  reject: 'Ainult vajalikud',
  choose: 'Muuda valikuid',
  policy: 'Privaatsusteave',
  changed: 'Teenused, milleks luba küsime, on muutunud ({categories}). Vaata oma valik üle.',
  gpc: 'Sinu brauser palub, et sinu andmeid ei jagataks reklaami jaoks (GPC). Turundus on seetõttu välja lülitatud, kuni sa seda ise ei luba.',

  settings: 'Küpsiste seaded',
  settingsIntro:
    'Vali, milleks tohime küpsiseid ja muid tunnuseid kasutada. Kõik peale vajalike on väljas, kuni sa need lubad. Sinu valiku kehtivusaeg on {days}.',
  save: 'Salvesta valikud',
  withdraw: 'Võta nõusolek tagasi',
  close: 'Sulge salvestamata',
  on: 'Sees',
  off: 'Väljas',
  partly: 'Osaliselt sees',
  alwaysOn: 'Alati sees',
  necessary: 'Vajalikud',
  diagnostic: 'Diagnostika (külastuste statistika)',
  marketing: 'Turundus',
  necessaryAbout:
    'Vajalikud veebisaidi põhifunktsioonideks, turvalisuseks ja sinu valiku meelespidamiseks. Nende jaoks nõusolekut ei küsita.',
  diagnosticAbout:
    'Statistika näitab meile, kuidas veebisaiti kasutatakse, et saaksime seda paremaks teha.',
  marketingAbout:
    'Reklaami suunamine ja selle tulemuste mõõtmine. Teenusepakkuja võib andmed siduda sinu kontoga, kui sul see on.',
  diagnosticShort: 'diagnostika',
  marketingShort: 'turundus',
  services: {
    one: '{count} teenus ja selle küpsised',
    other: '{count} teenust ja nende küpsised',
  },
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
  persistent: 'Kuni see kustutatakse',
  unknown: 'Ei ole teada',

  receipt: 'Sinu valik',
  receiptTime: 'Salvestatud',
  receiptExpires: 'Aegub',
  receiptNotice: 'Teabe versioon',
  receiptId: 'Nõusoleku tunnus',
  recordsAbout:
    'Iga sinu valik märgitakse nõusolekute registrisse. Saad oma kirjed alla laadida või kustutada.',
  download: 'Laadi oma kirjed alla (JSON)',
  erase: 'Kustuta oma kirjed',
  eraseAbout:
    'Sinu kirjed kustutatakse nõusolekute registrist ja sellest brauserist ning neid ei saa taastada. Samal ajal lõpeb sinu nõusolek ja sellel põhinevad küpsised kustutatakse. Veebisait küsib sinu valikut uuesti.',
  eraseConfirm: 'Kustuta jäädavalt',
  eraseCancel: 'Ära kustuta',
  downloaded: { one: '{count} kirje on alla laaditud.', other: '{count} kirjet on alla laaditud.' },
  noRecords:
    'Kirjeid, mida saaksime sinuga siduda, ei ole: keeldumise korral tunnust ei säilitata.',
  registerAway:
    'Nõusolekute registriga ei saa praegu ühendust, seega selle kirjed puuduvad. Proovi hiljem uuesti.',

  saved: 'Sinu valikud on salvestatud.',
  reloaded: 'Sinu valikud on salvestatud. Leht laaditi uuesti.',
  nextPage: 'Sinu valikud on salvestatud. Sinu valikud hakkavad kehtima järgmisel lehel.',
  notRemembered:
    'Sinu brauser ei luba küpsiseid, seega ei saa sinu valikut meelde jätta: see kehtib ainult sellel lehel.',
  withdrawn:
    'Sinu nõusolek on tagasi võetud ja sellel põhinevad küpsised on siit veebisaidilt kustutatud.',
  erased: 'Sinu kirjed on nõusolekute registrist ja sellest brauserist kustutatud.',
  eraseLater:
    'Sinu kirjed on sellest brauserist kustutatud. Nõusolekute registriga ei saanud ühendust: kirjed kustutatakse sealt, kui ühendus on taas olemas ja sa veebisaidil oled.',

  waiting: 'Selle sisu näitamiseks on vaja sinu nõusolekut: {categories}.',
  waitingRecipient: '{provider} saab siis andmeid sinu külastuse kohta.',
  waitingAlso: 'Ühtlasi lubad need teenused: {services}.',
  showOnce: 'Näita seekord',
  allow: 'Luba alati: {categories}',
  notHere: 'Seda sisu sellel lehel ei näidata, sest leht hoitakse igasugusest jälgimisest vaba.',
};

export default et;
