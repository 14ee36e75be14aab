/**
 * What visitors are told of Meta Pixel, with its hosts and stored names.
 *
 * @see https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/fbp-and-fbc its cookies
 */
import { NAMES } from '../names';
import type { Told } from '../service';
import { PIXEL_HOSTS } from './hosts';

const DAYS_90 = { amount: 90, unit: 'day' } as const;

/** Meta Pixel. */
export const toldPixel = (): Told => ({
  id: 'meta-pixel',
  category: 'marketing',
  // Another one asks every visitor again: give it one when what they are told has changed in substance.
  version: 'mp01',
  ...NAMES['meta-pixel'],
  purpose: {
    fi: 'Kohdentaa mainoksia Facebookissa ja Instagramissa ja mittaa, mitä ne saavat aikaan. Tiedot voidaan yhdistää Meta-tiliisi. Vastaamme tietojen keräämisestä ja lähettämisestä yhdessä Metan kanssa.',
    en: 'Targets ads on Facebook and Instagram and measures what they achieve. The data may be linked to your Meta account. We and Meta are jointly responsible for collecting and sending the data.',
    sv: 'Riktar annonser på Facebook och Instagram och mäter vad de ger. Uppgifterna kan kopplas till ditt Meta-konto. Vi ansvarar tillsammans med Meta för att uppgifterna samlas in och skickas.',
  },
  policy: 'https://www.facebook.com/privacy/policy',
  transfers: [{ country: 'US', recipient: 'Meta Platforms, Inc.', safeguard: 'dpf' }],
  cookies: [
    { name: '_fbp', lifetime: DAYS_90, party: 'first' },
    { name: '_fbc', lifetime: DAYS_90, party: 'first' },
    { name: 'multiFbc', lifetime: 'persistent', party: 'first', type: 'localStorage' },
    {
      pattern: 'lastExternalReferrer(Time)?',
      label: 'lastExternalReferrer, lastExternalReferrerTime',
      lifetime: 'persistent',
      party: 'first',
      type: 'localStorage',
    },
    {
      name: 'topicsLastReferenceTime',
      lifetime: 'persistent',
      party: 'first',
      type: 'localStorage',
    },
    { name: 'fr', lifetime: DAYS_90, party: 'third', domain: 'facebook.com' },
  ],
  hosts: PIXEL_HOSTS,
});
