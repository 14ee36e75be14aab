import { hasSettingsElement, onActionElement } from './action-elements';
import { serviceProblems } from './config/check-service';
import type { Settings } from './config/config';
import { explain } from './config/explain';
import { chooseLanguage } from './config/language';
import type { Act } from './consent/act';
import { askedCategories } from './consent/asked';
import { isCategory } from './consent/categories';
import { createConsent } from './consent/consent';
import { noticeVersions } from './consent/notice-versions';
import { type Allowed, isWithdrawal, settle } from './consent/refused';
import { createEvents, type StoredName } from './events';
import { createGate } from './gate/gate';
import type { Loader } from './gate/loader';
import { afterPaint } from './gate/paint';
import { isSensitive } from './gate/sensitive';
import { LANGUAGES } from './locales/languages';
import type { Parts } from './parts/parts';
import type { Keksi } from './public';
import { createRegistrar } from './records/registrar';
import { createRights } from './records/rights';
import { randomUuid, timeUuid } from './records/uuid';
import { createScreen } from './screen';
import { announce } from './services/google/commands';
import { cleanAddress } from './services/google/page-address';
import { cookieStore } from './storage/cookie';
import { onTabSignal, signalTabs } from './storage/tabs';
import type { NoticeText } from './ui/interface';
import { viewOf } from './view';
import { followVitals } from './vitals/follow';

/**
 * Puts the parts together and starts: what is remembered is read, what is allowed runs, and a visitor
 * who has not chosen is asked.
 *
 * @param checked the checked configuration.
 * @param parts loads what is needed only sometimes.
 */
export function createKeksi(checked: Settings, parts: Parts, loader: Loader): Keksi {
  const services = [...checked.services];
  const settings: Settings = { ...checked, services };
  const events = createEvents();
  const gpc = (navigator as { globalPrivacyControl?: unknown }).globalPrivacyControl === true;
  const consent = createConsent(
    cookieStore(settings.domain),
    () => noticeVersions(services, settings.notice),
    settings.days,
    { now: Date.now, recordId: timeUuid, subjectId: randomUuid },
  );
  const registrar = createRegistrar(settings.register, (record) => events.emit('record', record));
  const rights = createRights(
    settings.register,
    registrar,
    () => consent.decision()?.subject ?? null,
  );
  const screen = createScreen(
    {
      settings,
      view: () =>
        viewOf(consent, asked(), allowed().refused, settings.notice, gpc, hasSettingsElement()),
      act: (act) => decide({ ...act, asked: asked() }),
      exportRecords: rights.exportRecords,
      eraseRecords: () => erase(),
      moved(event, part) {
        if (event === 'open') registrar.prepare(shown());
        events.emit(event, { part });
      },
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

  const allowed = (): Allowed => ({
    choices: consent.choices(),
    refused: services.map(({ id }) => id).filter(consent.refuses),
  });

  const shown = (): NoticeText => screen.loaded?.shown() ?? {};

  /**
   * Lets everything follow the choice: stopping is immediate, starting waits for the button's own frame.
   *
   * @returns whether something was withdrawn.
   */
  function follow(before: Allowed): boolean {
    const after = allowed();
    const { choices } = after;
    const withdrawn = isWithdrawal(services, before, after);
    const { diagnostic, marketing } = choices;
    const remaining = gate.stop(withdrawn);
    announce({ event: 'keksi_change', keksi: { diagnostic, marketing } });
    events.emit('change', { choices, previous: before.choices });
    if (remaining.length) {
      events.emit('remains', { scripts: remaining });
      if (settings.reload) location.reload();
    }
    void afterPaint().then(() => {
      gate.open();
      measure?.();
    });
    return withdrawn;
  }

  function decide(act: Act, text = shown()): void {
    const before = allowed();
    const outcome = consent.act(settle(act, services));
    registrar.record(act, outcome, text, {
      services,
      refused: allowed().refused,
      version: settings.notice,
      language: screen.language,
      policy: settings.policy,
      gpc,
    });
    signalTabs();
    const withdrawn = follow(before);
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
    follow(before);
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
    follow(before);
    if (!consent.decided()) ask();
    else screen.loaded?.close();
    screen.loaded?.refresh();
  }

  const keksi: Keksi = {
    get choices() {
      return consent.choices();
    },
    get refused() {
      return Object.freeze(allowed().refused);
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

  gate.start();
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
  void registrar.delivery?.send();
  onTabSignal(look);
  onActionElement((action, element) => {
    if (action === 'settings') screen.use((ui) => ui.openSettings(element));
    else if (action === 'accept') keksi.acceptAll();
    else if (action === 'reject') keksi.rejectAll();
    else keksi.withdraw();
  });
  if (!consent.decided()) ask();
  else whenParsed(() => hasSettingsElement() || screen.use((ui) => ui.refresh()));
  events.emit('ready', { choices: consent.choices(), decided: consent.decided() });
  return keksi;
}

/** Does something when the whole page is there. */
function whenParsed(run: () => void): void {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', run);
  else run();
}
