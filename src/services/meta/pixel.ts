import { bare } from '../../page/bare';
/**
 * Meta Pixel, as far as it is held, started and stopped.
 *
 * @see https://developers.facebook.com/docs/meta-pixel/get-started
 * @see https://developers.facebook.com/docs/meta-pixel/implementation/gdpr
 */
import { followRoutes } from '../../page/routes';
import { rowOf } from '../row';
import type { Enforced } from '../service';
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

const SCRIPT = 'https://connect.facebook.net/en_US/fbevents.js';

/**
 * Meta Pixel under the marketing category. There is no setting for Limited Data Use: it is a mechanism of
 * United States law, and no substitute for consent.
 *
 * @param ids pixel ids, digits.
 * @param quiet whether the visitor is on a sensitive page: the pixel sends addresses whole.
 */
export function enforcePixel(ids: readonly string[], quiet: () => boolean = () => false): Enforced {
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

  const followViews = () =>
    followRoutes(
      () => location.pathname,
      () => {
        viewed = false;
      },
      () => {
        if (!quiet()) view();
      },
    );

  /**
   * The function the page calls. fbevents.js keeps what it is told while consent is revoked and sends
   * it on a later grant, so what is said to a stopped pixel is dropped here and never reaches it.
   */
  function installGate(): void {
    // An element may bear the name.
    const site = typeof window.fbq === 'function' ? window.fbq : undefined;
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
    // Off: a view of its own for each change of the address; Keksi tells one for each route.
    fbq.disablePushState = true;
    if (site) site.disablePushState = true;
    const queue: unknown[] = [];
    const fixed = (owner: object, name: string, value: unknown) =>
      Reflect.defineProperty(
        owner,
        name,
        bare({ configurable: true, get: () => value, set: () => undefined }),
      );
    fixed(fbq, 'queue', queue);
    // The site has put the pixel in itself: what it was told waits in its queue, and is dropped.
    site?.queue?.splice(0);
    if (site) say('consent', 'revoke');
    gate = fbq;
    // Kept there: a stub that the page puts in later would hand on what it was told while consent was refused.
    for (const name of ['fbq', '_fbq'] as const) {
      if (!fixed(window, name, fbq)) window[name] = fbq;
    }
  }

  return {
    ...(rowOf('meta-pixel') as Enforced),
    prepare() {
      installGate();
      lookForFallback();
    },
    start(grant) {
      open = true;
      say('consent', 'grant');
      if (started) return;
      started = true;
      for (const id of ids) {
        // Off: the automatic collection of button texts and page metadata.
        say('set', 'autoConfig', false, id);
        say('init', id);
      }
      view();
      followViews();
      grant.load(SCRIPT);
    },
    stop() {
      open = false;
      if (started) say('consent', 'revoke');
    },
  };
}
