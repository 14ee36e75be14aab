/** The hosts of Google's tags and of Meta Pixel, without the many that only their own scripts know of. */
const VENDORS =
  /^(https?:)?\/\/([\w-]+\.)*(googletagmanager|google-analytics|googleadservices|doubleclick|google\.\w+\/(ccm|pagead|rmkt|ads)|connect\.facebook|facebook\.com\/tr)\b/;

/** What of it is of Google Ads: Google Analytics asks for it too, where its property is linked to Ads. */
export const ADS = /googlead|doubleclick|google\.\w+\/|[?&]id=(AW|DC)-/;

/** Runs something that the valve has let through already. */
export type Pass = <T>(run: () => T) => T;

/** The guard, once it stands. */
export interface Guard {
  /**
   * The valve of the whole library is in, and judges from now on: also what comes by a `fetch` that a script has
   * kept since before.
   */
  give(blocks: (address: unknown) => boolean): Pass;
}

/**
 * Holds back what a page asks of Google and Meta by itself, in the usual ways, while that may not be asked. The
 * valve of the whole library (`src/gate/valve.ts`) knows the other ways, and goes on top. It is put in before
 * any service starts, since a script may keep its own reference to `fetch`.
 *
 * @param holds whether an address may not be asked for now.
 */
export function installGuard(holds: (address: string) => boolean): Guard {
  let judge: ((address: unknown) => boolean) | undefined;
  let passing = false;
  const held = (address: unknown) =>
    !passing && (judge?.(address) ?? (VENDORS.test(String(address)) && holds(String(address))));
  const { fetch } = window;
  // Where a page has taken one away, its scripts must see that it is gone.
  if (fetch) {
    window.fetch = (input, init) =>
      held(input instanceof Request ? input.url : input)
        ? Promise.resolve(new Response(null, { status: 204 }))
        : fetch.call(window, input, init);
  }
  const { sendBeacon } = navigator;
  if (sendBeacon) {
    navigator.sendBeacon = (address, data) =>
      held(address) || sendBeacon.call(navigator, address, data);
  }

  for (const { prototype } of [HTMLScriptElement, HTMLImageElement]) {
    const property = Object.getOwnPropertyDescriptor(prototype, 'src');
    Object.defineProperty(prototype, 'src', {
      ...property,
      set(this: Element, address: unknown) {
        if (judge || !held(address)) property?.set?.call(this, address);
      },
    });
  }
  return {
    give(blocks) {
      judge = blocks;
      return (run) => {
        passing = true;
        try {
          return run();
        } finally {
          passing = false;
        }
      };
    },
  };
}
