import type { Texts } from './texts';

/** Finnish. */
const fi: Texts = {
  locale: 'fi-FI',

  title: '{controller} käyttää evästeitä',
  necessaryUse: 'Välttämättömät evästeet pitävät sivuston toiminnassa.',
  optionalUse: 'Luvallasi käytämme evästeitä ja muita tunnisteita {purposes}.',
  diagnosticUse: 'kävijätilastoihin ({services})',
  marketingUse: 'mainonnan kohdentamiseen ja mittaamiseen ({services})',
  functionUse: 'sisältöihin ja toimintoihin ({services})',
  purposeJoin: ' sekä ',
  recipients: {
    one: 'Tietoja saa {providers}.',
    other: 'Tietoja saavat {providers}.',
  },
  limitedRecipient:
    '{provider} saa ilman evästeitä muun muassa IP-osoitteesi ja sivun osoitteen jo ennen valintaasi, ja vaikka kieltäydyt; luvallasi enemmän.',
  withdrawal: 'Voit peruuttaa suostumuksesi milloin tahansa evästeasetuksissa.',
  more: 'Lue lisää',
  accept: 'Hyväksy kaikki',
  reject: 'Vain välttämättömät',
  choose: 'Muokkaa valintoja',
  policy: 'Tietosuojaseloste',
  changed: 'Palvelut, joihin pyydämme lupaa, ovat muuttuneet ({categories}). Tarkista valintasi.',
  gpc: 'Selaimesi pyytää, ettei tietojasi jaeta mainontaan (GPC). Jos hyväksyt kaikki tai kytket markkinoinnin päälle, sallit sen tästä pyynnöstä huolimatta.',

  settings: 'Evästeasetukset',
  settingsIntro:
    'Valitse, mihin saamme käyttää evästeitä ja muita tunnisteita. Muut kuin välttämättömät ovat pois päältä, kunnes sallit ne. Valintasi voimassaoloaika on {days}.',
  settingsIntroLimited:
    'Valitse, mihin saamme käyttää evästeitä ja muita tunnisteita. Muita kuin välttämättömiä evästeitä ei tallenneta, ennen kuin sallit ne. Valintasi voimassaoloaika on {days}.',
  settingsRefusal: 'Jos sallit vain välttämättömät, se on {days}.',
  save: 'Tallenna valinnat',
  withdraw: 'Peruuta suostumukset',
  close: 'Sulje tallentamatta',
  on: 'Päällä',
  off: 'Pois',
  partly: 'Osittain päällä',
  alwaysOn: 'Aina käytössä',
  necessary: 'Välttämättömät',
  diagnostic: 'Kävijätilastot (diagnostiikka)',
  marketing: 'Markkinointi',
  necessaryAbout:
    'Tarvitaan, jotta sivusto toimii ja muistaa evästevalintasi. Näihin ei tarvita suostumustasi.',
  diagnosticAbout:
    'Tilastot kertovat meille, miten sivustoa käytetään, jotta voimme kehittää sitä.',
  marketingAbout:
    'Mainonnan kohdentaminen ja sen tulosten mittaaminen. Palveluntarjoaja voi yhdistää tiedot tiliisi, jos sinulla on sellainen.',
  diagnosticShort: 'kävijätilastot',
  marketingShort: 'markkinointi',
  services: {
    one: '{count} palvelu ja sen evästeet',
    other: '{count} palvelua ja niiden evästeet',
  },
  functionsAbout: 'Sisällöt ja toiminnot, jotka voit sallia myös yksitellen:',
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
  persistent: 'Kunnes perut suostumuksesi, palaat sen päätyttyä tai tyhjennät selaimen tiedot',
  cleared: 'Kunnes tyhjennät selaimen tiedot',
  unknown: 'Ei tiedossa, enintään kunnes perut suostumuksesi tai palaat sen päätyttyä',
  unknownElsewhere: 'Ei tiedossa, enintään kunnes tyhjennät selaimen tiedot',

  receipt: 'Valintasi',
  receiptTime: 'Tallennettu',
  receiptExpires: 'Vanhenee',
  receiptNotice: 'Näytettyjen tietojen versio',
  receiptId: 'Suostumuksen tunniste',
  recordsAbout:
    'Jokaisesta valinnastasi jää merkintä suostumusrekisteriin. Voit ladata omat merkintäsi tai poistaa ne.',
  idGoes:
    'Tunniste poistuu selaimestasi, kun peruutat suostumuksesi tai se vanhenee. Ota se talteen, jos haluat kysyä merkinnöistäsi myöhemmin.',
  recordWaits:
    'Viimeisin merkintäsi odottaa tässä selaimessa tunnisteineen, kunnes se on toimitettu suostumusrekisteriin.',
  download: 'Lataa omat merkinnät (JSON)',
  erase: 'Poista omat merkinnät',
  eraseAbout:
    'Merkintäsi poistetaan suostumusrekisteristä ja tästä selaimesta, eikä niitä voi palauttaa. Samalla suostumuksesi päättyy ja siihen perustuvat evästeet poistetaan. Sivusto kysyy valintaasi uudelleen.',
  eraseConfirm: 'Poista pysyvästi',
  eraseCancel: 'Älä poista',
  downloaded: { one: '{count} merkintä on ladattu.', other: '{count} merkintää on ladattu.' },
  noRecords:
    'Tämän selaimen tiedoilla ei löydy merkintöjä. Suostumuksen tunniste poistuu selaimesta, kun kieltäydyt, peruutat suostumuksesi tai se vanhenee. Jos otit tunnisteen talteen, voit pyytää merkintäsi tai niiden poistamista meiltä.',
  registerAway:
    'Suostumusrekisteriin ei juuri nyt saada yhteyttä, joten sen merkinnät puuttuvat. Yritä myöhemmin uudelleen.',

  saved: 'Evästevalintasi on tallennettu.',
  reloaded: 'Evästevalintasi on tallennettu. Sivu ladattiin uudelleen.',
  nextPage: 'Evästevalintasi on tallennettu. Valintasi tulevat voimaan seuraavalla sivulla.',
  dismiss: 'Sulje',
  notRemembered:
    'Selaimesi ei salli evästeitä, joten valintaasi ei voida tallentaa: se on voimassa vain tällä sivulla.',
  withdrawn:
    'Suostumuksesi on peruutettu, ja siihen perustuvat evästeet on poistettu tältä sivustolta.',
  erased: 'Merkintäsi on poistettu suostumusrekisteristä ja tästä selaimesta.',
  eraseLater:
    'Merkintäsi on poistettu tästä selaimesta. Suostumusrekisteriin ei saatu yhteyttä: ne poistetaan sieltä, kun seuraavan kerran käyt sivustolla ja yhteys toimii. Jos et palaa, pyydä poistoa meiltä.',

  ended: 'Suostumuksesi on päättynyt',
  endedAbout:
    'Merkinnät valinnoistasi ovat suostumusrekisterissä tällä tunnisteella. Se ei jää selaimeesi: ota se talteen, tai lataa tai poista merkintäsi nyt.',

  waiting: 'Tämän sisällön näyttämiseen tarvitaan suostumuksesi: {categories}.',
  waitingRecipient: '{provider} saa tällöin tietoja käynnistäsi.',
  waitingAlso: 'Samalla sallit nämä palvelut: {services}.',
  showOnce: 'Näytä tämän kerran',
  showAlways: 'Näytä aina {service}',
  allow: 'Salli aina {categories}',
  notHere: 'Tätä sisältöä ei näytetä tällä sivulla, koska sivu on suojattu kaikelta seurannalta.',
};

export default fi;
