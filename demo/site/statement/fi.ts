import { html, type Markup } from '../html';
import { shop } from '../shop';
import { declaration, links, ownRecords, pairs, section } from './section';

const who = section(
  'Rekisterinpitäjä',
  html`<p>${shop.name} (Y-tunnus ${shop.businessId})<br>${shop.street}, ${shop.city}<br>Puhelin ${shop.phone}<br>${shop.email}</p>`,
);

const contact = section(
  'Tietosuojavastaava ja yhteyshenkilö',
  html`<p>${shop.contact}, ${shop.email}, puhelin ${shop.phone}. Voit ottaa yhteyttä vapaamuotoisesti.</p>`,
);

const name = section(
  'Rekisterin nimi',
  html`<p>Asiakas- ja markkinointirekisteri sekä tämän verkkosivuston kävijätiedot. Näöntutkimuksessa syntyvät potilastiedot kuuluvat potilasrekisteriin, josta on oma selosteensa. Saat sen liikkeestämme.</p>`,
);

const purposes = section(
  'Käsittelyn tarkoitukset ja oikeusperusteet',
  pairs('Tarkoitus', 'Oikeusperuste', [
    [
      'Ajanvaraus ja siitä sopiminen',
      'Sopimus (tietosuoja-asetuksen 6 artiklan 1 kohdan b alakohta)',
    ],
    ['Vastaaminen yhteydenottoihin', 'Oikeutettu etu (f alakohta)'],
    [
      'Kävijätilastot (Google Analytics)',
      'Suostumus (a alakohta ja sähköisen viestinnän palveluista annetun lain 205 §)',
    ],
    [
      'Kohderyhmätiedot (Google Analytics Demographics, Google Signals)',
      'Suostumus sekä diagnostiikkaan että markkinointiin',
    ],
    ['Mainonnan kohdentaminen ja mittaaminen (Google Ads, Meta Pixel)', 'Suostumus'],
    ['Upotetun videon näyttäminen (YouTube)', 'Suostumus'],
    [
      'Evästevalintasi muistaminen',
      'Välttämätön pyytämäsi palvelun kannalta (205 §:n 2 momentti); ei vaadi suostumusta',
    ],
    [
      'Suostumusrekisteri, jolla osoitamme suostumuksesi',
      'Lakisääteinen velvoite (c alakohta; 7 artiklan 1 kohta)',
    ],
  ]),
);

const interest = section(
  'Oikeutetun edun peruste',
  html`<p>Etumme on vastata siihen, mitä meiltä kysytään. Käytämme yhteystietojasi silloin vain vastaamiseen. Mikään evästeisiin tai mainontaan liittyvä käsittely ei perustu oikeutettuun etuun.</p>`,
);

const required = section(
  'Onko tiedot pakko antaa',
  html`<p>Laki ei velvoita antamaan tietoja. Ilman nimeä ja puhelinnumeroa emme voi varata aikaa verkossa; silloin voit soittaa tai tulla käymään. Evästeisiin ei tarvitse suostua: sivusto toimii samalla tavalla, mutta video näkyy vasta luvallasi.</p>`,
);

const groups = section(
  'Rekisteröityjen ja henkilötietojen ryhmät',
  html`<p>Ajan varanneet ja meihin yhteyttä ottaneet (yhteys- ja varaustiedot) sekä sivuston kävijät (selaimen tunnisteet, IP-osoite ja tiedot käynnistä, jos olet antanut niihin suostumuksen).</p>`,
);

const contents = section(
  'Rekisterin tietosisältö',
  html`
<ul>
  <li>Varaus: nimi, puhelinnumero, palvelu, aika ja viesti, jos kirjoitat sellaisen.</li>
  <li>Kävijätilastot: selaimen satunnainen tunniste, IP-osoite, katsotut sivut, laitteen ja selaimen tiedot. Ne ovat henkilötietoja, vaikka emme tiedä nimeäsi. Osoitteista poistetaan hakuehdot ennen kuin Google saa ne.</li>
  <li>Mainonta: selaimen tunnisteet, IP-osoite ja tiedot katsotuista sivuista, jotka Google ja Meta voivat yhdistää tiliisi.</li>
  <li>Suostumusrekisteri: valintasi, sen ajankohta ja vanhenemispäivä, sinulle näytetyt tekstit, kieli, sivun osoite ilman hakuehtoja, satunnainen tunniste ja tieto siitä, lähettikö selaimesi GPC-signaalin. Emme tallenna siihen IP-osoitetta emmekä selaimen tietoja.</li>
</ul>
<p>Ajanvaraussivuilla kävijätilastot ja mainonnan tunnisteet ovat aina pois päältä, koska käynti niillä voi kertoa terveydestäsi.</p>`,
);

