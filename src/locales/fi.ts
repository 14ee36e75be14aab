import type { Texts } from './texts';

/** Finnish. */
const fi: Texts = {
  locale: 'fi-FI',

  title: '{controller} käyttää evästeitä',
  necessaryUse: 'Välttämättömät evästeet pitävät sivuston toiminnassa.',
  optionalUse: 'Luvallasi käytämme evästeitä ja muita tunnisteita myös {purposes}.',
  diagnosticUse: 'kävijätilastoihin ({services})',
  marketingUse: 'mainonnan kohdentamiseen ja mittaamiseen ({services})',
  purposeJoin: ' sekä ',
  recipients: {
    one: '{providers} saa tällöin tietoja käynnistäsi.',
    other: '{providers} saavat tällöin tietoja käynnistäsi.',
  },
  withdrawal:
    'Voit milloin tahansa muuttaa valintaasi tai peruuttaa suostumuksesi sivuston evästeasetuksissa.',
  accept: 'Hyväksy kaikki',
  reject: 'Vain välttämättömät',
  choose: 'Muokkaa valintoja',
  policy: 'Tietosuojaseloste',
  changed: 'Palvelut, joihin pyydämme lupaa, ovat muuttuneet ({categories}). Tarkista valintasi.',
  gpc: 'Selaimesi ilmoittaa, ettei tietojasi saa jakaa mainontaan (GPC). Markkinointi on siksi pois päältä, ellet itse salli sitä.',

  settings: 'Evästeasetukset',
  settingsIntro:
    'Valitse, mihin saamme käyttää evästeitä ja muita tunnisteita. Muut kuin välttämättömät ovat pois päältä, kunnes sallit ne. Valintasi voimassaoloaika on {days}.',
  save: 'Tallenna valinnat',
  withdraw: 'Peruuta suostumukset',
  close: 'Sulje tallentamatta',
  on: 'Päällä',
  off: 'Pois',
  partly: 'Osittain päällä',
  alwaysOn: 'Aina käytössä',
  necessary: 'Välttämättömät',
  diagnostic: 'Diagnostiikka (kävijätilastot)',
  marketing: 'Markkinointi',
  necessaryAbout:
    'Tarvitaan sivuston perustoimintoihin, tietoturvaan ja evästevalintasi muistamiseen. Näihin ei pyydetä suostumusta.',
  diagnosticAbout:
    'Tilastot kertovat meille, miten sivustoa käytetään, jotta voimme kehittää sitä.',
  marketingAbout:
    'Mainonnan kohdentaminen ja sen tulosten mittaaminen. Palveluntarjoaja voi yhdistää tiedot tiliisi, jos sinulla on sellainen.',
  diagnosticShort: 'diagnostiikka',
  marketingShort: 'markkinointi',
  services: {
    one: '{count} palvelu ja sen evästeet',
    other: '{count} palvelua ja niiden evästeet',
  },
  alsoNeeds: 'Käytössä vain, jos sallit molemmat: {categories}.',
  thirdParty:
    'Kolmannen osapuolen evästeitä emme voi poistaa, kun peruutat suostumuksesi. Voit poistaa ne itse selaimesi asetuksissa.',

  provider: 'Palveluntarjoaja',
  purpose: 'Käyttötarkoitus',
  transfers: 'Tietojen siirto ETA:n ulkopuolelle',
  noTransfers: 'Ei siirtoja',
  dpf: 'EU:n ja Yhdysvaltojen välinen tietosuojakehys (Data Privacy Framework)',
  scc: 'Euroopan komission vakiosopimuslausekkeet',
  adequacy: 'Euroopan komission päätös tietosuojan riittävyydestä',
  providerPolicy: 'Tietosuojakäytäntö',
  cookies: 'Evästeet ja muut tunnisteet: {service}',
  name: 'Nimi',
  lifetime: 'Voimassaoloaika',
  type: 'Tyyppi',
  firstParty: 'Tämän sivuston eväste',
  thirdPartyType: 'Kolmannen osapuolen eväste ({domain})',
  localStorage: 'Selaimen paikallinen tallennustila',
  sessionStorage: 'Selaimen istuntokohtainen tallennustila',
  indexedDB: 'Selaimen tietokanta',
  cacheStorage: 'Selaimen välimuisti',
  session: 'Kunnes selain suljetaan',
  persistent: 'Kunnes tieto poistetaan',
  unknown: 'Ei tiedossa',

  receipt: 'Valintasi',
  receiptTime: 'Tallennettu',
  receiptExpires: 'Vanhenee',
  receiptNotice: 'Tietojen versio',
  receiptId: 'Suostumuksen tunniste',
  recordsAbout:
    'Jokaisesta valinnastasi jää merkintä suostumusrekisteriin. Voit ladata omat merkintäsi tai poistaa ne.',
  download: 'Lataa omat merkinnät (JSON)',
  erase: 'Poista omat merkinnät',
  eraseAbout:
    'Merkintäsi poistetaan suostumusrekisteristä ja tästä selaimesta, eikä niitä voi palauttaa. Samalla suostumuksesi päättyy ja siihen perustuvat evästeet poistetaan. Sivusto kysyy valintaasi uudelleen.',
  eraseConfirm: 'Poista pysyvästi',
  eraseCancel: 'Älä poista',
  downloaded: { one: '{count} merkintä on ladattu.', other: '{count} merkintää on ladattu.' },
  noRecords:
    'Merkintöjä, jotka voisimme yhdistää sinuun, ei ole: kieltäytymisestä ei jää tunnistetta.',
  registerAway:
    'Suostumusrekisteriin ei juuri nyt saada yhteyttä, joten sen merkinnät puuttuvat. Yritä myöhemmin uudelleen.',

  saved: 'Evästevalintasi on tallennettu.',
  reloaded: 'Evästevalintasi on tallennettu. Sivu ladattiin uudelleen.',
  nextPage: 'Evästevalintasi on tallennettu. Valintasi tulevat voimaan seuraavalla sivulla.',
  notRemembered:
    'Selaimesi ei salli evästeitä, joten valintaasi ei voi muistaa: se on voimassa vain tällä sivulla.',
  withdrawn:
    'Suostumuksesi on peruutettu, ja siihen perustuvat evästeet on poistettu tältä sivustolta.',
  erased: 'Merkintäsi on poistettu suostumusrekisteristä ja tästä selaimesta.',
  eraseLater:
    'Merkintäsi on poistettu tästä selaimesta. Suostumusrekisteriin ei saatu yhteyttä: merkinnät poistetaan sieltä, kun yhteys palaa ja käyt sivustolla.',

  waiting: 'Tämän sisällön näyttämiseen tarvitaan suostumuksesi: {categories}.',
  waitingRecipient: '{provider} saa tällöin tietoja käynnistäsi.',
  waitingAlso: 'Samalla sallit nämä palvelut: {services}.',
  showOnce: 'Näytä tämän kerran',
  allow: 'Salli aina {categories}',
  notHere: 'Tätä sisältöä ei näytetä tällä sivulla, koska sivu on suojattu kaikelta seurannalta.',
};

export default fi;
