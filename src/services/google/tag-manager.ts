/**
 * Google Tag Manager.
 *
 * @see https://developers.google.com/tag-platform/tag-manager/web
 * @see https://support.google.com/tagmanager/answer/10718549 consent in a container
 */
import type { Service } from '../service';
import { announce, holdEvents, setDestination } from './commands';
import { type HitPolicy, isStale } from './hits';
import { ADS_HOSTS, ANALYTICS_HOSTS, TAG_HOST } from './hosts';

/**
 * Google Tag Manager, as soon as either category is granted: which of its tags fire is for the container,
 * whose consent state follows the choice. It is not loaded denied in advanced mode, since a container may
 * hold tags that know nothing of Google's consent. Every further service in it has to be declared.
 *
 * @param ids containers, `GTM-…`.
 */
export const googleTagManager = (ids: readonly string[], policy: HitPolicy = {}): Service => {
  let started = false;
  return {
    id: 'google-tag-manager',
    category: ['diagnostic', 'marketing'],
    needs: 'any',
    name: 'Google Tag Manager',
    provider: 'Google Ireland Limited',
    purpose: {
      fi: 'Käynnistää sivuston mittaus- ja markkinointityökalut valintojesi mukaan. Google saa IP-osoitteesi, kun työkalujen luettelo haetaan.',
      en: 'Starts the measuring and marketing tools of the site as your choices allow. Google receives your IP address when the list of tools is fetched.',
      sv: 'Startar webbplatsens mätnings- och marknadsföringsverktyg enligt dina val. Google får din IP-adress när listan över verktygen hämtas.',
    },
    policy: 'https://policies.google.com/privacy',
    transfers: [{ country: 'US', recipient: 'Google LLC', safeguard: 'dpf' }],
    cookies: [],
    // Those of the tags that most containers hold: they too fall silent with the container.
    hosts: [TAG_HOST, ...ANALYTICS_HOSTS, ...ADS_HOSTS],
    prepare() {
      for (const id of ids) setDestination(id, false);
      holdEvents();
    },
    start(grant) {
      for (const id of ids) setDestination(id, true);
      if (!started) announce({ 'gtm.start': Date.now(), event: 'gtm.js' });
      started = true;
      for (const id of ids) grant.load(`https://${TAG_HOST}/gtm.js?id=${id}`);
    },
    isStale: (url, choices) => isStale(url, choices, policy),
    stop() {
      for (const id of ids) setDestination(id, false);
    },
  };
};
