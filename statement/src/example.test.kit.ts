import type { Config } from './from-keksi';
import type { Statement } from './statement';

/** The least that is lawful: one register, no services but Keksi itself. */
export const SMALLEST: Statement = {
  updated: '2026-11-22',
  controller: { name: 'Pieni Oy', address: 'Pikkukatu 1, 00000 Esimerkkilä' },
  registers: [
    {
      name: { fi: 'Asiakasrekisteri', en: 'Customer register', sv: 'Kundregister' },
      purposes: [
        {
          purpose: { fi: 'Tilausten toimittaminen', en: 'Delivering orders', sv: 'Leverans' },
          basis: 'contract',
        },
      ],
      people: { fi: 'Asiakkaat', en: 'Customers', sv: 'Kunder' },
      groups: { fi: 'Yhteystiedot', en: 'Contact details', sv: 'Kontaktuppgifter' },
      contents: { fi: 'Nimi ja osoite', en: 'Name and address', sv: 'Namn och adress' },
      sources: { fi: 'Sinä itse', en: 'You', sv: 'Du själv' },
      recipients: [],
      disclosures: [],
      transfers: [],
      retention: {
        fi: 'Kaksi vuotta tilauksesta',
        en: 'Two years from the order',
        sv: 'Två år från beställningen',
      },
      protection: {
        manual: [],
        electronic: {
          fi: 'Henkilökohtaiset tunnukset',
          en: 'Personal accounts',
          sv: 'Personliga användarkonton',
        },
      },
      required: {
        fi: 'Ilman osoitetta emme voi toimittaa tilausta.',
        en: 'Without an address we cannot deliver.',
        sv: 'Utan adress kan vi inte leverera.',
      },
      decisions: [],
    },
  ],
};

/** A site with nothing but Keksi. */
export const BARE: Config = { controller: 'Pieni Oy' };

