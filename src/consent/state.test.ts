import { describe, expect, test } from 'vitest';
import { chosenIn, type Happening, INITIAL, isDecided, isOpen, next, type State } from './state';
import { ACTS, circumstances, DAY, decisionBy, inWords, MADE, stateAfter } from './state.test.kit';

const act =
  (name: keyof typeof ACTS) =>
  (state: State): Happening => ({
    is: 'act',
    act: ACTS[name],
    at: circumstances({ notice: state.notice }),
  });
const found = (name: keyof typeof ACTS): Happening => ({
  is: 'found',
  decision: decisionBy(ACTS[name]),
});
const FURTHER: Happening = {
  is: 'told',
  notice: { diagnostic: 'aaaa', marketing: 'bbbbcccc' },
  asked: ['diagnostic', 'marketing'],
};

const HAPPENINGS: Readonly<Record<string, Happening | ((state: State) => Happening)>> = {
  'accept-all': act('accept-all'),
  'reject-all': act('reject-all'),
  choose: act('choose'),
  withdraw: act('withdraw'),
  erased: { is: 'erased' },
  'found a consent': found('accept-all'),
  'found a refusal': found('reject-all'),
  'found nothing': { is: 'found', decision: null },
  'a day goes by': { is: 'time', now: MADE + DAY },
  'the time is up': { is: 'time', now: MADE + 185 * DAY },
  'told of a further service': FURTHER,
  'path sensitive': { is: 'path', path: 'sensitive' },
  'path ordinary': { is: 'path', path: 'ordinary' },
  'page prerendered': { is: 'page', page: 'prerendered' },
  'page seen': { is: 'page', page: 'seen' },
  'stored blocked': { is: 'stored', storage: 'blocked' },
  'stored kept': { is: 'stored', storage: 'kept' },
};

const FULL = found('accept-all');
const STATES: Readonly<Record<string, State>> = {
  undecided: stateAfter(),
  'decided in full': stateAfter(FULL),
  'decided in part': stateAfter(found('choose')),
  refused: stateAfter(found('reject-all')),
  'withdrawn on this page': stateAfter(FULL, act('withdraw')(stateAfter(FULL))),
  expired: stateAfter(FULL, { is: 'time', now: MADE + 184 * DAY }),
  outdated: stateAfter(FULL, FURTHER),
  'refused in another tab': stateAfter(FULL, found('reject-all')),
  'on a sensitive path': stateAfter(FULL, { is: 'path', path: 'sensitive' }),
  prerendered: stateAfter(FULL, { is: 'page', page: 'prerendered' }),
  'storage blocked': stateAfter(FULL, { is: 'stored', storage: 'blocked' }),
};

