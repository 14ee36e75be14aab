import { vi } from 'vitest';
import type { Act } from '../consent/act';
import { choicesOf } from '../consent/choices';
import type { Decision } from '../consent/decision';
import { chosenIn, INITIAL, next, type State } from '../consent/state';
import type { Core } from '../core/core';
import { createEvents } from '../core/events';
import { idsOf } from '../core/marks';
import type { ScreenWords, Words } from '../core/parts';
import { createOnScreen } from '../core/shown';
import ask from '../locales/fi';
import type { Service } from '../services/service';
import { service, settingsWith } from './example.test.kit';

/** What a site of one service a category declares. */
export const SERVICES = [
  service('keksi', { category: 'necessary' }),
  service('ga'),
  service('pixel', { category: 'marketing' }),
];

export const SETTINGS = settingsWith(...SERVICES);

/** The words of the settings in Finnish. */
export const WORDS: Words = { texts: ask, settings: SETTINGS, language: 'fi' };

/** The words of the screen in Finnish. */
export const SCREEN_WORDS: ScreenWords = { texts: ask, language: 'fi', services: SERVICES };

/** A visitor who is asked about both categories. */
export const ASKED: State = { ...INITIAL, asked: ['diagnostic', 'marketing'] };

/** A visitor who has decided. */
export const decided = (
  allowed: { diagnostic?: boolean; marketing?: boolean } = {},
  changes: Partial<Decision> = {},
): State =>
  next(ASKED, {
    is: 'found',
    decision: {
      choices: choicesOf(allowed),
      refused: [],
      granted: [],
      time: Date.UTC(2026, 10, 22),
      days: 184,
      notice: { diagnostic: 'k3x9', marketing: '1f0a' },
      subject: null,
      record: null,
      ...changes,
    },
  });

/** A core that does nothing but note what is asked of it. */
export function exampleCore(state: State = ASKED, changes: Partial<Core> = {}) {
  let now = state;
  const acts: Act[] = [];
  const moves: string[] = [];
  const listeners = new Set<() => void>();
  const events = createEvents();
  events.on('open', ({ part }) => moves.push(`open ${part}`));
  events.on('close', ({ part }) => moves.push(`close ${part}`));
  const erase = vi.fn(async () => true);
  const screen = createOnScreen();
  const core = {
    settings: SETTINGS,
    services: SERVICES,
    wrong: new Set(),
    events,
    screen,
    erase,
    gpc: false,
    records: { made: [], queue: { all: () => [] }, delivery: null },
    parts: { colours: async () => ({ checkColours: () => undefined }) },
    state: () => now,
    snapshot: () => ({
      choices: chosenIn(now),
      refused: now.decision?.refused ?? [],
      granted: idsOf((changes.services ?? SERVICES) as Service[], now.decision?.granted),
    }),
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    act(act: Act) {
      acts.push(act);
      screen.acted();
    },
    ...changes,
  } as unknown as Core;
  return {
    core,
    acts,
    moves,
    erase,
    /** Something has happened to the consent. */
    become(then: State) {
      now = then;
      for (const listener of [...listeners]) listener();
    },
  };
}

/** What Keksi draws in, on this page. */
export function shadowRoot(): ShadowRoot {
  const shadow = document.querySelector('keksi-consent')?.shadowRoot;
  if (!shadow) throw new Error('The screen is not on the page.');
  return shadow;
}
export const find = (selector: string): HTMLElement | null => shadowRoot().querySelector(selector);
export const buttons = (within = ''): string[] =>
  [...shadowRoot().querySelectorAll(`${within} button`)].map(
    ({ textContent }) => textContent ?? '',
  );
export function press(text: string, within = ''): void {
  const button = [...shadowRoot().querySelectorAll<HTMLElement>(`${within} button`)].find(
    ({ textContent }) => textContent === text,
  );
  if (!button) throw new Error(`No button “${text}”.`);
  button.click();
}
