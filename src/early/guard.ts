/** The hosts of Google's tags and of Meta Pixel, without the many that only their own scripts know of. */
const VENDORS =
  /^(https?:)?\/\/([\w-]+\.)*(googletagmanager|google-analytics|googleadservices|doubleclick|connect\.facebook|facebook\.com\/tr)\b/;

/**
 * Holds back what a page asks of Google and Meta by itself, in the usual ways, while that may not be asked. The
 * valve of the whole library (`src/gate/valve.ts`) knows the other ways, and goes on top. It is put in before
 * any service starts, since a script may keep its own reference to `fetch`.
 *
 * @param holds whether an address may not be asked for now.
 */
export function installGuard(holds: (address: string) => boolean): void {
  const held = (address: unknown) => VENDORS.test(String(address)) && holds(String(address));
  const { fetch } = window;
  window.fetch = (input, init) =>
    held(input instanceof Request ? input.url : input)
      ? Promise.resolve(new Response(null, { status: 204 }))
      : fetch.call(window, input, init);
  const { sendBeacon } = navigator;
  navigator.sendBeacon = (address, data) =>
    held(address) || sendBeacon.call(navigator, address, data);

  for (const { prototype } of [HTMLScriptElement, HTMLImageElement, HTMLIFrameElement]) {
    const property = Object.getOwnPropertyDescriptor(prototype, 'src');
    Object.defineProperty(prototype, 'src', {
      ...property,
      set(this: Element, address: unknown) {
        if (!held(address)) property?.set?.call(this, address);
      },
    });
  }
}
