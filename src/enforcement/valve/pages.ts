/**
 * What a request says of this site's pages. Addresses have revealed medicines and treatments to advertisers
 * (https://tietosuoja.fi, TSV/108/2022), and vendors put them under many names: `dl`, `url`, `ref`, `top`, `rl`, in
 * lines of a body and in JSON. So one rule for all of them, where everything leaves.
 */
import { doc } from '../../page/document';
import { toUrl } from '../../page/url';
import { cleanPlace } from '../../permissions/page-address';
import { decodeCodes } from '../../permissions/sensitive';

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

/** The names under which vendors say what kind of thing they say: no title and nothing that was searched. */
const KINDS = /^(en|ev|id|tid|type|event(_?name)?)$/i;

/** What stands behind an equals sign, of an address or a form. */
const VALUE = /=([^=&;"\s][^&;"\s]*)/g;

/** The name before one; a longer one is none of those that are looked for. */
const NAME = /[^?&;="\s]{0,64}$/;

/** `"name":"value"`, and a quoted text without a name. One that does not end is read too, and so only once. */
const QUOTED = /(?:"([^"\\]*)"\s*:\s*)?"((?:\\[\s\S]|[^"\\])*)(?:"|\\?$)/g;

/** What needs no more decoding: an address, JSON, a form. Within them it would take apart what belongs together. */
const READABLE = /^\s*((https?:|)\/|[[{"]|[\w.~[\]-]+=)/i;

/** How often a text is looked into for a text within it. */
const DEPTH = 6;

/** Whether an address is one of this site. */
const isOwn = ({ hostname }: URL, domain: string | null): boolean =>
  bareHost(hostname) === bareHost(location.hostname) ||
  (domain !== null && `.${bareHost(hostname)}`.endsWith(`.${domain}`));

/** `www.` and what is without it are one site; so is what is written with the dot that ends every full name. */
const bareHost = (host: string): string => host.replace(/^www\.|\.$/g, '');

/** Undoes the encoding of a value, and tells how to do it again: vendors encode an address in an address twice. */
function decode(value: string): [text: string, encode: (text: string) => string] {
  let text = value;
  let times = 0;
  while (times < 4 && /%u?[\da-f]{2}/i.test(text) && !READABLE.test(text)) {
    // A form's plus is a blank, and must not become the sign.
    text = decodeCodes(times ? text : text.replace(/\+/g, ' '));
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

type CleanValue = (name: string, value: string) => string;

/** The texts in JSON. */
const inQuoted = (json: string, clean: CleanValue): string =>
  json.replace(QUOTED, (whole, name: string | undefined, value: string) => {
    let plain: string;
    try {
      plain = JSON.parse(`"${value}"`) as string;
    } catch {
      return whole;
    }
    const cleaned = clean(name ?? '', plain);
    return cleaned === plain
      ? whole
      : whole.slice(0, whole.lastIndexOf(`"${value}`)) + JSON.stringify(cleaned);
  });

/** The values of an address or a form. */
const inParameters = (text: string, clean: CleanValue): string =>
  text.replace(VALUE, (_, value: string, at: number) => {
    const name = NAME.exec(text.slice(Math.max(0, at - 64), at))?.[0] ?? '';
    return `=${clean(name, value)}`;
  });

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
  const titles = createTitles(rules);
  const searched = createSearched(rules);
  const revealsAddress = createReveals(rules);
  const visited = new Set<string>();
  return (text, tells) => {
    titles.note();
    searched.note();
    visited.add(location.pathname);
    let reveals = false;
    const cleanOne: CleanValue = (name, value) => {
      const cleaned = cleanAddress(rules, tells, name, value, visited);
      reveals ||= cleaned === null;
      return cleaned ?? '';
    };
    const at =
      (depth: number): CleanValue =>
      (name, written) => {
        const [value, encode] = decode(written);
        if (rules.isForgotten(value)) return '';
        const instead = KINDS.test(name)
          ? undefined
          : (titles.instead(value) ?? searched.instead(value));
        let cleaned = instead ?? cleanOne(name, value);
        if (cleaned === value && depth) {
          const within = at(depth - 1);
          cleaned = (value.includes('"') ? inQuoted : inParameters)(value, within);
          cleaned = inWords(cleaned, (word) => cleanOne(name, word));
        }
        return cleaned === value ? written : encode(cleaned);
      };
    const within = at(DEPTH);
    const isValue = /^\s*(https?:)?\/\/\S*$/i.test(text);
    const cleaned = isValue ? within('', text) : inParameters(inQuoted(text, within), within);
    return reveals || revealsAddress(cleaned) ? null : cleaned;
  };
}

/** The words of a text, between which addresses may stand. */
const inWords = (text: string, clean: (word: string) => string): string =>
  /:\/\/|\s/.test(text) ? text.replace(/[^\s"'<>()|\\,]+/g, clean) : text;

/** What stands for the titles of pages, which tell more than their paths. */
function createTitles({ titles, isSensitive }: PageRules) {
  /** Where each was seen: a vendor may send it later than the page has it. */
  const paths = new Map<string, string>();
  const plain = (title: string) => title.replace(/\+/g, ' ').trim();
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
        if (value.length > 2 && /\p{L}/u.test(value) && !query().includes(name))
          values.add(value.trim());
      }
    },
    instead: (value: string): string | undefined =>
      values.has(value.replace(/\+/g, ' ').trim()) ? '' : undefined,
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
