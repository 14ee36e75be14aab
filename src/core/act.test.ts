// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://www.esimerkki.example/ajanvaraus/silmatutkimus" }
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Act } from '../consent/act';
import { shortChecksum } from '../consent/checksum';
import type { Decision } from '../consent/decision';
import { ACTS, circumstances, DAY, decisionBy, MADE } from '../consent/state.test.kit';
import type { Outcome, Page } from '../records/build';
import type { Shown } from '../records/record';
import { exampleService } from '../services/example.test.kit';
import { act } from './act';
import type { Core } from './core';
import { createKeeper } from './keeper';
import type { Snapshot } from './snapshot';

const SHOWN: Shown = { text: { banner: ['Kysymys'] } };
const { notice } = circumstances();

/** A page on which the visitor may act, and what was done on it, in order. */
function pageWith({
  register = 'https://rekisteri.example/records' as string | null,
  keeps = true,
} = {}) {
  const done: string[] = [];
  const services = [
    exampleService({ id: 'statistics', category: 'diagnostic' }),
    exampleService({ id: 'chat' }),
    exampleService({ id: 'broken' }),
  ];
  const keeper = createKeeper(
    () => ({}) as Snapshot,
    ({ after }) => {
      done.push(`followed: ${after.state.standing}, ${after.state.storage}`);
      return undefined;
    },
  );
  const add = vi.fn<(outcome: Outcome, shown: Shown, page: Page) => void>(() =>
    done.push('record'),
  );
  const write = vi.fn((_: Decision) => {
    done.push('cookie');
    return keeps;
  });
  const core = {
    settings: { days: 184, register, notice: null, policy: null, sensitive: ['/ajanvaraus/*'] },
    records: { add },
    services,
    wrong: new Set(['broken']),
    language: 'fi',
    gpc: false,
    screen: { acted: () => done.push('answered') },
  } as unknown as Core;
  const store = { read: () => null, write, forget: () => undefined };
  keeper.happen({ is: 'told', notice, asked: ['diagnostic', 'marketing'] });
  done.length = 0;
  return {
    done,
    add,
    write,
    keeper,
    act: (deed: Act) => act({ core, keeper, store }, deed, SHOWN),
  };
}

beforeEach(() => {
  vi.useFakeTimers({ now: MADE + 512 });
});
afterEach(() => {
  vi.useRealTimers();
});

test('the record is in the queue before the cookie is written: no choice is without its record', () => {
  const { done, act } = pageWith();
  act(ACTS['accept-all']);
  expect(done).toEqual(['record', 'cookie', 'followed: full, kept', 'answered']);
});

test('record and cookie are of one decision, with what was on the screen', () => {
  const { add, write, keeper, act } = pageWith();
  act(ACTS['accept-all']);
  const [outcome, shown, page] = add.mock.lastCall ?? [];
  const decision = write.mock.lastCall?.[0];
  expect(outcome?.decision).toEqual(decision);
  expect(keeper.state.decision).toEqual(decision);
  expect(outcome).toMatchObject({
    record: decision?.record,
    subject: decision?.subject,
    previous: null,
    time: MADE + 512,
  });
  expect(shown).toBe(SHOWN);
  expect(page).toMatchObject({ told: notice, refused: [], granted: [], language: 'fi' });
});

test.each([
  ['/ajanvaraus/silmatutkimus', '/ajanvaraus/*'],
  ['/ajanvaraus', '/ajanvaraus/*'],
  ['/kauppa/silmat', '/kauppa/silmat'],
])('the record of an act on %s names %s: a sensitive path stands beside nobody', (path, named) => {
  history.replaceState(null, '', path);
  const { add, act } = pageWith();
  act(ACTS['accept-all']);
  expect(add.mock.lastCall?.[2].path).toBe(named);
});

test('where the browser keeps no choice, it holds on this page', () => {
  const { keeper, act } = pageWith({ keeps: false });
  act(ACTS['accept-all']);
  expect(keeper.state).toMatchObject({ standing: 'full', storage: 'blocked' });
});

test('without a register the record has identifiers, and the cookie none', () => {
  const { add, write, act } = pageWith({ register: null });
  act(ACTS['accept-all']);
  expect(write.mock.lastCall?.[0]).toMatchObject({ subject: null, record: null });
  expect(add.mock.lastCall?.[0].record).toMatch(/^[0-9a-f-]{36}$/);
});

test('accepting all accepts what is asked, and a service that is wrongly described is no part of it', () => {
  const { add, keeper, act } = pageWith();
  keeper.happen({ is: 'told', notice, asked: ['marketing'] });
  act(ACTS['accept-all']);
  expect(keeper.state.decision?.choices).toMatchObject({ diagnostic: false, marketing: true });
  expect(add.mock.lastCall?.[2].services.map(({ id }) => id)).toEqual(['statistics', 'chat']);
});

