/** The fields of the statement's schema in plain words: Finnish, English, Swedish. */
import type { CompleteLanguage } from '../../../src/locales/languages';

type Said = readonly [fi: string, en: string, sv: string];

const LABELS: Readonly<Record<string, Said>> = {
  updated: [
    'Päivä, jona selostetta viimeksi muutettiin',
    'The day the statement was last changed',
    'Dagen då beskrivningen senast ändrades',
  ],
  controller: ['Rekisterinpitäjä', 'Controller', 'Personuppgiftsansvarig'],
  'controller.name': ['Yritys tai yhdistys', 'Company or association', 'Företag eller förening'],
  businessId: ['Y-tunnus', 'Business id', 'FO-nummer'],
  representative: [
    'Edustaja EU:ssa, jos yritys on muualla',
    'Representative in the EU, if the company is elsewhere',
    'Företrädare i EU, om företaget finns annanstans',
  ],
  contact: ['Yhteyshenkilö', 'Contact person', 'Kontaktperson'],
  dataProtectionOfficer: ['Tietosuojavastaava', 'Data protection officer', 'Dataskyddsombud'],
  name: ['Nimi', 'Name', 'Namn'],
  address: ['Postiosoite', 'Postal address', 'Postadress'],
  email: ['Sähköposti', 'Email', 'E-post'],
  phone: ['Puhelin', 'Phone', 'Telefon'],
  registers: ['Rekisteri', 'Register', 'Register'],
  'registers.name': [
    'Rekisterin nimi, kuten Asiakasrekisteri',
    'Name of the register, such as Customer register',
    'Registrets namn, såsom Kundregister',
  ],
  purposes: ['Käyttötarkoitus', 'Purpose', 'Ändamål'],
  purpose: [
    'Mihin tietoja käytetään',
    'What the data are used for',
    'Vad uppgifterna används till',
  ],
  basis: ['Mikä antaa siihen luvan', 'What permits it', 'Vad som tillåter det'],
  interest: ['Mikä oikeutettu etu', 'Which legitimate interest', 'Vilket berättigat intresse'],
  law: ['Mikä laki', 'Which law', 'Vilken lag'],
  ground: ['Perusteesta omin sanoin', 'The basis in your own words', 'Grunden med egna ord'],
  people: ['Keiden tietoja', 'Whose data', 'Vems uppgifter'],
  groups: ['Mitä tietoryhmiä', 'Which groups of data', 'Vilka grupper av uppgifter'],
  contents: [
    'Mitä tietoja yhdestä ihmisestä',
    'What data of one person',
    'Vilka uppgifter om en person',
  ],
  sources: ['Mistä tiedot saadaan', 'Where the data come from', 'Varifrån uppgifterna fås'],
  recipients: [
    'Ketkä tietoja saavat: toimittajat ja kumppanit',
    'Who receives data: suppliers and partners',
    'Vilka som får uppgifter: leverantörer och partner',
  ],
  disclosures: [
    'Kenelle tietoja luovutetaan',
    'To whom data are disclosed',
    'Till vem uppgifter lämnas ut',
  ],
  transfers: [
    'Mitä siirtyy EU:n ja ETA:n ulkopuolelle',
    'What goes outside the EU and the EEA',
    'Vad som förs utanför EU och EES',
  ],
  retention: [
    'Kuinka kauan tietoja säilytetään',
    'How long the data are kept',
    'Hur länge uppgifterna sparas',
  ],
  protection: ['Suojaus', 'Protection', 'Skydd'],
  manual: ['Miten paperit on suojattu', 'How papers are protected', 'Hur papper skyddas'],
  electronic: [
    'Miten sähköiset tiedot on suojattu',
    'How electronic data are protected',
    'Hur elektroniska uppgifter skyddas',
  ],
  required: [
    'Onko tiedot pakko antaa, ja mitä seuraa, jos ei anna',
    'Whether the data must be given, and what follows if not',
    'Måste uppgifterna lämnas, och vad följer om de inte lämnas',
  ],
  withdrawal: [
    'Miten suostumuksen voi peruuttaa',
    'How consent is withdrawn',
    'Hur samtycke återkallas',
  ],
  decisions: [
    'Automaattiset päätökset ja profilointi',
    'Automated decisions and profiling',
    'Automatiska beslut och profilering',
  ],
  consentRegister: ['Suostumusten rekisteri', 'Register of consents', 'Register över samtycken'],
  retentionDays: [
    'Kuinka monta päivää merkinnät säilyvät',
    'How many days records are kept',
    'Hur många dagar poster sparas',
  ],
  refusals: [
    'Millä perusteella kieltäytymiset säilytetään',
    'On what basis refusals are kept',
    'På vilken grund nekanden sparas',
  ],
  services: ['Palvelut', 'Services', 'Tjänster'],
  role: ['Palvelun rooli', 'Role of the service', 'Tjänstens roll'],
  note: ['Muuta palvelusta', 'More about the service', 'Annat om tjänsten'],
  additions: ['Omat lisäykset', 'Additions of your own', 'Egna tillägg'],
  cookies: ['Evästeistä', 'About cookies', 'Om kakor'],
  analytics: ['Kävijätilastoista', 'About visitor statistics', 'Om besöksstatistik'],
  advertising: ['Mainonnasta', 'About advertising', 'Om annonsering'],
  rights: ['Oikeuksista', 'About rights', 'Om rättigheter'],
  complaint: ['Valittamisesta', 'About complaints', 'Om klagomål'],
  changes: ['Muutoksista', 'About changes', 'Om ändringar'],
  breach: [
    'Jos tiedot joutuvat vääriin käsiin',
    'If data get into wrong hands',
    'Om uppgifter hamnar i fel händer',
  ],
};

const VALUES: Readonly<Record<string, Said>> = {
  consent: ['suostumus', 'consent', 'samtycke'],
  contract: ['sopimus', 'contract', 'avtal'],
  'legal-obligation': ['laki velvoittaa', 'a legal obligation', 'rättslig förpliktelse'],
  'vital-interests': ['elintärkeä etu', 'vital interests', 'grundläggande intressen'],
  'public-interest': ['yleinen etu', 'public interest', 'allmänt intresse'],
  'legitimate-interest': ['oikeutettu etu', 'legitimate interest', 'berättigat intresse'],
  processor: ['käsittelee meidän lukuumme', 'processes on our behalf', 'behandlar för vår räkning'],
  joint: ['vastaa yhdessä meidän kanssamme', 'together with us', 'ansvarar tillsammans med oss'],
  controller: ['vastaa itse', 'on its own', 'ansvarar själv'],
};

const pick = (said: Said, language: CompleteLanguage): string =>
  said[language === 'fi' ? 0 : language === 'en' ? 1 : 2];

/**
 * What a field is called; its name in the schema where it has no words.
 *
 * @param names of the fields that lead to it, without numbers.
 * @example
 * labelOf(['controller', 'email'], 'fi') // 'Sähköposti'
 */
export function labelOf(names: readonly string[], language: CompleteLanguage): string {
  const last = names[names.length - 1] ?? '';
  const said = LABELS[names.slice(-2).join('.')] ?? LABELS[last];
  return said ? pick(said, language) : last;
}

/**
 * What one of several values is called.
 *
 * @example
 * valueLabel('contract', 'sv') // 'avtal'
 */
export const valueLabel = (value: string, language: CompleteLanguage): string =>
  VALUES[value] ? pick(VALUES[value], language) : value;
