import { COOKIE } from '../storage/format';
import { WISH } from '../storage/wish';
import type { Service } from './service';

/** Keksi itself, as the visitor is told of it: remembering a choice needs no consent, but is not hidden. */
export const keksiService = (provider: string, policy: string, days: number): Service => ({
  id: 'keksi',
  category: 'necessary',
  name: 'Keksi',
  provider,
  purpose: {
    fi: 'Muistaa evästevalintasi ja toimittaa siitä merkinnän suostumusrekisteriin.',
    en: 'Remembers your cookie choice and delivers a record of it to the consent register.',
    sv: 'Kommer ihåg ditt val och förmedlar en anteckning om det till samtyckesregistret.',
  },
  policy,
  transfers: [],
  cookies: [
    { name: COOKIE, lifetime: { amount: days, unit: 'day' }, party: 'first' },
    {
      name: WISH,
      lifetime: { amount: 1, unit: 'day' },
      party: 'first',
      purpose: {
        fi: 'Valintasi, jos lähdit sivulta ennen kuin se ehti tulla voimaan.',
        en: 'Your choice, if you left the page before it took effect.',
        sv: 'Ditt val, om du lämnade sidan innan det hann börja gälla.',
      },
    },
    {
      pattern: 'keksi:.+',
      label: 'keksi:<id>',
      lifetime: 'persistent',
      party: 'first',
      type: 'localStorage',
      purpose: {
        fi: 'Merkintä valinnastasi, kunnes rekisteri on vastaanottanut sen.',
        en: 'The record of your choice, until the register has received it.',
        sv: 'Anteckningen om ditt val, tills registret har tagit emot den.',
      },
    },
  ],
  hosts: [],
});
