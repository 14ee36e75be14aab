import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Happening, INITIAL, isDecided, type State } from '../consent/state';
import { ACTS, circumstances, decisionBy, MADE } from '../consent/state.test.kit';
import { createKeeper } from './keeper';
import type { Snapshot } from './snapshot';

const ACCEPT: Happening = { is: 'act', act: ACTS['accept-all'], at: circumstances() };
const SENSITIVE: Happening = { is: 'path', path: 'sensitive' };
const ORDINARY: Happening = { is: 'path', path: 'ordinary' };
const BLOCKED: Happening = { is: 'stored', storage: 'blocked' };

/** A snapshot that tells nothing but whether something was decided, and on what path. */
const take = (state: State, before?: Snapshot): Snapshot => {
  const services = [state.path];
  const decided = isDecided(state);
  if (before?.decided === decided && before.services[0] === state.path) return before;
  return { decided, services } as unknown as Snapshot;
};
const follow = vi.fn();
const keeperOf = () => createKeeper(take, follow);

afterEach(() => {
  follow.mockReset();
  vi.restoreAllMocks();
});

test('before anything has happened the state is the initial one, and nobody is told', () => {
  const keeper = keeperOf();
  expect(keeper.state).toBe(INITIAL);
  expect(keeper.snapshot).toBe(keeper.snapshot);
  expect(follow).not.toHaveBeenCalled();
});

test('what happens is followed once, with the states and the snapshots before and after', () => {
  const keeper = keeperOf();
  const { state, snapshot } = keeper;
  keeper.happen(SENSITIVE, ACCEPT);
  expect(keeper.state).toMatchObject({ standing: 'full', path: 'sensitive' });
  expect(follow).toHaveBeenCalledExactlyOnceWith({
    before: { state, snapshot },
    after: { state: keeper.state, snapshot: keeper.snapshot },
  });
});

test.each<[string, Happening[]]>([
  ['is already so', [ORDINARY]],
  ['is that nothing was found', [{ is: 'found', decision: null }]],
  ['is that time goes by', [{ is: 'time', now: MADE }]],
])('what %s changes nothing: the same state, the same snapshot, nobody told', (_, happenings) => {
  const keeper = keeperOf();
  const listener = vi.fn();
  keeper.subscribe(listener);
  const { state, snapshot } = keeper;
  keeper.happen(...happenings);
  expect(keeper.state).toBe(state);
  expect(keeper.snapshot).toBe(snapshot);
  expect(follow).not.toHaveBeenCalled();
  expect(listener).not.toHaveBeenCalled();
});

test('a choice that is found again is the same one', () => {
  const keeper = keeperOf();
  const found = (): Happening => ({ is: 'found', decision: decisionBy(ACTS['accept-all']) });
  keeper.happen(found());
  const { state } = keeper;
  keeper.happen(found());
  expect(keeper.state).toBe(state);
});

describe('subscribers', () => {
  test('are told of a change of the snapshot, when everything has followed already', () => {
    const keeper = keeperOf();
    const order: string[] = [];
    follow.mockImplementation(() => void order.push('followed'));
    keeper.subscribe(() => order.push(`told ${keeper.state.path} ${keeper.snapshot.services}`));
    keeper.happen(SENSITIVE);
    expect(order).toEqual(['followed', 'told sensitive sensitive']);
  });

  test('are not told of what the snapshot does not show', () => {
    const keeper = keeperOf();
    const listener = vi.fn();
    keeper.subscribe(listener);
    keeper.happen(BLOCKED);
    expect(follow).toHaveBeenCalledOnce();
    expect(listener).not.toHaveBeenCalled();
  });

  test('stop by themselves, though the same listener was given twice', () => {
    const keeper = keeperOf();
    const listener = vi.fn();
    const stop = keeper.subscribe(listener);
    keeper.subscribe(listener);
    keeper.happen(SENSITIVE);
    expect(listener).toHaveBeenCalledTimes(2);
    stop();
    stop();
    keeper.happen(ORDINARY);
    expect(listener).toHaveBeenCalledTimes(3);
  });

  test('that throw are reported, and disturb nobody', () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const keeper = keeperOf();
    const fault = new Error('mine');
    const other = vi.fn();
    keeper.subscribe(() => {
      throw fault;
    });
    keeper.subscribe(other);
    keeper.happen(SENSITIVE);
    expect(other).toHaveBeenCalledOnce();
    expect(error).toHaveBeenCalledExactlyOnceWith(expect.any(String), fault);
    expect(keeper.state.path).toBe('sensitive');
  });

  test('that stop another while they are told leave the others told', () => {
    const keeper = keeperOf();
    const last = vi.fn();
    const stops = { other: () => undefined as unknown };
    keeper.subscribe(() => void stops.other());
    stops.other = keeper.subscribe(() => undefined);
    keeper.subscribe(last);
    keeper.happen(SENSITIVE);
    expect(last).toHaveBeenCalledOnce();
  });

  test('that act are followed at once, and each is told of the changes in their order', () => {
    const order: string[] = [];
    follow.mockImplementation(({ after }) => {
      order.push(`followed ${after.state.path}`);
      return () => order.push(`told ${after.state.path}`);
    });
    const keeper = keeperOf();
    keeper.subscribe(() => {
      order.push(`acts, ${keeper.telling}`);
      if (keeper.state.path === 'sensitive') keeper.happen(ORDINARY);
    });
    keeper.subscribe(() => order.push('hears'));
    keeper.happen(SENSITIVE);
    expect(order).toEqual([
      ...['followed sensitive', 'told sensitive', 'acts, 1', 'followed ordinary', 'hears'],
      ...['told ordinary', 'acts, 2', 'hears'],
    ]);
    expect(keeper.telling).toBe(0);
  });

  test('are told of what comes, though something has failed in between', () => {
    const keeper = keeperOf();
    follow.mockImplementationOnce(() => {
      throw new Error('mine');
    });
    expect(() => keeper.happen(SENSITIVE)).toThrow('mine');
    const listener = vi.fn();
    keeper.subscribe(listener);
    keeper.happen(ORDINARY);
    expect(listener).toHaveBeenCalledOnce();
  });

  test('may act: what follows from it follows within the call', () => {
    const keeper = keeperOf();
    const paths: string[] = [];
    keeper.subscribe(() => {
      paths.push(keeper.state.path);
      if (keeper.state.path === 'sensitive') keeper.happen(ORDINARY);
    });
    keeper.happen(SENSITIVE);
    expect(keeper.state.path).toBe('ordinary');
    expect(paths.at(-1)).toBe('ordinary');
  });
});