/** Every state, everything that may happen in it, and the state that follows; `same` is the very same object. */
const TABLE: readonly (readonly [state: string, happening: string, follows: string])[] = [
  ['undecided', 'accept-all', 'full dm'],
  ['undecided', 'reject-all', 'refused --'],
  ['undecided', 'choose', 'partial d-'],
  ['undecided', 'withdraw', 'refused --'],
  ['undecided', 'erased', 'same'],
  ['undecided', 'found a consent', 'full dm'],
  ['undecided', 'found a refusal', 'refused --'],
  ['undecided', 'found nothing', 'same'],
  ['undecided', 'a day goes by', 'same'],
  ['undecided', 'the time is up', 'same'],
  ['undecided', 'told of a further service', 'undecided --'],
  ['undecided', 'path sensitive', 'undecided -- sensitive'],
  ['undecided', 'path ordinary', 'same'],
  ['undecided', 'page prerendered', 'undecided -- prerendered'],
  ['undecided', 'page seen', 'same'],
  ['undecided', 'stored blocked', 'undecided -- blocked'],
  ['undecided', 'stored kept', 'same'],
  ['decided in full', 'accept-all', 'full dm'],
  ['decided in full', 'reject-all', 'refused -- withdrawn'],
  ['decided in full', 'choose', 'partial d- withdrawn'],
  ['decided in full', 'withdraw', 'refused -- withdrawn'],
  ['decided in full', 'erased', 'undecided -- withdrawn'],
  ['decided in full', 'found a consent', 'same'],
  ['decided in full', 'found a refusal', 'refused -- withdrawn'],
  ['decided in full', 'found nothing', 'undecided -- withdrawn'],
  ['decided in full', 'a day goes by', 'same'],
  ['decided in full', 'the time is up', 'expired -- withdrawn'],
  ['decided in full', 'told of a further service', 'outdated d-'],
  ['decided in full', 'path sensitive', 'full dm sensitive'],
  ['decided in full', 'path ordinary', 'same'],
  ['decided in full', 'page prerendered', 'full dm prerendered'],
  ['decided in full', 'page seen', 'same'],
  ['decided in full', 'stored blocked', 'full dm blocked'],
  ['decided in full', 'stored kept', 'same'],
  ['decided in part', 'accept-all', 'full dm'],
  ['decided in part', 'reject-all', 'refused -- withdrawn'],
  ['decided in part', 'choose', 'partial d-'],
  ['decided in part', 'withdraw', 'refused -- withdrawn'],
  ['decided in part', 'erased', 'undecided -- withdrawn'],
  ['decided in part', 'found a consent', 'full dm'],
  ['decided in part', 'found a refusal', 'refused -- withdrawn'],
  ['decided in part', 'found nothing', 'undecided -- withdrawn'],
  ['decided in part', 'a day goes by', 'same'],
  ['decided in part', 'the time is up', 'expired -- withdrawn'],
  ['decided in part', 'told of a further service', 'outdated d-'],
  ['decided in part', 'path sensitive', 'partial d- sensitive'],
  ['decided in part', 'path ordinary', 'same'],
  ['decided in part', 'page prerendered', 'partial d- prerendered'],
  ['decided in part', 'page seen', 'same'],
  ['decided in part', 'stored blocked', 'partial d- blocked'],
  ['decided in part', 'stored kept', 'same'],
  ['refused', 'accept-all', 'full dm'],
  ['refused', 'reject-all', 'refused --'],
  ['refused', 'choose', 'partial d-'],
  ['refused', 'withdraw', 'refused --'],
  ['refused', 'erased', 'undecided --'],
  ['refused', 'found a consent', 'full dm'],
  ['refused', 'found a refusal', 'same'],
  ['refused', 'found nothing', 'undecided --'],
  ['refused', 'a day goes by', 'same'],
  ['refused', 'the time is up', 'expired --'],
  ['refused', 'told of a further service', 'outdated --'],
  ['refused', 'path sensitive', 'refused -- sensitive'],
  ['refused', 'path ordinary', 'same'],
  ['refused', 'page prerendered', 'refused -- prerendered'],
  ['refused', 'page seen', 'same'],
  ['refused', 'stored blocked', 'refused -- blocked'],
  ['refused', 'stored kept', 'same'],
  ['withdrawn on this page', 'accept-all', 'full dm withdrawn'],
  ['withdrawn on this page', 'reject-all', 'refused -- withdrawn'],
  ['withdrawn on this page', 'choose', 'partial d- withdrawn'],
  ['withdrawn on this page', 'withdraw', 'refused -- withdrawn'],
  ['withdrawn on this page', 'erased', 'undecided -- withdrawn'],
  ['withdrawn on this page', 'found a consent', 'full dm withdrawn'],
  ['withdrawn on this page', 'found a refusal', 'refused -- withdrawn'],
  ['withdrawn on this page', 'found nothing', 'undecided -- withdrawn'],
  ['withdrawn on this page', 'a day goes by', 'same'],
  ['withdrawn on this page', 'the time is up', 'expired -- withdrawn'],
  ['withdrawn on this page', 'told of a further service', 'outdated -- withdrawn'],
  ['withdrawn on this page', 'path sensitive', 'refused -- withdrawn sensitive'],
  ['withdrawn on this page', 'path ordinary', 'same'],
  ['withdrawn on this page', 'page prerendered', 'refused -- withdrawn prerendered'],
  ['withdrawn on this page', 'page seen', 'same'],
  ['withdrawn on this page', 'stored blocked', 'refused -- withdrawn blocked'],
  ['withdrawn on this page', 'stored kept', 'same'],
  ['expired', 'accept-all', 'full dm withdrawn'],
  ['expired', 'reject-all', 'refused -- withdrawn'],
  ['expired', 'choose', 'partial d- withdrawn'],
  ['expired', 'withdraw', 'refused -- withdrawn'],
  ['expired', 'erased', 'undecided -- withdrawn'],
  ['expired', 'found a consent', 'full dm withdrawn'],
  ['expired', 'found a refusal', 'refused -- withdrawn'],
  ['expired', 'found nothing', 'same'],
  ['expired', 'a day goes by', 'same'],
  ['expired', 'the time is up', 'same'],
  ['expired', 'told of a further service', 'expired -- withdrawn'],
  ['expired', 'path sensitive', 'expired -- withdrawn sensitive'],
  ['expired', 'path ordinary', 'same'],
  ['expired', 'page prerendered', 'expired -- withdrawn prerendered'],
  ['expired', 'page seen', 'same'],
  ['expired', 'stored blocked', 'expired -- withdrawn blocked'],
  ['expired', 'stored kept', 'same'],
  ['outdated', 'accept-all', 'full dm'],
  ['outdated', 'reject-all', 'refused -- withdrawn'],
  ['outdated', 'choose', 'partial d-'],
  ['outdated', 'withdraw', 'refused -- withdrawn'],
  ['outdated', 'erased', 'undecided -- withdrawn'],
  ['outdated', 'found a consent', 'same'],
  ['outdated', 'found a refusal', 'outdated -- withdrawn'],
  ['outdated', 'found nothing', 'undecided -- withdrawn'],
  ['outdated', 'a day goes by', 'same'],
  ['outdated', 'the time is up', 'expired -- withdrawn'],
  ['outdated', 'told of a further service', 'same'],
  ['outdated', 'path sensitive', 'outdated d- sensitive'],
  ['outdated', 'path ordinary', 'same'],
  ['outdated', 'page prerendered', 'outdated d- prerendered'],
  ['outdated', 'page seen', 'same'],
  ['outdated', 'stored blocked', 'outdated d- blocked'],
  ['outdated', 'stored kept', 'same'],
  ['refused in another tab', 'accept-all', 'full dm withdrawn'],
  ['refused in another tab', 'reject-all', 'refused -- withdrawn'],
  ['refused in another tab', 'choose', 'partial d- withdrawn'],
  ['refused in another tab', 'withdraw', 'refused -- withdrawn'],
  ['refused in another tab', 'erased', 'undecided -- withdrawn'],
  ['refused in another tab', 'found a consent', 'full dm withdrawn'],
  ['refused in another tab', 'found a refusal', 'same'],
  ['refused in another tab', 'found nothing', 'undecided -- withdrawn'],
  ['refused in another tab', 'a day goes by', 'same'],
  ['refused in another tab', 'the time is up', 'expired -- withdrawn'],
  ['refused in another tab', 'told of a further service', 'outdated -- withdrawn'],
  ['refused in another tab', 'path sensitive', 'refused -- withdrawn sensitive'],
  ['refused in another tab', 'path ordinary', 'same'],
  ['refused in another tab', 'page prerendered', 'refused -- withdrawn prerendered'],
  ['refused in another tab', 'page seen', 'same'],
  ['refused in another tab', 'stored blocked', 'refused -- withdrawn blocked'],
  ['refused in another tab', 'stored kept', 'same'],
  ['on a sensitive path', 'accept-all', 'full dm sensitive'],
  ['on a sensitive path', 'reject-all', 'refused -- withdrawn sensitive'],
  ['on a sensitive path', 'choose', 'partial d- withdrawn sensitive'],
  ['on a sensitive path', 'withdraw', 'refused -- withdrawn sensitive'],
  ['on a sensitive path', 'erased', 'undecided -- withdrawn sensitive'],
  ['on a sensitive path', 'found a consent', 'same'],
  ['on a sensitive path', 'found a refusal', 'refused -- withdrawn sensitive'],
  ['on a sensitive path', 'found nothing', 'undecided -- withdrawn sensitive'],
  ['on a sensitive path', 'a day goes by', 'same'],
  ['on a sensitive path', 'the time is up', 'expired -- withdrawn sensitive'],
  ['on a sensitive path', 'told of a further service', 'outdated d- sensitive'],
  ['on a sensitive path', 'path sensitive', 'same'],
  ['on a sensitive path', 'path ordinary', 'full dm'],
  ['on a sensitive path', 'page prerendered', 'full dm sensitive prerendered'],
  ['on a sensitive path', 'page seen', 'same'],
  ['on a sensitive path', 'stored blocked', 'full dm sensitive blocked'],
  ['on a sensitive path', 'stored kept', 'same'],
  ['prerendered', 'accept-all', 'full dm prerendered'],
  ['prerendered', 'reject-all', 'refused -- withdrawn prerendered'],
  ['prerendered', 'choose', 'partial d- withdrawn prerendered'],
  ['prerendered', 'withdraw', 'refused -- withdrawn prerendered'],
  ['prerendered', 'erased', 'undecided -- withdrawn prerendered'],
  ['prerendered', 'found a consent', 'same'],
  ['prerendered', 'found a refusal', 'refused -- withdrawn prerendered'],
  ['prerendered', 'found nothing', 'undecided -- withdrawn prerendered'],
  ['prerendered', 'a day goes by', 'same'],
  ['prerendered', 'the time is up', 'expired -- withdrawn prerendered'],
  ['prerendered', 'told of a further service', 'outdated d- prerendered'],
  ['prerendered', 'path sensitive', 'full dm sensitive prerendered'],
  ['prerendered', 'path ordinary', 'same'],
  ['prerendered', 'page prerendered', 'same'],
  ['prerendered', 'page seen', 'full dm'],
  ['prerendered', 'stored blocked', 'full dm prerendered blocked'],
  ['prerendered', 'stored kept', 'same'],
  ['storage blocked', 'accept-all', 'full dm blocked'],
  ['storage blocked', 'reject-all', 'refused -- withdrawn blocked'],
  ['storage blocked', 'choose', 'partial d- withdrawn blocked'],
  ['storage blocked', 'withdraw', 'refused -- withdrawn blocked'],
  ['storage blocked', 'erased', 'undecided -- withdrawn blocked'],
  ['storage blocked', 'found a consent', 'same'],
  ['storage blocked', 'found a refusal', 'refused -- withdrawn blocked'],
  ['storage blocked', 'found nothing', 'undecided -- withdrawn blocked'],
  ['storage blocked', 'a day goes by', 'same'],
  ['storage blocked', 'the time is up', 'expired -- withdrawn blocked'],
  ['storage blocked', 'told of a further service', 'outdated d- blocked'],
  ['storage blocked', 'path sensitive', 'full dm sensitive blocked'],
  ['storage blocked', 'path ordinary', 'same'],
  ['storage blocked', 'page prerendered', 'full dm prerendered blocked'],
  ['storage blocked', 'page seen', 'same'],
  ['storage blocked', 'stored blocked', 'same'],
  ['storage blocked', 'stored kept', 'full dm'],
];

