import type { Category } from '../consent/categories';
import { expiryOf } from '../consent/decision';
import { chosenIn, type State } from '../consent/state';
import type { Enforced, Grant } from '../permissions/enforced';
import type { Declared, Permissions } from '../permissions/permissions';
import { releaseEarly } from '../services/google/commands';
import {
  type ConsentModeOptions,
  denyByDefault,
  googleChoices,
  updateConsent,
} from '../services/google/consent-mode';
import { createCleaner } from './deletion/cleaner';
import type { Loader } from './loader';
import { prepare, runServices } from './runner';
import { installValve, type Rules } from './valve/valve';
import type { WaitingFrames } from './waiting/frames';
import { watchMarkup } from './waiting/markup';

/** What enforcement goes by. */
export interface EnforcementWorld {
  readonly declared: Declared;
  /** What may run on this page now. */
  readonly permissions: Permissions;
  /** The same whatever the path: what only rests on a sensitive one keeps what it stored. */
  readonly keeping: Permissions;
  readonly state: () => State;
  readonly consentMode: ConsentModeOptions;
  /** The cookie domain that the site says it covers. */
  readonly domain: string | null;
  readonly loader: Loader;
  readonly frames: WaitingFrames;
  /** Whether waiting elements may be changed already. */
  readonly mayTouch: () => boolean;
  /** Called when markup for Keksi was added to the page. */
  readonly inserted: () => void;
  readonly valve: Pick<Rules, 'blocked' | 'passed' | 'keep' | 'clean'>;
}

/** Everything that waits for consent, and what becomes of it. */
export interface Enforcement {
  /** The categories that markup of this page waits for. */
  named(): readonly Category[];
  /** Starts what a remembered choice allows, at once: the page's own calls may stand in its next line. */
  start(): void;
  /**
   * Stops what may no longer run, tells Google, and deletes what was stored. All of it at once.
   *
   * @param withdrawn whether anything was allowed before and is not any more.
   * @returns the page's own scripts that ran while they were allowed; only a reload takes them away.
   */
  stop(withdrawn: boolean): string[];
  /** Whether something ran on this page that may not any more: a service, or a script of the page. */
  hasRun(): boolean;
  /** Stops what may not run on this path; it keeps what it has stored. */
  rest(): void;
  /** Starts what may run, with a pause after each: the browser may have a click to handle. */
  open(): void;
  /** Takes a further service into account. */
  add(service: Enforced): void;
}

/** What a service is given that starts now. */
const grantNow = (state: State, { load }: Loader): Grant => ({
  choices: chosenIn(state),
  seconds: state.decision ? Math.floor((expiryOf(state.decision) - Date.now()) / 1000) : 0,
  load,
});

/** Puts everything in place that can stop a service. Nothing starts before `start`. */
export function createEnforcement(world: EnforcementWorld): Enforcement {
  const { declared, permissions, keeping, state, loader } = world;
  const { services } = declared;
  const runner = runServices(services, permissions, () => grantNow(state(), loader));
  const tellGoogle = () =>
    updateConsent(googleChoices(chosenIn(state()), keeping.refuses, keeping.advertises()));

  denyByDefault(world.consentMode);
  services.forEach(prepare);
  installValve({ permissions, hasStopped: runner.hasStopped, loader, ...world.valve });
  const { clean, cleanAtStart, keepWatch } = createCleaner(keeping.forbids, state, world.domain);
  const markup = watchMarkup(permissions, loader, world.frames, world.mayTouch, world.inserted);
  const run = (pausing: boolean) => {
    markup.refresh();
    void runner.start(pausing);
  };

  return {
    named: markup.named,
    open: () => run(true),
    start() {
      if (state().decision) tellGoogle();
      run(false);
      world.inserted();
      releaseEarly();
      cleanAtStart();
    },
    stop(withdrawn) {
      runner.stop();
      tellGoogle();
      runner.update();
      clean();
      if (!withdrawn) return [];
      keepWatch();
      markup.withdraw();
      return markup.ran();
    },
    hasRun: () => runner.hasStopped() || markup.ran().length > 0,
    rest() {
      runner.stop();
      markup.withdraw();
    },
    add(service) {
      prepare(service);
      run(false);
    },
  };
}