/** A company with every option. Its texts hold what must be escaped. */
export const WHOLE: Statement = {
  $schema: './node_modules/keksi/dist/statement.schema.json',
  updated: '2026-11-22',
  controller: {
    name: 'Lasi & Kehys Oy',
    address: 'Esimerkkikatu 1, 00000 Esimerkkilä',
    businessId: '0000000-0',
    email: 'info@lasi.example',
    phone: '000 000 0000',
    representative: { name: 'Edustaja Oy', address: 'Toinen katu 2, 00000 Esimerkkilä' },
  },
  contact: { name: 'Elli Esimerkki', email: 'elli@lasi.example', phone: '000 000 0001' },
  dataProtectionOfficer: { name: 'Taavi Turva', email: 'tietosuoja@lasi.example' },
  registers: [
    {
      name: { fi: 'Asiakasrekisteri', en: 'Customer register', sv: 'Kundregister' },
      purposes: [
        {
          purpose: {
            fi: 'Ajanvaraus ja tilaukset',
            en: 'Bookings and orders',
            sv: 'Tidsbokning och beställningar',
          },
          basis: 'contract',
        },
        {
          purpose: { fi: 'Kirjanpito', en: 'Bookkeeping', sv: 'Bokföring' },
          basis: 'legal-obligation',
          law: { fi: 'kirjanpitolaki', en: 'Accounting Act', sv: 'bokföringslagen' },
        },
        {
          purpose: {
            fi: 'Vastaaminen yhteydenottoihin',
            en: 'Answering questions',
            sv: 'Svar på frågor',
          },
          basis: 'legitimate-interest',
          interest: {
            fi: 'Etumme on vastata siihen, mitä meiltä kysytään.',
            en: 'Our interest is to answer what we are asked.',
            sv: 'Vårt intresse är att svara på det vi blir tillfrågade om.',
          },
        },
      ],
      people: {
        fi: 'Asiakkaat ja yhteyttä ottaneet',
        en: 'Customers and those who contact us',
        sv: 'Kunder och de som kontaktar oss',
      },
      groups: [
        { fi: 'Yhteystiedot', en: 'Contact details', sv: 'Kontaktuppgifter' },
        { fi: 'Tilaustiedot', en: 'Orders', sv: 'Beställningar' },
      ],
      contents: [
        {
          fi: 'Nimi, puhelinnumero ja <sähköposti>',
          en: 'Name, phone number and <email>',
          sv: 'Namn, telefonnummer och <e-post>',
        },
        { fi: 'Linssien vahvuudet', en: 'Strength of lenses', sv: 'Linsernas styrka' },
      ],
      sources: { fi: 'Sinä itse', en: 'You', sv: 'Du själv' },
      recipients: [
        {
          fi: 'Kassa "Plus" Oy, käsittelijä lukuumme',
          en: 'Kassa "Plus" Oy, a processor on our behalf',
          sv: 'Kassa "Plus" Oy, personuppgiftsbiträde för vår räkning',
        },
        { fi: 'Tilitoimisto', en: 'Our accountants', sv: 'Bokföringsbyrå' },
      ],
      disclosures: {
        fi: 'Verottajalle lain niin vaatiessa',
        en: 'To the tax authority where the law requires it',
        sv: 'Till skattemyndigheten när lagen kräver det',
      },
      transfers: [
        { country: 'US', recipient: 'Kassa Plus, Inc.', safeguard: 'scc' },
        {
          fi: 'Varmuuskopiot säilytetään Sveitsissä.',
          en: 'Backups are kept in Switzerland.',
          sv: 'Säkerhetskopior förvaras i Schweiz.',
        },
      ],
      retention: [
        {
          fi: 'Asiakastiedot: viisi vuotta viimeisestä käynnistä',
          en: 'Customers: five years from the last visit',
          sv: 'Kunder: fem år från det senaste besöket',
        },
        {
          fi: 'Tositteet: niin kauan kuin laki vaatii',
          en: 'Vouchers: as long as the law requires',
          sv: 'Verifikationer: så länge lagen kräver',
        },
      ],
      protection: {
        manual: {
          fi: 'Paperit ovat lukitussa kaapissa.',
          en: 'Papers are in a locked cabinet.',
          sv: 'Papper förvaras i ett låst skåp.',
        },
        electronic: {
          fi: 'Yhteydet on salattu.',
          en: 'Connections are encrypted.',
          sv: 'Förbindelserna är krypterade.',
        },
      },
      required: {
        fi: 'Ilman nimeä emme voi varata aikaa.',
        en: 'Without a name we cannot book a time.',
        sv: 'Utan namn kan vi inte boka en tid.',
      },
      decisions: [],
    },
    {
      name: { fi: 'Uutiskirje', en: 'Newsletter', sv: 'Nyhetsbrev' },
      purposes: [
        {
          purpose: {
            fi: 'Uutiskirjeen lähettäminen',
            en: 'Sending the newsletter',
            sv: 'Utskick av nyhetsbrevet',
          },
          basis: 'consent',
        },
      ],
      people: { fi: 'Tilaajat', en: 'Subscribers', sv: 'Prenumeranter' },
      groups: { fi: 'Yhteystiedot', en: 'Contact details', sv: 'Kontaktuppgifter' },
      contents: { fi: 'Sähköpostiosoite', en: 'Email address', sv: 'E-postadress' },
      sources: { fi: 'Sinä itse', en: 'You', sv: 'Du själv' },
      recipients: { fi: 'Postittaja Oy', en: 'Postittaja Oy', sv: 'Postittaja Oy' },
      disclosures: [],
      transfers: [],
      retention: {
        fi: 'Kunnes peruutat tilauksen',
        en: 'Until you unsubscribe',
        sv: 'Tills du avslutar prenumerationen',
      },
      protection: {
        manual: [],
        electronic: {
          fi: 'Vain postituksen hoitaja näkee osoitteet.',
          en: 'Only the sender sees the addresses.',
          sv: 'Bara den som sköter utskicken ser adresserna.',
        },
      },
      required: {
        fi: 'Tilaaminen on vapaaehtoista.',
        en: 'Subscribing is voluntary.',
        sv: 'Prenumerationen är frivillig.',
      },
      withdrawal: {
        fi: 'Jokaisen kirjeen lopussa on linkki, josta tilaus päättyy.',
        en: 'A link at the end of each letter ends the subscription.',
        sv: 'En länk i slutet av varje brev avslutar prenumerationen.',
      },
      decisions: {
        fi: 'Kirjeen aihe valitaan ostostesi mukaan.',
        en: 'The subject of the letter is chosen by what you bought.',
        sv: 'Brevets ämne väljs efter dina inköp.',
      },
    },
  ],
  consentRegister: {
    retentionDays: 730,
    refusals: 'legal-obligation',
    recipients: { fi: 'Palvelintila Oy', en: 'Palvelintila Oy', sv: 'Palvelintila Oy' },
    transfers: [],
  },
  services: {
    'google-analytics': {
      role: 'processor',
      retention: { fi: 'Kaksi kuukautta', en: 'Two months', sv: 'Två månader' },
    },
    'google-ads': { role: 'controller' },
    'meta-pixel': {
      role: 'joint',
      note: {
        fi: 'Meta vastaa oikeuksistasi omissa tiedoissaan.',
        en: 'Meta answers for your rights in the data it holds.',
        sv: 'Meta svarar för dina rättigheter i fråga om uppgifterna hos Meta.',
      },
    },
  },
  additions: {
    cookies: { fi: 'Lisä A', en: 'Addition A', sv: 'Tillägg A' },
    analytics: { fi: 'Lisä B', en: 'Addition B', sv: 'Tillägg B' },
    advertising: { fi: 'Lisä C', en: 'Addition C', sv: 'Tillägg C' },
    rights: { fi: 'Lisä D', en: 'Addition D', sv: 'Tillägg D' },
    complaint: { fi: 'Lisä E', en: 'Addition E', sv: 'Tillägg E' },
    changes: { fi: 'Lisä F', en: 'Addition F', sv: 'Tillägg F' },
  },
};

/** A site with everything built in, one service of the catalogue and one of its own. */
export const EVERYTHING: Config = {
  controller: 'Lasi & Kehys Oy',
  policy: '/tietosuojaseloste',
  ga: 'G-XXXXXXXXXX',
  ads: 'AW-123456789',
  pixel: '123456789012345',
  gtm: 'GTM-XXXXXXX',
  demographics: true,
  register: '/register/records',
  sensitive: ['/ajanvaraus/*'],
  services: [
    'youtube' as never,
    {
      id: 'apuri',
      category: 'necessary',
      name: 'Apuri',
      provider: 'Apuri <Oy>',
      purpose: { fi: 'Ostoskori', en: 'Shopping cart', sv: 'Kundvagn' },
      policy: 'https://apuri.example/tietosuoja',
      transfers: [],
      cookies: [{ name: 'kori', lifetime: 'session', party: 'first' }],
      hosts: ['apuri.example'],
    },
  ],
};
