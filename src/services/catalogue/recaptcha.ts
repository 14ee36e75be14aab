/**
 * Google reCAPTCHA: tells people from programs.
 *
 * @see https://developers.google.com/recaptcha/docs/v3 base code
 * @see https://cloud.google.com/recaptcha/docs/faq its cookie, and the host without Google's other cookies
 * @see https://security.googlecloudcommunity.com/community-blog-42/switching-google-s-role-with-recaptcha-from-data-controller-to-data-processor-6646
 *   since April 2026 Google works for the site: not Google's privacy policy holds, but the site's own, so the site is asked for it
 *
 * Not found: which of Google's companies the contract is with (give `provider` if it is another); a consent or
 * stop call. Google calls its cookie necessary; a form that a visitor who refuses cannot send needs
 * another way to be sent. Its script was not run.
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
    mayBeNecessary: true,
    asks: () => ['policy'],
  },
  ({ id }) => ({
    id: 'recaptcha',
    category: 'diagnostic',
    functional: true,
    name: 'Google reCAPTCHA',
    provider: 'Google Ireland Limited',
    purpose: {
      fi: 'Suojaa lomakkeita roskaposteilta: päättelee hiiren liikkeistä ja selaimen tiedoista, oletko ihminen.',
      en: 'Protects forms from spam: judges by mouse movements and details of the browser whether you are a person.',
      sv: 'Skyddar formulär mot skräppost: bedömer utifrån musrörelser och uppgifter om webbläsaren om du är en människa.',
    },
    policy: 'https://cloud.google.com/terms/data-processing-addendum',
    transfers: [{ country: 'US', recipient: 'Google LLC', safeguard: 'dpf' }],
    cookies: [
      { name: '_grecaptcha', lifetime: 'persistent', party: 'first', type: 'localStorage' },
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
    hosts: [
      'www.google.com/recaptcha',
      'recaptcha.google.com',
      'www.recaptcha.net',
      'www.gstatic.com/recaptcha',
    ],
    start: id
      ? (grant) => grant.load(`https://www.recaptcha.net/recaptcha/api.js?render=${id}`)
      : undefined,
  }),
);