const sources = section(
  'Tietolähteet',
  html`<p>Sinä itse ja selaimesi. Jos olet sallinut kohderyhmätiedot, Google täydentää tilastoja Google-tilisi tietojen perusteella tehdyillä arvioilla; saamme ne vain ryhmiä koskevina lukuina.</p>`,
);

const recipients = section(
  'Vastaanottajat ja käsittelijät',
  html`
<ul>
  <li>Google Ireland Limited: Google Analyticsissa henkilötietojen käsittelijä lukuumme; Google Adsissa, YouTubessa ja kohderyhmätiedoissa itsenäinen rekisterinpitäjä. <a href="${links.google}">Googlen tietosuojakäytäntö</a>.</li>
  <li>Meta Platforms Ireland Limited: kanssamme yhteisrekisterinpitäjä siltä osin kuin pikseli kerää tietoja sivustollamme ja lähettää ne Metalle, sen jälkeen itsenäinen. Me kerromme käsittelystä ja pyydämme suostumuksen, Meta vastaa oikeuksiesi toteuttamisesta omissa tiedoissaan: <a href="${links.metaJoint}">järjestelyn pääkohdat</a>, <a href="${links.meta}">Metan tietosuojakäytäntö</a>.</li>
  <li>Verkkosivuston ja ajanvarauksen palvelintilan toimittaja: käsittelijä lukuumme EU:ssa.</li>
</ul>
<p>Google ja Meta saavat tietoja vasta, kun olet antanut siihen suostumuksen.</p>`,
);

const disclosures = section(
  'Tietojen luovutukset',
  html`<p>Emme luovuta tietoja muille, ellei laki velvoita meitä siihen.</p>`,
);

const transfers = section(
  'Siirrot EU:n ja ETA:n ulkopuolelle',
  html`<p>Jos olet antanut suostumuksen, tietojasi siirretään Yhdysvaltoihin: Google LLC (kävijätilastot, mainonta, video) ja Meta Platforms, Inc. (mainonta). Siirto perustuu Euroopan komission 10.7.2023 antamaan päätökseen EU:n ja Yhdysvaltojen tietosuojakehyksestä (Data Privacy Framework). Voit tarkistaa <a href="${links.dpf}">luettelosta</a>, että vastaanottaja on mukana. Ilman suostumusta siirtoja ei ole.</p>`,
);

const retention = section(
  'Säilytysajat',
  html`
<ul>
  <li>Varauspyyntö: kolme kuukautta varatusta ajasta.</li>
  <li>Yhteydenotto: vuosi siitä, kun asia on hoidettu.</li>
  <li>Google Analyticsin kävijä- ja tapahtumatiedot: kaksi kuukautta; ryhmiä koskevat tilastot jäävät.</li>
  <li>Evästeet: aika, joka kerrotaan kunkin kohdalla alempana. Suostumukseen perustuvat tunnisteet poistetaan tältä sivustolta, kun peruutat suostumuksesi.</li>
  <li>Evästevalinta: 180 päivää, minkä jälkeen kysymme uudelleen.</li>
  <li>Suostumusrekisteri: suostumuksen voimassaoloaika ja sen jälkeen kaksi vuotta, jotta voimme osoittaa, mihin suostuit.</li>
</ul>`,
);

const protection = section(
  'Suojauksen periaatteet',
  html`
<h3>Manuaalinen aineisto</h3>
<p>Paperit säilytetään lukitussa kaapissa, johon on pääsy vain niillä, jotka tarvitsevat tietoja työssään.</p>
<h3>Sähköinen aineisto</h3>
<p>Yhteydet on salattu, tietoihin pääsee vain henkilökohtaisilla tunnuksilla, ja tietokannasta otetaan varmuuskopiot. Jos tietoturvaloukkauksesta aiheutuu riski, ilmoitamme siitä valvontaviranomaiselle 72 tunnin kuluessa, ja sinulle viipymättä, jos riski on korkea.</p>`,
);

