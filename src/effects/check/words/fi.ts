/** What the checker says, in Finnish: of each finding what it is, and what to do about it. */
export const fi = {
  title: 'Keksin tarkistus',
  about:
    'Näkyy, koska osoitteen lopussa on #keksi-check. Paneeli vain kertoo, mitä sivulla on: se ei muuta valintoja eikä lähetä sivulta mitään muille.',
  looking: 'Tarkistetaan…',
  summary: 'Korjattavaa {red} · Huomattavaa {yellow} · Kunnossa {green}',
  levels: { red: 'Korjaa', yellow: 'Huomaa', green: 'Kunnossa' },
  sections: { red: 'Korjattavaa', yellow: 'Huomattavaa', green: 'Kunnossa', now: 'Juuri nyt' },
  copy: 'Kopioi tekstinä',
  copied: 'Kopioitu. Liitä teksti viestiin sille, joka auttaa.',
  copyYourself: 'Selain ei anna kopioida. Teksti on valittuna alla: kopioi se itse.',
  text: 'Raportti tekstinä',
  again: 'Tarkista uudelleen',
  close: 'Sulje tarkistus',
  and: ' ja {count} muuta',

  found: {
    'https-ok': ['Sivu tulee suojattua yhteyttä pitkin (https).'],
    'https-no': [
      'Sivu tulee suojaamatonta yhteyttä pitkin (http).',
      'Ota https käyttöön ja ohjaa http-osoitteet siihen. Moni palveluntarjoaja tekee sen pyynnöstä.',
    ],
    file: [
      'Sivu on avattu tiedostona.',
      'Avaa se verkkopalvelimelta: selain ei säilytä tiedostojen evästeitä, joten valintaa ei muisteta.',
    ],
    'source-unread': [
      'Sivun lähdekoodia ei voitu lukea uudelleen, joten vanhoja koodeja etsittiin vain sivulta, jonka selain näyttää.',
      'Tarkista uudelleen. Jos tämä toistuu, pyydä apua kehittäjältä.',
    ],
    'tag-ok': ['Keksin skripti on sivulla kerran ja ennen muita.'],
    'tag-twice': [
      'Keksin skripti on sivulla {count} kertaa. Vain ensimmäinen toimii.',
      'Poista ylimääräiset. Usein toinen tulee lisäosasta tai tagihallinnasta.',
    ],
    'tag-behind-vendor': [
      'Ennen Keksiä ladataan seurantakoodia.',
      'Siirrä Keksin skripti ensimmäiseksi head-osaan ja poista vanhat koodit.',
    ],
    'tag-behind': [
      'Ennen Keksiä ladataan muita skriptejä.',
      'Siirrä Keksin skripti ensimmäiseksi head-osaan: mikä ehtii ennen sitä, voi mennä siltä ohi.',
    ],
    'tag-late': [
      'Keksin skriptissä on async, defer tai type="module", joten muut skriptit voivat ehtiä ennen sitä.',
      'Poista se, ja kiellä optimointilisäosaa koskemasta tiedostoon keksi.js.',
    ],
    'tag-in-body': ['Keksin skripti ei ole head-osassa.', 'Siirrä se ensimmäiseksi head-osaan.'],
    'tags-ok': ['Sivun koodissa ei näy vanhoja seurantakoodeja.'],
    'tag-raw': [
      'Sivun koodissa on vanha seurantakoodi: {name}. Selain hakee sen ennen kuin kävijä on valinnut, eikä Keksi voi estää sitä.',
      'Poista koodi teemasta, lisäosasta tai sivupohjasta. Keksi käynnistää palvelun luvan saatuaan: {how}.',
    ],
    'tag-snippet': [
      'Sivun koodissa on vanha seurantakoodi: {name}. Keksi pidättelee sitä, mutta koodi on turha.',
      'Poista koodi: Keksi käynnistää palvelun itse, kun kävijä antaa luvan.',
    ],
    'tag-hint': [
      'Sivu ottaa yhteyden etukäteen: {name}. Palvelu saa kävijän IP-osoitteen ennen valintaa.',
      'Poista link-rivi sivun head-osasta.',
    ],
    'frames-ok': ['Upotukset odottavat lupaa.'],
    'frame-raw': [
      'Sivulla on upotus, joka ei odota lupaa: {name}.',
      'Vaihda upotuksessa src muotoon data-src ja lisää data-category="marketing". Ilmoita palvelu: {how}.',
    ],
    'ids-ok': ['Tunnukset eivät ole esimerkkejä.'],
    'id-placeholder': [
      'Tunnus on ohjeen esimerkki: {setting} on {value}.',
      'Vaihda tilalle oma tunnuksesi. Esimerkki ei mittaa mitään.',
    ],
    'settings-ok': ['Asetuksissa ei ole virheitä.'],
    'setting-wrong': [
      'Asetus on väärin eikä siksi toimi: {setting} on {value}.',
      'Korjaa arvo. Oikea muoto: {form}',
    ],
    'setting-unknown': [
      'Asetusta {setting} ei ole.',
      'Poista se, tai katso oikea nimi Keksin ohjeesta.',
    ],
    'setting-better': [
      'Asetus toimii, mutta kannattaa tarkistaa: {setting} on {value}.',
      'Syy on Keksin ohjeessa kyseisen asetuksen kohdalla ja kehittäjän työkaluissa (Console).',
    ],
    'attribute-typo': [
      'Keksin skriptissä on {setting}, joka ei tee mitään.',
      'Tarkoititko {meant}? Korjaa nimi.',
    ],
    'asks-nothing': [
      'Keksi ei kysy mitään: yhtään palvelua ei ole ilmoitettu eikä mikään odota lupaa.',
      'Lisää palvelujesi tunnukset Keksin skriptiin, esimerkiksi data-ga tai data-pixel.',
    ],
    'statement-ok': ['Tietosuojaselosteen linkki toimii.'],
    'statement-none': [
      'Tietosuojaselosteen linkki puuttuu.',
      'Lisää Keksin skriptiin data-policy, esimerkiksi data-policy="/tietosuojaseloste".',
    ],
    'statement-dead': [
      'Tietosuojaselosteen linkki ei toimi: {address} vastasi {status}.',
      'Korjaa osoite (data-policy) tai julkaise seloste siinä osoitteessa.',
    ],
    'statement-front': [
      'Tietosuojaselosteen linkki vie etusivulle: {address}.',
      'Tarkista, että osoite (data-policy) on oikein ja seloste julkaistu.',
    ],
    'statement-unread': [
      'Tietosuojaselosteen linkkiä ei voitu kokeilla: {address}.',
      'Avaa se itse ja katso, että siellä on seloste.',
    ],
    'settings-link-ok': ['Sivulla on linkki evästeasetuksiin.'],
    'settings-link-none': [
      'Sivulla ei ole omaa linkkiä evästeasetuksiin, joten Keksi näyttää painikkeen nurkassa.',
      'Lisää alatunnisteeseen <button data-keksi="settings">Evästeasetukset</button>.',
    ],
    'settings-link-hidden': [
      'Linkki evästeasetuksiin on sivulla, mutta sitä ei näy.',
      'Tee linkki näkyväksi: suostumuksen pitää voida peruuttaa yhtä helposti kuin sen antoi.',
    ],
    'register-ok': ['Rekisteri vastaa, ja tämä sivusto saa lähettää sille merkintöjä.'],
    'register-none': [
      'Rekisteriä ei ole, joten suostumuksista ei jää näyttöä.',
      'Ota rekisteri käyttöön ja lisää sen osoite: data-register.',
    ],
    'register-away': [
      'Rekisteri ei vastaa: {address}. Merkinnät odottavat kävijöiden selaimissa.',
      'Tarkista osoite (data-register) ja se, että rekisteri on käynnissä.',
    ],
    'register-refuses': [
      'Rekisteri on toiminnassa, mutta ei vastaa tälle sivustolle: {address}.',
      'Lisää {origin} rekisterin sallittuihin sivustoihin (KEKSI_ALLOWED_ORIGINS tai sites).',
    ],
    'register-policy': [
      'Sivun sisältökäytäntö (CSP) estää yhteyden rekisteriin: {address}.',
      'Pyydä kehittäjää lisäämään {host} käytännön kohtaan connect-src.',
    ],
    'register-strange': [
      'Rekisterin osoitteessa on jotain muuta: {address} vastasi {status}.',
      'Tarkista osoite (data-register). Se päättyy yleensä /records.',
    ],
    'stored-ok': ['Jokainen eväste ja selaimeen tallennettu tieto on ilmoitettu.'],
    'stored-undeclared': [
      'Selaimessa on tietoja, joita mikään palvelu ei ilmoita.',
      'Selvitä, mikä ne tallentaa. Ilmoita ne palvelun tiedoissa, tai jos sivu ei toimi ilman niitä, luettele ne: data-known.',
    ],
    'requests-ok': ['Sivu ei ole ottanut yhteyttä tunnettuun palveluun, jota ei ole ilmoitettu.'],
    'request-undeclared': [
      'Sivu on ottanut yhteyden palveluun, jota ei ole ilmoitettu: {name}.',
      'Poista se, tai ilmoita se, jotta se odottaa lupaa: {how}.',
    ],
    'files-ok': ['Keksin tiedostot ovat paikallaan ja samaa julkaisua ({count}).'],
    'files-missing': [
      'Keksin tiedostoja puuttuu.',
      'Kopioi kaikki keksi*.js-tiedostot samaan kansioon: {folder}',
    ],
    'files-spare': [
      'Keksin tiedostoja puuttuu. Tämä sivu ei tarvitse niitä juuri nyt.',
      'Kopioi kaikki keksi*.js-tiedostot samaan kansioon: {folder}',
    ],
    'files-old': [
      'Keksin tiedostot eivät ole samaa julkaisua, tai jokin muuttaa niitä.',
      'Kopioi kaikki tiedostot samasta julkaisusta ja tyhjennä välimuistit: lisäosan, palvelimen ja selaimen. Kiellä optimointilisäosaa koskemasta niihin.',
    ],
    'files-unread': [
      'Keksin tiedostoja ei voitu tarkistaa.',
      'Tiedostot tulevat toiselta palvelimelta tai sivun sisältökäytäntö (CSP) estää lukemisen. Pyydä kehittäjää katsomaan.',
    ],
    'violations-ok': ['Sivun sisältökäytäntöä (CSP) ei ole rikottu.'],
    violations: [
      'Sivun sisältökäytäntö (CSP) on estänyt latauksia.',
      'Näytä lista kehittäjälle: mitä sivu tarvitsee, lisätään käytäntöön, ja loput poistetaan sivulta.',
    ],
    remains: [
      'Suostumus peruutettiin, mutta jo ajettu skripti jää sivulle, kunnes sivu ladataan uudelleen.',
      'Lataa sivu uudelleen, tai lisää Keksin skriptiin data-reload="true".',
    ],
  },

  now: {
    choice: 'Valinta',
    diagnostic: 'Kävijätilastot',
    marketing: 'Markkinointi',
    allowed: 'sallittu',
    refused: 'ei sallittu',
    undecided: 'ei vielä valintaa, kaikki odottaa',
    sensitive: 'Arkaluonteinen sivu',
    rests: 'mikään ei käynnisty, vaikka se olisi sallittu',
    services: 'Palvelut',
    runs: 'saa toimia',
    waits: 'odottaa lupaa',
    wrong: 'pois päältä, tiedoissa on virhe',
    requests: 'pyyntöjä {passed}, pidätetty {held}',
    none: 'ei yhtään',
    others: 'Muut osoitteet, joihin sivu on ottanut yhteyttä',
    stopped: 'Pidätetyt pyynnöt muihin osoitteisiin',
    google: 'Googlelle viimeksi kerrottu',
    notTold: 'ei mitään',
    meta: 'Metalle viimeksi kerrottu',
    records: 'Merkinnät rekisteriin',
    made: 'Tehty tällä sivulla',
    acknowledged: 'Rekisteri kuitannut',
    queued: 'Jonossa',
    refusedRecords: 'Rekisteri hylännyt',
  },
} as const;
