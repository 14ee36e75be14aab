/**
 * The core: one written-down state of consent, what enforces it, and what an act of the visitor leads to. All of it
 * within the task of the act, and with no other file there. Whatever else Keksi does subscribes.
 */
import type { Act } from '../consent/act';
import { askedCategories } from '../consent/asked';
import { shortChecksum } from '../consent/checksum';
import { expiryOf } from '../consent/decision';
import { noticeVersions } from '../consent/notice-versions';
import { chosenIn, type Happening, type State } from '../consent/state';
import { createEnforcement, type Enforcement } from '../enforcement/enforcement';
import type { Loader } from '../enforcement/loader';
import { createFrames, type WaitingFrames } from '../enforcement/waiting/frames';
import { doc, listen } from '../page/document';
import { watchHydration } from '../page/hydration';
import { onNavigate } from '../page/navigation';
import { createPermissions, type Permissions } from '../permissions/permissions';
import { isSensitive } from '../permissions/sensitive';
import type { Shown } from '../records/record';
import { createRecords, type Records } from '../records/records';
import { say } from '../services/google/commands';
import type { Enforced } from '../services/service';
import type { Read } from '../settings/read';
import type { CoreSettings, Misfit } from '../settings/settings';
import type { Writings } from '../settings/written';
import { cookieStore } from '../storage/cookie';
import { atMoment, onTabSignal, signalTabs } from '../storage/tabs';
import { act } from './act';
import { createEvents, type Events } from './events';
import { follow } from './follow';
import { createKeeper } from './keeper';
import { chooseLanguage } from './language';
import type { Parts } from './parts';
import { createOnScreen, type OnScreen } from './shown';
import { type Snapshot, snapshotOf } from './snapshot';
import { type StrictMode, startStrict } from './strict';

/** What effects have of the core. */
export interface Core {
  readonly settings: CoreSettings;
  readonly written: Writings;
  readonly misfits: readonly Misfit[];
  /** Grows when a service is added. */
  readonly services: readonly Enforced[];
  /** The ids of those that are wrongly described. */
  readonly wrong: ReadonlySet<string>;
  readonly parts: Parts;
  readonly loader: Loader;
  readonly events: Events;
  readonly permissions: Permissions;
  readonly records: Records;
  readonly frames: WaitingFrames;
  readonly screen: OnScreen;
  /** Whether the browser sends Global Privacy Control. */
  readonly gpc: boolean;
  /** Says to Google what the page itself could have said, as far as that is allowed. */
  readonly sayToGoogle: typeof say;
  /** The language that is spoken on the screen. */
  language: string;
  state(): State;
  snapshot(): Snapshot;
  /** Tells of each change of the snapshot. @returns the function that stops. */
  subscribe(listener: () => void): () => void;
  /**
   * The visitor acts.
   *
   * @param shown what was on the screen; what is there now unless said.
   * @param isAnswered whether the visitor waits to be told, though nothing of Keksi's is on the screen.
   */
  act(act: Act, shown?: Shown, isAnswered?: boolean): void;
  /** Told of each act: whether something was withdrawn, and whether the visitor waits to be told. */
  onActed(listener: (withdrawn: boolean, isAnswered: boolean) => void): void;
  /** Erases the visitor's records, and with them the choice. @returns whether the register has confirmed. */
  erase(): Promise<boolean>;
  addService(service: Enforced): void;
  /** A service turned out to be wrongly described: it never runs, and nobody is asked about it. */
  rejectService(id: string): void;
  /** Called when markup for Keksi has come, and when what is asked has changed. */
  onInserted(listener: () => void): void;
  /** Does something when nothing of the page can be thrown away any more by its framework. */
  whenHydrated(run: () => void): void;
}

const isPrerendering = (): boolean => (doc as { prerendering?: unknown }).prerendering === true;

