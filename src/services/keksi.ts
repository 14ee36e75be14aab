import { ALLOWED, COOKIE, RENEWED } from '../storage/format';
import type { Service, StoredItem } from './service';

/** What is in the cookie. WebKit keeps no longer what a script sets: https://webkit.org/blog/8613/ */
const CHOICE = {
  fi: 'Valintasi. Safari voi poistaa sen jo viikon kuluttua; silloin kysymme uudelleen.',
  en: 'Your choice. Safari may delete it after a week already; we then ask again.',
  sv: 'Ditt val. Safari kan radera den redan efter en vecka; då frågar vi på nytt.',
};

/** The same where a register keeps records. */
const CHOICE_WITH_ID = {
  fi: 'Valintasi ja, jos annat suostumuksen, satunnainen tunniste, jolla merkintäsi löytyvät suostumusrekisteristä. Safari voi poistaa sen jo viikon kuluttua; silloin kysymme uudelleen.',
  en: 'Your choice and, if you consent, a random identifier by which your records are found in the consent register. Safari may delete it after a week already; we then ask again.',
  sv: 'Ditt val och, om du samtycker, ett slumpmässigt id som dina anteckningar hittas med i samtyckesregistret. Safari kan radera den redan efter en vecka; då frågar vi på nytt.',
};

/** That a consent is alive. */
const LIVING: StoredItem = {
  name: ALLOWED,
  lifetime: 'persistent',
  until: {
    fi: 'Kunnes suostumuksesi päättyy ja sen nojalla tallennetut tiedot on poistettu',
    en: 'Until your consent has ended and what was stored by it has been deleted',
    sv: 'Tills ditt samtycke har upphört och det som lagrats med stöd av det har raderats',
  },
  party: 'first',
  type: 'localStorage',
  purpose: {
    fi: 'Muistaa, että olet antanut suostumuksen, jotta sen nojalla tallennetut tiedot voidaan poistaa, kun se päättyy.',
    en: 'Remembers that you have consented, so that what was stored by it can be deleted when it ends.',
    sv: 'Kommer ihåg att du har samtyckt, så att det som lagrats med stöd av samtycket kan raderas när det upphör.',
  },
};

/** What waits for the register. */
const WAITING: StoredItem = {
  pattern: 'keksi:.+',
  label: 'keksi:<id>',
  lifetime: 'persistent',
  until: {
    fi: 'Kunnes rekisteri on vastaanottanut merkinnän',
    en: 'Until the register has received the record',
    sv: 'Tills registret har tagit emot anteckningen',
  },
  party: 'first',
  type: 'localStorage',
  purpose: {
    fi: 'Merkintä valinnastasi ja sen tunniste, kunnes rekisteri on vastaanottanut merkinnän.',
    en: 'The record of your choice with its identifier, until the register has received it.',
    sv: 'Anteckningen om ditt val och dess id, tills registret har tagit emot den.',
  },
};

/** What strict mode keeps while it loads a page again. */
const AGAIN: StoredItem = {
  name: RENEWED,
  lifetime: 'session',
  party: 'first',
  type: 'sessionStorage',
  purpose: {
    fi: 'Missä kohdassa sivua olit, kun sivu ladattiin valintasi vuoksi uudelleen. Poistuu heti, kun sivu on auki.',
    en: 'Where on the page you were when it was loaded again because of your choice. Gone as soon as the page is open.',
    sv: 'Var på sidan du var när den laddades om på grund av ditt val. Försvinner så fort sidan är öppen.',
  },
};

/**
 * Keksi itself, as the visitor is told of it: remembering a choice needs no consent, but is not hidden.
 *
 * @param registered whether a register keeps records of choices.
 * @param strict whether strict mode may have to load the page again.
 */
export const keksiService = (
  provider: string,
  policy: string,
  days: number,
  registered: boolean,
  strict = false,
): Service => ({
  id: 'keksi',
  category: 'necessary',
  name: 'Keksi',
  provider,
  purpose: registered
    ? {
        fi: 'Muistaa evästevalintasi ja toimittaa siitä merkinnän suostumusrekisteriin.',
        en: 'Remembers your cookie choice and delivers a record of it to the consent register.',
        sv: 'Kommer ihåg ditt val och förmedlar en anteckning om det till samtyckesregistret.',
      }
    : {
        fi: 'Muistaa evästevalintasi.',
        en: 'Remembers your cookie choice.',
        sv: 'Kommer ihåg ditt val.',
      },
  policy,
  transfers: [],
  cookies: [
    {
      name: COOKIE,
      lifetime: { amount: days, unit: 'day' },
      party: 'first',
      purpose: registered ? CHOICE_WITH_ID : CHOICE,
    },
    LIVING,
    ...(registered ? [WAITING] : []),
    ...(strict ? [AGAIN] : []),
  ],
  hosts: [],
});
