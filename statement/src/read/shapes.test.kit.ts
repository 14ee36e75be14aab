/** Old texts, written for the tests in the shapes that are seen in the wild, with the errors of part I in them. */
export const SHAPES = {
  'numbered headings with bullet lists': `TIETOSUOJASELOSTE
Laadittu 1.2.2018

1. Rekisterinpitäjä
Esimerkkiliike Oy, Y-tunnus 1234567-8
Mallikatu 3 B 4, 00000 Esimerkkilä
puh. 09 123 4567

2. Yhteyshenkilö rekisteriä koskevissa asioissa
Maija Malli, maija.malli@esimerkkiliike.example

3. Rekisterin nimi
Esimerkkiliikkeen asiakasrekisteri

4. Henkilötietojen käsittelyn tarkoitus ja oikeusperuste
- Asiakassuhteen hoitaminen (sopimus)
- Uutiskirje, jos olet antanut suostumuksesi
- Laskutus

5. Rekisterin tietosisältö
• Nimi
• Osoite
• Ostohistoria

6. Säännönmukaiset tietolähteet
- Asiakas itse

7. Tietojen säännönmukaiset luovutukset
Emme luovuta tietoja ulkopuolisille.

8. Tietojen siirto EU:n tai ETA:n ulkopuolelle
Tietoja ei siirretä EU:n tai ETA:n ulkopuolelle.

9. Rekisterin suojauksen periaatteet
A. Manuaalinen aineisto
Säilytetään lukitussa kaapissa.
B. Sähköinen aineisto
Tunnus ja salasana.

10. Tarkastusoikeus
Tiedot saa tarkastaa maksutta kerran vuodessa allekirjoitetulla pyynnöllä.

11. Lemmikit liikkeessä
Koirat ovat tervetulleita.
`,
  'headings on their own line with wrapped table cells': `Rekisteriseloste

REKISTERINPITÄJÄ
Esimerkkiliike Oy
Mallikatu 3, 00000 Esimerkkilä
Sähköposti: info@esimerkkiliike.example

REKISTERIN NIMI
Asiakasrekisteri

REKISTERIN KÄYTTÖTARKOITUS
Asiakassuhteen hoitaminen
sekä viestintä, joka perustuu
oikeutettuun etuun

OIKEUTETUN EDUN PERUSTE
Haluamme kertoa asiakkaillemme
uutuuksista.

SÄILYTYSAIKA
Niin kauan kuin asiakassuhde
kestää ja kaksi vuotta sen
jälkeen.

PROFILOINTI
Ei tehdä.
`,
  'one paragraph a heading after a colon': `Tietosuojaseloste
Rekisterinpitäjä: Esimerkkiliike Oy, Mallikatu 3, 00000 Esimerkkilä
Tietosuojavastaava: Taavi Turva, taavi@esimerkkiliike.example, 040 123 4567
Rekisterin nimi: Asiakasrekisteri
Rekisteröidyt: Asiakkaat
Käsittelyn tarkoitus: Tilausten toimittaminen sopimuksen mukaan.
Rekisterin sisältö: Nimi, osoite ja tilaukset.
Säilytysaika: Viisi vuotta.
Evästeet: Kävijää ei voida tunnistaa pelkkien evästeiden avulla.
Rekisterin nimi: Uutiskirjerekisteri
Käsittelyn tarkoitus: Uutiskirje suostumuksella.
Suostumuksen peruuttaminen: Kirjeen lopussa on linkki.
Säilytysaika: Kunnes tilaus päättyy.
`,
  'a two-column table with HTML in its cells': `<b>Tietosuojaseloste</b>\t
Rekisterinpit&auml;j&auml;\tEsimerkkiliike Oy<br>Mallikatu 3, 00000 Esimerkkil&auml;
\tPuhelin 09 123 4567
<strong>Rekisterin nimi</strong>\tAsiakasrekisteri
Henkilötietoryhmät\t<ul><li>Yhteystiedot</li><li>Ostot &amp; tilaukset</li></ul>
Vastaanottajat\t
Säännönmukaiset tietolähteet\tAsiakas itse
Käsittelyn tarkoitus\tTilaukset\tSopimus
Valitusoikeus\tTietosuojavaltuutetun toimisto, Ratapihantie 9, 00520 Helsinki
<td>Kolmas</td><td>sarake</td>
`,
  'Markdown with links': `# Tietosuojaseloste

## Rekisterinpitäjä
**Esimerkkiliike Oy**, Mallikatu 3, 00000 Esimerkkilä

## Google Analytics
Lue [Googlen käytännöistä](https://policies.google.com/privacy) lisää.

## Rekisterin nimi
Verkkokaupan asiakkaat

## Henkilötietojen säilyttäminen
* Tilaukset kuusi vuotta
* Yhteydenotot vuosi

## Meidän tarinamme
Aloitimme vuonna 1987.

| Tieto | Miksi |
|-------|-------|
| Nimi  | Toimitus |
`,
} as const;
