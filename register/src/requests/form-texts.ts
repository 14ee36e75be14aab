import type { Article } from './requests.js';

const fi = {
  title: 'Pyyntö omista tiedoista',
  intro:
    'Voit pyytää nähtäväksesi evästevalinnoistasi tallennetut tiedot tai vaatia niiden oikaisemista tai poistamista. Vastaus annetaan viimeistään kuukauden kuluttua.',
  site: 'Sivusto',
  article: 'Mitä pyydät?',
  articles: {
    '15': 'Haluan nähdä tietoni',
    '16': 'Haluan oikaista tietojani',
    '17': 'Haluan, että tietoni poistetaan',
    '18': 'Haluan rajoittaa tietojeni käsittelyä',
    '20': 'Haluan tietoni siirrettävässä muodossa',
    '21': 'Vastustan tietojeni käsittelyä',
    '22': 'Asiani koskee automaattista päätöstä',
  } as Record<Article, string>,
  contact: 'Sähköposti tai muu yhteystieto vastausta varten',
  number: 'Suostumuksen tunniste, jos sinulla on se',
  numberHelp: 'Tunniste näkyy sivuston evästeasetuksissa kohdassa Valintasi.',
  message: 'Lisätietoja',
  kept: 'Pyyntösi ja yhteystietosi poistetaan vuoden kuluttua vastauksesta.',
  send: 'Lähetä pyyntö',
  sent: 'Pyyntösi on vastaanotettu. Siihen vastataan viimeistään {due}.',
  wrong: 'Tarkista tiedot: valitse, mitä pyydät, ja kerro, miten voimme vastata.',
  wrongNumber: 'Suostumuksen tunnisteessa on 32 merkkiä, numeroita ja kirjaimia a–f.',
  busy: 'Pyyntöjä on tullut osoitteestasi paljon. Yritä tunnin kuluttua uudelleen.',
};

/** The texts of the form for visitors; the Finnish ones decide which there are. */
export type FormTexts = typeof fi;

const sv: FormTexts = {
  title: 'Begäran om egna uppgifter',
  intro:
    'Du kan begära att få se de uppgifter som har sparats om dina kakval, eller att de rättas eller raderas. Du får svar senast inom en månad.',
  site: 'Webbplats',
  article: 'Vad begär du?',
  articles: {
    '15': 'Jag vill se mina uppgifter',
    '16': 'Jag vill rätta mina uppgifter',
    '17': 'Jag vill att mina uppgifter raderas',
    '18': 'Jag vill begränsa behandlingen av mina uppgifter',
    '20': 'Jag vill få mina uppgifter i ett överförbart format',
    '21': 'Jag motsätter mig behandlingen av mina uppgifter',
    '22': 'Mitt ärende gäller ett automatiserat beslut',
  },
  contact: 'E-post eller annan kontaktuppgift för svaret',
  number: 'Samtyckets id, om du har det',
  numberHelp: 'Det visas i webbplatsens kakinställningar under Ditt val.',
  message: 'Tilläggsuppgifter',
  kept: 'Din begäran och dina kontaktuppgifter raderas ett år efter svaret.',
  send: 'Skicka begäran',
  sent: 'Din begäran har tagits emot. Du får svar senast {due}.',
  wrong: 'Kontrollera uppgifterna: välj vad du begär och berätta hur vi kan svara.',
  wrongNumber: 'Samtyckets id har 32 tecken, siffror och bokstäverna a–f.',
  busy: 'Många begäranden har kommit från din adress. Försök igen om en timme.',
};

const en: FormTexts = {
  title: 'Request about your data',
  intro:
    'You may ask to see what is kept of your cookie choices, or have it rectified or erased. You get an answer within a month.',
  site: 'Site',
  article: 'What do you ask for?',
  articles: {
    '15': 'I want to see my data',
    '16': 'I want my data rectified',
    '17': 'I want my data erased',
    '18': 'I want the processing of my data restricted',
    '20': 'I want my data in a portable format',
    '21': 'I object to the processing of my data',
    '22': 'It is about an automated decision',
  },
  contact: 'E-mail or another way to answer you',
  number: 'Consent ID, if you have it',
  numberHelp: 'It is shown in the site’s cookie settings, under Your choice.',
  message: 'Anything else',
  kept: 'Your request and contact details are erased a year after the answer.',
  send: 'Send the request',
  sent: 'Your request has arrived. You get an answer by {due}.',
  wrong: 'Check what you wrote: choose what you ask for, and tell how we can answer.',
  wrongNumber: 'A consent ID has 32 characters, digits and the letters a to f.',
  busy: 'Many requests have come from your address. Try again in an hour.',
};

/** The languages of the form. */
export const formTexts = { fi, sv, en };

/** One of them. */
export type FormLanguage = keyof typeof formTexts;

/**
 * A day as people of a language read it.
 *
 * @example
 * dayIn('fi', '2026-12-22'); // '22.12.2026'
 */
export const dayIn = (language: FormLanguage, day: string): string =>
  new Date(day).toLocaleDateString(language === 'en' ? 'en-GB' : language, { timeZone: 'UTC' });
