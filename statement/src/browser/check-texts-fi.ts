import type { CheckTexts } from './check-texts';

const WRITTEN = 'Ei mitään: Keksi kirjoittaa tämän.';

/** Finnish. */
export const fi: CheckTexts = {
  title: 'Vain sinulle, sivuston ylläpitäjä: seloste ei pidä paikkaansa',
  about:
    'Kävijät eivät näe tätä. He näkevät selosteen niin kuin sen kirjoitit. Sama tarkistus on komennossa npx keksi statement.',
  says: 'Selosteessa',
  nothing: 'ei mitään',
  but: 'Mutta',
  write: 'Kirjoita',
  form: 'Puuttuu tai on väärin. Sallittu (englanniksi): {allowed}',
  codes: {
    'no-transfers': [
      'Nämä palvelut siirtävät tietoja EU:n tai ETA:n ulkopuolelle: {services}. ”Ellei se ole tarpeen” ei ole siirron peruste (GDPR 44–49).',
      '"transfers": [], jos tässä rekisterissä ei ole siirtoja, tai luettelo sen omista siirroista. Palvelujen siirrot Keksi kirjoittaa.',
    ],
    'no-profiling': [
      'Nämä palvelut profiloivat: {services}. Uudelleenmarkkinointi ja kohderyhmätiedot ovat profilointia (GDPR 4(4)).',
      '"decisions": [], jos tämän rekisterin perusteella ei päätetä mitään. Palvelujen profiloinnin Keksi kuvaa.',
    ],
    'anonymous-cookies': [
      'Selaimen tunnisteet ja IP-osoitteet ovat henkilötietoja (TSV/108/2022).',
      WRITTEN,
    ],
    'browser-settings': [
      'Selaimen asetukset eivät ole suostumus, eikä kieltäytymistä voi jättää niiden varaan (205 §).',
      WRITTEN,
    ],
    'continued-use': ['Selaamisen jatkaminen ei ole suostumus (Planet49, C-673/17).', WRITTEN],
    'cookies-on-interest': [
      'Evästeet ja tunnisteet perustuvat suostumukseen eivätkä mihinkään muuhun (205 §).',
      WRITTEN,
    ],
    'repealed-law': [
      'Henkilötietolaki kumottiin tietosuojalailla (1050/2018) 1.1.2019.',
      'Tietosuoja-asetuksen artikla tai tietosuojalain pykälä.',
    ],
    'paid-access': ['Omat tiedot saa maksutta, joka kerta (GDPR 12(5)).', WRITTEN],
    'signature-only': ['Pyynnöllä ei ole muotovaatimusta (GDPR 12(2)).', WRITTEN],
    'written-only': ['Pyynnöllä ei ole muotovaatimusta (GDPR 12(2)).', WRITTEN],
    'breach-72-hours': [
      '72 tunnissa ilmoitetaan viranomaiselle. Ihmisille kerrotaan viipymättä, jos riski on korkea (GDPR 33 ja 34).',
      'Viranomaiselle 72 tunnin kuluessa, ihmisille viipymättä, jos riski on korkea.',
    ],
    'old-address': [
      'Tietosuojavaltuutetun toimisto on osoitteessa Lintulahdenkuja 4, 00530 Helsinki; PL 800, 00531 Helsinki.',
      WRITTEN,
    ],
    'legacy-link': ['Tämä Googlen osoite on poistunut käytöstä.', 'https://myadcenter.google.com'],
    'missing-interest': [
      'Peruste on oikeutettu etu, ja se on kerrottava (GDPR 13(1)(d)).',
      '"interest": mikä etu ja kenen.',
    ],
    'consent-without-withdrawal': [
      'Peruste on suostumus, ja on kerrottava, miten sen voi peruuttaa (GDPR 13(2)(c)).',
      '"withdrawal": miten suostumuksen voi peruuttaa, yhtä helposti kuin sen antoi.',
    ],
    'missing-basis': [
      'Myös kieltäytymiset tallennetaan, ja niiden oikeusperuste on kerrottava (GDPR 13(1)(c)).',
      '"refusals": "legal-obligation" (osoitusvelvollisuus, GDPR 5(2)) tai "legitimate-interest".',
    ],
    'missing-retention': [
      'Säilytysaika on kerrottava (GDPR 13(2)(a)).',
      'Aika, tai mistä se riippuu.',
    ],
    'no-such-register': [
      'Asetuksissa ei ole suostumusrekisteriä, joten suostumuksia ei tallenneta.',
      'Ei mitään, tai "register" asetuksiin.',
    ],
    'retention-too-short': [
      'Suostumus on voimassa {days} päivää, ja niin kauan se on voitava osoittaa (GDPR 7(1)).',
      'Vähintään {days}.',
    ],
    'no-such-service': ['Asetuksissa ei ole tällaista palvelua.', 'Palvelun tunnus asetuksista.'],
    'other-controller': [
      'Evästekysely pyytää suostumusta nimellä {controller}.',
      'Sama yritys molempiin.',
    ],
    'empty-section': [
      'Tämä on kerrottava.',
      'Mitä siitä on kerrottava, tai [], jos sellaista ei ole.',
    ],
    unchecked: [
      'Tämä on luonnos, eikä kukaan ole sanonut, että näin on.',
      'Miten asia teillä on, ilman merkintää.',
    ],
    untranslated: ['Seloste on lukijan kielellä (GDPR 12(1)).', 'Sama teksti tällä kielellä.'],
  },
};
