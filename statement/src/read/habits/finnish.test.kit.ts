import type { Habit } from './key.test.kit';

/** Finnish texts: what firms, clubs and towns have on their sites. */
export const FINNISH: { readonly [habit: string]: Habit } = {
  'numbers without dots, and a table of contents before them': {
    text: `Tietosuojailmoitus, parturi-kampaamo

Sisällysluettelo
1 Rekisterinpitäjä
2 Yhteyshenkilö
3 Tarkoitus
4 Tietosisältö

1 Rekisterinpitäjä
Hiuspaja Tuulahdus Tmi, 1212121-2
Myllykatu 7 as 3
15140 Lahti

2 Yhteyshenkilö
Ritva Malli, yrittäjä
+358 40 000 1234

3 Tarkoitus
Ajanvarausten hallinta ja muistutusviestit.
Käsittely perustuu sopimukseen.

4 Tietosisältö
Nimi, puhelinnumero ja hiuksiin liittyvät huomiot
`,
    key: [
      ['1212121-2', /controller\.businessId/],
      ['Myllykatu', /controller\.address/],
      ['Ritva Malli', /^\.contact\.name/],
      ['+358 40', /^\.contact\.phone/],
      ['muistutusviestit', /purposes\[0\]\.purpose/],
      ['perustuu sopimukseen', /purposes\[0\]\.ground/],
      ['hiuksiin', /contents/],
      ['3 Tarkoitus', null],
    ],
  },
  'questions to the reader': {
    text: `Näin kohtelemme tietojasi

Kuka vastaa tiedoistasi?

Verkkokauppa Villasukka Oy (2020202-0), Lankatie 9, 90100 Oulu

Mihin voit ottaa yhteyttä?

tietosuoja(at)villasukka.example

Miksi keräämme tietoja?

Toimitamme tilauksesi ja hoidamme palautukset.

Mitä tietoja keräämme?

Nimesi, osoitteesi ja tilauksesi.

Mistä saamme tietosi?

Sinulta itseltäsi.

Kenelle luovutamme tietoja?

Kuljetusyhtiölle ja maksunvälittäjälle.

Siirretäänkö tietojasi EU:n ulkopuolelle?

Ei siirretä.

Kuinka kauan säilytämme niitä?

Kuusi vuotta kirjanpitoa varten.

Miten suojaamme tiedot?

Yhteys on salattu.

Mitä oikeuksia sinulla on?

Voit pyytää tietosi nähtäväksi.

Minne voin valittaa?

Tietosuojavaltuutetun toimistoon.
`,
    key: [
      ['2020202-0', /controller\.businessId/],
      ['villasukka.example', /contact\.email/],
      ['palautukset', /purposes/],
      ['tilauksesi.', /contents|purposes/],
      ['itseltäsi', /sources/],
      ['Kuljetusyhtiölle', /disclosures/],
      ['Ei siirretä', /transfers/],
      ['Kuusi vuotta', /retention/],
      ['salattu', /protection/],
      ['nähtäväksi', /rights/],
      ['valtuutetun toimistoon', /complaint/],
      ['Miten suojaamme', null],
      ['Minne voin', null],
    ],
  },
  'two columns of a PDF, one under the other': {
    text: `REKISTERISELOSTE


Laatimispäivämäärä


3.9.2019


Rekisterin ylläpitäjä


Kuusiston Vesiosuuskunta


Rekisterin vastuuhenkilö ja
yhteystiedot


Jorma Esimerkki
Kaivotie 4
21620 Kaarina
jorma@vesi.example


Henkilötietojen käsittelyn
oikeusperuste


Lakisääteinen velvoite


Henkilötietojen käytön tarkoi-
tus


Vesimittarien lukemat ja laskutus.


Rekisteröityjen ryhmät


Osuuskunnan jäsenet ja vuokralaiset


Rekisterin sisältämät tiedot


Nimi, kiinteistön osoite, mittarin numero


Tietojen säilytysajan
määräytyminen


Tiedot poistetaan, kun liittymä on irtisanottu.


Sähköisesti tallennettujen
tietojen suojaus


Varmuuskopiot otetaan viikoittain.


Paperisen aineiston
suojaaminen


Sopimukset ovat kassakaapissa.


Rekisteröidyn oikeus tarkas-
taa tietonsa


Pyyntö osoitetaan vastuuhenkilölle.
`,
    key: [
      ['3.9.2019', /updated/],
      ['Vesiosuuskunta', /controller\.name/],
      ['Jorma', /^\.contact\.name/],
      ['Kaivotie', /^\.contact\.address/],
      ['Lakisääteinen', /purposes\[0\]\.ground/],
      ['Vesimittarien', /purposes\[0\]\.purpose/],
      ['vuokralaiset', /people/],
      ['mittarin numero', /contents/],
      ['irtisanottu', /retention/],
      ['Varmuuskopiot', /protection\.electronic/],
      ['kassakaapissa', /protection\.manual/],
      ['vastuuhenkilölle', /rights/],
      ['Rekisteröityjen ryhmät', null],
      ['määräytyminen', null],
      ['käytön tarkoi', null],
    ],
  },
  'capitals, and contents in capitals': {
    text: `TIETOSUOJASELOSTE 1.6.2021

1. REKISTERINPITÄJÄ

KELOHONKA RY
METSÄTIE 1
97700 RANUA

2. REKISTERIN NIMI

JÄSENLUETTELO

3. HENKILÖTIETOJEN KÄSITTELYN TARKOITUS JA PERUSTE

JÄSENASIOIDEN HOITAMINEN

4. REKISTERIN TIETOSISÄLTÖ

NIMI JA KOTIKUNTA

5. TIETOJEN LUOVUTUKSET

EI LUOVUTETA

6. REKISTERIN SUOJAUS

A. MANUAALINEN AINEISTO

LUKITTU KAAPPI

B. SÄHKÖINEN AINEISTO

SALASANA

7. TARKASTUSOIKEUS

JÄSEN SAA TARKASTAA TIETONSA
`,
    key: [
      ['1.6.2021', /updated/],
      ['KELOHONKA', /controller\.name/],
      ['METSÄTIE', /controller\.address/],
      ['JÄSENLUETTELO', /\.name$/],
      ['JÄSENASIOIDEN', /purposes/],
      ['KOTIKUNTA', /contents/],
      ['EI LUOVUTETA', /disclosures/],
      ['LUKITTU', /protection\.manual/],
      ['SALASANA', /protection\.electronic/],
      ['SAA TARKASTAA', /rights/],
      ['MANUAALINEN', null],
    ],
  },
  'colons on one line, labels inside': {
    text: `Rekisterinpitäjä: Optikkoliike Kirkas Näkö Oy, Y-tunnus: 3030303-3, osoite: Torikatu 2, 53100 Lappeenranta, puhelin: 05 000 111
Rekisteriasioista vastaava: Sanna Malli, puh. 050 000 2222, sähköposti sanna@kirkas.example
Rekisterin nimi: Asiakas- ja potilasrekisteri
Käyttötarkoitus: Näöntutkimukset, silmälasien toimitus.
Tietosisältö: Henkilötunnus, reseptit, ostot.
Tietolähteet: Asiakas ja lähettävä lääkäri.
Luovutukset: Kelalle korvausta varten. Tietoja ei luovuteta Euroopan talousalueen ulkopuolelle.
Säilytysaika: 12 vuotta viimeisestä käynnistä.
Suojaus: Paperit: lukitussa arkistossa. Sähköinen aineisto: käyttäjätunnuksen takana.
Tarkastusoikeus: Pyynnön voi tehdä liikkeessä.
Kielto-oikeus: Suoramarkkinoinnin voi kieltää.
`,
    key: [
      ['3030303-3', /controller\.businessId/],
      ['Torikatu', /controller\.address/],
      ['05 000 111', /controller\.phone/],
      ['Sanna Malli', /^\.contact\.name/],
      ['sanna@kirkas.example', /^\.contact\.email/],
      ['potilasrekisteri', /\.name$/],
      ['Näöntutkimukset', /purposes/],
      ['reseptit', /contents/],
      ['lähettävä', /sources/],
      ['Kelalle', /disclosures/],
      ['talousalueen', /transfers/],
      ['12 vuotta', /retention/],
      ['lukitussa arkistossa', /protection\.manual/],
      ['käyttäjätunnuksen', /protection\.electronic/],
      ['liikkeessä', /rights/],
      ['voi kieltää', /rights/],
      ['Käyttötarkoitus', null],
    ],
  },
  'a table of tabs from a club, with what is left of HTML': {
    text: `Tietosuojaseloste\t
Päivitetty\t12.1.2024
Rekisterinpitäjä\tSoutuseura Aalto ry<br>Rantatie 3<br>33200 Tampere
Yhteyshenkilö rekisteriä koskevissa asioissa\tKalle Esimerkki, sihteeri, 044 000 5555
Rekisterin nimi\tJäsenrekisteri
Käsittelyn tarkoitus ja oikeusperuste\t<p>Jäsenmaksut ja viestintä.</p><p>Oikeusperuste on sopimus.</p>
Kyseessä olevat henkilötietoryhmät\tYhteystiedot
Vastaanottajat ja vastaanottajaryhmät\tSoutuliitto
Rekisterin tietosisältö\t<ul>- Nimi- Syntymävuosi- Veneluokka
Säännönmukaiset tietolähteet\tJäsen itse&nbsp;
Henkilötietojen säilyttämisaika\t
Tietojen siirto EU:n tai ETA:n ulkopuolelle\tEi siirretä.
Rekisterin suojauksen periaatteet A: Manuaalinen aineisto\tEi ole.
Rekisterin suojauksen periaatteet B: Sähköinen aineisto\tJärjestelmään pääsee vain sihteeri

\t<p>omalla tunnuksellaan.</p>
Evästeet\t
Automaattinen käsittely ja profilointi\tEi ole.
Oikeus tulla unohdetuksi\tJäsen voi pyytää poistoa.
`,
    key: [
      ['12.1.2024', /updated/],
      ['Soutuseura', /controller\.name/],
      ['Kalle Esimerkki', /^\.contact\.name/],
      ['Jäsenrekisteri', /\.name$/],
      ['Jäsenmaksut', /purposes/],
      ['on sopimus', /ground|purposes/],
      ['Yhteystiedot', /groups/],
      ['Soutuliitto', /recipients/],
      ['Veneluokka', /contents/],
      ['Jäsen itse', /sources/],
      ['Ei siirretä', /transfers/],
      ['omalla tunnuksellaan', /protection\.electronic/],
      ['pyytää poistoa', /rights/],
      ['Kyseessä', null],
      ['Oikeus tulla', null],
    ],
  },
  'Markdown of an association': {
    text: `# Jäsenrekisterin tietosuojaseloste

Laadittu 1.3.2020, viimeksi muutettu 4.4.2022.

### 1. Rekisterinpitäjä

Lautapelaajat ry  
c/o Puheenjohtaja  
Nappulakuja 6, 20500 Turku

Yhteydenotot rekisteriä koskevissa asioissa: hallitus@lauta.example

### 2. Rekisterin nimi

Yhdistyksen jäsenrekisteri

### 3. Oikeusperuste ja henkilötietojen käsittelyn tarkoitus

Oikeusperuste on yhdistyslain mukainen lakisääteinen velvoite.

Tarkoituksena on pitää luetteloa jäsenistä.

### 4. Rekisterin tietosisältö

* Koko nimi
* Kotipaikka

### 5. Säännönmukaiset tietolähteet

Jäsenhakemukset

### 6. Tietojen säännönmukaiset luovutukset

Tietoja ei luovuteta.

### 7. Rekisterin suojauksen periaatteet

Pääsy tietoihin on hallituksella.

### 8. Pelivarasto

Pelejä saa lainata.

### 9. Oikeus vaatia tiedon korjaamista

Ota yhteyttä hallitukseen.
`,
    key: [
      ['4.4.2022', /updated/],
      ['Lautapelaajat', /controller\.name/],
      ['Nappulakuja', /controller\.address/],
      ['hallitus@lauta.example', /contact\.email/],
      ['luetteloa', /purposes/],
      ['yhdistyslain', /ground|law|purposes/],
      ['Kotipaikka', /contents/],
      ['Jäsenhakemukset', /sources/],
      ['ei luovuteta', /disclosures/],
      ['hallituksella', /protection/],
      ['Pelejä', null],
      ['Pelivarasto', null],
      ['yhteyttä hallitukseen', /rights/],
    ],
  },
  'a page of HTML with headings of two levels': {
    text: `<!doctype html><html lang="fi"><head><title>Tietosuoja | Kahvila</title><style>p{margin:0}</style></head><body>
<nav><a href="/">Etusivu</a> <a href="/menu">Ruokalista</a></nav>
<main><h1>Tietosuojaseloste</h1>
<p>P&auml;ivitetty: 28. helmikuuta 2023</p>
<h2>Rekisterinpit&auml;j&auml;</h2><p>Kahvila Kulma Ky<br>Puistotie 1, 04200 Kerava</p>
<h2>K&auml;sittelyn tarkoitukset</h2><ul><li>P&ouml;yt&auml;varaukset</li><li>Kanta-asiakasedut</li></ul>
<h2>K&auml;sitelt&auml;v&auml;t henkil&ouml;tiedot</h2>
<h3>Varaukset</h3><p>Nimi ja puhelinnumero</p>
<h3>Kanta-asiakkaat</h3><p>S&auml;hk&ouml;posti ja ostot</p>
<h2>S&auml;ilytysajat</h2><p>Varaukset yhden kuukauden.</p>
<h2>Henkil&ouml;kunnan suosikit</h2><p>Korvapuusti.</p>
<h2>Tietojen vastaanottajat</h2><p>Varausj&auml;rjestelm&auml;n toimittaja.</p>
<h2>Ev&auml;steet ja k&auml;vij&auml;seuranta</h2><p>K&auml;yt&auml;mme ev&auml;steit&auml; v&auml;h&auml;n.</p>
<h2>Oikeutesi</h2><p>Voit pyyt&auml;&auml; tietosi.</p></main>
<footer>&copy; Kahvila Kulma</footer></body></html>`,
    key: [
      ['2023-02-28', /updated/],
      ['Kahvila Kulma Ky', /controller\.name/],
      ['Pöytävaraukset', /purposes/],
      ['puhelinnumero', /contents/],
      ['ostot', /contents/],
      ['yhden kuukauden', /retention/],
      ['Korvapuusti', null],
      ['toimittaja', /recipients/],
      ['evästeitä vähän', /cookies/],
      ['pyytää tietosi', /rights/],
      ['Ruokalista', null],
    ],
  },
  'bold words for headings, and a typo': {
    text: `<p><strong>Rekisterin pitäjä:</strong><br>Tilitoimisto Tase Oy<br>Konttorikatu 8<br>40100 Jyväskylä</p>
<p><strong>Rekisterin nimi:</strong><br>Asiakasrekisteri</p>
<p><strong>Henkilötietojen käsitelyn tarkoitus:</strong><br>Kirjanpito ja palkanlaskenta</p>
<p><strong>Säännönmukaiset tietolähtet:</strong><br>Asiakas ja verohallinto</p>
<p><strong>Tietojen säilyttämis aika:</strong><br>10 vuotta tilikauden päättymisestä</p>
<p><strong>Rekisterin suojauksen periatteet:</strong><br>Ovi on lukossa.</p>
<p><strong>Toimintaohje tietovuodon varalta:</strong><br>Otamme yhteyttä asiakkaaseen.</p>
<p><strong>Rekisteröidyn oikeudet:</strong><br>Asiakas saa tietonsa pyynnöstä.</p>`,
    key: [
      ['Tilitoimisto Tase', /controller\.name/],
      ['Konttorikatu', /controller\.address/],
      ['Asiakasrekisteri', /\.name$/],
      ['palkanlaskenta', /purposes/],
      ['verohallinto', /sources/],
      ['10 vuotta', /retention/],
      ['lukossa', /protection/],
      ['asiakkaaseen', /breach/],
      ['saa tietonsa', /rights/],
      ['periatteet', null],
      ['tietolähtet', null],
    ],
  },
  'the form of the authority from before 2018': {
    text: `HENKILÖREKISTERISELOSTE
Henkilötietolaki (523/99) 10 §

1 Rekisterinpitäjä
Nimi
Mallilan kunta
Osoite
Kunnantie 10, 99990 Mallila
Muut yhteystiedot (esim. puhelin virka-aikana, sähköpostiosoite)
08 000 0001, kirjaamo@mallila.example

2 Yhteyshenkilö rekisteriä koskevissa asioissa
Nimi
Pirjo Esimerkki
Osoite
Kunnantie 10, 99990 Mallila

3 Rekisterin nimi
Päivähoidon asiakasrekisteri

4 Henkilötietojen käsittelyn tarkoitus
Päivähoidon järjestäminen

5 Rekisterin tietosisältö
Lapsen ja huoltajien yhteystiedot, hoitoajat

6 Säännönmukaiset tietolähteet
Huoltajat, väestötietojärjestelmä

7 Säännönmukaiset tietojen luovutukset
Tilastokeskus

8 Tietojen siirto EU:n tai ETA:n ulkopuolelle
Ei siirretä

9 Rekisterin suojauksen periaatteet
A Manuaalinen aineisto
Arkistohuone
B ATK:lla käsiteltävät tiedot
Henkilökohtaiset tunnukset

10 Tarkastusoikeus
Pyyntö tehdään kirjaamoon.
`,
    key: [
      ['Mallilan kunta', /controller\.name/],
      ['08 000 0001', /controller\.phone/],
      ['kirjaamo@mallila.example', /controller\.email/],
      ['Pirjo Esimerkki', /^\.contact\.name/],
      ['Päivähoidon asiakasrekisteri', /\.name$/],
      ['järjestäminen', /purposes/],
      ['hoitoajat', /contents/],
      ['väestötietojärjestelmä', /sources/],
      ['Tilastokeskus', /disclosures/],
      ['Ei siirretä', /transfers/],
      ['Arkistohuone', /protection\.manual/],
      ['Henkilökohtaiset', /protection\.electronic/],
      ['kirjaamoon', /rights/],
      ['A Manuaalinen', null],
      ['Muut yhteystiedot', null],
    ],
  },
  'paragraphs after dashes, and two registers': {
    text: `Tietosuojaseloste

1. Rekisterinpitäjä – Pyöräpaja Oy, Ketjukatu 5, 00500 Helsinki
2. Rekisterin nimi – Huoltorekisteri
3. Käsittelyn tarkoitus – Huoltojen seuranta
4. Tietosisältö – Runkonumero ja nimi
5. Säilytysaika – Kolme vuotta

Tietosuojaseloste

1. Rekisterinpitäjä – Pyöräpaja Oy, Ketjukatu 5, 00500 Helsinki
2. Rekisterin nimi – Uutiskirjerekisteri
3. Käsittelyn tarkoitus – Uutiskirjeen lähettäminen suostumuksella
4. Tietosisältö – Sähköpostiosoite
5. Säilytysaika – Kunnes tilaus perutaan
`,
    key: [
      ['Pyöräpaja Oy', /controller\.name/],
      ['Huoltorekisteri', /registers\[0\]\.name/],
      ['Huoltojen seuranta', /registers\[0\]\.purposes/],
      ['Runkonumero', /registers\[0\]\.contents/],
      ['Kolme vuotta', /registers\[0\]\.retention/],
      ['Uutiskirjerekisteri', /registers\[1\]\.name/],
      ['Uutiskirjeen lähettäminen', /registers\[1\]\.purposes/],
      ['Kunnes tilaus', /registers\[1\]\.retention/],
      ['3. Käsittelyn', null],
    ],
  },
  'headings with what the law says in brackets': {
    text: `Rekisterinpitäjä (tietosuoja-asetuksen 4 artikla)

Kiinteistöhuolto Räntä Oy
Lapiotie 2, 70100 Kuopio

Tietosuojavastaava (37 artikla)

Ei ole nimetty.

Käsittelyn tarkoitus ja oikeusperuste (6 artikla)

Huoltotilausten hoitaminen sopimuksen perusteella.

Henkilötietojen ryhmät (30 artikla)

Yhteystiedot, avaintiedot

Henkilötietojen vastaanottajat (13 artikla)

Alihankkijat

Siirrot kolmansiin maihin (44–49 artikla)

Ei ole.

Suojatoimet (32 artikla)

Avaimet ovat lukitussa kaapissa. Järjestelmässä on salasana.

Oikeus oikaista tiedot (16 artikla)

Ilmoita muutoksesta toimistoon.
`,
    key: [
      ['Räntä', /controller\.name/],
      ['Lapiotie', /controller\.address/],
      ['Huoltotilausten', /purposes/],
      ['avaintiedot', /groups/],
      ['Alihankkijat', /recipients/],
      ['Ei ole.', /transfers/],
      ['Avaimet', /protection/],
      ['salasana', /protection\.electronic/],
      ['toimistoon', /rights/],
      ['(6 artikla)', null],
      ['Suojatoimet', null],
    ],
  },
};
