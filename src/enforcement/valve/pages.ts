/**
 * What a request says of this site's pages. Addresses have revealed medicines and treatments to advertisers
 * (https://tietosuoja.fi, TSV/108/2022), and vendors put them under many names: `dl`, `url`, `ref`, `top`, `rl`, in
 * lines of a body and in JSON. So one rule for all of them, where everything leaves.
 */
import { toUrl } from '../../page/url';
import { cleanPlace } from '../../permissions/page-address';
import { decodeCodes } from '../../permissions/sensitive';
import { createSaid } from './said';
import { type CleanValue, inValues } from './values';

/** What may be said of pages. */
export interface PageRules {
  /** Query parameters that may stay now. */
  readonly query: () => readonly string[];
  /** Whether nothing may be said of a path. */
  readonly isSensitive: (pathname: string) => boolean;
  /** The domain that the site says it covers, beside its host. */
  readonly domain: string | null;
  /** Whether titles of pages may leave. */
  readonly titles: boolean;
  /** Whether a value names a visitor who has withdrawn. */
  readonly isForgotten: (value: string) => boolean;
}

/** How much of an address of this site is told. */
export type Tells = 'page' | 'path' | 'host';

/** A text as it may be sent; null where it tells of a sensitive page, and is not sent at all. */
export type Clean = (text: string, tells: Tells) => string | null;

/** The names under which the page before is told: of that, the site alone may be known. */
const BEFORE = /^(dr|rl|rf|r|top|prev.*|.*ref(err?er)?(_?url)?)$/i;

/** Whether an address is one of this site. */
const isOwn = ({ hostname }: URL, domain: string | null): boolean =>
  bareHost(hostname) === bareHost(location.hostname) ||
  (domain !== null && `.${bareHost(hostname)}`.endsWith(`.${domain}`));

/** `www.` and what is without it are one site; so is what is written with the dot that ends every full name. */
const bareHost = (host: string): string => host.replace(/^www\.|\.$/g, '');

/**
 * Whether a text, however it is written, names a sensitive page of this site: the last look at what leaves, since no
 * way of writing an address into something else can be ruled out.
 */
function createReveals({ domain, isSensitive }: PageRules): (text: string) => boolean {
  const host = (domain ?? bareHost(location.hostname)).replace(/\W/g, '\\$&');
  const addresses = new RegExp(
    `(?:^|[^\\w${domain ? '' : '.'}-])(?:www\\.)?${host}\\.?(?::\\d+)?(/[^?#&,"'\\s<>)]{0,999})`,
    'gi',
  );
  return (text) => {
    let plain = text;
    for (let left = 9; left; left -= 1) {
      for (const [, path = ''] of plain.matchAll(addresses)) if (isSensitive(path)) return true;
      const next = decodeCodes(plain.replace(/\\+(u00)?\/?/gi, (_, code) => (code ? '%' : '/')));
      if (next === plain) break;
      plain = next;
    }
    return false;
  };
}

/** @returns what makes a text fit to be sent. */
export function createClean(rules: PageRules): Clean {
  const said = createSaid(rules);
  const revealsAddress = createReveals(rules);
  const visited = new Set<string>();
  return (text, tells) => {
    said.note();
    visited.add(location.pathname);
    let reveals = false;
    const word: CleanValue = (name, value) => {
      const cleaned = cleanAddress(rules, tells, name, value, visited);
      reveals ||= cleaned === null;
      return cleaned ?? '';
    };
    const whole: CleanValue = (name, value) => {
      if (rules.isForgotten(value)) return '';
      return said.instead(name, value) ?? word(name, value);
    };
    const cleaned = inValues(text, whole, word);
    return reveals || revealsAddress(cleaned) ? null : cleaned;
  };
}

/**
 * An address of this site, whole, without its scheme or from its root; null where it tells of a sensitive page other
 * than as the one before.
 */
function cleanAddress(
  { query, isSensitive, domain, isForgotten }: PageRules,
  tells: Tells,
  name: string,
  value: string,
  visited: ReadonlySet<string>,
): string | null {
  const isPath = /^\.{0,2}\/(?!\/)/.test(value);
  const scheme = /^([a-z]+:)?\/\//i.exec(value)?.[0] ?? '';
  const host = domain ?? bareHost(location.hostname);
  // Most values are no address at all.
  const isHost = () => /^[^=&/?#]+([/?#]|$)/.test(value) && value.toLowerCase().includes(host);
  if (!(isPath || scheme || isHost())) return value;
  const path = value.replace(/^\.*\/?/, '/');
  const url = toUrl(isPath ? location.origin + path : scheme ? value : `https://${value}`);
  if (!url || !isOwn(url, domain)) return value;
  const { search, hash } = url;
  // What is encoded with it is its query none the less.
  const pathname = url.pathname.replace(/%(3f|23).*/i, '');
  const origin = isPath ? '' : scheme + url.host;
  if (isSensitive(pathname)) return BEFORE.test(name) ? `${origin}/` : null;
  // Not every path is one of this site.
  if (isPath && !visited.has(pathname)) return value;
  if (tells === 'host') return `${origin}/`;
  if (!(search || hash) && pathname === url.pathname) return value;
  return cleanPlace({ origin, pathname, search }, tells === 'path' ? [] : query(), isForgotten);
}
