/**
 * Google signals, which Google Analytics shows as Demographics: it joins a visit to the visitor's
 * Google account, so it needs the diagnostic and the marketing category both.
 *
 * @see https://developers.google.com/tag-platform/security/guides/privacy
 */
import { DEMOGRAPHICS } from '../identities';
import { NAMES } from '../names';
import type { Resumable } from '../resumable';
import { command } from './commands';

/** Google Analytics Demographics. Listed before Google Analytics, so that the first hit already obeys it. */
export const googleDemographics = (): Resumable => ({
  ...DEMOGRAPHICS,
  ...NAMES['google-demographics'],
  purpose: {
    fi: 'Jos sallit sekä diagnostiikan että markkinoinnin, Google arvioi ikäryhmääsi, sukupuoltasi ja kiinnostuksen kohteitasi Google-tilisi perusteella.',
    en: 'If you allow both diagnostics and marketing, Google estimates your age group, gender and interests based on your Google account.',
    sv: 'Om du tillåter både diagnostik och marknadsföring uppskattar Google din åldersgrupp, ditt kön och dina intressen utifrån ditt Google-konto.',
  },
  policy: 'https://policies.google.com/privacy',
  transfers: [{ country: 'US', recipient: 'Google LLC', safeguard: 'dpf' }],
  cookies: [
    {
      name: 'IDE',
      lifetime: { amount: 13, unit: 'month' },
      party: 'third',
      domain: 'doubleclick.net',
    },
  ],
  hosts: ['stats.g.doubleclick.net', 'www.google.com/ads', 'www.google.fi/ads'],
  // What was said to Google stays said.
  resume: () => undefined,
  start() {
    command('set', 'allow_google_signals', true);
  },
  stop() {
    command('set', 'allow_google_signals', false);
  },
});
