import { PIXEL_SCRIPT } from '../services/pixel-address';

/**
 * The function that pages call, `fbq`. What they say before the pixel runs is dropped; after that, a second view
 * of the page is, too. `src/services/meta-pixel.ts` goes on with it.
 *
 * @returns starts the pixel.
 */
export function makePixel(ids: readonly string[]): (load: (src: string) => void) => void {
  let open = false;
  let viewed = false;
  const queue: unknown[] = [];
  const say = (...call: unknown[]) => {
    if (fbq.callMethod) fbq.callMethod(...call);
    else queue.push(call);
  };
  const fbq = ((...call: unknown[]) => {
    const views = call[1] === 'PageView';
    if (!open || call[0] === 'consent' || (views && viewed)) return;
    viewed ||= views;
    say(...call);
  }) as NonNullable<Window['fbq']>;
  Object.assign(fbq, { push: fbq, loaded: true, version: '2.0', disablePushState: true });
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
  return (load) => {
    open = true;
    say('consent', 'grant');
    for (const id of ids) {
      say('set', 'autoConfig', false, id);
      say('init', id);
    }
    fbq('track', 'PageView');
    load(PIXEL_SCRIPT);
  };
}
