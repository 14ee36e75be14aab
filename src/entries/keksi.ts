/**
 * Starts Keksi on a page, for the script tag and the package alike, and makes `window.keksi`.
 */
import { CATEGORIES, isCategory } from '../consent/categories';
import { type Core, createCore } from '../core/core';
import type { Parts } from '../core/parts';
import type { Keksi } from '../core/public';
import { type Late, startEffects } from '../effects/start';
import type { Loader } from '../enforcement/loader';
import { LANGUAGES } from '../locales/languages';
import { endLife } from '../page/document';
import type { ConsentRecord } from '../records/record';
import { ownServiceFaults } from '../services/never-necessary';
import type { Enforced } from '../services/service';
import { readSettings } from '../settings/read';
import type { Writings } from '../settings/written';

const quoted = (words: readonly string[]) => words.map((word) => `"${word}"`).join(', ');

const wrong = (call: string, value: unknown, allowed: string) =>
  console.error(`Keksi: ${call} is ${JSON.stringify(value)}. Allowed: ${allowed}.`);

/**
 * Starts Keksi: when this returns, what is not allowed is held, and what is allowed runs.
 *
 * @param written what the site owner wants; what is wrong is said on the console, and left out.
 */
export function startOn(written: Writings, parts: Parts, loader: Loader): Keksi {
  const read = readSettings(written, parts.catalogue);
  const core = createCore(read, written, parts, loader);
  const keksi = makeKeksi(core, startEffects(core));
  const { choices, decided } = core.snapshot();
  core.events.emit('ready', { choices, decided });
  void core.records.delivery?.send();
  return keksi;
}

function makeKeksi(core: Core, screens: Late): Keksi {
  const { events, services } = core;
  const act = async (...given: Parameters<Core['act']>) => core.act(...given);
  return {
    get choices() {
      return core.snapshot().choices;
    },
    get refused() {
      return core.snapshot().refused;
    },
    get decided() {
      return core.snapshot().decided;
    },
    getSnapshot: core.snapshot,
    subscribe: core.subscribe,
    allows(category) {
      if (category === 'necessary') return true;
      if (isCategory(category)) return core.permissions.allows(category);
      wrong('allows(category)', category, quoted(['necessary', ...CATEGORIES]));
      return false;
    },
    allowsService: (id) =>
      services.some((service) => service.id === id && core.permissions.consents(service)),
    acceptAll: () => act({ action: 'accept-all', source: 'api' }),
    rejectAll: () => act({ action: 'reject-all', source: 'api' }),
    choose({ refused, granted, ...wanted }) {
      checkIds(services, 'refused', refused);
      checkIds(services, 'granted', granted);
      return act({ action: 'choose', source: 'api', wanted, refused, granted });
    },
    withdraw: () => act({ action: 'withdraw', source: 'api' }),
    openBanner: screens.openBanner,
    openSettings: () => screens.openSettings(),
    close: screens.close,
    setLanguage(code) {
      const known = [...LANGUAGES, ...Object.keys(core.settings.texts)];
      if (known.includes(code)) screens.setLanguage(code);
      else wrong('setLanguage(code)', code, quoted(known));
    },
    on: events.on,
    exportRecords: () => ownRecords(core),
    eraseRecords: async () => void (await core.erase()),
    addService(service) {
      addService(core, service);
    },
    policy: async () => (await core.parts.policy()).printPolicy(core),
    undeclared: screens.undeclared,
    destroy() {
      screens.close();
      endLife();
    },
  };
}

/** Says which of the ids that were given to `choose` are of no service. */
function checkIds(services: readonly Enforced[], name: string, ids: readonly string[] = []): void {
  const known = services.map(({ id }) => id);
  for (const id of ids) if (!known.includes(id)) wrong(`choose({ ${name} })`, id, quoted(known));
}

/** The visitor's own records, from the register and from this browser. */
async function ownRecords({ parts, settings, records, state }: Core): Promise<ConsentRecord[]> {
  const { exportRecords } = await parts.rights();
  const subject = state().decision?.subject ?? null;
  return (await exportRecords(settings.register, records, subject)).records;
}

/** Adds a service, or says what is wrong with it. */
function addService(core: Core, service: unknown): void {
  const taken = new Set(['keksi', ...core.services.map(({ id }) => id)]);
  const faults = ownServiceFaults(service, taken);
  if (!faults.length) {
    core.addService(service as Enforced);
    return;
  }
  core.parts.explain().then(
    ({ explainFaults }) => explainFaults(faults),
    () => wrong('addService(service)', service, 'a service that is described whole'),
  );
}
