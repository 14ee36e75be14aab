import type { Category } from '../consent/categories';
import type { Consent } from '../consent/consent';
import { expiryOf } from '../consent/decision';
import type { Blocked } from '../core/events';
import type { Already } from '../early/handover';
import { sweep } from '../enforcement/deletion/sweep';
import { watchStorage } from '../enforcement/deletion/watch';
import type { Loader } from '../enforcement/loader';
import { enforceStrict, type Strict } from '../enforcement/policy/strict';
import { prepare, runServices } from '../enforcement/runner';
import { installValve } from '../enforcement/valve/valve';
import { type Covers, watchMarkup } from '../enforcement/waiting/markup';
import type { Parts } from '../entries/parts/parts';
import { onNavigate } from '../page/navigation';
import { createPermissions } from '../permissions/permissions';
import { isSensitive } from '../permissions/sensitive';
import { releaseEarly, resumeQueue } from '../services/google/commands';
import { denyByDefault, googleChoices, updateConsent } from '../services/google/consent-mode';
import type { Service } from '../services/service';
import type { Settings } from '../settings/settings';

/** Everything that waits for consent, and what becomes of it. */
export interface Gate {
  /** Whether a category is allowed on this page now. */
  allows(category: Category): boolean;
  /** The categories that markup of this page waits for. */
  named(): readonly Category[];
  /**
   * Begins: Google's denied state first, then whatever a remembered choice allows.
   *
   * @param waits whether nothing starts yet: the choice is about to change.
   */
  start(already?: Already, waits?: boolean): void;
  /**
   * Stops what may no longer run, tells Google, and deletes what was stored. All of it at once.
   *
   * @param withdrawn whether anything was allowed before and is not any more.
   * @returns the page's own scripts that ran while they were allowed; only a reload takes them away.
   */
  stop(withdrawn: boolean): string[];
  /** Starts what may run. */
  open(): void;
  /** Takes a further service into account. */
  add(service: Service): void;
}

/**
 * @param settings whose services may grow.
 * @param inserted called when markup for Keksi is on the page: at the start, and when some was added.
 * @param tell told of each request that is held back.
 */
export function createGate(
  settings: Settings,
  consent: Consent,
  loader: Loader,
  covers: Covers,
  inserted: () => void,
  parts: Pick<Parts, 'strict' | 'catalogue'>,
  tell: (blocked: Blocked) => void,
): Gate {
  const { services, sensitive, consentMode } = settings;
  const chosen = (category: Category) => consent.choices()[category];
  const allows = (category: Category) =>
    chosen(category) && !isSensitive(location.pathname, sensitive);
  const running = createPermissions(services, allows, consent.refuses);
  // What the visitor refused is deleted; what only rests on a sensitive path keeps what it stored.
  const keeping = createPermissions(services, chosen, consent.refuses);

  const runner = runServices(services, running, () => {
    const decision = consent.decision();
    return {
      choices: consent.choices(),
      seconds: decision ? Math.floor((expiryOf(decision) - Date.now()) / 1000) : 0,
      load: loader.load,
    };
  });
  const markup = watchMarkup(running, loader, covers, inserted);
  const clean = () => sweep(keeping);
  let strict: Strict | undefined;
  const tellGoogle = () => updateConsent(googleChoices(consent.choices(), consent.refuses));
  let watched = false;

  const run = (pausing: boolean) => {
    markup.refresh();
    strict?.release();
    void runner.start(pausing);
  };

  return {
    allows,
    named: markup.named,
    open: () => run(true),
    start(already, waits = false) {
      if (already) resumeQueue(already.said, already.state.running, already.early());
      if (!already?.isPlain) denyByDefault(consentMode);
      for (const service of services) {
        if (already?.isPlain) runner.resume(service, already.state);
        else prepare(service);
      }
      const blocked = (url: URL, by: string | null) => {
        tell({ address: url.origin + url.pathname, by, declared: true });
        strict?.waits(url, by);
      };
      const rules = { permissions: running, hasStopped: runner.hasStopped, blocked };
      const passed = settings.strict
        ? (url: URL, by: () => string | null) => strict?.passed(url, by)
        : undefined;
      const valve = already?.own?.valve ?? installValve(rules, passed);
      valve.follow(rules, already?.guard);
      const { holds } = valve;
      if (settings.strict) strict = enforceStrict(settings, loader, parts, holds, tell);
      // What the first file has started may not run any more: a sensitive route, or a service switched off elsewhere.
      runner.stop();
      if (!waits) {
        if (consent.decision() && (!already?.state.running || runner.hasStopped())) tellGoogle();
        run(false);
      }
      inserted();
      releaseEarly();
      // A refusal also holds for what was stored before it, by another page or another tool.
      if (consent.decided()) clean();
      if (sensitive.length) {
        onNavigate(() => {
          runner.stop();
          if (isSensitive(location.pathname, sensitive)) markup.withdraw();
          run(true);
        });
      }
    },
    stop(withdrawn) {
      runner.stop();
      tellGoogle();
      runner.update();
      if (!withdrawn) return [];
      clean();
      if (!watched) watchStorage(clean);
      watched = true;
      markup.withdraw();
      return markup.ran();
    },
    add(service) {
      prepare(service);
      strict?.check(service);
      run(false);
    },
  };
}
