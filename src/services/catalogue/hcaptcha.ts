/**
 * hCaptcha: tells people from programs.
 *
 * @see https://docs.hcaptcha.com/ the script and its hosts
 * @see https://www.hcaptcha.com/privacy privacy policy
 *
 * Necessary or not? Diagnostic here, for the same reason as Turnstile and reCAPTCHA: it reads the visitor's device and
 * movements, and keeps cookies of its own, for the owner's protection first. Who has weighed this and finds it
 * necessary on the page of one form describes it as a service of their own with the category `necessary`.
 *
 * Not found: a list of its cookies; they lie on its own host.
 *
 * Nothing is started: the script waits, `<script type="text/plain" data-category="diagnostic"
 * data-src="https://js.hcaptcha.com/1/api.js">`. A visitor who refuses needs another way to send the form.
 */
import { catalogued } from './catalogued';
import { unlisted } from './unlisted';

/** hCaptcha under the diagnostic category; the header says why. */
export const hcaptcha = catalogued(
  { docs: 'https://docs.hcaptcha.com/', needs: {}, mayBeNecessary: true },
  () => ({
    id: 'hcaptcha',
    category: 'diagnostic',
    functional: true,
    name: 'hCaptcha',
    provider: 'Intuition Machines, Inc.',
    purpose: {
      fi: 'Suojaa lomakkeita roskaposteilta: päättelee tehtävän, hiiren liikkeiden ja selaimen tietojen perusteella, oletko ihminen.',
      en: 'Protects forms from spam: judges by a task, mouse movements and details of the browser whether you are a person.',
      sv: 'Skyddar formulär mot skräppost: bedömer utifrån en uppgift, musrörelser och webbläsarens uppgifter om du är en människa.',
    },
    policy: 'https://www.hcaptcha.com/privacy',
    transfers: [{ country: 'US', recipient: 'Intuition Machines, Inc.', safeguard: 'dpf' }],
    cookies: [unlisted('hCaptcha', 'hcaptcha.com')],
    hosts: ['*.hcaptcha.com'],
  }),
);
