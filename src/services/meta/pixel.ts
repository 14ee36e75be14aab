/**
 * Meta Pixel.
 *
 * @see https://developers.facebook.com/docs/meta-pixel/get-started
 * @see https://developers.facebook.com/docs/meta-pixel/implementation/gdpr
 * @see https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/fbp-and-fbc its cookies
 */

import { followRoutes } from '../../page/routes';
import { PIXEL } from '../identities';
import { NAMES } from '../names';
import type { Resumable, Started } from '../resumable';
import { PIXEL_HOSTS, PIXEL_SCRIPT } from './address';
import { lookForFallback } from './noscript';

interface Fbq {
  (...call: unknown[]): void;
  callMethod?: (...call: unknown[]) => void;
  queue: unknown[];
  disablePushState?: boolean;
  push: Fbq;
  loaded: boolean;
  version: string;
}

declare global {
  interface Window {
    fbq?: Fbq;
    _fbq?: Fbq;
  }
}

/**
 * Meta Pixel under the marketing category. There is no setting for Limited Data Use: it is a mechanism of
 * United States law, and no substitute for consent (C9).
 *
 * @param ids pixel ids, digits.
 * @param quiet whether the visitor is on a sensitive page: the pixel sends addresses whole (C11).
 */
export function metaPixel(ids: readonly string[], quiet: () => boolean = () => false): Resumable {
  let open = false;
  let started = false;
  let say: (...call: unknown[]) => void = () => {};
  let viewed = false;

  /** One view for each route, whoever tells it first: the page or Keksi. */
  function isRepeatedView([command, event]: unknown[]): boolean {
    if (command !== 'track' || event !== 'PageView') return false;
    const repeated = viewed;
    viewed = true;
    return repeated;
  }

  let gate: Fbq | undefined;
  const view = () => gate?.('track', 'PageView');

  const followViews = (from?: string) =>
    followRoutes(
      () => location.pathname,
      () => {
        viewed = false;
      },
      () => {
        if (!quiet()) view();
      },
      from,
    );

  /**
   * The function the page calls. fbevents.js keeps what it is told while consent is revoked and sends
   * it on a later grant, so what is said to a stopped pixel is dropped here and never reaches it.
   */
  function installGate(started?: Started): void {
    const site = window.fbq;
    const fbq = ((...call: unknown[]) => {
      if (open && call[0] !== 'consent' && !isRepeatedView(call)) say(...call);
    }) as Fbq;
    say = (...call) => {
      if (site?.callMethod) site.callMethod(...call);
      else if (fbq.callMethod) fbq.callMethod(...call);
      else fbq.queue.push(call);
    };
    fbq.push = fbq;
    fbq.loaded = true;
    fbq.version = '2.0';
    // Off: a view of its own for each change of the address; Keksi tells one for each route (C8).
    fbq.disablePushState = true;
    if (site) site.disablePushState = true;
    const queue: unknown[] = [];
    Object.defineProperty(fbq, 'queue', { get: () => queue, set: () => undefined });
    const waiting = site?.queue?.splice(0) ?? [];
    if (started) queue.push(...waiting);
    // The site has put the pixel in itself: what it was told waits in its queue, and is dropped.
    else if (site) say('consent', 'revoke');
    gate = fbq;
    // Kept there: a stub that the page puts in later would hand on what it was told while consent was refused.
    for (const name of ['fbq', '_fbq']) {
      const property = { configurable: true, get: () => fbq, set: () => undefined };
      if (!Reflect.defineProperty(window, name, property)) window.fbq = window._fbq = fbq;
    }
  }

  return {
    ...PIXEL,
    ...NAMES['meta-pixel'],
    purpose: {
      fi: 'Kohdentaa mainoksia Facebookissa ja Instagramissa ja mittaa, mitä ne saavat aikaan. Tiedot voidaan yhdistää Meta-tiliisi.',
      en: 'Targets ads on Facebook and Instagram and measures what they achieve. The data may be linked to your Meta account.',
      sv: 'Riktar annonser på Facebook och Instagram och mäter vad de ger. Uppgifterna kan kopplas till ditt Meta-konto.',
    },
    policy: 'https://www.facebook.com/privacy/policy',
    transfers: [{ country: 'US', recipient: 'Meta Platforms, Inc.', safeguard: 'dpf' }],
    cookies: [
      { name: '_fbp', lifetime: { amount: 90, unit: 'day' }, party: 'first' },
      { name: '_fbc', lifetime: { amount: 90, unit: 'day' }, party: 'first' },
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
      {
        name: 'fr',
        lifetime: { amount: 90, unit: 'day' },
        party: 'third',
        domain: 'facebook.com',
      },
    ],
    hosts: PIXEL_HOSTS,
    prepare() {
      installGate();
      lookForFallback();
    },
    resume(from) {
      installGate(from);
      lookForFallback();
      if (!from.running) return;
      open = started = true;
      followViews(new URL(from.from).pathname);
      viewed = from.viewed;
    },
    start(grant) {
      open = true;
      say('consent', 'grant');
      if (started) return;
      started = true;
      for (const id of ids) {
        // Off: the automatic collection of button texts and page metadata (C7).
        say('set', 'autoConfig', false, id);
        say('init', id);
      }
      view();
      followViews();
      grant.load(PIXEL_SCRIPT);
    },
    stop() {
      open = false;
      if (started) say('consent', 'revoke');
    },
  };
}
