// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://www.esimerkki.example/" }
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Decision } from '../consent/decision';
import { ACTS, circumstances, DAY, decisionBy, MADE } from '../consent/state.test.kit';
import { endLife } from '../page/document';
import type { Inside } from './inside';
import { createKeeper } from './keeper';
import { awaitEnd, keepLooking } from './look';
import type { Snapshot } from './snapshot';

vi.useFakeTimers({ now: MADE + DAY });

/** A page that knows one choice, whose cookie holds another as it is left. @returns what it writes. */
function leaves(
  known: Decision | null,
  found: Decision | null,
  { forget = () => undefined, erasedAt }: { forget?: () => void; erasedAt?: number } = {},
): Decision | undefined {
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
    store: { read: () => found, write, forget },
    read: { settings: { days: 184, sensitive: [] } },
    erasedAt,
  } as unknown as Inside);
  window.dispatchEvent(new Event('pagehide'));
  endLife();
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

test.each([
  ['before it was erased here', 60_000, 1],
  ['after it was erased here', -60_000, 0],
])('a consent that comes back, given %s', (_, later, times) => {
  const forget = vi.fn();
  leaves(null, consent, { forget, erasedAt: consent.time + later });
  expect(forget).toHaveBeenCalledTimes(times);
});

test('an older refusal is not raised by what this page knows', () => {
  const older = { ...withdrawal, time: consent.time - 60_000 };
  expect(leaves(consent, older)?.choices).toEqual(withdrawal.choices);
});

describe('a choice whose time ends while the page is open', () => {
  /** A page that was opened so many days before the choice ends. */
  function openedBefore(days: number) {
    const decision = { ...consent, time: Date.now() - (184 - days) * DAY };
    const keeper = createKeeper(
      () => ({}) as Snapshot,
      () => undefined,
    );
    keeper.happen({ is: 'found', decision });
    const inside = {
      keeper,
      state: () => keeper.state,
      store: {
        read: (now: number) => (now < decision.time + 184 * DAY ? decision : null),
        write: () => true,
        forget: () => undefined,
      },
      read: { settings: { days: 184, sensitive: [] } },
    } as unknown as Inside;
    awaitEnd(inside);
    keepLooking(inside);
    return () => keeper.state.standing;
  }

  /** The computer sleeps: the time goes by, and the timers stand still. */
  const sleep = (days: number) => vi.setSystemTime(Date.now() + days * DAY);

  afterEach(endLife);

  test('ends in its own time, where that was near', () => {
    const standing = openedBefore(1);
    vi.advanceTimersByTime(DAY - 1000);
    expect(standing()).not.toBe('expired');
    vi.advanceTimersByTime(2000);
    expect(standing()).toBe('expired');
  });

  test.each(['visibilitychange', 'pageshow', 'focus'])(
    'ends at %s, however far away it was',
    (type) => {
      const standing = openedBefore(30);
      expect(vi.getTimerCount()).toBe(0);
      sleep(29.9);
      dispatchEvent(new Event(type));
      expect(standing()).not.toBe('expired');
      sleep(0.2);
      dispatchEvent(new Event(type));
      expect(standing()).toBe('expired');
    },
  );

  test('is awaited from the first look at which it is near, once', () => {
    const standing = openedBefore(30);
    sleep(29);
    for (const type of ['visibilitychange', 'focus', 'pageshow']) dispatchEvent(new Event(type));
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(DAY + 1000);
    expect(standing()).toBe('expired');
    expect(vi.getTimerCount()).toBe(0);
  });
});
