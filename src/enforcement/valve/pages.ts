/**
 * What a request says of this site's pages. Addresses have revealed medicines and treatments to advertisers
 * (https://tietosuoja.fi, TSV/108/2022), and vendors put them under many names: `dl`, `url`, `ref`, `top`, `rl`, in
 * lines of a body and in JSON. So one rule for all of them, where everything leaves.
 */
import { doc } from '../../page/document';
import { toUrl } from '../../page/url';
import { cleanPlace } from '../../permissions/page-address';

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
const BEFORE = /^(dr|rl|rf|r|top|.*ref(err?er)?)$/i;

/** `name=value`, of an address or a form, with the names that some vendors put a tilde before. */
const PARAMETER = /([\w.~%[\]-]+)=([^&;,"'\s]+)/g;

/** `"name":"value"`, and a quoted text without a name. */
const QUOTED = /(?:"([^"\\]*)"\s*:\s*)?"((?:\\.|[^"\\])*)"/g;

/** Whether an address is one of this site. */
const isOwn = ({ hostname }: URL, domain: string | null): boolean =>
  bareHost(hostname) === bareHost(location.hostname) ||
  (domain !== null && `.${hostname}`.endsWith(`.${domain}`));

/** `www.` and what is without it are one site. */
const bareHost = (host: string): string => host.replace(/^www\./, '');

/** Undoes the encoding of a value, and tells how to do it again: vendors encode an address in an address twice. */
function decode(value: string): [text: string, encode: (text: string) => string] {
  let text = value;
  let times = 0;
  while (times < 3 && /%[\da-f]{2}/i.test(text) && !/^(https?:|)\//.test(text)) {
    try {
      text = decodeURIComponent(text);
    } catch {
      break;
    }
    times += 1;
  }
  return [
    text,
    (cleaned) => {
      let encoded = cleaned;
      for (let left = times; left; left -= 1) encoded = encodeURIComponent(encoded);
      return encoded;
    },
  ];
}

/** The texts in JSON, and in JSON within its texts. */
const inQuoted = (json: string, clean: (name: string, value: string) => string): string =>
  json.replace(QUOTED, (whole, name: string | undefined, value: string) => {
    let plain: string;
    try {
      plain = JSON.parse(`"${value}"`) as string;
    } catch {
      return whole;
    }
    const cleaned = plain.includes('"') ? inQuoted(plain, clean) : clean(name ?? '', plain);
    return cleaned === plain ? whole : whole.slice(0, -value.length - 2) + JSON.stringify(cleaned);
  });

/** The values of an address or a form; some of them hold JSON. */
const inParameters = (text: string, clean: (name: string, value: string) => string): string =>
  text.replace(PARAMETER, (whole, name: string, value: string) => {
    const [plain, encode] = decode(value);
    const cleaned = plain.includes('"') ? inQuoted(plain, clean) : clean(name, plain);
    return cleaned === plain ? whole : `${name}=${encode(cleaned)}`;
  });

/** @returns what makes a text fit to be sent. */
export function createClean(rules: PageRules): Clean {
  const titles = createTitles(rules);
  const searched = createSearched(rules);
  return (text, tells) => {
    titles.note();
    searched.note();
    let reveals = false;
    const clean = (name: string, value: string): string => {
      if (rules.isForgotten(value)) return '';
      const cleaned =
        titles.instead(value) ?? searched.instead(value) ?? cleanAddress(rules, tells, name, value);
      reveals ||= cleaned === null;
      return cleaned ?? '';
    };
    const cleaned = (/^\s*[[{]/.test(text) ? inQuoted : inParameters)(text, clean);
    return reveals ? null : cleaned;
  };
}

/** What stands for the titles of pages, which tell more than their paths. */
function createTitles({ titles, isSensitive }: PageRules) {
  /** Where each was seen: a vendor may send it later than the page has it. */
  const paths = new Map<string, string>();
  const plain = (title: string) => title.replace(/\+/g, ' ');
  return {
    note() {
      // A shorter one could be anything.
      if (!titles && doc.title.length > 3) paths.set(plain(doc.title), location.pathname);
    },
    instead(value: string): string | undefined {
      const path = paths.get(plain(value));
      return path && isSensitive(path) ? '/' : path;
    },
  };
}

/** What was searched for or filled in, as the addresses of pages have it: vendors pick it out and send it apart. */
function createSearched({ query }: PageRules) {
  const values = new Set<string>();
  let search = '';
  return {
    note() {
      if (location.search === search) return;
      search = location.search;
      for (const [name, value] of new URLSearchParams(search)) {
        // A shorter one, or a number, could be anything.
        if (value.length > 2 && /\p{L}/u.test(value) && !query().includes(name)) values.add(value);
      }
    },
    instead: (value: string): string | undefined =>
      values.has(value.replace(/\+/g, ' ')) ? '' : undefined,
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
): string | null {
  const isPath = /^\/(?!\/)/.test(value);
  const scheme = /^(https?:)?\/\//.exec(value)?.[0] ?? '';
  // Most values are no address at all.
  if (!isPath && !value.includes(domain ?? bareHost(location.hostname))) return value;
  const url = toUrl(isPath || scheme ? value : `https://${value}`);
  if (!url || !isOwn(url, domain)) return value;
  const { pathname, search, hash } = url;
  const origin = isPath ? '' : scheme + url.host;
  if (isSensitive(pathname)) return BEFORE.test(name) ? `${origin}/` : null;
  // Not every path is one of this site.
  if (isPath && pathname !== location.pathname) return value;
  if (tells === 'host') return `${origin}/`;
  if (!(search || hash)) return value;
  return cleanPlace({ origin, pathname, search }, tells === 'path' ? [] : query(), isForgotten);
}
