import type { Act } from './act';
import { CATEGORIES } from './categories';
import type { Circumstances, Decision } from './decision';
import { decide } from './decision';
import { chosenIn, type Happening, INITIAL, next, type State } from './state';

export const DAY = 24 * 60 * 60 * 1000;
/** When the first choice of a test is made. */
export const MADE = Date.UTC(2026, 10, 22, 10, 4, 26);

/** What an act finds, a day after `MADE`. */
export const circumstances = (changes: Partial<Circumstances> = {}): Circumstances => ({
  now: MADE + DAY,
  days: 184,
  notice: { diagnostic: 'aaaa', marketing: 'bbbb' },
  services: [],
  record: '019a0b6f-6c1c-7b62-9a55-0f4c8a5f1d11',
  subject: 'c8a0b6b0-6e0f-4a53-8a35-3d1a4b1f7b0e',
  registered: true,
  previous: null,
  ...changes,
});

/** What the visitor does. */
export const ACTS = {
  'accept-all': { action: 'accept-all', source: 'banner' },
  'reject-all': { action: 'reject-all', source: 'banner' },
  choose: { action: 'choose', source: 'settings', wanted: { diagnostic: true } },
  withdraw: { action: 'withdraw', source: 'settings' },
} as const satisfies Record<string, Act>;

/** A decision that was made at `MADE`. */
export const decisionBy = (act: Act, changes: Partial<Circumstances> = {}): Decision =>
  decide(act, circumstances({ now: MADE, ...changes }));

/** Follows what happens, one after another, on a page that asks about both categories. */
export const stateAfter = (...happenings: Happening[]): State =>
  [
    {
      is: 'told',
      notice: { diagnostic: 'aaaa', marketing: 'bbbb' },
      asked: CATEGORIES,
    } as const,
    ...happenings,
  ].reduce<State>(next, INITIAL);

/** A state in words: how the visitor stands, the first letters of what is chosen, and what is out of the ordinary. */
export function inWords(state: State): string {
  const chosen = chosenIn(state);
  const letters = CATEGORIES.map((category) => (chosen[category] ? category[0] : '-')).join('');
  const odd = [
    state.withdrawn && 'withdrawn',
    state.path !== 'ordinary' && state.path,
    state.page !== 'seen' && state.page,
    state.storage !== 'kept' && state.storage,
  ].filter(Boolean);
  return [state.standing, letters, ...odd].join(' ');
}