test('services one by one are ids in the record, and marks in the cookie', () => {
  const { add, write, act } = pageWith();
  act({
    action: 'choose',
    source: 'settings',
    wanted: { diagnostic: true },
    refused: ['statistics', 'unknown', 'broken'],
    granted: ['chat', 'broken'],
  });
  expect(write.mock.lastCall?.[0]).toMatchObject({
    refused: [shortChecksum('statistics')],
    granted: [shortChecksum('chat')],
  });
  expect(add.mock.lastCall?.[2]).toMatchObject({ refused: ['statistics'], granted: ['chat'] });
});

describe('a listener that answers a change', () => {
  /** Lets listeners answer each change of a first act. */
  function answered(...answers: Act[]) {
    const page = pageWith();
    for (const answer of answers) page.keeper.subscribe(() => page.act(answer));
    page.act(ACTS['accept-all']);
    return {
      ...page,
      actions: page.add.mock.calls.map(
        ([
          {
            act: { action },
          },
        ]) => action,
      ),
    };
  }

  test('with a withdrawal has the last word, and is heard once', () => {
    const { keeper, actions, write, add } = answered(ACTS.withdraw);
    expect(actions).toEqual(['accept-all', 'withdraw']);
    expect(keeper.state.standing).toBe('refused');
    expect(write.mock.lastCall?.[0]).toEqual(keeper.state.decision);
    const [[first], [second]] = add.mock.calls as [[Outcome, Shown, Page], [Outcome, Shown, Page]];
    expect(second.previous).toBe(first.record);
  });

  test('with the same choice says nothing new', () => {
    expect(answered(ACTS['accept-all']).actions).toEqual(['accept-all']);
  });

  test('against another listener comes to an end, and nothing is allowed then', () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { keeper, actions } = answered(ACTS.withdraw, ACTS['accept-all']);
    expect(keeper.state.standing).toBe('refused');
    expect(actions.at(-1)).toBe('withdraw');
    expect(actions.length).toBeLessThan(30);
    expect(error).toHaveBeenCalledWith(expect.stringContaining('without end'));
    error.mockRestore();
  });
});

describe('from one act to the next', () => {
  test('the record names the one before it, and keeps the subject', () => {
    const { add, act } = pageWith();
    act(ACTS['accept-all']);
    act(ACTS.choose);
    act(ACTS.withdraw);
    const [first, second, third] = add.mock.calls.map(([outcome]) => outcome);
    expect(second).toMatchObject({ previous: first?.record, subject: first?.subject });
    expect(third).toMatchObject({ previous: second?.record, subject: first?.subject });
    expect(new Set([first?.record, second?.record, third?.record]).size).toBe(3);
  });

  test('two refusals cannot be joined (A28)', () => {
    const { add, act } = pageWith();
    act(ACTS['reject-all']);
    act(ACTS['reject-all']);
    const [first, second] = add.mock.calls.map(([outcome]) => outcome);
    expect(second?.previous).toBeNull();
    expect(second?.subject).not.toBe(first?.subject);
  });

  test('after a choice whose time is over, nothing is known of the visitor', () => {
    const { add, keeper, act } = pageWith();
    keeper.happen({ is: 'found', decision: decisionBy(ACTS['accept-all']) });
    vi.setSystemTime(MADE + 184 * DAY);
    act(ACTS['accept-all']);
    const [outcome] = add.mock.lastCall ?? [];
    expect(outcome?.previous).toBeNull();
    expect(outcome?.subject).not.toBe(circumstances().subject);
  });
});

const CHAT: Act = { action: 'choose', source: 'placeholder', granted: ['chat'] };
const ALL_MARKETING: Act = { action: 'choose', source: 'settings', wanted: { marketing: true } };

test.each<[string, Act[], boolean]>([
  ['a withdrawal', [ACTS['accept-all'], ACTS.withdraw], true],
  ['a consent that takes a category back', [ACTS['accept-all'], ACTS.choose], true],
  ['a first refusal', [ACTS['reject-all']], false],
  ['a consent', [ACTS['reject-all'], ACTS['accept-all']], false],
  ['accepting all after a service by itself', [CHAT, ACTS['accept-all']], false],
  ['taking back a service by itself', [CHAT, { action: 'choose', source: 'settings' }], true],
  [
    'allowing another category in its place',
    [CHAT, { action: 'choose', source: 'settings', wanted: { diagnostic: true } }],
    true,
  ],
  ['allowing its category', [CHAT, { ...ALL_MARKETING }], false],
  ['allowing its category without it', [CHAT, { ...ALL_MARKETING, refused: ['chat'] }], true],
])('%s withdraws something: %#', (_, deeds, withdrawn) => {
  const page = pageWith();
  expect(deeds.map(page.act).at(-1)).toBe(withdrawn);
});
