/**
 * What may come late, as far as it is in the core's own file: when each is needed. What is drawn comes by one file in
 * the visitor's language (`screens.ts`); the others each by their own.
 */
import { isDecided } from '../consent/state';
import { hasSettingsElement, hasWithdrawElement, onActionElement } from '../core/action-elements';
import type { Core } from '../core/core';
import type { Blocked, StoredName } from '../core/events';
import type { Screens } from '../core/parts';
import { DOCUMENTS } from '../enforcement/waiting/brings-wanted';
import { isBuiltIn } from '../locales/languages';
import { doc, listen } from '../page/document';
import { toUrl } from '../page/url';
import { whenParsed } from '../page/when';
import type { Service } from '../services/service';
import { mayAsk } from './asks';
import { isFollower } from './frame';
import { once } from './once';

/** What is on the screen, as a page's own code may use it: what has not come yet is loaded for it. */
export interface Late extends Omit<Screens, 'say' | 'openSettings'> {
  openSettings(opener?: Element): void;
  readonly undeclared: readonly StoredName[];
}

/** Whether a visitor who has chosen needs the way back in, or the words for a withdrawal. */
const wantsButton = (core: Core): boolean =>
  isDecided(core.state()) &&
  core.state().asked.length > 0 &&
  (!hasSettingsElement() || hasWithdrawElement()) &&
  !isFollower();

const complain = (error: unknown) => console.error('Keksi:', error);

/** Loads each effect when it is first needed. */
export function startEffects(core: Core): Late {
  const { settings, parts } = core;
  let loaded: Screens | undefined;
  const load = once(async () => {
    const { language } = core;
    const { startScreens } = await parts.ask(isBuiltIn(language) ? language : 'en');
    loaded = startScreens(core);
    return loaded;
  });
  let isWanted = false;
  const use = (run: (screens: Screens) => void) => {
    isWanted = true;
    void load().then(run, complain);
  };
  const look = () => {
    if (loaded) return;
    const isNeeded = mayAsk(core) || core.frames.all.size || doc.querySelector(DOCUMENTS);
    if (isNeeded || core.widgets().size) use(() => undefined);
  };
  core.subscribe(look);
  core.onInserted(look);
  core.frames.subscribe(look);
  look();
  whenParsed(() => {
    if (wantsButton(core)) use(() => undefined);
    if (isAmiss(core)) parts.explain().then(({ explainPage }) => explainPage(core), complain);
  });
  core.onActed((withdrawn, isAnswered) => {
    if (isWanted || isAnswered) use((screens) => screens.say(withdrawn ? 'withdrawn' : 'saved'));
  });
  core.onTold((about) => use((screens) => screens.say(about)));
  onActionElement((action, element) => {
    if (action === 'settings') use((screens) => screens.openSettings(element));
    else core.act({ action, source: 'api' }, undefined, true);
  });

  const undeclared = settings.monitor ? startMonitor(core) : [];
  if (settings.vitals) startVitals(core);
  startChecker(core);
  if (isFaulty(core)) parts.explain().then(({ explainAll }) => explainAll(core), complain);

  return {
    undeclared,
    openBanner: () => use((screens) => screens.openBanner()),
    openSettings: (opener) => use((screens) => screens.openSettings(opener)),
    close: () => loaded?.close(),
    setLanguage(code) {
      core.language = code;
      loaded?.setLanguage(code);
    },
  };
}

/** Whether the configuration has faults to be explained. What only should be there is said where the visitor is asked. */
function isFaulty({ misfits, settings, state, services, language }: Core): boolean {
  const isAsked = !isDecided(state());
  const isForeign = (services as readonly Partial<Service>[]).some(
    ({ purpose }) => purpose && !purpose[language],
  );
  const hasTexts = Object.keys(settings.texts).length > 0;
  return misfits.some(({ warning }) => !warning || isAsked) || ((hasTexts || isForeign) && isAsked);
}

/** Loads what looks for things stored that nobody declares. @returns what it finds; it grows. */
function startMonitor(core: Core): readonly StoredName[] {
  const undeclared: StoredName[] = [];
  const found = (stored: StoredName) => {
    undeclared.push(stored);
    core.events.emit('undeclared', stored);
  };
  core.parts.monitor().then(({ watchUndeclared }) => watchUndeclared(core, found), complain);
  return undeclared;
}

/** Loads the checker for whoever asks for it in the address, and keeps for it what is held until it is there. */
function startChecker(core: Core): void {
  const held: Blocked[] = [];
  const load = once(() => {
    core.events.on('blocked', (one) => held.push(one));
    return core.parts.check();
  });
  const look = () => {
    if (location.href.endsWith('#keksi-check')) {
      load().then(({ openChecker }) => openChecker(core, held), complain);
    }
  };
  listen(window, 'hashchange', look);
  look();
}

/** Loads what measures web vitals as soon as that is allowed. */
function startVitals(core: Core): void {
  const load = once(() => core.parts.vitals().then(({ followVitals }) => followVitals(core)));
  const look = () => {
    if (core.permissions.allows('diagnostic')) load().catch(complain);
  };
  core.subscribe(look);
  look();
}

/**
 * Whether something may be amiss in the page's own markup, or nothing is asked: whoever explains looks closer. No script can
 * hold what the parser asks for.
 */
function isAmiss({ permissions, state, settings, services }: Core): boolean {
  if (isFollower()) return false;
  const isAsked = !isDecided(state());
  // Strict mode holds what nobody has named, also where nothing is asked.
  const isNothing =
    !state().asked.length &&
    !settings.strict &&
    services.every(({ category }) => category !== 'necessary');
  if (isNothing || (isAsked && location.protocol === 'file:')) return true;
  return [...doc.querySelectorAll<HTMLImageElement>('script,iframe,img')].some((element) => {
    const { src, dataset } = element;
    const url = toUrl(src || (element.matches('iframe[data-category]') && dataset.src) || '');
    if (!url || url.host === location.host) return false;
    if (src && permissions.blocks(url)) return true;
    return isAsked && !permissions.tells(url) && (!src || /tagmanager|facebook\.net/.test(src));
  });
}
