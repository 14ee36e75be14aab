import type { Act } from './consent/act';
import { askedCategories } from './consent/asked';
import { CATEGORIES, isCategory } from './consent/categories';
import type { Choices } from './consent/choices';
import { createConsent } from './consent/consent';
import { expiryOf } from './consent/decision';
import { noticeVersions } from './consent/notice-versions';
import { cornerButton, hasSettingsElement, onActionElement } from './core/action-elements';
import { createEvents, type StoredName } from './core/events';
import type { Keksi } from './core/public';
import { allowedBy, type Decided, follow, makeDeciding } from './deciding';
import type { Already, Whole } from './early/handover';
import { followVitals } from './effects/vitals/follow';
import type { Loader } from './enforcement/loader';
import type { Parts } from './entries/parts/parts';
import { createGate } from './gate/gate';
import { LANGUAGES } from './locales/languages';
import { whenParsed } from './page/when';
import { isSensitive } from './permissions/sensitive';
import { deliver } from './records/delivery';
import { createFullRegistrar as createRegistrar } from './records/full-registrar';
import { createRights } from './records/rights';
import { randomUuid, timeUuid } from './records/uuid';
import { createScreen } from './screen';
import { announce } from './services/google/commands';
import { cleanAddress } from './services/google/page-address';
import { serviceProblems } from './settings/check-service';
import { explain } from './settings/explain';
import { chooseLanguage } from './settings/language';
import type { Settings } from './settings/settings';
import { cookieStore } from './storage/cookie';
import { atMoment, onTabSignal, signalTabs } from './storage/tabs';
import { keepWish, readWish } from './storage/wish';
import type { NoticeText } from './ui/interface';
import { viewOf } from './view';

/** Starts all of Keksi on a page where nothing of it runs yet, and listens to the page. */
export function createKeksi(checked: Settings, parts: Parts, loader: Loader): Keksi {
  const { keksi, look, decide, openSettings } = createWhole(checked, parts, loader);
  onTabSignal(look);
  onActionElement((action, element) => {
    if (action === 'settings') openSettings(element);
    else decide({ action, source: 'api' });
  });
  return keksi;
}

/**
 * Puts the parts together and starts: what is remembered is read, what is allowed runs, and a visitor
 * who has not chosen is asked.
 *
 * @param checked the checked configuration.
 * @param parts loads what is needed only sometimes.
 * @param already what the first file has done on this page.
 */
