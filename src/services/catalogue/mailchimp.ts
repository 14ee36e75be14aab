/**
 * Mailchimp (Intuit): the script of a connected site, with pop-up forms and the tracking of visits.
 *
 * @see https://mailchimp.com/legal/cookies/ that its script sets cookies on the sites of its customers
 * @see https://www.intuit.com/privacy/statement/ privacy statement
 *
 * Which cookies come depends on what the account has turned on, and the statement names none: the site has to say
 * `cookies`, and `transfers`. A plain form that only sends to `list-manage.com` needs no consent, and nothing here holds it.
 *
 * Its script was not run.
 *
 * Nothing is started: your own script waits, `<script type="text/plain" data-category="marketing"
 * data-src="https://chimpstatic.com/mcjs-connected/js/users/….js">`.
 */
import { catalogued } from './catalogued';

/** Mailchimp under the marketing category. */
export const mailchimp = catalogued(
  {
    docs: 'https://mailchimp.com/legal/cookies/',
    needs: {},
    asks: () => ['cookies', 'transfers'],
  },
  () => ({
    id: 'mailchimp',
    category: 'marketing',
    name: 'Mailchimp',
    provider: 'Intuit Inc.',
    purpose: {
      fi: 'Näyttää lomakkeita uutiskirjeen tilaamiseen ja mittaa, mitä uutiskirjeet saavat aikaan sivustolla.',
      en: 'Shows forms for ordering a newsletter, and measures what newsletters achieve on the site.',
      sv: 'Visar formulär för att beställa nyhetsbrev och mäter vad nyhetsbreven ger på webbplatsen.',
    },
    policy: 'https://www.intuit.com/privacy/statement/',
    transfers: [],
    cookies: [],
    hosts: ['*.chimpstatic.com', 'downloads.mailchimp.com'],
  }),
);
