// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://www.esimerkki.example/" }
import { expect, test, vi } from 'vitest';
import type { Decision } from '../consent/decision';
import { ACTS, circumstances, DAY, decisionBy, MADE } from '../consent/state.test.kit';
import type { Inside } from './inside';
import { createKeeper } from './keeper';
import { keepLooking } from './look';
import type { Snapshot } from './snapshot';

vi.useFakeTimers({ now: MADE + DAY });

/** A page that knows one choice, whose cookie holds another as it is left. @returns what it writes. */
function leaves(known: Decision | null, found: Decision | null): Decision | undefined {
  const write = vi.fn<(decision: Decision, now: number) => boolean>(() => true);
  const keeper = createKeeper(
    () => ({}) as Snapshot,
    () => undefined,
  );
  keeper.happen(
    { is: 'told', notice: circumstances().notice, asked: ['diagnostic', 'marketing'] },
    { is: 'found', decision: known },
  );
  keepLooking({
    keeper,
    state: () => keeper.state,
    store: { read: () => found, write, forget: () => undefined },
    read: { settings: { days: 184, sensitive: [] } },
  } as unknown as Inside);
  window.dispatchEvent(new Event('pagehide'));
  return write.mock.lastCall?.[0];
}

const consent = decisionBy(ACTS['accept-all']) as Decision;
const withdrawal: Decision = {
  ...(decisionBy(ACTS.withdraw) as Decision),
  time: consent.time + 60_000,
};

test('a consent that the server has brought back after a withdrawal is set right as the page is left', () => {
  expect(leaves(withdrawal, consent)).toEqual(withdrawal);
});

test.each([
  ['the same choice', withdrawal, withdrawal],
  ['a newer one, of another tab', consent, withdrawal],
  ['none, after an erasure elsewhere', consent, null],
  ['one where this page knows of none', null, consent],
])('%s is left alone', (_, known, found) => {
  expect(leaves(known, found)).toBeUndefined();
});

test('an older refusal is not raised by what this page knows', () => {
  const older = { ...withdrawal, time: consent.time - 60_000 };
  expect(leaves(consent, older)?.choices).toEqual(withdrawal.choices);
});
