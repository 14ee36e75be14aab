/** The hosts of Google's tags and of Meta Pixel, without the many that only their own scripts know of. */
export const VENDORS =
  /^(https?:)?\/\/([\w-]+\.)*(googletagmanager|google-analytics|googleadservices|doubleclick|google\.\w+\/(ccm|pagead|rmkt|ads)|connect\.facebook|facebook\.com\/tr)\b/;

/** What of it is of Google Ads: Google Analytics asks for it too, where its property is linked to Ads. */
export const ADS = /googlead|doubleclick|google\.\w+\/|[?&]id=(AW|DC)-/;

/** Whether an address is held back. */
export type Judge = (address: unknown) => boolean;

/**
 * Who judges what the page asks for: the valve of the whole library, once that is in, in place of the first file.
 * It also judges what comes by a `fetch` that a script has kept since before.
 */
export interface Guard {
  /** By `fetch` and `sendBeacon`. */
  sent: Judge;
  /** By the elements that load something. */
  shown: Judge;
}

/**
 * Holds back what a page asks of Google and Meta by itself, in the usual ways, while that may not be asked. The
 * valve of the whole library (`src/gate/valve.ts`) knows the other ways, and goes on top. It is put in before
 * any service starts, since a script may keep its own reference to `fetch`.
 *
 * @param holds whether an address may not be asked for now.
 */
export function installGuard(holds: (address: string) => boolean): Guard {
  const judge: Judge = (address) => VENDORS.test(`${address}`) && holds(`${address}`);
  const guard = { sent: judge, shown: judge };
  const { fetch } = window;
  // Where a page has taken one away, its scripts must see that it is gone.
  if (fetch) {
    window.fetch = (input, init) =>
      guard.sent((input as Request)?.url ?? input)
        ? Promise.resolve(new Response(null, { status: 204 }))
        : fetch.call(window, input, init);
  }
  const { sendBeacon } = navigator;
  if (sendBeacon) {
    navigator.sendBeacon = (address, data) =>
      guard.sent(address) || sendBeacon.call(navigator, address, data);
  }
  for (const { prototype } of [HTMLScriptElement, HTMLImageElement]) {
    const property = Object.getOwnPropertyDescriptor(prototype, 'src');
    Object.defineProperty(prototype, 'src', {
      ...property,
      set(this: Element, address: unknown) {
        if (!guard.shown(address)) property?.set?.call(this, address);
      },
    });
  }
  return guard;
}