/** Starts the core: when this returns, everything that can stop a service is in place, and what is allowed runs. */
export function createCore(read: Read, written: Writings, parts: Parts, loader: Loader): Core {
  const { settings, misfits, wrong, services } = read;
  const declared = { services, wrong };
  const events = createEvents();
  const screen = createOnScreen();
  const frames = createFrames();
  const store = cookieStore(settings.domain, settings.days);
  // Before the valve, which must never hold back a record.
  const records = createRecords(settings.register, (record) => events.emit('record', record));
  const gpc = (navigator as { globalPrivacyControl?: unknown }).globalPrivacyControl === true;
  const inserted = new Set<() => void>();
  const acted = new Set<(withdrawn: boolean, isAnswered: boolean) => void>();
  const hydration = watchHydration(settings.draw);
  loader.whenReady = hydration.whenOver;

  const state = () => keeper.state;
  const isSensitiveHere = () => isSensitive(location.pathname, settings.sensitive);
  // The address itself is asked, not what was heard of it: a hit may be made up in the same breath.
  const isOpenHere = () => state().page === 'seen' && !isSensitiveHere();
  const permissions = createPermissions(declared, state, isOpenHere);
  const keeping = createPermissions(declared, state, () => true);
  const idsOf = (marks: readonly string[] = []) =>
    services.map(({ id }) => id).filter((id) => marks.includes(shortChecksum(id)));
  const keeper = createKeeper(
    (of, before) => snapshotOf(of, declared, permissions, idsOf, before),
    (change) => {
      if (!enforcement) return;
      follow(core, enforcement, change);
      if (change.after.state.decision !== change.before.state.decision) awaitEnd(state, look);
    },
  );

  const told = (): Happening => {
    const asking = services.filter(({ id }) => !wrong.has(id));
    return {
      is: 'told',
      notice: noticeVersions(asking, settings.notice),
      asked: askedCategories(asking, enforcement?.named() ?? [], chosenIn(state())),
    };
  };
  const found = (): Happening => ({ is: 'found', decision: store.read(Date.now()) });
  const path = (): Happening => ({
    is: 'path',
    path: isSensitiveHere() ? 'sensitive' : 'ordinary',
  });
  const tellInserted = () => {
    keeper.happen(told());
    for (const listener of inserted) listener();
  };

  let enforcement: Enforcement | undefined;
  let strict: StrictMode | undefined;
  const core: Core = {
    settings,
    written,
    misfits,
    services,
    wrong,
    parts,
    loader,
    events,
    permissions,
    records,
    frames,
    screen,
    gpc,
    sayToGoogle: say,
    language: chooseLanguage(settings),
    state,
    snapshot: () => keeper.snapshot,
    subscribe: keeper.subscribe,
    act(deed, shown = screen.now(), isAnswered = false) {
      const withdrawn = act({ core, keeper, store, idsOf }, deed, shown);
      keeper.happen(told());
      signalTabs();
      for (const listener of acted) listener(withdrawn, isAnswered);
    },
    onActed: (listener) => void acted.add(listener),
    erase() {
      const erased = records.erase(state().decision?.subject ?? null);
      store.forget();
      keeper.happen({ is: 'erased' }, told());
      signalTabs();
      return erased;
    },
    addService(service) {
      services.push(service);
      keeper.happen(told());
      enforcement?.add(service);
      strict?.check(service);
    },
    rejectService(id) {
      wrong.add(id);
      keeper.happen(told());
    },
    onInserted: (listener) => void inserted.add(listener),
    whenHydrated: hydration.whenOver,
  };
  keeper.happen(
    { is: 'page', page: isPrerendering() ? 'prerendered' : 'seen' },
    path(),
    told(),
    found(),
  );
  strict = startStrict(core);
  enforcement = createEnforcement({
    declared,
    permissions,
    keeping,
    state,
    consentMode: settings.consentMode,
    domain: settings.domain,
    loader,
    frames,
    mayTouch: hydration.isOver,
    inserted: tellInserted,
    valve: {
      keep: settings.strict,
      passed: strict?.passed,
      blocked(url, by) {
        events.emit('blocked', { address: url.origin + url.pathname, by, declared: true });
      },
    },
  });
  enforcement.start();
  hydration.whenOver(enforcement.open);
  keeper.happen(told());
  const look = () => keeper.happen({ is: 'time', now: Date.now() }, found(), path());
  awaitEnd(state, look);
  listenFor(settings, look, () => keeper.happen(path()));
  listen(document, 'prerenderingchange', () =>
    keeper.happen(found(), { is: 'page', page: 'seen' }),
  );
  return core;
}

/** A choice whose time is over is none. */
function awaitEnd(state: () => State, look: () => void): void {
  const { decision } = state();
  if (decision) atMoment(expiryOf(decision), look);
}

function listenFor({ sensitive }: CoreSettings, look: () => void, moved: () => void): void {
  onTabSignal(look);
  if (sensitive.length) onNavigate(moved);
}