const follow = (from: string, what: string): { readonly before: State; readonly state: State } => {
  const before = STATES[from] ?? INITIAL;
  const happening = HAPPENINGS[what] ?? { is: 'erased' };
  const state = next(before, typeof happening === 'function' ? happening(before) : happening);
  return { before, state };
};

test.each(TABLE)('%s, %s: %s', (from, what, follows) => {
  const { before, state } = follow(from, what);
  expect(state === before ? 'same' : inWords(state)).toBe(follows);
});

test('the table leaves no state and no happening out', () => {
  const all = Object.keys(STATES).flatMap((state) =>
    Object.keys(HAPPENINGS).map((happening) => `${state}, ${happening}`),
  );
  expect(TABLE.map(([state, happening]) => `${state}, ${happening}`).sort()).toEqual(all.sort());
});

test('a state is followed by another one, never changed', () => {
  for (const state of Object.values(STATES)) Object.freeze(state);
  for (const [from, what] of TABLE) expect(() => follow(from, what)).not.toThrow();
});

test('nothing but an act of the visitor, or a choice that is stored, allows more than before', () => {
  for (const [from, what] of TABLE) {
    if (what in ACTS || what.startsWith('found')) continue;
    const { before, state } = follow(from, what);
    for (const category of ['diagnostic', 'marketing'] as const) {
      if (chosenIn(state)[category])
        expect(chosenIn(before)[category], `${from}, ${what}`).toBe(true);
    }
  }
});

