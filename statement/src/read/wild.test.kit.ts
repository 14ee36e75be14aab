/** Old texts as they are found on sites, each of another shape: written for the tests before the importer was looked at. */
export const WILD = {
  'numbered headings with bullets': `TIETOSUOJASELOSTE
Laadittu 24.5.2018, päivitetty 3.1.2020

1. Rekisterinpitäjä
Järvenrannan Optiikka Oy
Y-tunnus: 1234567-1
Kauppakatu 12 B
40100 Jyväskylä
puh. 014 123 4567
info@jarvenrannanoptiikka.fi

2. Rekisteriasioista vastaava henkilö
Maija Meikäläinen, optikko
maija@jarvenrannanoptiikka.fi

3. Rekisterin nimi
Järvenrannan Optiikan asiakasrekisteri

4. Henkilötietojen käsittelyn tarkoitus
Henkilötietoja käsitellään seuraaviin tarkoituksiin:
- asiakassuhteen hoitaminen
- ajanvaraus ja näöntarkastukset
- silmälasien ja piilolinssien tilaukset
- suoramarkkinointi

5. Rekisterin tietosisältö
Rekisteri sisältää seuraavat tiedot:
- nimi, syntymäaika ja yhteystiedot
- näöntarkastuksen tulokset
- ostohistoria
- laskutustiedot

6. Säännönmukaiset tietolähteet
Tiedot saadaan asiakkaalta itseltään ja lähettävältä lääkäriltä.

7. Tietojen säännönmukaiset luovutukset
Tietoja ei luovuteta säännönmukaisesti ulkopuolisille.

8. Tietojen siirto EU:n tai ETA:n ulkopuolelle
Tietoja ei siirretä EU:n tai ETA:n ulkopuolelle.

9. Rekisterin suojauksen periaatteet
A. Manuaalinen aineisto
Paperit säilytetään lukitussa kaapissa.
B. Sähköisesti käsiteltävät tiedot
Järjestelmään kirjaudutaan käyttäjätunnuksella ja salasanalla.

10. Tarkastusoikeus
Jokaisella on oikeus tarkastaa itseään koskevat tiedot. Pyyntö tehdään kirjallisesti ja allekirjoitettuna.

11. Evästeet
Sivustolla käytetään evästeitä. Evästeisiin kerätty tieto on anonyymia.

12. Oikeus vaatia tiedon korjaamista
Virheelliset tiedot korjataan pyynnöstä.
`,
  'a form of two columns whose cells wrap': `REKISTERI- JA TIETOSUOJASELOSTE

Henkilötietolaki (523/1999) 10 ja 24 §

Laatimispäivä
                      12.3.2015

Rekisterinpitäjä      Nimi
                      Näkö & Kehys Ky

                      Osoite
                      Asemakatu 3, 70100 Kuopio

                      Muut yhteystiedot (esim. puhelin virka-aikana,
                      sähköpostiosoite)
                      017 555 0101, posti@nakojakehys.example

Yhteyshenkilö
rekisteriä
koskevissa asioissa   Nimi
                      Pekka Virtanen

                      Osoite
                      Asemakatu 3, 70100 Kuopio

Rekisterin nimi       Asiakasrekisteri

Henkilötietojen
käsittelyn tarkoitus  Asiakassuhteen hoito, laskutus ja
                      näönhuollon palvelut

Rekisterin
tietosisältö          Nimi, osoite, puhelinnumero,
                      henkilötunnus, reseptit

Säännönmukaiset
tietolähteet          Asiakas itse

Tietojen
säännönmukaiset
luovutukset           Ei luovuteta

Tietojen siirto EU:n
tai ETA:n ulkopuolelle
                      Ei siirretä

Rekisterin suojauksen
periaatteet           A Manuaalinen aineisto
                      Lukittu tila

                      B ATK:lla käsiteltävät tiedot
                      Salasana ja palomuuri
`,
  'a paragraph a heading after a colon': `Tietosuojaseloste

Rekisterin pitäjä: Silmälasi Lahti Oy (2345678-9), Aleksanterinkatu 5, 15110 Lahti, p. 03 555 0123, asiakaspalvelu@silmalasilahti.example

Yhteyshenkilö: Liisa Lahtinen, liisa@silmalasilahti.example

Tietosuojavastaava: Tiina Tieto, tietosuoja@silmalasilahti.example, 03 555 0199

Rekisterin nimi: Verkkokaupan asiakas- ja markkinointirekisteri

Käsittelyn oikeusperuste ja tarkoitus: Käsittely perustuu sopimukseen (verkkokaupan tilaus) ja rekisterinpitäjän oikeutettuun etuun (suoramarkkinointi). Uutiskirjeen tilaajien osalta peruste on suostumus.

Rekisteröityjen ryhmät: Verkkokaupan asiakkaat ja uutiskirjeen tilaajat.

Kerättävät tiedot: Nimi, sähköposti, osoite, tilaukset, IP-osoite.

Tietolähteet: Asiakas itse: tilauslomake, uutiskirje, puhelu.

Tietojen luovuttaminen: Tietoja luovutetaan kuljetusyhtiölle (Posti Oy) ja maksunvälittäjälle.

Säilytysaika: Tilaustiedot säilytetään kirjanpitolain mukaisesti kuusi vuotta tilikauden päättymisestä.

Tietojen suojaus: Palvelimet sijaitsevat lukitussa konesalissa. Yhteys on salattu (TLS).

Automaattinen päätöksenteko ja profilointi: Ei tehdä.

Rekisteröidyn oikeudet: Sinulla on oikeus saada pääsy tietoihin maksutta kerran vuodessa, oikeus oikaista ne ja oikeus poistaa ne.

Muutokset: Voimme päivittää tätä selostetta. Päivitetty 1.2.2021.
`,
  'a table of tabs with HTML and empty cells': `Tietosuojaseloste\t
Rekisterin nimi\t<p>Asiakasrekisteri</p>
Rekisterinpitäjä\t<p>Optikko Aho Tmi<br>Torikatu 1<br>90100 Oulu<br>Y-tunnus 3456789-0</p>
Yhteyshenkilö\t<p>Anna Aho<br /><a href="mailto:anna@optikkoaho.example">anna@optikkoaho.example</a></p>
Tietosuojavastaava\t
Henkilötietojen käsittelyn tarkoitus ja peruste\t<ul><li>asiakassuhde (sopimus)</li><li>kirjanpito (lakis&auml;&auml;teinen velvoite)</li></ul>
Suostumus\t
Rekisterin tietosisältö\t<p>Nimi, osoite &amp; puhelin</p><p>Tarkastusten tulokset</p>
Tietolähteet\t<span style="font-size:11pt">Rekister&ouml;ity itse</span>
Tietojen luovutukset\t<p>Kela (korvaukset)</p>
Tietojen siirto EU:n ulkopuolelle\t&nbsp;
Automaattinen käsittely ja profilointi\t
Tietojen säilytysaika\t<p>12 vuotta viimeisestä käynnistä</p>
Rekisterin suojaus\t<p><strong>Manuaalinen aineisto:</strong> lukittu arkisto</p><p><strong>Sähköinen aineisto:</strong> salasanat</p>
Evästeet\t<p>K&auml;yt&auml;mme Google Analyticsia. <a href="https://www.google.com/settings/ads">Est&auml; mainonta</a></p>
`,
  'Markdown with links and numbered lists': `# Tietosuojaseloste

*Päivitetty 15.8.2022*

## Rekisterinpitäjä

**Piilari & Linssi Oy**, y-tunnus 4567890-1  
Hämeenkatu 20, 33200 Tampere  
[info@piilari.example](mailto:info@piilari.example), 03 222 0000

## Yhteyshenkilö rekisteriä koskevissa asioissa

Kalle Kehys, [kalle@piilari.example](mailto:kalle@piilari.example)

## Rekisterin nimi

Piilari & Linssi Oy:n asiakas- ja ajanvarausrekisteri

## Oikeusperuste ja henkilötietojen käsittelyn tarkoitus

EU:n yleisen tietosuoja-asetuksen mukainen oikeusperuste henkilötietojen käsittelylle on

* henkilön suostumus (uutiskirje)
* sopimus, jossa rekisteröity on osapuolena
* laki (mikä)

Tietoja **ei** käytetä automatisoituun päätöksentekoon tai profilointiin.

## Rekisterin tietosisältö

1. Nimi
2. Sähköpostiosoite
3. [Reseptit](https://kanta.example/reseptit)

## Säännönmukaiset tietolähteet

Tiedot saadaan [yhteydenottolomakkeelta](https://piilari.example/yhteys).

## Tietojen säännönmukaiset luovutukset ja tietojen siirto EU:n tai ETA:n ulkopuolelle

Tietoja ei luovuteta säännönmukaisesti muille tahoille. Tietoja voidaan siirtää myös EU:n tai ETA:n ulkopuolelle.

## Rekisterin suojauksen periaatteet

Rekisterin käsittelyssä noudatetaan huolellisuutta.

### Manuaalinen aineisto

Ei manuaalista aineistoa.

### Sähköinen aineisto

Käyttöoikeudet ja varmuuskopiot.

## Tarkastusoikeus ja oikeus vaatia tiedon korjaamista

Pyyntö tulee lähettää kirjallisesti.

## Muut henkilötietojen käsittelyyn liittyvät oikeudet

Oikeus tulla unohdetuksi.

---

Kysy lisää [etusivulla](https://piilari.example/).
`,
  'Windows-1252': `Rekisteriseloste

Rekisterinpitäjä
Äänekosken Näkö Öinen Oy
Hämeentie 1, 44100 Äänekoski

Rekisterin nimi
Käyttäjärekisteri

Rekisterin käyttötarkoitus
Hääpari- ja työnäköasiakkaiden palveleminen

Rekisterin tietosisältö
Sähköposti, nimi, syntymäaika

Rekisterin tietolähteet
Rekisteröity itse

Säännönmukaiset tietojenluovutukset
Ei luovutuksia

Tietojen säilytys
Kaksi vuotta käynnistä

Rekisterin suojaaminen
Lukittu kaappi – ja ”salasana”
`,
  capitals: `TIETOSUOJASELOSTE – SILMÄOPTIIKKA KOTKA OY

REKISTERINPITÄJÄ
Silmäoptiikka Kotka Oy, Kirkkokatu 8, 48100 Kotka

REKISTERIN YHTEYSHENKILÖ
Ville Valo, 05 555 1212

REKISTERIN NIMI
ASIAKASREKISTERI

HENKILÖTIETOJEN KÄSITTELYN OIKEUSPERUSTE
Asiakassuhde ja suostumus

HENKILÖTIETOJEN KÄSITTELYN TARKOITUS
Palvelun tuottaminen, markkinointi

HENKILÖTIETOJEN VASTAANOTTAJAT
Tilitoimisto ja IT-tuki

HENKILÖTIETOJEN SÄILYTYSAIKA
Niin kauan kuin asiakassuhde kestää

KÄSITELTÄVÄT HENKILÖTIEDOT
NIMI, OSOITE, PUHELIN

TIETOLÄHTEET
ASIAKAS

TIETOJEN SIIRTÄMINEN EU:N TAI ETA-ALUEEN ULKOPUOLELLE
EI SIIRRETÄ

REKISTERIN SUOJAUKSEN PERIAATTEET
HUOLELLISUUS

REKISTERÖIDYN OIKEUDET
OIKEUS TARKASTAA TIEDOT

TIETOSUOJASELOSTEEN MUUTTAMINEN
OIKEUS MUUTOKSIIN PIDÄTETÄÄN
`,
  'a page of a CMS with menus and foot': `<!DOCTYPE html>
<html lang="fi"><head><meta charset="utf-8"><title>Tietosuojaseloste | Kehyskulma</title>
<style>.x{color:red}</style><script>window.dataLayer=[];function gtag(){dataLayer.push(arguments)}</script>
</head><body class="page-template">
<header><a class="logo" href="/">Kehyskulma</a>
<nav><ul><li><a href="/">Etusivu</a></li><li><a href="/tuotteet">Tuotteet</a></li><li><a href="/yhteystiedot">Yhteystiedot</a></li></ul></nav></header>
<main><article class="entry">
<h1 class="entry-title">Tietosuojaseloste</h1>
<div class="wp-block"><h2><span style="font-weight:400">1. Rekisterinpit&auml;j&auml;</span></h2>
<p>Kehyskulma Oy<br/>Satamakatu 4<br/>28100 Pori<br/>Y-tunnus: 5678901-2</p>
<h2>2. Yhteyshenkil&ouml; rekisteri&auml; koskevissa asioissa</h2>
<p>Sari Sarastus, <a href="mailto:sari@kehyskulma.example">sari@kehyskulma.example</a></p>
<h2>3. Rekisterin nimi</h2>
<p>Kehyskulman asiakasrekisteri</p>
<h2>4. Oikeusperuste ja henkil&ouml;tietojen k&auml;sittelyn tarkoitus</h2>
<p>K&auml;sittelyn perusteena on asiakassuhde.</p>
<ul><li>tilaukset</li><li>ajanvaraus</li></ul>
<h2>5. Rekisterin tietosis&auml;lt&ouml;</h2>
<table><tbody><tr><th>Tieto</th><th>S&auml;ilytysaika</th></tr><tr><td>Nimi</td><td>5 vuotta</td></tr><tr><td>Resepti</td><td>12 vuotta</td></tr></tbody></table>
<h2>6. S&auml;&auml;nn&ouml;nmukaiset tietol&auml;hteet</h2><p>Asiakas</p>
<p><strong>7. Tietojen luovutukset</strong></p>
<p>Ei luovuteta.</p>
<p><b>8. Rekisterin suojauksen periaatteet</b><br>Palomuuri.</p>
<h2>9. Evästekäytäntö</h2>
<p>Jatkamalla selailua hyv&auml;ksyt ev&auml;steet.</p>
</div></article></main>
<!-- kommentti: vanha versio 2018 -->
<footer><p>© 2023 Kehyskulma Oy</p><p><a href="/tietosuojaseloste">Tietosuojaseloste</a> | <a href="/ehdot">Toimitusehdot</a></p></footer>
<noscript><img src="https://www.facebook.com/tr?id=1"></noscript>
</body></html>
`,
  'pasted from Word': `\ufeffTietosuojaseloste \r
\r
1.     Rekisterinpitäjä \r
Optik\u00adko Saaristo Oy\r
Rantatie 7, 20100 Turku\r
Y\u2011tunnus 6789012\u20113\r
\r
2.     Yhteyshenkilö rekisteriä koskevissa asioissa\r
Börje Öhman, 02 555 4321\r
\r
3.     Rekisterin nimi\r
Saariston asiakkaat\r
\r
4.     Henkilötietojen käsittelyn tarkoitus\r
·      Näöntutkimus\r
·      Ajanvaraus\r
o   verkossa\r
o   puhelimitse\r
§  Laskutus\r
\r
5.     Rekisterin tietosisältö\r
 Nimi\r
 Puhelin\r
•\tResepti\r
\r
6.     Säännönmukaiset tietolähteet\r
– asiakas\r
– lääkäri\r
\r
7.     Tietojen säännönmukaiset luovutukset ja tietojen siirto EU:n tai Euroopan talousalueen ulkopuolelle\r
Ei luovuteta eikä siirretä.\r
\r
8.     Rekisterin suojauksen periaatteet\r
A. Manuaalinen aineisto\r
Kaappi\r
B. ATK:lla käsiteltävät tiedot\r
Salasana\r
\r
9.     Tietojen säilyttämisaika\r
Tietoja säilytetään 10 vuotta.\r
\r
10.    Rekisteröidyn oikeudet\r
Tarkastusoikeus kerran vuodessa maksutta.\r
`,
  'questions in an order of its own': `Näin käsittelemme tietojasi

Oikeutesi
Voit pyytää tietosi, korjata ne ja tehdä valituksen tietosuojavaltuutetulle, Ratapihantie 9, 00521 Helsinki.

Kuinka kauan säilytämme tietoja?
Säilytämme tilaustietoja 6 vuotta ja näöntarkastustietoja 12 vuotta.

Mihin tietoja siirretään
Tietoja ei siirretä Euroopan unionin ulkopuolelle, ellei se ole teknisesti tarpeellista.

Kuka rekisteriä pitää?
Tarkka Optikot Oy
Y-tunnus 7890123-4
Mannerheimintie 100
00250 Helsinki

Miksi keräämme tietoja?
Palvellaksemme sinua: silmälasit, huolto, takuu.

Rekisterin nimi
Tarkan asiakkaat

Mitä tietoja keräämme?
Nimi
Osoite

Mistä tiedot saadaan?
Sinulta itseltäsi.

Kenelle tietoja luovutetaan?
Emme luovuta tietoja.

Yhteydenotot
tietosuoja@tarkka.example

Tietoturva
Henkilökunta on perehdytetty.
`,
} as const;
