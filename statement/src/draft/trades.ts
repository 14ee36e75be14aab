import type { Said, Trade } from './trade';

const ACCOUNTING: Said = [
  'Kirjanpitoaineisto: kirjanpitolain mukaan kuusi vuotta sen vuoden lopusta, jona tilikausi päättyi',
  'Accounting records: under the Accounting Act, six years from the end of the year in which the financial year ended',
  'Bokföringsmaterial: enligt bokföringslagen sex år från utgången av det år då räkenskapsperioden gick ut',
];
const ACCOUNTANT: Said = ['Tilitoimisto', 'An accounting firm', 'Bokföringsbyrån'];
const IT: Said = [
  'Tietojärjestelmien toimittajat: käsittelijöitä lukuumme',
  'Suppliers of our systems: processors on our behalf',
  'Leverantörerna av våra system: personuppgiftsbiträden för vår räkning',
];
const THEMSELVES: Said = ['Asiakas itse', 'The customer', 'Kunden själv'];
const NEWSLETTER = {
  purpose: ['Uutiskirje', 'Newsletter', 'Nyhetsbrev'],
  basis: 'consent',
} as const;
const INVOICES = {
  purpose: ['Laskutus ja kirjanpito', 'Invoicing and accounting', 'Fakturering och bokföring'],
  basis: 'legal-obligation',
  law: ['kirjanpitolaki', 'the Accounting Act', 'bokföringslagen'],
} as const;

