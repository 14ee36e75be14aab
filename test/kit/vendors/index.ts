import { bundled } from './bundle';

/** How the doubles behave; the scripts read it as `window.vendorDouble`. */
export interface DoubleOptions {
  /** Milliseconds that Google Analytics holds events back; 5000 unless said, as observed. */
  batch?: number;
  /** How hits leave; `captured-` keeps the function as it was when the script loaded. */
  transport?: 'fetch' | 'captured-fetch' | 'beacon' | 'captured-beacon' | 'xhr' | 'image';
  /** The GA4 property is linked to Google Ads. */
  linkedAds?: boolean;
  /** Google Analytics sends a page view when the browser's history changes; it does unless false. */
  history?: boolean;
  /** What the container of Tag Manager configures when it loads: ids of Google. */
  container?: string[];
  /** The pixel also posts to the advertiser's own gateway. */
  gateway?: boolean;
  /** Milliseconds that the vendors' servers take to answer with a script. */
  scriptDelay?: number;
  /** Scripts of further vendors, by host. */
  scripts?: Record<string, string>;
  /** Hosts that answer 404. */
  gone?: string[];
  /** Hosts that never answer. */
  silent?: string[];
}

const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
const CORS = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };

async function script(code: string, { scriptDelay = 0, ...options }: DoubleOptions) {
  await new Promise((passed) => setTimeout(passed, scriptDelay));
  const body = `window.vendorDouble = ${JSON.stringify(options)};\n${code}`;
  return new Response(body, { headers: { 'content-type': 'text/javascript', ...CORS } });
}

/** Answers for every host that is neither the site's nor the register's. */
export async function answerVendor(request: Request, options: DoubleOptions): Promise<Response> {
  const { host, pathname } = new URL(request.url);
  const address = host + pathname;
  if (options.gone?.includes(host)) return new Response(null, { status: 404, headers: CORS });
  if (options.silent?.includes(host)) return new Promise(() => undefined);
  const further = pathname.endsWith('.js') && options.scripts?.[host];
  if (further) return script(further, {});
  if (address === 'www.googletagmanager.com/gtag/js') {
    return script(await bundled('google/gtag.js'), options);
  }
  if (address === 'www.googletagmanager.com/gtm.js') {
    return script(await bundled('google/gtm.js'), options);
  }
  if (/^connect\.facebook\.net\/\w+\/fbevents\.js$/.test(address)) {
    return script(await bundled('meta/fbevents.js'), options);
  }
  if (address === 'www.esimerkki-chat.example/chat.js') {
    return script(await bundled('chat/chat.js'), options);
  }
  const pixel = /^connect\.facebook\.net\/signals\/config\/(\d+)$/.exec(address)?.[1];
  if (pixel) return script(`window.fbq.registerPlugin('${pixel}');`, options);
  if (request.headers.get('sec-fetch-dest') === 'image') {
    return new Response(GIF, { headers: { 'content-type': 'image/gif', ...CORS } });
  }
  if (request.headers.get('sec-fetch-dest') === 'iframe') {
    return new Response('<!doctype html><title>A third party</title><p>A third party', {
      headers: { 'content-type': 'text/html' },
    });
  }
  return new Response(null, { status: 204, headers: CORS });
}
