import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { answerVendor, type DoubleOptions } from '../kit/vendors/index';

/** A vendor's script as it was saved. */
export interface Genuine {
  /** What it is: `google-analytics`, `google-ads`, `google-tag-manager`, `meta-pixel`. */
  readonly vendor: Vendor;
  /** Whose account it was made for: `G-…`, `AW-…`, `GTM-…`, or a pixel's number. */
  readonly id: string;
  readonly file: string;
  /** The first sixteen digits of its sha256. */
  readonly hash: string;
  /** The data layer that a saved container listens to, where it is not the usual one. */
  readonly layer?: string | undefined;
}

export type Vendor = 'google-analytics' | 'google-ads' | 'google-tag-manager' | 'meta-pixel';

const TAG = 'www.googletagmanager.com';
const META = 'connect.facebook.net';
const PIXEL = join(META, 'en_US', 'fbevents.js');
const CONFIGS = join(META, 'signals', 'config');

const hashOf = (file: string): string =>
  createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16);

const filesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .map((name) => join(folder, name))
        .filter((path) => statSync(path).isFile())
    : [];

/** `gtag/js?id=G-1`, `gtag/G-1` and `gtm.js?id=GTM-1` are all names for a script of an id. */
const idIn = (file: string): string => /(?:G|AW|GTM)-[A-Z0-9]+/.exec(basename(file))?.[0] ?? '';

/** A container is made for one data layer, by the address it was asked for with. */
const layerIn = (file: string): string | undefined =>
  /gtm\.js/.test(file)
    ? /'(_\w*[dD]ataLayer)'|"(_\w*[dD]ataLayer)"/
        .exec(readFileSync(file, 'utf8'))
        ?.slice(1)
        .find(Boolean)
    : undefined;

function vendorOf(id: string): Vendor {
  if (id.startsWith('GTM-')) return 'google-tag-manager';
  return id.startsWith('AW-') ? 'google-ads' : 'google-analytics';
}

/**
 * The scripts in a folder, whose files lie under their host and path:
 * `www.googletagmanager.com/gtag/js?id=G-…`, `…/gtm.js?id=GTM-…`, `connect.facebook.net/en_US/fbevents.js` and
 * `connect.facebook.net/signals/config/<pixel>`.
 */
export function genuineIn(folder: string): Genuine[] {
  const google = [join(folder, TAG), join(folder, TAG, 'gtag')]
    .flatMap(filesIn)
    .filter(idIn)
    .map((file) => {
      const id = idIn(file);
      return { vendor: vendorOf(id), id, file, hash: hashOf(file), layer: layerIn(file) };
    });
  const pixel = join(folder, PIXEL);
  const [config] = filesIn(join(folder, CONFIGS));
  const meta: Genuine[] =
    existsSync(pixel) && config
      ? [{ vendor: 'meta-pixel', id: basename(config), file: pixel, hash: hashOf(pixel) }]
      : [];
  return [...google, ...meta];
}

/** The file that an address is answered with. */
function fileFor(folder: string, scripts: readonly Genuine[], url: URL): string | undefined {
  const { host, pathname, searchParams } = url;
  if (host === TAG) return scripts.find(({ id }) => id === searchParams.get('id'))?.file;
  if (host !== META) return undefined;
  const file = join(
    folder,
    META,
    ...pathname
      .split('/')
      .slice(1)
      .map((part) => basename(part)),
  );
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}

const HEADERS = { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' };

/** Answers as the vendors do: scripts from the folder, and to everything else as their doubles do. */
export function answerFrom(folder: string) {
  const scripts = genuineIn(folder);
  return async (request: Request, options: DoubleOptions): Promise<Response> => {
    const url = new URL(request.url);
    const file = fileFor(folder, scripts, url);
    if (file) return new Response(new Uint8Array(readFileSync(file)), { headers: HEADERS });
    // No double may take the place of a script that is not there.
    const isScript = request.headers.get('sec-fetch-dest') === 'script';
    return isScript ? new Response('', { headers: HEADERS }) : answerVendor(request, options);
  };
}