export function createWhole(
  checked: Settings,
  parts: Parts,
  loader: Loader,
  already?: Already,
): Whole {
  const services = [...checked.services];
  const settings: Settings = { ...checked, services };
  const events = already?.events ?? createEvents();
  const gpc = (navigator as { globalPrivacyControl?: unknown }).globalPrivacyControl === true;
  const consent = createConsent(
    cookieStore(settings.domain, already?.state.asking?.unkept),
    () => noticeVersions(services, settings.notice),
    settings.days,
    { now: Date.now, recordId: timeUuid, subjectId: randomUuid },
    !already?.state.asking?.unkept,
  );
  const registrar = createRegistrar(
    settings.register,
    // Listeners hear of it when Google and the gate already follow the choice.
    (record) => queueMicrotask(() => events.emit('record', record)),
    deliver,
    already?.state.asking?.registrar,
  );
  const rights = createRights(
    settings.register,
    registrar,
    () => consent.decision()?.subject ?? null,
  );
  const screen = createScreen(
    {
      settings,
      view: () => viewOf(consent, asked(), refused(), settings.notice, gpc, hasSettingsElement()),
      act: (act) => decide({ ...act, asked: asked() }),
      exportRecords: rights.exportRecords,
      eraseRecords: () => erase(),
      moved(event, part) {
        if (event === 'open') registrar.prepare(shown());
        // A banner that is drawn anew has not come into view.
        if (event === 'open' && part === 'banner' && goesOn) goesOn = false;
        else events.emit(event, { part });
      },
      taken: () => already?.state.asking?.vacate(),
      grant: (wish, text) => decide({ action: 'choose', source: 'placeholder', ...wish }, text),
    },
    parts,
    chooseLanguage(
      settings.language,
      Object.keys(settings.texts),
      document.documentElement.lang,
      navigator.languages,
    ),
  );
  let goesOn = already?.state.asking?.open === true;
  let named = 0;
  const asked = () => askedCategories(services, gate.named(), consent.choices());
  const gate = createGate(
    settings,
    consent,
    loader,
    screen,
    () => {
      screen.declare();
      // What markup waits for comes to light as the page is read: the question is worded anew.
      if (gate.named().length > named) screen.loaded?.refresh();
      named = gate.named().length;
    },
    parts,
    (blocked) => events.emit('blocked', blocked),
  );
  const undeclared: StoredName[] = [];

  const measure =
    settings.vitals &&
    followVitals(settings.vitals, parts, {
      allowed: () => gate.allows('diagnostic'),
      clean: (address) =>
        isSensitive(new URL(address).pathname, settings.sensitive)
          ? ''
          : cleanAddress(address, settings.query),
      tell: (vital) => events.emit('vital', vital),
    });

  const allowed = () => allowedBy(consent, services);
  const refused = () => allowed().refused;
  const shown = (): NoticeText => screen.loaded?.shown() ?? {};
  const deciding: Decided = {
    services,
    consent,
    registrar,
    events,
    gate: {
      stop: gate.stop,
      open() {
        gate.open();
        measure?.();
      },
    },
    announce,
    reload: settings.reload,
    page: () => ({
      version: settings.notice,
      language: screen.language,
      policy: settings.policy,
      gpc,
    }),
  };
  const make = makeDeciding(deciding);

  function decide(act: Act, text = shown()): void {
    const withdrawn = make(act, text);
    awaitEnd();
    screen.use((ui) => {
      ui.close();
      ui.say(withdrawn ? 'withdrawn' : 'saved');
    });
  }

  /** Erases the visitor's records, and with them the choice. @returns whether the register has confirmed. */
  function erase(): Promise<boolean> {
    const before = allowed();
    const erased = rights.eraseRecords();
    consent.forget();
    signalTabs();
    follow(deciding, before);
    ask();
    return erased;
  }

  /** Asks a visitor who has not chosen, or whose choice does not cover everything. */
  function ask(): void {
    screen.use((ui) => {
      if (!consent.decided()) ui.openBanner();
    });
  }

  /** The choice may have changed in another tab, or its time may be over. */
  function look(): void {
    const before = allowed();
    const known = consent.decision();
    consent.look();
    const found = consent.decision();
    if (known?.time === found?.time && known?.record === found?.record) return;
    follow(deciding, before);
    if (!consent.decided()) ask();
    else screen.loaded?.close();
    screen.loaded?.refresh();
  }

  /** A choice whose time is over is none. */
  function awaitEnd(): void {
    const decision = consent.decision();
    if (decision) atMoment(expiryOf(decision), look);
  }

  const keksi: Keksi = {
    get choices() {
      return consent.choices();
    },
    get refused() {
      return Object.freeze(refused());
    },
    get decided() {
      return consent.decided();
    },
    allows(category) {
      if (category === 'necessary') return true;
      if (isCategory(category)) return gate.allows(category);
      const allowed = '"necessary", "diagnostic", "marketing"';
      explain({ setting: 'allows(category)', value: category, allowed });
      return false;
    },
    acceptAll: () => decide({ action: 'accept-all', source: 'api' }),
    rejectAll: () => decide({ action: 'reject-all', source: 'api' }),
    choose({ refused = [], ...wanted }) {
      const ids = services.map(({ id }) => id);
      for (const id of refused) {
        if (!ids.includes(id)) {
          explain({ setting: 'choose({ refused })', value: id, allowed: ids.join(', ') });
        }
      }
      decide({ action: 'choose', source: 'api', wanted, refused });
    },
    withdraw: () => decide({ action: 'withdraw', source: 'api' }),
    openBanner: () => screen.use((ui) => ui.openBanner()),
    openSettings: () => screen.use((ui) => ui.openSettings()),
    close: () => screen.loaded?.close(),
    setLanguage(code) {
      const known = [...LANGUAGES, ...Object.keys(settings.texts)];
      if (known.includes(code)) screen.setLanguage(code);
      else explain({ setting: 'setLanguage(code)', value: code, allowed: known.join(', ') });
    },
    on: events.on,
    exportRecords: async () => (await rights.exportRecords()).records,
    async eraseRecords() {
      await erase();
    },
    addService(service) {
      const taken = new Set(services.map(({ id }) => id));
      const faults = serviceProblems(service, 'addService(service)', taken);
      faults.forEach(explain);
      if (faults.length) return;
      services.push(service);
      gate.add(service);
      ask();
    },
    policy: async () => (await parts.policy()).printPolicy(settings, loader.home),
    undeclared,
  };

  const wish = already && !already.state.acts() ? readWish() : undefined;
  gate.start(already, wish !== undefined);
  measure?.();
  if (settings.monitor) {
    parts.monitor().then(
      ({ watchUndeclared }) =>
        watchUndeclared(settings, (stored) => {
          undeclared.push(stored);
          events.emit('undeclared', stored);
        }),
      (error) => console.error('Keksi: undeclared storage cannot be watched.', error),
    );
  }
  void Promise.resolve(already?.state.asking?.sent()).then(() => registrar.delivery?.send());
  const fewer = already?.state.running && refused().length > 0;
  if (already && (fewer || wasElse(already.state.choices, consent.choices()))) {
    follow(deciding, { choices: already.state.choices, refused: [] });
  }
  awaitEnd();
  if (!consent.decided()) ask();
  else {
    whenParsed(() => {
      const wants = already?.state.asking?.open || (!hasSettingsElement() && !cornerButton());
      if (wants) screen.use((ui) => ui.refresh());
    });
  }
  if (wish) {
    decide({ action: wish, source: 'api' });
    keepWish('', settings.domain);
  }
  events.emit('ready', { choices: consent.choices(), decided: consent.decided() });
  return {
    keksi,
    decide,
    look,
    openSettings: (opener) =>
      screen.use(
        (ui) => ui.openSettings(opener),
        () => void already?.ask(),
      ),
  };
}

/** Whether another tab has changed the choice before all of Keksi was here. */
const wasElse = (then: Choices, now: Choices): boolean =>
  CATEGORIES.some((category) => then[category] !== now[category]);
