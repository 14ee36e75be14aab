import { COOKIE, RENEWED } from '../storage/format';
import type { Service } from './service';

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
    { name: COOKIE, lifetime: { amount: days, unit: 'day' }, party: 'first' },
    ...(registered
      ? [
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
          } as const,
        ]
      : []),
    ...(strict
      ? [
          {
            name: RENEWED,
            lifetime: 'session',
            party: 'first',
            type: 'sessionStorage',
            purpose: {
              fi: 'Missä kohdassa sivua olit, kun sivu ladattiin valintasi vuoksi uudelleen. Poistuu heti, kun sivu on auki.',
              en: 'Where on the page you were when it was loaded again because of your choice. Gone as soon as the page is open.',
              sv: 'Var på sidan du var när den laddades om på grund av ditt val. Försvinner så fort sidan är öppen.',
            },
          } as const,
        ]
      : []),
  ],
  hosts: [],
});
