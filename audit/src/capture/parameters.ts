import type { Parameter } from '../model';

type Kind = Parameter['kind'];

/** By the vendors' own names: Google, Meta, TikTok, LinkedIn, Microsoft, Pinterest, Snapchat, Hotjar, Matomo, the IAB. */
const NAMES: Readonly<Record<Kind, RegExp>> = {
  consent:
    /^(gcs|gcd|gcu|npa|dma|dma_cps|pscdl|gdpr|gdpr_consent|us_privacy|gpp|gpp_sid|consent|dpo|dpoco|dpost|addtl_consent|asc)$/i,
  identifier:
    /^(cid|_?ga|_gid|uid|user_?id|client_?id|visitor_?id|_?fbp|_?fbc|fbclid|gclid|gclaw|gcldc|wbraid|gbraid|dclid|msclkid|ttclid|twclid|li_fat_id|epik|auid|auiddc|sid|session_?id|_pk_id|_id|pid_signature|ecid|anonymous_?id|device_?id|external_id|_gl|muid|uuid|guid|em|ph|udff?\[\w+\]|ud\[\w+\])$/i,
  address:
    /^(dl|dr|url|ref|top|rl|if|page|page_url|page_location|page_referrer|referrer|referer|href|location|loc|u|urlref|action_name|url_?ref|r|ep\.page_location|dp|document_?url|site_?url)$/i,
};

const ADDRESS = /^https?:\/\/[^\s/]+/i;
const looksLikePage = (value: string): boolean => {
  if (ADDRESS.test(value)) return true;
  // A path of more than one letter, which `dp` and the like hold.
  return /^\/[\w%-]{2,}/.test(value);
};

/** What a parameter tells, if anything. @example `kindOf('gcs', 'G100')` */
export function kindOf(name: string, value: string): Kind | undefined {
  if (value === '') return undefined;
  if (NAMES.consent.test(name)) return 'consent';
  if (ADDRESS.test(value)) return 'address';
  if (NAMES.identifier.test(name)) return 'identifier';
  return NAMES.address.test(name) && looksLikePage(value) ? 'address' : undefined;
}

type Pair = readonly [name: string, value: string];

/** Every leaf of a JSON value, by its own key. */
function leaves(value: unknown, name: string, found: Pair[], depth = 0): void {
  if (depth > 6 || found.length > 300) return;
  if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      leaves(inner, Array.isArray(value) ? name : key, found, depth + 1);
    }
  } else if (typeof value === 'string' || typeof value === 'number') {
    found.push([name, String(value)]);
  }
}

/** The pairs of a body: JSON, a form, or lines of parameters as Google's batches have them. */
function pairsOf(body: string): Pair[] {
  const found: Pair[] = [];
  try {
    leaves(JSON.parse(body), '', found);
    return found;
  } catch {
    // Multipart, as `FormData` is sent.
    const parts = [...body.matchAll(/name="([^"]+)"\r?\n\r?\n([^\r\n]*)/g)];
    if (parts.length > 0) return parts.map(([, name = '', value = '']) => [name, value]);
    return body.split(/\r?\n/).flatMap((line) => [...new URLSearchParams(line)]);
  }
}

/** All parameters of a request that tell something of the visitor. @example `parametersOf('https://a.example/?gcs=G100')` */
export function parametersOf(url: string, body?: string, headers: object = {}): Parameter[] {
  const found: Parameter[] = [];
  const add = (pairs: Iterable<Pair>, where: Parameter['where']) => {
    for (const [name, value] of pairs) {
      const kind = kindOf(name, value);
      if (kind) found.push({ name, value: value.slice(0, 500), where, kind });
    }
  };
  if (URL.canParse(url)) add(new URL(url).searchParams, 'query');
  // Matrix parameters, as Floodlight writes them into the path.
  add(
    [...(url.split('?')[0]?.matchAll(/;([\w.~]+)=([^;/?]*)/g) ?? [])].map(
      ([, name = '', value = '']) => [name, safely(value)],
    ),
    'path',
  );
  if (body) add(pairsOf(body), 'body');
  const referrer = Object.entries(headers).find(([name]) => name.toLowerCase() === 'referer')?.[1];
  if (typeof referrer === 'string' && referrer) {
    found.push({
      name: 'Referer',
      value: referrer.slice(0, 500),
      where: 'header',
      kind: 'address',
    });
  }
  return found;
}

function safely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
