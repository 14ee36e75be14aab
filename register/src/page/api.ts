import type { Administrator } from '../admin/administrator.js';
import type { Person } from '../admin/person.js';
import type { Statistics } from '../admin/statistics.js';
import type { Token } from '../admin/tokens.js';
import type { AuditEntry } from '../audit/log.js';
import type { Verified } from '../chain/verify-all.js';
import type { State } from '../http/state.js';
import type { VisitorsRequest } from '../requests/requests.js';
import type { Site } from '../sites/site.js';

/** What the page shows of a time and a site. */
export interface Period {
  from: string;
  to: string;
  origin: string;
}

/** Why the register did not do as it was asked. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly detail: string,
  ) {
    super(detail);
  }
}

/** Who is logged in, and whether the organisation's accounts open the page. */
export interface Session {
  administrator: Administrator | null;
  login?: boolean;
}

/** What is said of a site when it is added or changed; null where the register's own setting is to count. */
export type SiteForm = Partial<
  Omit<Site, 'retentionDays' | 'recordsPerDay'> & {
    retentionDays: number | null;
    recordsPerDay: number | null;
  }
>;

interface Sent {
  query?: Record<string, string>;
  method?: string;
  body?: unknown;
}

/** Asks the register beside which the page lies. The session is a cookie that no script can read. */
async function ask(path: string, { query = {}, method, body }: Sent = {}): Promise<Response> {
  const chosen = Object.entries(query).filter(([, value]) => value !== '');
  const search = chosen.length === 0 ? '' : `?${new URLSearchParams(chosen)}`;
  const response = await fetch(path + search, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      'x-keksi-page': '1',
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (response.ok) return response;
  const problem = await response.json().catch(() => ({}));
  throw new Refused(response.status, String((problem as { detail?: string }).detail ?? ''));
}

const json = async <Answer>(...given: Parameters<typeof ask>): Promise<Answer> =>
  (await ask(...given)).json();

const part = encodeURIComponent;

/** The register as the page sees it. */
export const api = {
  session: () => json<Session>('session'),
  enter: (token: string) => json<Session>('session', { body: { token } }),
  leave: () => ask('session', { method: 'DELETE' }),

  async statistics(period: Period): Promise<Statistics[]> {
    const found: Statistics[] = [];
    let after = '';
    do {
      const response = await ask('statistics', { query: { ...period, after } });
      found.push(...((await response.json()) as Statistics[]));
      after = /[?&]after=([\w-]+)/.exec(response.headers.get('link') ?? '')?.[1] ?? '';
    } while (after !== '');
    return found;
  },
  state: () => json<State>('state'),
  verify: () => json<Verified>('verify'),
  download: async (name: 'records.csv' | 'records.ndjson', { origin, from, to }: Period) =>
    (await ask(name, { query: { origin, from, to } })).blob(),

  person: (number: string) => json<Person>(`people/${part(number)}`),
  personFile: async (number: string) => (await ask(`people/${part(number)}/records.json`)).blob(),
  erase: (number: string, reason: string) =>
    json<{ erased: number }>(`people/${part(number)}/erase`, { body: { reason } }),

  requests: () => json<VisitorsRequest[]>('requests'),
  answerRequest: (id: string) => ask(`requests/${part(id)}/answer`, { method: 'POST' }),

  sites: () => json<Site[]>('sites'),
  addSite: (site: SiteForm) => json<Site>('sites', { body: site }),
  changeSite: (origin: string, changes: SiteForm) =>
    json<Site>(`sites/${part(origin)}`, { method: 'PATCH', body: changes }),
  moveSite: (origin: string, to: string) =>
    json<Site>(`sites/${part(origin)}/move`, { body: { to } }),

  tokens: () => json<Token[]>('tokens'),
  addToken: (token: { name: string; rights: string[]; sites?: string[] }) =>
    json<{ token: string }>('tokens', { body: token }),
  removeToken: (name: string) => ask(`tokens/${part(name)}`, { method: 'DELETE' }),

  audit: (query: { origin: string; subject: string; before: string }) =>
    json<AuditEntry[]>('audit', { query }),
};
