import { bare } from '../../page/bare';
import { toUrl } from '../../page/url';
import { bodyOf, noteBodies } from './body';
import { type Admit, pass } from './judge';
import { REFERRER } from './referrer';
import { wrap } from './wrap';

/** A `Request`, of whichever realm; anything else is written as a text, once. */
const isRequest = (input: unknown): input is Request =>
  Object.prototype.toString.call(input) === '[object Request]';

/** A stopped sender is told that all went well, so that it does not keep the data to try again. */
const answer = () => Promise.resolve(new Response(null, { status: 204 }));

/**
 * The same request, to another address or with another body: of its own a browser may make a stream, or nothing.
 *
 * @returns undefined where its body is a stream or a form already, which nobody can look into.
 */
function remade(request: Request, address: string, body: unknown): Request | undefined {
  if (!body && request.body) return undefined;
  const handler = bare<ProxyHandler<Request>>({
    get: (asked, key): unknown => (key === 'body' && body) || Reflect.get(asked, key),
  });
  return new Request(address, new Proxy(request, handler));
}

/** A request as it may leave, by what it was asked for with. */
function admitted(
  admit: Admit,
  input: unknown,
  init?: RequestInit,
): [input: RequestInfo, init?: RequestInit] | null {
  const asked = isRequest(input) ? input : null;
  // An object could say another address when it is asked again.
  const address = asked ? asked.url : String(input);
  const body = init?.body ?? (asked ? bodyOf(asked) : undefined);
  const sent = admit(address, body);
  if (!sent) return null;
  const isSame = sent.address === address && sent.body === body;
  const to = asked && !isSame ? remade(asked, sent.address, sent.body) : asked;
  if (to === undefined) return null;
  const quiet = sent.told ? { ...init, referrerPolicy: REFERRER } : init;
  return [
    to ?? sent.address,
    sent.body === body || !init?.body ? quiet : { ...quiet, body: sent.body as BodyInit },
  ];
}

/** Before `fetch` and `fetchLater`. */
function guardFetch(admit: Admit): void {
  wrap(
    window,
    'fetch',
    (fetch) =>
      function (this: unknown, input, init) {
        const sent = admitted(admit, input, init);
        return sent ? pass(() => fetch.call(window, ...sent)) : answer();
      } as typeof fetch,
  );
  wrap(
    window as unknown as Record<string, (input: unknown, init?: RequestInit) => unknown>,
    'fetchLater',
    (fetchLater) => (input, init) => {
      const sent = admitted(admit, input, init);
      return sent ? fetchLater.call(window, ...sent) : { activated: false };
    },
  );
}

/** Before `XMLHttpRequest`: the body comes later than the address, which may not be changed any more then. */
function guardXhr(admit: Admit): void {
  const held = new WeakSet<XMLHttpRequest>();
  const addresses = new WeakMap<XMLHttpRequest, string | URL>();
  wrap(
    XMLHttpRequest.prototype,
    'open',
    (open) =>
      function (this: XMLHttpRequest, ...args: unknown[]) {
        const address = String(args[1]);
        const sent = admit(address);
        args[1] = sent?.address ?? address;
        addresses.set(this, sent?.url ?? String(args[1]));
        if (sent) held.delete(this);
        else held.add(this);
        return open.apply(this, args as Parameters<XMLHttpRequest['open']>);
      } as typeof open,
  );
  wrap(
    XMLHttpRequest.prototype,
    'send',
    (send) =>
      function (this: XMLHttpRequest, body) {
        if (held.has(this)) return;
        const sent = body ? admit(addresses.get(this) ?? '', body) : { body };
        if (sent) send.call(this, sent.body as XMLHttpRequestBodyInit);
      } as typeof send,
  );
}

/** Before `fetch`, `fetchLater`, `sendBeacon` and `XMLHttpRequest`. */
export function guardRequests(admit: Admit): void {
  noteBodies();
  guardFetch(admit);
  guardXhr(admit);
  wrap(
    Navigator.prototype,
    'sendBeacon',
    (sendBeacon) =>
      function (this: Navigator, url, data) {
        const sent = admit(String(url), data);
        if (!sent) return true;
        const body = sent.body as BodyInit;
        // A beacon names the page that sends it, whole where it stays on the site.
        if (sent.told && toUrl(sent.address)?.origin === location.origin) {
          const init = { method: 'POST', keepalive: true, body, referrerPolicy: REFERRER };
          pass(() => fetch(sent.address, init)).catch(() => undefined);
          return true;
        }
        return pass(() => sendBeacon.call(this, sent.address, body));
      },
  );
}
