import type { SiteTexts } from './texts';

/** Finnish. */
export const fi: SiteTexts = {
  language: 'fi',
  ownName: 'Suomeksi',
  paths: {
    home: '/',
    booking: '/ajanvaraus',
    thanks: '/ajanvaraus/kiitos',
    privacy: '/tietosuojaseloste',
  },

  demoLabel: 'Tietoa esittelystä',
  demoKind: 'Esittelysivusto:',
  demoNote: 'liike on keksitty',
  skip: 'Siirry sisältöön',
  menu: 'Päävalikko',
  languages: 'Kieli',
  services: 'Palvelut',
  video: 'Video',
  contact: 'Yhteystiedot',
  book: 'Varaa aika',
  privacy: 'Tietosuojaseloste',
  cookieSettings: 'Evästeasetukset',

  homeTitle: 'Esimerkkioptiikka – silmälasit ja näöntutkimukset',
  description: 'Näöntutkimukset, silmälasit ja piilolinssit rauhassa ja ilman kiirettä.',
  heroTitle: 'Näe arki tarkasti.',
  heroText:
    'Tutkimme näkösi kiireettä ja autamme löytämään lasit, joissa viihdyt. Meillä sinua palvelee sama optikko vuodesta toiseen.',
  heroNote: 'Vapaita aikoja jo tällä viikolla',
  picture: 'Silmälasit näöntarkastustaulun edessä',
  offers: [
    {
      title: 'Näöntutkimus',
      text: 'Laillistettu optikko tutkii näkösi ja kertoo tuloksista ymmärrettävästi. Varaa aikaa 45 minuuttia.',
      price: '39 €',
    },
    {
      title: 'Piilolinssien sovitus',
      text: 'Sovitamme linssit, opetamme käytön ja tarkistamme tilanteen kahden viikon kuluttua.',
      price: '59 €',
    },
    {
      title: 'Silmälasien huolto',
      text: 'Puhdistus, ruuvien kiristys ja sankojen säätö odottaessa, vaikka lasit olisi ostettu muualta.',
      price: '0 €',
    },
  ],
  visit: 'Näin käynti etenee',
  steps: [
    {
      title: 'Varaa aika',
      text: 'Varaat sopivan ajan verkossa tai puhelimitse. Lähetettä ei tarvita.',
    },
    {
      title: 'Tutkimme näkösi',
      text: 'Optikko tutkii näön ja keskustelee kanssasi siitä, mihin laseja tarvitset.',
    },
    {
      title: 'Valitset rauhassa',
      text: 'Saat reseptin mukaasi. Lasit voit valita heti, myöhemmin tai muualta.',
    },
  ],
  videoText:
    'Katso, millainen näöntutkimus on. Video on YouTubessa, joten se ladataan vasta, kun annat siihen luvan.',
  videoTitle: 'Esimerkkivideo: näin näöntutkimus etenee',
  opening: 'Aukioloajat',
  hours: [
    { days: 'Maanantai–perjantai', time: '9.30–17.30' },
    { days: 'Lauantai', time: '10–14' },
    { days: 'Sunnuntai', time: 'suljettu' },
  ],
  address: 'Osoite',
  phone: 'Puhelin',
  email: 'Sähköposti',

  bookingText:
    'Täytä tiedot, niin vahvistamme ajan puhelimitse. Tällä sivulla emme käytä kävijätilastoja emmekä mainonnan tunnisteita, vaikka olisit ne sallinut: se, että varaat aikaa optikolle, ei kuulu muille.',
  service: 'Palvelu',
  date: 'Päivä',
  time: 'Kellonaika',
  name: 'Nimi',
  phoneNumber: 'Puhelinnumero',
  phoneHint: 'Soitamme vain tästä varauksesta.',
  message: 'Viesti (vapaaehtoinen)',
  messageHint: 'Älä kirjoita tähän terveystietoja. Puhumme niistä, kun tapaamme.',
  send: 'Lähetä varauspyyntö',
  bookingPrivacy: 'Miten käsittelemme tietojasi, kerrotaan tietosuojaselosteessa.',

  thanksTitle: 'Kiitos varauksesta',
  thanksText:
    'Soitamme ja vahvistamme ajan. (Tämä on esittelysivusto: lomakkeen tietoja ei tallennettu eikä lähetetty eteenpäin.)',
  backHome: 'Takaisin etusivulle',

  missingTitle: 'Sivua ei löytynyt',
  missingText: 'Osoitteessa voi olla kirjoitusvirhe, tai sivu on poistettu.',
};
