/**
 * Klarna On-site messaging: what an instalment would be, beside a price.
 *
 * @see https://docs.klarna.com/on-site-messaging/faq/ the script and its cookies
 * @see https://cdn.klarna.com/1.0/shared/content/legal/terms/0/fi_fi/privacy privacy notice
 *
 * Only the messages beside a price. Paying with Klarna is what the visitor asked for: it comes from other hosts
 * (`*.klarna.com`, `*.klarnacdn.net`), which this service does not hold. Where the messages come by Klarna's Web SDK from
 * `js.klarna.com`, the same file may serve the payment, and nothing here holds it.
 *
 * Its script was not run. Not found: the lives of its cookies; what it keeps in localStorage and sessionStorage; a consent
 * or stop call: its requests are held by the gate. The site has to say `transfers`.
 *
 * Nothing is started, as the script reads its own attributes: your own waits, `<script type="text/plain"
 * data-category="marketing" data-src="https://eu-library.klarnaservices.com/lib.js" data-client-id="…">`.
 */
import { catalogued } from './catalogued';

/** Klarna's messages under the marketing category: they are made for the visitor that Klarna takes one for. */
export const klarna = catalogued(
  {
    docs: 'https://docs.klarna.com/on-site-messaging/faq/',
    needs: {},
    mayBeNecessary: true,
    asks: () => ['transfers'],
  },
  () => ({
    id: 'klarna',
    category: 'marketing',
    name: 'Klarna',
    provider: 'Klarna Bank AB (publ)',
    purpose: {
      fi: 'Kertoo hinnan vieressä, mitä osamaksu maksaisi. Viesti voidaan valita sen mukaan, mitä Klarna sinusta tietää.',
      en: 'Tells beside a price what instalments would cost. The message may be chosen by what Klarna knows of you.',
      sv: 'Berättar bredvid priset vad en delbetalning skulle kosta. Meddelandet kan väljas utifrån vad Klarna vet om dig.',
    },
    policy: 'https://cdn.klarna.com/1.0/shared/content/legal/terms/0/fi_fi/privacy',
    transfers: [],
    cookies: [
      {
        pattern: 'ku1-(vid|sid)',
        label: 'ku1-vid, ku1-sid',
        lifetime: 'unknown',
        party: 'first',
      },
      {
        name: 'ku3-vid',
        lifetime: 'unknown',
        party: 'third',
        domain: 'klarnaservices.com',
      },
    ],
    hosts: ['*.klarnaservices.com'],
  }),
);
