/**
 * Calendly: booking a time, in a frame or a pop-up.
 *
 * @see https://help.calendly.com/hc/en-us/articles/360007385493-Cookies-and-your-Calendly-experience cookies, by kind only
 * @see https://help.calendly.com/hc/en-us/articles/4418236309399-Calendly-cookie-management-and-banner its own banner, which a frame shows
 * @see https://calendly.com/legal/privacy-notice transfers
 *
 * Not found: the names of its cookies and their lives; they lie on Calendly's own host. Its frame asks once more by a
 * banner of its own.
 *
 * Nothing is started: a frame waits, `<iframe data-category="marketing" data-src="https://calendly.com/…" title="…">`.
 * A visitor who refuses needs another way to book: a telephone number, or a plain link.
 */
import { catalogued } from './catalogued';
import { unlisted } from './unlisted';

/** Calendly under the marketing category: its notice names advertising among what cookies are for. */
export const calendly = catalogued(
  {
    docs: 'https://help.calendly.com/hc/en-us/articles/360007385493-Cookies-and-your-Calendly-experience',
    needs: {},
    mayBeNecessary: true,
  },
  () => ({
    id: 'calendly',
    category: 'marketing',
    functional: true,
    name: 'Calendly',
    provider: 'Calendly LLC',
    purpose: {
      fi: 'Näyttää ajanvarauskalenterin. Calendly saa varauksesi tiedot ja voi mitata käyttöä ja kohdentaa mainontaa.',
      en: 'Shows a calendar for booking a time. Calendly receives the details of your booking, and may measure use and target ads.',
      sv: 'Visar en kalender för tidsbokning. Calendly får uppgifterna i din bokning och kan mäta användningen och rikta annonser.',
    },
    policy: 'https://calendly.com/legal/privacy-notice',
    transfers: [{ country: 'US', recipient: 'Calendly LLC', safeguard: 'dpf' }],
    cookies: [unlisted('Calendly', 'calendly.com')],
    hosts: ['*.calendly.com'],
  }),
);