/** The trades that a draft can be made for. */
export const TRADES: readonly Trade[] = [
  {
    names: ['optician', 'optikko', 'optikkoliike', 'optiker'],
    register: ['Asiakasrekisteri', 'Customer register', 'Kundregister'],
    purposes: [
      {
        purpose: [
          'Ajanvaraus ja silmälasien tilaukset',
          'Appointments and orders of glasses',
          'Tidsbokning och beställning av glasögon',
        ],
        basis: 'contract',
      },
      INVOICES,
    ],
    people: ['Asiakkaat', 'Customers', 'Kunder'],
    groups: [
      'Yhteystiedot, ajat ja tilaukset',
      'Contact details, appointments, orders',
      'Kontaktuppgifter, tider och beställningar',
    ],
    contents: [
      [
        'Nimi, puhelinnumero ja sähköpostiosoite',
        'Name, phone number, email address',
        'Namn, telefonnummer och e-postadress',
      ],
      [
        'Varatut ajat, tilaukset ja maksut',
        'Appointments, orders and payments',
        'Bokade tider, beställningar och betalningar',
      ],
      [
        'Näöntutkimuksen tiedot ovat potilastietoja. Niistä tarvitaan oma selosteensa.',
        'What an eye examination produces is patient data, which needs a statement of its own.',
        'Uppgifter från synundersökningar är patientuppgifter och behöver en egen beskrivning.',
      ],
    ],
    sources: THEMSELVES,
    recipients: [
      IT,
      ACCOUNTANT,
      [
        'Linssien ja kehysten toimittajat',
        'Suppliers of lenses and frames',
        'Leverantörer av linser och bågar',
      ],
    ],
    retention: [
      [
        'Varaukset ja tilaukset: takuuajan loppuun',
        'Appointments and orders: until the guarantee ends',
        'Bokningar och beställningar: tills garantin går ut',
      ],
      ACCOUNTING,
    ],
  },
  {
    names: ['cafe', 'café', 'kahvila', 'ravintola', 'kafé'],
    register: [
      'Varaus- ja kanta-asiakasrekisteri',
      'Register of bookings and regulars',
      'Boknings- och stamkundsregister',
    ],
    purposes: [
      { purpose: ['Pöytävaraukset', 'Table bookings', 'Bordsbokningar'], basis: 'contract' },
      {
        purpose: ['Kanta-asiakasedut', 'Benefits for regulars', 'Stamkundsförmåner'],
        basis: 'contract',
      },
      NEWSLETTER,
    ],
    people: [
      'Pöydän varanneet ja kanta-asiakkaat',
      'Guests who have booked, and regulars',
      'Gäster som har bokat och stamkunder',
    ],
    groups: [
      'Yhteystiedot ja varaukset',
      'Contact details and bookings',
      'Kontaktuppgifter och bokningar',
    ],
    contents: [
      ['Nimi ja puhelinnumero', 'Name and phone number', 'Namn och telefonnummer'],
      [
        'Varauksen aika ja toiveet, kuten allergiat',
        'Time and wishes, such as allergies',
        'Tid och önskemål, till exempel allergier',
      ],
    ],
    sources: ['Vieras itse', 'The guest', 'Gästen själv'],
    recipients: [IT],
    retention: [
      [
        'Varaukset: kuukausi käynnistä',
        'Bookings: one month after the visit',
        'Bokningar: en månad efter besöket',
      ],
      [
        'Kanta-asiakkuus: kunnes se päättyy',
        'Regulars: until they leave',
        'Stamkunder: tills kundförhållandet upphör',
      ],
    ],
  },
  {
    names: ['club', 'seura', 'urheiluseura', 'idrottsförening'],
    register: ['Jäsen- ja harrastajarekisteri', 'Register of members', 'Medlemsregister'],
    purposes: [
      {
        purpose: ['Jäsenluettelo', 'The list of members', 'Medlemsförteckning'],
        basis: 'legal-obligation',
        law: ['yhdistyslain 11 §', 'section 11 of the Associations Act', '11 § i föreningslagen'],
      },
      {
        purpose: [
          'Harjoitukset, kilpailut ja maksut',
          'Training, competitions and fees',
          'Träning, tävlingar och avgifter',
        ],
        basis: 'contract',
      },
    ],
    people: [
      'Jäsenet, harrastajat ja alaikäisten huoltajat',
      'Members, players and guardians of minors',
      'Medlemmar, utövare och minderårigas vårdnadshavare',
    ],
    groups: [
      'Yhteystiedot, jäsenyys ja osallistuminen',
      'Contact details, membership, participation',
      'Kontaktuppgifter, medlemskap och deltagande',
    ],
    contents: [
      [
        'Nimi, kotipaikka, syntymäaika ja yhteystiedot',
        'Name, home town, date of birth, contact details',
        'Namn, hemort, födelsetid och kontaktuppgifter',
      ],
      ['Ryhmä, lisenssi ja maksut', 'Team, licence and fees', 'Grupp, licens och avgifter'],
    ],
    sources: ['Jäsen tai huoltaja', 'The member or a guardian', 'Medlemmen eller vårdnadshavaren'],
    recipients: [['Lajiliitto', 'The sports federation', 'Grenförbundet'], IT],
    retention: [
      [
        'Jäsenyyden ajan ja vuoden sen jälkeen',
        'During the membership and one year after it',
        'Under medlemskapet och ett år efter det',
      ],
      ACCOUNTING,
    ],
  },
  {
    names: ['web shop', 'webshop', 'verkkokauppa', 'nätbutik'],
    register: [
      'Verkkokaupan asiakasrekisteri',
      'Customer register of the web shop',
      'Nätbutikens kundregister',
    ],
    purposes: [
      {
        purpose: [
          'Tilausten toimittaminen ja palautukset',
          'Deliveries and returns',
          'Leveranser och returer',
        ],
        basis: 'contract',
      },
      INVOICES,
      NEWSLETTER,
    ],
    people: ['Tilaajat', 'Those who order', 'Beställare'],
    groups: [
      'Yhteystiedot, tilaukset ja maksut',
      'Contact details, orders, payments',
      'Kontaktuppgifter, beställningar och betalningar',
    ],
    contents: [
      [
        'Nimi, osoite, puhelinnumero ja sähköpostiosoite',
        'Name, address, phone number, email address',
        'Namn, adress, telefonnummer och e-postadress',
      ],
      [
        'Tilaukset, toimitukset ja palautukset',
        'Orders, deliveries and returns',
        'Beställningar, leveranser och returer',
      ],
    ],
    sources: THEMSELVES,
    recipients: [
      ['Kuljetusyritys', 'The carrier', 'Transportföretaget'],
      ['Maksupalvelu', 'The payment service', 'Betaltjänsten'],
      IT,
      ACCOUNTANT,
    ],
    retention: [
      [
        'Asiakastili: kunnes asiakas poistaa sen',
        'The account: until the customer deletes it',
        'Kundkontot: tills kunden raderar det',
      ],
      ACCOUNTING,
    ],
  },
  {
    names: ['accountant', 'tilitoimisto', 'kirjanpitäjä', 'bokföringsbyrå'],
    register: [
      'Asiakkaiden yhteyshenkilöt',
      'Contact persons of clients',
      'Kundernas kontaktpersoner',
    ],
    purposes: [
      {
        purpose: ['Toimeksiantojen hoitaminen', 'Carrying out assignments', 'Skötsel av uppdrag'],
        basis: 'contract',
      },
      {
        purpose: ['Asiakkaan tunteminen', 'Knowing the client', 'Kundkännedom'],
        basis: 'legal-obligation',
        law: ['rahanpesulaki', 'the Act on Preventing Money Laundering', 'penningtvättslagen'],
      },
    ],
    people: [
      'Asiakasyritysten edustajat ja omistajat',
      'Representatives and owners of client companies',
      'Kundföretagens företrädare och ägare',
    ],
    groups: [
      'Yhteystiedot ja tunnistamistiedot',
      'Contact details and identification',
      'Kontaktuppgifter och identifieringsuppgifter',
    ],
    contents: [
      [
        'Nimi, asema ja yhteystiedot',
        'Name, position, contact details',
        'Namn, ställning och kontaktuppgifter',
      ],
      [
        'Asiakkaan aineistoa käsittelemme asiakkaan lukuun. Siitä kertoo asiakas.',
        'The client’s own data we process on its behalf. The client tells of it.',
        'Kundens material behandlar vi för kundens räkning. Om det berättar kunden.',
      ],
    ],
    sources: [
      'Asiakasyritys ja kaupparekisteri',
      'The client and the trade register',
      'Kundföretaget och handelsregistret',
    ],
    recipients: [IT],
    retention: [
      [
        'Tunnistamistiedot: viisi vuotta asiakassuhteen päättymisestä',
        'Identification: five years after the relationship ends',
        'Identifieringsuppgifter: fem år efter att kundförhållandet upphört',
      ],
      ACCOUNTING,
    ],
  },
  {
    names: ['association', 'yhdistys', 'förening'],
    register: ['Jäsenrekisteri', 'Register of members', 'Medlemsregister'],
    purposes: [
      {
        purpose: ['Jäsenluettelo', 'The list of members', 'Medlemsförteckning'],
        basis: 'legal-obligation',
        law: ['yhdistyslain 11 §', 'section 11 of the Associations Act', '11 § i föreningslagen'],
      },
      {
        purpose: [
          'Jäsentiedotteet ja tapahtumat',
          'News for members, and events',
          'Medlemsbrev och evenemang',
        ],
        basis: 'legitimate-interest',
        interest: [
          'Yhdistyksen etu on kertoa jäsenilleen toiminnastaan.',
          'The association’s interest is to tell its members what it does.',
          'Föreningens intresse är att berätta för medlemmarna om verksamheten.',
        ],
      },
    ],
    people: ['Jäsenet', 'Members', 'Medlemmar'],
    groups: [
      'Yhteystiedot ja jäsenyys',
      'Contact details and membership',
      'Kontaktuppgifter och medlemskap',
    ],
    contents: [
      ['Nimi ja kotipaikka', 'Name and home town', 'Namn och hemort'],
      [
        'Sähköpostiosoite ja jäsenmaksut',
        'Email address and fees',
        'E-postadress och medlemsavgifter',
      ],
    ],
    sources: ['Jäsen itse', 'The member', 'Medlemmen själv'],
    recipients: [IT],
    retention: [
      [
        'Jäsenyyden ajan ja vuoden sen jälkeen',
        'During the membership and one year after it',
        'Under medlemskapet och ett år efter det',
      ],
      ACCOUNTING,
    ],
  },
  {
    names: ['municipality', 'kunta', 'kaupunki', 'kommun'],
    register: ['Asiointirekisteri', 'Register of services', 'Ärenderegister'],
    purposes: [
      {
        purpose: ['Asian käsittely', 'Handling the matter', 'Handläggning av ärendet'],
        basis: 'legal-obligation',
        law: [
          'hallintolaki ja asiaa koskeva laki',
          'the Administrative Procedure Act and the law on the matter',
          'förvaltningslagen och lagen om ärendet',
        ],
      },
      {
        purpose: ['Palvelujen järjestäminen', 'Organising services', 'Anordnande av tjänster'],
        basis: 'public-interest',
      },
    ],
    people: [
      'Kuntalaiset ja asioivat',
      'Residents and those who contact us',
      'Kommuninvånare och de som uträttar ärenden',
    ],
    groups: [
      'Yhteystiedot ja asian tiedot',
      'Contact details and the matter',
      'Kontaktuppgifter och uppgifter om ärendet',
    ],
    contents: [
      ['Nimi ja yhteystiedot', 'Name and contact details', 'Namn och kontaktuppgifter'],
      [
        'Hakemus, liitteet ja päätös',
        'Application, attachments and decision',
        'Ansökan, bilagor och beslut',
      ],
    ],
    sources: [
      'Asiakas itse ja väestötietojärjestelmä',
      'The customer and the Population Information System',
      'Kunden själv och befolkningsdatasystemet',
    ],
    recipients: [IT],
    retention: [
      [
        'Tiedonohjaussuunnitelman mukaan',
        'As the information management plan says',
        'Enligt informationsstyrningsplanen',
      ],
    ],
  },
];
