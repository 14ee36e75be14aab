/**
 * Google reCAPTCHA: tells people from programs.
 *
 * @see https://developers.google.com/recaptcha/docs/v3 base code
 * @see https://cloud.google.com/recaptcha/docs/faq its cookie, and the host without Google's other cookies
 *
 * Not found: a consent or stop call. Google calls its cookie necessary; a form that a visitor who refuses
 * cannot send needs another way to be sent.
 */
import { catalogued } from './catalogued';

/**
 * Google reCAPTCHA under the diagnostic category. With an `id` version 3 is loaded; without one it is
 * declared, and the site's own script waits for it.
 */
export const recaptcha = catalogued(
  {
    docs: 'https://cloud.google.com/recaptcha/docs/faq',
    needs: {
      id: {
        pattern: /^[\w-]{30,60}$/,
        allowed:
          'a reCAPTCHA v3 site key, such as "6LabcdefghijklmnopqrstuvwxyzABCDEFGHIJKL"; none when your own script loads it',
        example: '6LabcdefghijklmnopqrstuvwxyzABCDEFGHIJKL',
        optional: true,
      },
    },
  },
  ({ id }) => ({
    id: 'recaptcha',
    category: 'diagnostic',
    name: 'Google reCAPTCHA',
    provider: 'Google Ireland Limited',
    purpose: {
      fi: 'Suojaa lomakkeita roskaposteilta: päättelee hiiren liikkeistä ja selaimen tiedoista, oletko ihminen.',
      en: 'Protects forms from spam: judges by mouse movements and details of the browser whether you are a person.',
      sv: 'Skyddar formulär mot skräppost: bedömer utifrån musrörelser och uppgifter om webbläsaren om du är en människa.',
    },
    policy: 'https://policies.google.com/privacy',
    transfers: [{ country: 'US', recipient: 'Google LLC', safeguard: 'dpf' }],
    cookies: [
      {
        name: '_GRECAPTCHA',
        lifetime: { amount: 6, unit: 'month' },
        party: 'third',
        domain: 'www.google.com, www.recaptcha.net',
      },
      {
        name: 'rc::a',
        lifetime: 'persistent',
        party: 'third',
        type: 'localStorage',
        domain: 'www.google.com, www.recaptcha.net',
      },
      {
        pattern: 'rc::[bc]',
        label: 'rc::b, rc::c',
        lifetime: 'session',
        party: 'third',
        type: 'sessionStorage',
        domain: 'www.google.com, www.recaptcha.net',
      },
    ],
    hosts: ['www.google.com/recaptcha', 'www.recaptcha.net', 'www.gstatic.com/recaptcha'],
    start: id
      ? (grant) => grant.load(`https://www.recaptcha.net/recaptcha/api.js?render=${id}`)
      : undefined,
  }),
);
