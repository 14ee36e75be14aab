/**
 * Cloudflare Turnstile: tells people from programs.
 *
 * @see https://www.cloudflare.com/turnstile-privacy-policy/ what it reads and what for
 * @see https://developers.cloudflare.com/turnstile/reference/content-security-policy its host
 * @see https://developers.cloudflare.com/turnstile/get-started/pre-clearance the cookie of pre-clearance
 *
 * Necessary or not? Diagnostic here. It reads the visitor's device, which needs consent unless that is strictly
 * necessary for what the visitor asked for; that a form is guarded
 * is the owner's wish first. Who has weighed this and finds it necessary on the page of one form, and
 * loads it nowhere else, describes it as a service of their own with the category `necessary`.
 *
 * With pre-clearance (off unless turned on) Cloudflare sets `cf_clearance` for the site's own zone, as long as the
 * zone's Challenge Passage says. It belongs to the protection of the whole site, is out of a script's reach, and is
 * the site's own to tell.
 *
 * Nothing is started: the script waits, `<script type="text/plain" data-category="diagnostic"
 * data-src="https://challenges.cloudflare.com/turnstile/v0/api.js">`. A visitor who refuses needs another way to send
 * the form.
 */
import { catalogued } from './catalogued';

/** Cloudflare Turnstile under the diagnostic category; the header says why. */
export const turnstile = catalogued(
  { docs: 'https://www.cloudflare.com/turnstile-privacy-policy/', needs: {}, mayBeNecessary: true },
  () => ({
    id: 'turnstile',
    category: 'diagnostic',
    functional: true,
    name: 'Cloudflare Turnstile',
    provider: 'Cloudflare, Inc.',
    purpose: {
      fi: 'Suojaa lomakkeita roskaposteilta: päättelee IP-osoitteesta ja selaimen tiedoista, oletko ihminen.',
      en: 'Protects forms from spam: judges by the IP address and details of the browser whether you are a person.',
      sv: 'Skyddar formulär mot skräppost: bedömer utifrån IP-adressen och uppgifter om webbläsaren om du är en människa.',
    },
    policy: 'https://www.cloudflare.com/privacypolicy/',
    transfers: [{ country: 'US', recipient: 'Cloudflare, Inc.', safeguard: 'dpf' }],
    cookies: [],
    hosts: ['challenges.cloudflare.com'],
  }),
);
