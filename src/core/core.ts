/**
 * The core: one written-down state of consent, what enforces it, and what an act of the visitor leads to. All of it
 * within the task of the act, and with no other file there. Whatever else Keksi does subscribes.
 */
import type { Act } from '../consent/act';
import type { State } from '../consent/state';
import type { Loader } from '../enforcement/loader';
import { createFrames, type WaitingFrames } from '../enforcement/waiting/frames';
import { waitingWidgets } from '../enforcement/waiting/widgets';
import { doc } from '../page/document';
import { watchHydration } from '../page/hydration';
import type { Permissions } from '../permissions/permissions';
import type { Shown } from '../records/record';
import { createRecords, type Records } from '../records/records';
import { say } from '../services/google/commands';
import type { Enforced } from '../services/service';
import type { Read } from '../settings/read';
import type { CoreSettings, Misfit } from '../settings/settings';
import type { Writings } from '../settings/written';
import { createActs } from './acts';
import { enforce } from './enforce';
import { createEvents, type Events } from './events';
import { follow } from './follow';
import { foundNow, pathNow } from './happenings';
import { createInside, type Inside, told } from './inside';
import type { Change } from './keeper';
import { chooseLanguage } from './language';
import { awaitEnd, keepLooking } from './look';
import type { Parts, Told } from './parts';
import { createOnScreen, type OnScreen } from './shown';
import type { Snapshot } from './snapshot';
import { startStrict } from './strict';

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
  /** The elements of forms whose widget waits, with the address that it comes from. */
  widgets(): ReadonlyMap<HTMLElement, string>;
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
  /** Has the visitor told of something, by the name of its text. */
  tell(about: Told): void;
  onTold(listener: (about: Told) => void): void;
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
  const { settings, services, wrong } = read;
  const events = createEvents();
  const screen = createOnScreen();
  // Before the valve, which must never hold back a record.
  const records = createRecords(settings.register, (record) => events.emit('record', record));
  const { isOver, whenOver } = watchHydration(settings.draw);
  loader.whenReady = whenOver;
  const inserted = new Set<() => void>();
  const hearing = new Set<(about: Told) => void>();
  const inside: Inside = createInside(read, (change) => followInside(core, inside, change));
  const { keeper, state, permissions } = inside;

  const core: Core = {
    ...read,
    written,
    parts,
    loader,
    events,
    permissions,
    records,
    frames: createFrames(),
    widgets: () => waitingWidgets(permissions),
    screen,
    gpc: (navigator as { globalPrivacyControl?: unknown }).globalPrivacyControl === true,
    sayToGoogle: say,
    language: chooseLanguage(settings),
    state,
    snapshot: () => keeper.snapshot,
    subscribe: keeper.subscribe,
    ...createActs(() => core, inside),
    tell(about) {
      for (const listener of hearing) listener(about);
    },
    onTold: (listener) => void hearing.add(listener),
    addService(service) {
      services.push(service);
      keeper.happen(told(inside));
      inside.enforcement?.add(service);
      inside.strict?.check(service);
    },
    rejectService(id) {
      wrong.add(id);
      keeper.happen(told(inside));
    },
    onInserted: (listener) => void inserted.add(listener),
    whenHydrated: whenOver,
  };
  begin(core, inside, isOver, () => {
    keeper.happen(told(inside));
    for (const listener of inserted) listener();
  });
  return core;
}

function followInside(core: Core, inside: Inside, change: Change): (() => void) | undefined {
  if (!inside.enforcement) return undefined;
  const tell = follow(core, inside.enforcement, inside.strict, change);
  if (change.after.state.decision !== change.before.state.decision) awaitEnd(inside);
  return tell;
}

/** Finds the state of this page, puts in place what enforces it, starts what is allowed, and goes on looking. */
function begin(
  core: Core,
  inside: Inside,
  mayTouch: () => boolean,
  insertedMarkup: () => void,
): void {
  const { keeper, store } = inside;
  const { settings } = core;
  keeper.happen(
    { is: 'page', page: isPrerendering() ? 'prerendered' : 'seen' },
    pathNow(settings),
    told(inside),
    foundNow(store),
  );
  inside.strict = startStrict(core, inside.keeping);
  inside.enforcement = enforce(core, inside, mayTouch, insertedMarkup);
  if (keeper.state.decision) inside.strict?.narrow();
  inside.enforcement.start();
  core.whenHydrated(inside.enforcement.open);
  keeper.happen(told(inside));
  awaitEnd(inside);
  keepLooking(inside);
}
