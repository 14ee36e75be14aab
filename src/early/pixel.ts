import { PIXEL_SCRIPT } from '../services/meta/address';

/** Meta Pixel on a page where it may run. `src/services/meta-pixel.ts` goes on with it. */
export interface Pixel {
  start(load: (src: string) => void): void;
  /** The visitor has come to another route: the one before was viewed, whether or not the page said so. */
  move(): void;
  /** Whether the page has told of this route. */
  viewed(): boolean;
}

/**
 * The function that pages call, `fbq`. What they say before the pixel runs is dropped; after that, a second view
 * of a route is, too.
 */
export function makePixel(ids: readonly string[], maySpeak: () => boolean): Pixel {
  let open = false;
  let viewed = false;
  const queue: unknown[] = [];
  const say = (...call: unknown[]) => {
    if (fbq.callMethod) fbq.callMethod(...call);
    else queue.push(call);
  };
  const fbq = ((...call: unknown[]) => {
    const views = call[1] === 'PageView';
    if (!open || !maySpeak() || call[0] === 'consent' || (views && viewed)) return;
    viewed ||= views;
    say(...call);
  }) as NonNullable<Window['fbq']>;
  // Where the page has put the pixel in itself, it may run already.
  const { callMethod } = window.fbq ?? {};
  Object.assign(fbq, {
    push: fbq,
    loaded: true,
    version: '2.0',
    disablePushState: true,
    callMethod,
  });
  fbq.callMethod?.('consent', 'revoke');
  // A page's own stub, put in later, would hand on what it was told while consent was refused.
  const fix = (owner: object, name: string, value: unknown) =>
    Reflect.defineProperty(owner, name, {
      configurable: true,
      get: () => value,
      set: () => undefined,
    });
  fix(fbq, 'queue', queue);
  fix(window, 'fbq', fbq);
  fix(window, '_fbq', fbq);
  const view = () => fbq('track', 'PageView');
  return {
    viewed: () => viewed,
    move() {
      if (!viewed) view();
      viewed = false;
    },
    start(load) {
      open = true;
      say('consent', 'grant');
      for (const id of ids) {
        say('set', 'autoConfig', false, id);
        say('init', id);
      }
      view();
      load(PIXEL_SCRIPT);
    },
  };
}