test.each([
  ['undecided', false],
  ['expired', false],
  ['outdated', false],
  ['refused', true],
  ['decided in part', true],
  ['decided in full', true],
])('whoever is %s has decided: %j', (name, decided) => {
  expect(isDecided(STATES[name] ?? INITIAL)).toBe(decided);
});

test.each([
  ['decided in full', true],
  ['on a sensitive path', false],
  ['prerendered', false],
])('%s: something may run at this moment: %j', (name, open) => {
  expect(isOpen(STATES[name] ?? INITIAL)).toBe(open);
});

describe('services one by one', () => {
  const choosing = (wanted: object, more: { refused?: string[]; granted?: string[] } = {}) =>
    ({
      is: 'found',
      decision: decisionBy({ action: 'choose', source: 'settings', wanted, ...more }),
    }) as const;

  test('a category less one of its services is decided in part, and so is a service by itself', () => {
    const all = { diagnostic: true, marketing: true };
    expect(stateAfter(choosing(all)).standing).toBe('full');
    expect(stateAfter(choosing(all, { refused: ['aaaa'] })).standing).toBe('partial');
    expect(stateAfter(choosing({}, { granted: ['aaaa'] })).standing).toBe('partial');
  });

  test.each<[string, Happening, Happening, boolean]>([
    ['a category', choosing({ diagnostic: true }), choosing({}), true],
    [
      'a service',
      choosing({ diagnostic: true }),
      choosing({ diagnostic: true }, { refused: ['aaaa'] }),
      true,
    ],
    ['a service by itself', choosing({}, { granted: ['aaaa'] }), choosing({}), true],
    [
      'nothing, where it was switched off before',
      choosing({ diagnostic: true }, { refused: ['aaaa'] }),
      choosing({ diagnostic: true }, { refused: ['aaaa'] }),
      false,
    ],
    [
      'nothing, where its category is first allowed',
      choosing({}),
      choosing({ diagnostic: true }, { refused: ['aaaa'] }),
      false,
    ],
    ['nothing, where more is allowed', choosing({}), choosing({ diagnostic: true }), false],
    [
      'nothing, where all is allowed after a service by itself',
      choosing({}, { granted: ['aaaa'] }),
      choosing({ diagnostic: true, marketing: true }),
      false,
    ],
  ])('withdrawn is %s', (_, first, second, withdrawn) => {
    expect(stateAfter(first, second).withdrawn).toBe(withdrawn);
  });
});

test('an act goes on from the decision that holds, whatever else it was told of the one before', () => {
  const at = circumstances({ subject: '11111111-6e0f-4a53-8a35-3d1a4b1f7b0e', previous: null });
  const state = stateAfter(FULL, { is: 'act', act: ACTS.choose, at });
  expect(state.decision?.subject).toBe(circumstances().subject);
});

test('a site that asks of one category is answered in full by that one', () => {
  const one: Happening = {
    is: 'told',
    notice: { diagnostic: 'aaaa', marketing: '' },
    asked: ['diagnostic'],
  };
  expect(stateAfter(one, found('choose')).standing).toBe('full');
  expect(stateAfter(found('choose')).standing).toBe('partial');
});