const cookies = section(
  'Evästeet ja suostumusten hallinta',
  html`
<p>Kysymme suostumuksesi ennen kuin käytämme muita kuin välttämättömiä evästeitä. Valitset erikseen diagnostiikan ja markkinoinnin. Jos et valitse mitään, mitään niistä ei käytetä; sivuston selaaminen tai selaimen asetukset eivät ole suostumus.</p>
<p>Jos selaimesi lähettää Global Privacy Control -signaalin (GPC), kerromme siitä evästekyselyssä, ja markkinointi on pois päältä, ellet itse salli sitä.</p>
<h3>Suostumusrekisteri</h3>
<p>Jokaisesta valinnasta jää merkintä omaan rekisteriimme. Jos annoit suostumuksen, sen tunniste näkyy evästeasetuksissa. Jos kieltäydyit, selaimeesi ei jää tunnistetta. Tässä näet ja voit poistaa omat merkintäsi; samalla suostumuksesi poistuu.</p>
${ownRecords('Näytä omat merkintäni', 'Poista omat merkintäni')}
<h3>Palvelut ja niiden evästeet</h3>`,
);

const analytics = section(
  'Google Analytics ja kohderyhmätiedot',
  html`<p>Jos sallit diagnostiikan, Google Analytics kertoo meille, miten sivustoa käytetään. Jos sallit lisäksi markkinoinnin, Google arvioi ikäryhmääsi, sukupuoltasi ja kiinnostuksen kohteitasi Google-tilisi perusteella (Demographics, Google Signals). Näemme arviot vain ryhminä.</p>`,
);

const advertising = section(
  'Google Ads ja Meta Pixel',
  html`<p>Jos sallit markkinoinnin, Google ja Meta merkitsevät selaimesi, jotta voimme näyttää mainoksiamme sivustolla käyneille (uudelleenmarkkinointi) ja mitata mainosten tuloksia. Google-tiliin kohdistuvaa mainontaa voit säätää myös <a href="${links.googleAds}">Googlen mainoskeskuksessa</a>.</p>`,
);

const profiling = section(
  'Automaattinen päätöksenteko ja profilointi',
  html`<p>Emme tee automaattisia päätöksiä, joilla olisi sinulle oikeudellisia tai muuten merkittäviä vaikutuksia. Suostumuksellasi tehdään profilointia: Google arvioi ryhmiä, joihin kuulut, ja Google ja Meta valitsevat, mitä mainoksia näet. Seurauksena näet mainoksia, jotka liittyvät käyntiisi täällä. Profilointi loppuu, kun peruutat suostumuksesi.</p>`,
);

const rights = section(
  'Oikeutesi',
  html`
<p>Voit pyytää pääsyn tietoihisi, niiden oikaisua tai poistamista ja käsittelyn rajoittamista. Sopimukseen ja suostumukseen perustuvat tiedot saat siirrettyä toiseen järjestelmään. Voit vastustaa oikeutettuun etuun perustuvaa käsittelyä, ja suoramarkkinointia milloin tahansa.</p>
<p>Pyynnölle ei ole muotovaatimuksia, ja se on maksuton. Vastaamme kuukauden kuluessa. Kävijätietoja koskevaan pyyntöön tarvitsemme suostumuksen tunnisteen, koska emme tiedä, kuka kävijä on.</p>`,
);

const withdrawal = section(
  'Suostumuksen peruuttaminen',
  html`
<p>Voit peruuttaa suostumuksesi milloin tahansa sivun alareunan Evästeasetuksista tai tästä. Peruuttaminen ei vaikuta siihen, mitä on tehty ennen sitä. Googlen ja Metan omilla sivustoillaan asettamia evästeitä emme voi poistaa; voit poistaa ne selaimestasi.</p>
<p><button class="button" type="button" data-keksi="withdraw">Peruuta antamani suostumukset</button></p>`,
);

const complaint = section(
  'Valitus valvontaviranomaiselle',
  html`<p>Voit valittaa, jos katsot, että käsittelemme tietojasi lain vastaisesti: Tietosuojavaltuutetun toimisto, Lintulahdenkuja 4, 00530 Helsinki; PL 800, 00531 Helsinki; puhelin 029 566 6700; tietosuoja@om.fi.</p>`,
);

const changes = section(
  'Muutokset',
  html`<p>Kun palvelut tai niiden evästeet muuttuvat, päivitämme selosteen ja kysymme suostumusta uudelleen siltä osin.</p>`,
);

/** The statement in Finnish, in the order Finnish statements have. */
export const statement: readonly Markup[] = [
  who,
  contact,
  name,
  purposes,
  interest,
  required,
  groups,
  contents,
  sources,
  recipients,
  disclosures,
  transfers,
  retention,
  protection,
  html`${cookies}${declaration}`,
  analytics,
  advertising,
  profiling,
  rights,
  withdrawal,
  complaint,
  changes,
];
