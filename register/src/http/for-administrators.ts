import { Hono } from 'hono';
import { Login, type LoginOptions } from '../admin/login.js';
import { AuditLog } from '../audit/log.js';
import type { Log } from '../operation/log.js';
import type { Metrics } from '../operation/metrics.js';
import type { Traffic } from '../operation/pace.js';
import { noteVerification } from '../operation/runs.js';
import type { Sites } from '../sites/sites.js';
import type { Store } from '../store/store.js';
import { admin } from './admin.js';
import { administrators, everySite } from './administrators.js';
import { auditCalls } from './audit.js';
import { eventCalls } from './events.js';
import { loginCalls } from './login.js';
import { metricsCall } from './metrics.js';
import { noticeCalls } from './notices.js';
import { people } from './people.js';
import { requestCalls } from './requests.js';
import { session } from './session.js';
import { siteCalls } from './sites.js';
import { stateCall } from './state.js';
import { tokenCalls } from './tokens.js';

/** What the calls of administrators are made of. */
export interface ForAdministratorsOptions {
  store: Store;
  sites: Sites;
  log: Log;
  metrics: Metrics;
  traffic: Traffic;
  /** The token of the settings. */
  setting: string | undefined;
  publicUrl: string | undefined;
  retentionDays: number | undefined;
  login: LoginOptions | undefined;
  /** Whether `/metrics` is told elsewhere. */
  ownMetricsPort: boolean;
}

/**
 * Every call of administrators, each with the right that it needs.
 *
 * @example
 * app.route('/', forAdministrators({ store, sites, log, metrics, ...options }));
 */
export function forAdministrators(options: ForAdministratorsOptions): Hono {
  const { store, sites, log, metrics, setting, publicUrl, login } = options;
  const app = new Hono();
  const audit = new AuditLog(store.small);
  const lettingIn = { store, sites, audit, setting, log };
  const only = administrators(lettingIn);

  app.get('/metrics', only('read'), everySite);
  if (!options.ownMetricsPort) app.route('/', metricsCall(metrics));
  app.route('/', session(lettingIn, publicUrl, login !== undefined));
  if (login !== undefined) {
    app.route('/', loginCalls(new Login(login, publicUrl ?? ''), lettingIn, publicUrl));
  }
  for (const path of ['/records', '/statistics', '/verify']) app.get(path, only('read'));
  for (const path of ['/records.ndjson', '/records.csv']) app.get(path, only('export'));
  const noted = (found: Parameters<typeof noteVerification>[1]) =>
    noteVerification(store.small, found);
  for (const calls of [
    admin({ store, sites, watch: noted, traffic: options.traffic }),
    people(only, store, sites, metrics),
    requestCalls(only, store),
    eventCalls(only, store, sites, options.traffic),
    siteCalls(only, store, sites),
    tokenCalls(only, store),
    noticeCalls(only, store, sites),
    auditCalls(only, audit, sites),
    stateCall(only, store, options.retentionDays),
  ]) {
    app.route('/', calls);
  }
  return app;
}
