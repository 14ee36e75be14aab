import { type Holds, pass } from './judge';
import { wrap } from './wrap';

/** A `Request`, of whichever realm; anything else is written as a text, once. */
const isRequest = (input: unknown): input is Request =>
  Object.prototype.toString.call(input) === '[object Request]';

/** Before `fetch`, `fetchLater`, `sendBeacon` and `XMLHttpRequest`. */
export function guardRequests(holds: Holds): void {
  // A stopped sender is told that all went well, so that it does not keep the data to try again.
  const answer = () => Promise.resolve(new Response(null, { status: 204 }));
  wrap(
    window,
    'fetch',
    (fetch) =>
      function (this: unknown, input, init) {
        const send = (to: RequestInfo) => pass(() => fetch.call(window, to, init));
        if (isRequest(input)) return holds(input.url) ? answer() : send(input);
        // An object could say another address when it is asked again.
        const address = String(input);
        return holds(address) ? answer() : send(address);
      } as typeof fetch,
  );
  wrap(
    window as unknown as Record<string, (input: unknown, init?: unknown) => unknown>,
    'fetchLater',
    (fetchLater) => (input, init) => {
      const address = isRequest(input) ? input.url : String(input);
      return holds(address)
        ? { activated: false }
        : fetchLater.call(window, isRequest(input) ? input : address, init);
    },
  );
  wrap(
    Navigator.prototype,
    'sendBeacon',
    (sendBeacon) =>
      function (this: Navigator, url, data) {
        const address = String(url);
        return holds(address) || pass(() => sendBeacon.call(this, address, data));
      },
  );

  const held = new WeakSet<XMLHttpRequest>();
  wrap(
    XMLHttpRequest.prototype,
    'open',
    (open) =>
      function (this: XMLHttpRequest, ...args: unknown[]) {
        const address = String(args[1]);
        args[1] = address;
        if (holds(address)) held.add(this);
        else held.delete(this);
        return open.apply(this, args as Parameters<XMLHttpRequest['open']>);
      } as typeof open,
  );
  wrap(
    XMLHttpRequest.prototype,
    'send',
    (send) =>
      function (this: XMLHttpRequest, body) {
        if (!held.has(this)) send.call(this, body);
      } as typeof send,
  );
}
