import type { Audit, Phase, SeenRequest, StoredItem, Writer } from '../model';
import { grouped, hostOf } from '../rules/facts/each';
import { known, servicesAt } from '../rules/facts/known';

/**
 * The JSON of the EDPS Website Evidence Collector, as far as this audit sees the same. It knows one visit without a
 * choice, so that is what it holds.
 * @see https://code.europa.eu/EDPS/website-evidence-collector
 */
const PHASE = 'untouched';

const hostIn = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : url);

const unique = (hosts: readonly string[]): string[] => [...new Set(hosts)].sort();

/** Hosts by whether they are of the page's own site. */
const parties = (things: readonly { readonly host: string; readonly crossSite: boolean }[]) => ({
  firstParty: unique(things.filter(({ crossSite }) => !crossSite).map(hostOf)),
  thirdParty: unique(things.filter(({ crossSite }) => crossSite).map(hostOf)),
});

const logOf = (writer: Writer | undefined, location: string, timestamp: string) => ({
  stack: writer
    ? [
        {
          fileName: writer.url,
          ...(writer.place?.line ? { lineNumber: writer.place.line } : {}),
          ...(writer.place?.column ? { columnNumber: writer.place.column } : {}),
          source: writer.how === 'header' ? `Set-Cookie of ${writer.url}` : writer.url,
        },
      ]
    : [],
  type: writer?.how === 'header' ? 'Cookie.HTTP' : 'Cookie.JS',
  timestamp,
  location,
});

/** A value is never kept: its hash tells whether two are the same. */
const hashOf = ({ seen }: StoredItem): string => `sha256:${seen.at(-1)?.hash ?? ''}`;

function cookieOf(item: StoredItem, started: string) {
  const days = item.lifetimeDays ?? 0;
  const expires = new Date(started).getTime() / 1000 + days * 86_400;
  return {
    name: item.name,
    value: hashOf(item),
    domain: hostOf(item),
    path: item.path ?? '/',
    expires: days === 0 ? -1 : expires,
    size: item.name.length + item.valueLength,
    httpOnly: item.httpOnly ?? false,
    secure: item.secure ?? false,
    session: days === 0,
    ...(item.sameSite ? { sameSite: item.sameSite } : {}),
    ...(days === 0 || Number.isNaN(expires)
      ? {}
      : { expiresUTC: new Date(expires * 1000).toISOString(), expiresDays: Math.round(days) }),
    log: logOf(item.writer, item.page, started),
    firstPartyStorage: !item.crossSite,
  };
}

/** By origin, then by key. */
function localStorageOf(items: readonly StoredItem[], started: string): object {
  const origins = grouped(items, ({ host }) => host);
  return Object.fromEntries(
    [...origins].map(([origin, own]) => [
      origin,
      Object.fromEntries(
        own.map((item) => [
          item.name,
          {
            value: hashOf(item),
            log: { ...logOf(item.writer, item.page, started), type: 'Storage.LocalStorage' },
            firstPartyStorage: !item.crossSite,
          },
        ]),
      ),
    ]),
  );
}

/** The collector asks EasyPrivacy; here the catalogue of services says what measures or advertises. */
const isBeacon = ({ url, crossSite }: SeenRequest): boolean =>
  crossSite &&
  URL.canParse(url) &&
  servicesAt(new URL(url), known()).some(({ mayBeNecessary }) => !mayBeNecessary);

function beaconOf(requests: readonly SeenRequest[], started: string) {
  const [first] = requests;
  if (!first) return [];
  const { url, page } = first;
  const [service] = servicesAt(new URL(url), known());
  return [
    {
      filter: service?.id ?? '',
      listName: 'keksi',
      query: Object.fromEntries(new URL(url).searchParams),
      url,
      log: { stack: [{ fileName: page, source: `requested from ${page}` }], timestamp: started },
      occurrances: requests.length,
    },
  ];
}

/** What the collector says of the machine and its own run, as far as it can be said here. */
const frame = (audit: Audit, uri: string, destination: string) => ({
  title: 'Website Evidence Collection',
  task_description: { phase: PHASE, tool: audit.tool },
  uri_ins: uri,
  uri_refs: [uri],
  uri_dest: destination,
  uri_redirects: uri === destination ? [] : [uri],
  secure_connection: { https_support: destination.startsWith('https:'), redirects: [] },
  host: hostIn(uri),
  script: {
    host: '',
    version: { npm: audit.tool.split('/')[1] ?? '', commit: null },
    cmd_args: '',
    environment: {},
  },
  browser: {
    name: 'Chromium',
    version: audit.browser,
    user_agent: '',
    platform: {},
    extra_headers: {},
    preset_cookies: {},
  },
  start_time: audit.startedAt,
  end_time: audit.endedAt,
});

/** The visit without a choice, in the shape that the EDPB's auditing tool imports. @example `writeFileSync('inspection.json', wec(audit))` */
export function wec(audit: Audit): string {
  const phases: Phase[] = audit.pages.flatMap(({ phases: all }) =>
    all.filter(({ phase }) => phase === PHASE),
  );
  const requests = phases.flatMap((phase) => phase.requests);
  const items = phases.flatMap(({ storage }) => storage);
  const cookies = items.filter(({ kind }) => kind === 'cookie');
  const local = items.filter(({ kind }) => kind === 'localStorage');
  const beacons = requests.filter(isBeacon);
  const [first] = audit.pages;
  const uri = first?.url ?? audit.asked.urls[0] ?? '';
  const inspection = {
    ...frame(audit, uri, first?.finalUrl ?? uri),
    localStorage: localStorageOf(local, audit.startedAt),
    cookies: cookies.map((item) => cookieOf(item, audit.startedAt)),
    beacons: [...grouped(beacons, ({ url }) => url.replace(/[?#].*/, '')).values()].flatMap(
      (same) => beaconOf(same, audit.startedAt),
    ),
    links: { firstParty: [], thirdParty: [], social: [], keywords: [] },
    unsafeForms: [],
    browsing_history: [...new Set(phases.flatMap(({ steps }) => steps.map(({ url }) => url)))],
    hosts: {
      requests: parties(requests),
      beacons: parties(beacons),
      cookies: parties(cookies),
      localStorage: parties(local),
      links: { firstParty: [], thirdParty: [] },
    },
    websockets: Object.fromEntries(
      requests
        .filter(({ type }) => type === 'websocket')
        .map(({ url, at }) => [url, [{ timestamp: at }]]),
    ),
  };
  return `${JSON.stringify(inspection, null, 2)}\n`;
}
