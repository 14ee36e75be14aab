import type { Wording } from './wording';

/** Finnish. */
const fi: Wording = {
  title: 'Tietosuojaseloste',
  updated: 'Päivitetty {date}',
  headings: {
    controller: 'Rekisterinpitäjä',
    contact: 'Yhteyshenkilö ja tietosuojavastaava',
    registers: 'Rekisterin nimi',
    purposes: 'Käsittelyn tarkoitus ja oikeusperuste',
    interest: 'Oikeutetun edun peruste',
    required: 'Tietojen antamisen pakollisuus',
    groups: 'Rekisteröityjen ja henkilötietojen ryhmät',
    contents: 'Rekisterin tietosisältö',
    sources: 'Säännönmukaiset tietolähteet',
    recipients: 'Vastaanottajat ja käsittelijät',
    disclosures: 'Tietojen luovutukset',
    transfers: 'Siirto EU:n tai ETA:n ulkopuolelle',
    retention: 'Säilytysaika',
    protection: 'Suojauksen periaatteet',
    cookies: 'Evästeet ja suostumusten hallinta',
    analytics: 'Google Analytics ja kohderyhmätiedot',
    advertising: 'Google Ads -uudelleenmarkkinointi ja Meta-pikseli',
    decisions: 'Automaattinen päätöksenteko ja profilointi',
    rights: 'Rekisteröidyn oikeudet',
    withdrawal: 'Suostumuksen peruuttaminen',
    complaint: 'Valitus valvontaviranomaiselle',
    changes: 'Muutokset ja päivityspäivä',
  },
  adsHeading: 'Google Ads -uudelleenmarkkinointi',
  pixelHeading: 'Meta-pikseli',
  advertisingHeading: 'Mainonta',
  analyticsHeading: 'Kävijätilastot',

  businessId: 'Y-tunnus',
  phone: 'Puhelin',
  representative: 'Edustaja EU:ssa',
  contactPerson: 'Yhteyshenkilö rekisteriä koskevissa asioissa',
  officer: 'Tietosuojavastaava',
  noOfficer: 'Tietosuojavastaavaa ei ole nimetty.',
  contactController: 'Tietosuojaa koskevissa asioissa voit ottaa yhteyttä rekisterinpitäjään.',

  visitors: 'Verkkosivuston kävijätiedot',
  consents: 'Suostumusrekisteri',

  purpose: 'Tarkoitus',
  legalBasis: 'Oikeusperuste',
  basis: {
    consent: 'Suostumus (tietosuoja-asetuksen 6 artiklan 1 kohdan a alakohta)',
    contract: 'Sopimus (tietosuoja-asetuksen 6 artiklan 1 kohdan b alakohta)',
    'legal-obligation':
      'Lakisääteinen velvoite (tietosuoja-asetuksen 6 artiklan 1 kohdan c alakohta)',
    'vital-interests':
      'Elintärkeiden etujen suojaaminen (tietosuoja-asetuksen 6 artiklan 1 kohdan d alakohta)',
    'public-interest':
      'Yleistä etua koskeva tehtävä tai julkinen valta (tietosuoja-asetuksen 6 artiklan 1 kohdan e alakohta)',
    'legitimate-interest': 'Oikeutettu etu (tietosuoja-asetuksen 6 artiklan 1 kohdan f alakohta)',
  },
  necessaryBasis:
    'Välttämätön pyytämäsi palvelun kannalta (sähköisen viestinnän palveluista annetun lain 205 §:n 2 momentti)',
  consentBasis:
    'Suostumus (tietosuoja-asetuksen 6 artiklan 1 kohdan a alakohta ja sähköisen viestinnän palveluista annetun lain 205 §)',
  identifierPurpose:
    'Suostumuksesi satunnainen tunniste evästeessä: sillä suostumuksesi löytyy suostumusrekisteristä',
  consentsPurpose: 'Sen osoittaminen, mihin olet suostunut ja mitä olet peruuttanut',
  consentsBasis:
    'Lakisääteinen velvoite (tietosuoja-asetuksen 6 artiklan 1 kohdan c alakohta ja 7 artiklan 1 kohta)',
  refusalsPurpose: 'Sen osoittaminen, mistä olet kieltäytynyt',
  refusalsBasis: {
    'legal-obligation':
      'Lakisääteinen velvoite (tietosuoja-asetuksen 6 artiklan 1 kohdan c alakohta ja 5 artiklan 2 kohta)',
    'legitimate-interest': 'Oikeutettu etu (tietosuoja-asetuksen 6 artiklan 1 kohdan f alakohta)',
  },
  refusalsInterest: 'Etumme on voida osoittaa, että kieltäytymisiä on noudatettu.',

  noInterest: 'Mikään käsittely ei perustu oikeutettuun etuun.',
  cookiesNoInterest: 'Evästeet ja mainonnan tunnisteet eivät koskaan perustu oikeutettuun etuun.',
  visitorsRequired:
    'Evästeisiin ei tarvitse suostua. Sivusto toimii ilman suostumustakin; vain sisältö, joka tulee suostumusta vaativasta palvelusta, jää näkymättä.',
  consentsRequired: 'Merkintä syntyy, kun teet valinnan. Sinun ei tarvitse antaa mitään tietoja.',
  people: 'Rekisteröidyt',
  groups: 'Henkilötietojen ryhmät',
  visitorsPeople: 'Sivuston kävijät',
  visitorsGroups: 'Selaimen tunnisteet',
  visitorsGroupsAsked: 'Tiedot käynnistäsi, jos olet antanut suostumuksesi',
  consentsPeople: 'Kävijät, jotka ovat tehneet evästevalinnan',
  consentsGroups: 'Suostumukset ja kieltäytymiset',
  contentsNecessary: 'Välttämättömät: evästevalintasi.',
  contentsNecessaryId:
    'Jos annoit suostumuksen, evästeessä keksi on myös sen satunnainen tunniste. Jos kieltäydyit, selaimeesi ei jää tunnistetta, kun merkintä on toimitettu suostumusrekisteriin.',
  contentsDiagnostic:
    'Kävijätilastot: selaimesi satunnainen tunniste, IP-osoite, katsomasi sivut sekä laitteen ja selaimen tiedot. Ne ovat henkilötietoja, vaikka emme tiedä nimeäsi.',
  contentsMarketing:
    'Markkinointi: selaimesi tunnisteet, IP-osoite ja katsomasi sivut. Palveluntarjoaja voi yhdistää ne tiliisi.',
  contentsConsents:
    'Valintasi, sen aika ja vanhenemispäivä, sinulle näytetyt tekstit, kieli, sivun osoite ilman kysymysmerkin jälkeistä osaa, satunnainen tunniste ja se, lähettikö selaimesi GPC-signaalin. Ei nimeä, IP-osoitetta eikä selaimen tietoja.',
  sensitive:
    'Näillä sivuilla suostumusta vaativat palvelut ovat aina pois päältä, koska käynti niillä voi kertoa sinusta jotakin arkaluonteista: {paths}.',
  visitorsSources: 'Sinä itse ja selaimesi',
  demographicsSource:
    'Google, jos sallit sekä kävijätilastot että markkinoinnin: arvioita, jotka perustuvat Google-tiliisi ja joista näemme vain ryhmien luvut',
  consentsSources: 'Sinä itse ja selaimesi',

  noRecipients: 'Ei vastaanottajia.',
  noVisitorRecipients: 'Sivustolla ei ole palveluja, jotka antaisivat tietojasi muille.',
  recipient: '{provider} ({services})',
  role: {
    processor: 'käsittelijä lukuumme',
    joint: 'yhteisrekisterinpitäjä kanssamme',
    controller: 'itsenäinen rekisterinpitäjä',
  },
  providerPolicy: 'Tietosuojakäytäntö',
  metaJoint:
    'Yhteinen vastuumme koskee sitä, että pikseli kerää tietoja tällä sivustolla ja lähettää ne Metalle; myöhemmästä käsittelystä Meta vastaa yksin. Me kerromme käsittelystä ja pyydämme suostumuksen, Meta toteuttaa oikeutesi saamissaan tiedoissa.',
  metaTerms: 'Sopimus vastuiden jaosta',
  recipientsAfterConsent:
    'Suostumusta vaativat palvelut saavat tietoja vasta, kun olet sallinut ne.',
  recipientsDenied:
    'Suostumusta vaativia evästeitä käytetään vasta, kun olet sallinut ne. Google saa kuitenkin ilman suostumustasikin IP-osoitteesi, selaimesi ja näyttösi tiedot, kielen ja sivun osoitteen sekä tunnisteen, joka on jokaisella sivulla uusi.',
  consentsRecipients: 'Rekisteriä pitää rekisterinpitäjä itse.',
  noDisclosures: 'Tietoja ei luovuteta muille.',
  visitorsDisclosures: 'Vain niille, jotka on mainittu edellisessä kohdassa.',
  noTransfers: 'Tämän rekisterin tietoja ei siirretä EU:n tai ETA:n ulkopuolelle.',
  noVisitorTransfers: 'Sivuston palvelut eivät siirrä tietojasi EU:n tai ETA:n ulkopuolelle.',
  transfer: '{country}, {recipient}; suojatoimi: {safeguard}.',
  serviceTransfer: '{country}, {recipient} ({services}); suojatoimi: {safeguard}.',
  dpfDecision: 'Euroopan komission päätös 10.7.2023',
  dpfPublic: 'Tietosuojakehyksen asiakirjat ovat julkisia:',
  dpfText: 'komission päätös (EU) 2023/1795',
  dpfList: 'luettelo siihen sitoutuneista yrityksistä',
  transfersAfterConsent: 'Tiedot siirretään vasta, kun olet sallinut palvelun.',
  transfersDenied:
    'Googlelle siirtyy ilman suostumustasikin ne tiedot, jotka mainitaan vastaanottajien kohdalla. Muut tiedot siirretään vasta, kun olet sallinut palvelun.',
  safeguardsCopy: 'Pyydä meiltä jäljennös suojatoimista, jos haluat tutustua niihin.',

  choiceRetention: 'Evästevalintasi: {days}. Sen jälkeen kysymme uudelleen.',
  cookiesRetention:
    'Evästeet ja muut tunnisteet: kunkin voimassaoloaika on taulukoissa kohdassa 15.',
  cookiesDeleted:
    'Suostumukseen perustuvat evästeet ja tunnisteet poistetaan tältä sivustolta heti, kun peruutat suostumuksesi.',
  serviceRetention: '{service}: {retention}',
  providersRetention:
    '{services}: palveluntarjoajan saamat tiedot säilyvät sen oman tietosuojakäytännön mukaan.',
  consentsRetention: 'Merkintä poistetaan, kun sen tallentamisesta on kulunut {days}.',
  manual: 'A. Manuaalinen aineisto',
  electronic: 'B. Sähköinen aineisto',
  noManual: 'Manuaalista aineistoa ei ole.',
  noElectronic: 'Sähköistä aineistoa ei ole.',
  visitorsProtection:
    'Palvelu, jota et ole sallinut, ei käynnisty. Kun peruutat suostumuksesi, palvelut pysäytetään ja niiden tältä sivustolta tallentamat tunnisteet poistetaan heti.',

  asked:
    'Kysymme suostumuksesi ennen kuin käytämme muita kuin välttämättömiä evästeitä. Jos et valitse mitään, muita ei käytetä. Sivuston selaaminen tai selaimen asetukset eivät ole suostumus.',
  askedEach: 'Kävijätilastot ja markkinoinnin valitset erikseen.',
  askedAlone: 'Nämä voit sallia myös yksitellen: {services}.',
  askedNothing: 'Käytämme vain välttämättömiä evästeitä, joihin ei tarvita suostumusta.',
  gpc: 'Jos selaimesi lähettää Global Privacy Control -signaalin (GPC), kerromme siitä evästekyselyssä. Jos hyväksyt kaikki tai kytket markkinoinnin päälle, sallit sen pyynnöstä huolimatta.',
  changeMind:
    'Valintasi voimassaoloaika on {days}. Voit muuttaa sitä milloin tahansa evästeasetuksissa, joihin pääset jokaiselta sivulta.',
  consentsAbout:
    'Jokaisesta valinnastasi jää merkintä suostumusrekisteriin, jotta voimme osoittaa, mihin olet suostunut. Jos annoit suostumuksen, sen tunniste näkyy evästeasetuksissa{atWithdrawal}. Jos kieltäydyit, selaimeesi ei jää tunnistetta, kun merkintä on toimitettu.',
  servicesTitle: 'Palvelut ja niiden evästeet',

  noAnalytics: 'Sivustolla ei ole käytössä Google Analyticsia.',
  analytics:
    'Jos sallit kävijätilastot, Google Analytics kertoo meille, miten sivustoa käytetään. Google saa selaimesi tunnisteen, IP-osoitteen ja tiedot katsomistasi sivuista.',
  demographics:
    'Jos sallit lisäksi markkinoinnin, Google arvioi ikäryhmääsi, sukupuoltasi ja kiinnostuksen kohteitasi Google-tilisi perusteella (Demographics, Google Signals). Näemme arvioista vain ryhmien tilastoja.',
  noDemographics: 'Kohderyhmätiedot (Demographics, Google Signals) eivät ole käytössä.',
  noAdvertising: 'Sivustolla ei ole käytössä mainospalveluja.',
  ads: 'Jos sallit markkinoinnin, Google tallentaa selaimeesi tunnisteen, jotta voimme näyttää mainoksiamme sivustolla käyneille (uudelleenmarkkinointi) ja mitata mainosten tuloksia. Tiedot voidaan yhdistää Google-tiliisi.',
  adCenter: 'Google-tilisi mainontaa voit säätää Googlen mainoskeskuksessa',
  pixel:
    'Jos sallit markkinoinnin, Meta-pikseli kertoo Metalle käynnistäsi, jotta voimme kohdentaa mainoksia Facebookissa ja Instagramissa ja mitata niiden tuloksia. Tiedot voidaan yhdistää Meta-tiliisi.',
  otherAdvertising:
    'Myös nämä palvelut toimivat, jos sallit markkinoinnin: {services}. Mitä kukin tekee, kerrotaan kohdassa 15.',
  tagManager:
    'Google Tag Manager käynnistää palveluita vain valintojesi mukaan. Palvelut luetellaan kohdassa 15.',

  noDecisions: 'Ei automaattisia päätöksiä eikä profilointia.',
  visitorsDecisions:
    'Kävijätietojen perusteella ei tehdä automaattisia päätöksiä, joilla olisi sinulle oikeudellisia tai muuten merkittäviä vaikutuksia.',
  noProfiling: 'Kävijöitä ei profiloida.',
  profilingDemographics:
    'Jos sallit sekä kävijätilastot että markkinoinnin, Google profiloi sinut Google-tilisi perusteella: se arvioi, mihin ikä-, sukupuoli- ja kiinnostusryhmiin kuulut.',
  profilingAdvertising:
    'Jos sallit markkinoinnin, nämä palvelut voivat profiloida sinua, eli ne valitsevat käyntisi perusteella, mitä sinulle näytetään: {services}.',
  profilingConsequence:
    'Seurauksena voit nähdä muualla verkossa mainoksia, jotka liittyvät käyntiisi täällä. Profilointi tällä sivustolla loppuu heti, kun peruutat suostumuksesi.',

  rightsIntro: 'Tietosuoja-asetus antaa sinulle nämä oikeudet:',
  rights: [
    [
      'Pääsy tietoihisi (15 artikla)',
      'Saat tietää, käsittelemmekö tietojasi, ja saat niistä jäljennöksen.',
    ],
    ['Tietojen oikaiseminen (16 artikla)', 'Korjaamme väärän ja täydennämme puutteellisen tiedon.'],
    [
      'Tietojen poistaminen (17 artikla)',
      'Poistamme tiedot, joita meillä ei enää ole perustetta säilyttää.',
    ],
    [
      'Käsittelyn rajoittaminen (18 artikla)',
      'Voit pyytää, että vain säilytämme tietosi, esimerkiksi siksi aikaa kun niiden oikeellisuutta selvitetään.',
    ],
    [
      'Tietojen siirtäminen (20 artikla)',
      'Saat antamasi tiedot, joiden käsittely perustuu suostumukseen tai sopimukseen, koneella luettavassa muodossa.',
    ],
    [
      'Käsittelyn vastustaminen (21 artikla)',
      'Voit vastustaa oikeutettuun etuun perustuvaa käsittelyä, ja suoramarkkinointia milloin tahansa. Mainospalvelut pysähtyvät heti, kun peruutat niille antamasi suostumuksen.',
    ],
    [
      'Suoja automaattisilta päätöksiltä (22 artikla)',
      'Sinua koskevaa merkittävää päätöstä ei tehdä pelkästään automaattisesti ilman laissa säädettyä perustetta.',
    ],
  ],
  requests:
    'Ota yhteyttä kohdassa 2 kerrotulla tavalla. Pyynnön muoto on vapaa, ja se on maksuton. Vastaamme kuukauden kuluessa.',
  requestsConsentId:
    'Kävijätietoja koskevaan pyyntöön tarvitsemme suostumuksesi tunnisteen, koska emme tiedä, kuka kävijä on. Näet sen evästeasetuksissa{atWithdrawal}.',
  atWithdrawal: ' ja vielä silloin, kun peruutat suostumuksesi',
  ownRecords: 'Omat merkintäsi suostumusrekisterissä',
  ownRecordsAbout:
    'Evästeasetuksissa voit katsoa valintasi, ladata omat merkintäsi ja poistaa ne suostumuksesi voimassaolon aikana{atWithdrawal}. Kun poistat ne, myös suostumuksesi päättyy.',
  show: 'Näytä omat merkinnät',
  shown: 'Merkintäsi ovat tässä sellaisina kuin ne on tallennettu.',
  withdrawalAny:
    'Voit peruuttaa suostumuksesi milloin tahansa. Peruuttaminen ei tee ennen sitä tehtyä käsittelyä lainvastaiseksi.',
  withdrawalCookies:
    'Evästeisiin antamasi suostumuksen peruutat evästeasetuksissa, joihin pääset jokaiselta sivulta. Evästeitä, jotka kolmannet osapuolet ovat tallentaneet omille verkkotunnuksilleen, emme voi poistaa; voit poistaa ne selaimestasi.',
  complaint:
    'Jos katsot, että käsittelemme tietojasi lainvastaisesti, voit tehdä valituksen valvontaviranomaiselle:',
  authority: [
    'Tietosuojavaltuutetun toimisto',
    'Lintulahdenkuja 4, 00530 Helsinki',
    'PL 800, 00531 Helsinki',
    'Puhelin 029 566 6700',
    'tietosuoja@om.fi',
  ],
  cookieAuthority:
    'Evästeiden käyttöä valvoo Liikenne- ja viestintävirasto Traficom (kyberturvallisuuskeskus.fi).',
  changesServices: 'Kun palvelut tai niiden evästeet muuttuvat, päivitämme tämän selosteen.',
  changesAsked: 'Samalla kysymme suostumusta uudelleen siltä osin kuin muutos sitä vaatii.',
};

export default fi;
