// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://www.esimerkki.example/" }
import { describe, expect, test, vi } from 'vitest';
import { CATEGORIES, type Category } from '../consent/categories';
import { shortChecksum } from '../consent/checksum';
import { choicesWith } from '../consent/choices';
import type { Decision } from '../consent/decision';
import { INITIAL, type State } from '../consent/state';
import { exampleService } from '../services/example.test.kit';
import type { Enforced } from './enforced';
import { createPermissions } from './permissions';

/** The state of a visitor who has allowed some categories. */
const stateOf = (allowed: readonly Category[], changes: Partial<Decision> = {}): State => ({
  ...INITIAL,
  standing: 'partial',
  decision: {
    choices: choicesWith(allowed),
    refused: [],
    granted: [],
    time: 0,
    days: 184,
    notice: INITIAL.notice,
    subject: null,
    record: null,
    ...changes,
  },
});
const permissionsOf = (
  services: readonly Enforced[],
  allowed: readonly Category[] = [],
  changes: Partial<Decision> = {},
) => createPermissions({ services, wrong: new Set() }, () => stateOf(allowed, changes));

const statistics = exampleService({
  id: 'statistics',
  category: 'diagnostic',
  hosts: ['shared.example', 'statistics.example'],
  cookies: [
    { name: 'shared', lifetime: 'session', party: 'first' },
    { name: 'visits', lifetime: 'session', party: 'first', type: 'localStorage' },
  ],
});
const chat = exampleService({
  hosts: ['shared.example', 'chat.example'],
  cookies: [
    { name: 'shared', lifetime: 'session', party: 'first' },
    { name: 'chat', lifetime: 'session', party: 'first' },
    { name: 'elsewhere', lifetime: 'session', party: 'third' },
  ],
});
const join = exampleService({ id: 'join', category: ['diagnostic', 'marketing'] });
const basket = exampleService({ id: 'basket', category: 'necessary', hosts: ['basket.example'] });

function fail(): never {
  throw new Error('mine');
}

const allowing = (...allowed: Category[]) =>
  permissionsOf([statistics, chat, join, basket], allowed);

describe('a service may run', () => {
  test('when every category it needs is allowed', () => {
    expect(allowing('diagnostic').mayRun(statistics)).toBe(true);
    expect(allowing('marketing').mayRun(statistics)).toBe(false);
    expect(allowing('diagnostic').mayRun(join)).toBe(false);
    expect(allowing('diagnostic', 'marketing').mayRun(join)).toBe(true);
  });

  test('always when it is necessary', () => {
    expect(allowing().mayRun(basket)).toBe(true);
  });
});

describe('an address is blocked', () => {
  const blocks = (address: string, ...allowed: Category[]) =>
    allowing(...allowed).blocks(new URL(address));

  test('when it belongs to a service that may not run', () => {
    expect(blocks('https://chat.example/', 'diagnostic')).toBe(true);
    expect(blocks('https://chat.example/', 'marketing')).toBe(false);
  });

  test('not when another service that may run uses it too', () => {
    expect(blocks('https://shared.example/')).toBe(true);
    expect(blocks('https://shared.example/', 'diagnostic')).toBe(false);
    expect(blocks('https://shared.example/', 'marketing')).toBe(false);
  });

  test('of the host of its script, but of this site that script alone', () => {
    const ofScript = (src: string) => permissionsOf([exampleService({ hosts: [], src })]);
    const elsewhere = ofScript('https://chat.example/chat.js');
    expect(elsewhere.blocks(new URL('https://chat.example/hit'))).toBe(true);
    const here = ofScript('https://www.esimerkki.example/chat.js');
    expect(here.blocks(new URL('https://www.esimerkki.example/chat.js?1'))).toBe(true);
    expect(here.blocks(new URL('https://www.esimerkki.example/keksi-ui.js'))).toBe(false);
  });

  test('never when it belongs to nobody, or to what is necessary', () => {
    expect(blocks('https://www.esimerkki.example/')).toBe(false);
    expect(blocks('https://basket.example/')).toBe(false);
  });
});

describe('something stored is forbidden', () => {
  test('when only services that may not run keep it', () => {
    expect(allowing('diagnostic').forbids('cookie', 'chat')).toBe(true);
    expect(allowing('diagnostic').forbids('cookie', 'shared')).toBe(false);
    expect(allowing().forbids('cookie', 'shared')).toBe(true);
  });

  test('in its own place only', () => {
    expect(allowing().forbids('localStorage', 'visits')).toBe(true);
    expect(allowing().forbids('sessionStorage', 'visits')).toBe(false);
    expect(allowing().forbids('cookie', 'visits')).toBe(false);
  });

  test('not when it lies on the provider’s own domain: a cookie of that name here is another one', () => {
    expect(allowing().forbids('cookie', 'elsewhere')).toBe(false);
  });

  test('not when nobody has declared it', () => {
    expect(allowing().forbids('cookie', 'session')).toBe(false);
  });
});

test('a service added later counts at once', () => {
  const services = [statistics];
  const later = permissionsOf(services);
  expect(later.blocks(new URL('https://chat.example/'))).toBe(false);
  services.push(chat);
  expect(later.blocks(new URL('https://chat.example/'))).toBe(true);
});

test('permissions follow the choice, without being made anew', () => {
  let state = INITIAL;
  const live = createPermissions({ services: [chat], wrong: new Set() }, () => state);
  expect(live.mayRun(chat)).toBe(false);
  state = stateOf(['marketing']);
  expect(live.mayRun(chat)).toBe(true);
  expect(live.allows('marketing')).toBe(true);
  expect(live.allows('diagnostic')).toBe(false);
});

describe('on a page where nothing may run now', () => {
  const at = (changes: Partial<State>, open?: () => boolean) =>
    createPermissions(
      { services: [chat, basket], wrong: new Set() },
      () => ({ ...stateOf(['marketing'], { granted: [shortChecksum('chat')] }), ...changes }),
      open,
    );

  test.each<[string, Partial<State>]>([
    ['a sensitive path', { path: 'sensitive' }],
    ['a page that nobody has seen yet', { page: 'prerendered' }],
  ])('%s, what was chosen is not allowed, category and service alike', (_, changes) => {
    expect(at(changes).allows('marketing')).toBe(false);
    expect(at(changes).mayRun(chat)).toBe(false);
    expect(at(changes).blocks(new URL('https://chat.example/'))).toBe(true);
    expect(at(changes).grants(new URL('https://chat.example/'))).toBe(false);
    expect(at(changes).mayRun(basket)).toBe(true);
  });

  test('the address itself may be asked in the place of what was heard of it', () => {
    let open = true;
    const permissions = at({ path: 'sensitive' }, () => open);
    expect(permissions.mayRun(chat)).toBe(true);
    open = false;
    expect(permissions.mayRun(chat)).toBe(false);
  });
});

test('a service that is wrongly described never runs, and its hosts and names are held', () => {
  const denied = exampleService({ runsDenied: () => true });
  const wrong = createPermissions({ services: [denied], wrong: new Set(['chat']) }, () =>
    stateOf(CATEGORIES, { granted: [shortChecksum('chat')] }),
  );
  expect(wrong.consents(denied)).toBe(false);
  expect(wrong.mayRun(denied)).toBe(false);
  expect(wrong.blocks(new URL('https://chat.example/'))).toBe(true);
  expect(wrong.forbids('cookie', 'chat_id')).toBe(true);
});

describe('a service that is allowed by itself', () => {
  const by = (changes: Partial<Decision>, notice = INITIAL.notice) =>
    createPermissions({ services: [chat, statistics], wrong: new Set() }, () => ({
      ...stateOf([], { granted: [shortChecksum('chat')], ...changes }),
      notice,
    }));

  test('runs, and nothing else of its category does', () => {
    expect(by({}).mayRun(chat)).toBe(true);
    expect(by({}).allows('marketing')).toBe(false);
    expect(by({}).grants(new URL('https://chat.example/'))).toBe(true);
    expect(by({}).grants(new URL('https://statistics.example/'))).toBe(false);
    expect(by({}).forbids('cookie', 'chat')).toBe(false);
  });

  test('is asked again once something else is told of its category', () => {
    expect(by({}, { diagnostic: 'aaaa', marketing: '' }).mayRun(chat)).toBe(true);
    expect(by({}, { diagnostic: '', marketing: 'bbbb' }).mayRun(chat)).toBe(false);
  });
});

test('a category of which something else is told now is not allowed', () => {
  const changed = createPermissions({ services: [chat], wrong: new Set() }, () => ({
    ...stateOf(CATEGORIES),
    notice: { diagnostic: '', marketing: 'bbbb' },
  }));
  expect([changed.allows('diagnostic'), changed.allows('marketing')]).toEqual([true, false]);
  expect(changed.mayRun(chat)).toBe(false);
});

test('one of its categories is enough for a service that says so', () => {
  const either = exampleService({ category: ['diagnostic', 'marketing'], needs: 'any' });
  for (const [allowed, expected] of [
    [[], false],
    [['diagnostic'], true],
    [['marketing'], true],
  ] as const) {
    const permissions = permissionsOf([either], allowed);
    expect(permissions.mayRun(either)).toBe(expected);
  }
});

test('a stored item may need a category beside those of its service', () => {
  const linked = exampleService({
    category: 'diagnostic',
    cookies: [{ name: 'click', lifetime: 'session', party: 'first', needs: 'marketing' }],
  });
  const forbids = (...allowed: Category[]) =>
    permissionsOf([linked], allowed).forbids('cookie', 'click');
  expect(forbids('diagnostic')).toBe(true);
  expect(forbids('marketing')).toBe(true);
  expect(forbids('diagnostic', 'marketing')).toBe(false);
});

describe('a service that runs denied', () => {
  const denied = exampleService({
    hosts: ['tags.example'],
    cookies: [{ name: 'tag', lifetime: 'session', party: 'first' }],
    runsDenied: () => true,
    isStale: (url) => !url.search.includes('denied'),
  });
  const permissions = permissionsOf([denied]);

  test('may run, send what it knows to be denied, and store nothing', () => {
    expect(permissions.mayRun(denied)).toBe(true);
    expect(permissions.blocks(new URL('https://tags.example/?denied'))).toBe(false);
    expect(permissions.blocks(new URL('https://tags.example/'))).toBe(true);
    expect(permissions.forbids('cookie', 'tag')).toBe(true);
  });

  test('a script of its own that runs is not judged as a request', () => {
    expect(permissions.blocks(new URL('https://tags.example/'), true)).toBe(false);
  });
});

test('a service that is switched off may not run in an allowed category, and its things go', () => {
  const permissions = permissionsOf([statistics, chat], CATEGORIES, {
    refused: [shortChecksum('chat')],
  });
  expect(permissions.mayRun(chat)).toBe(false);
  expect(permissions.mayRun(statistics)).toBe(true);
  expect(permissions.blocks(new URL('https://chat.example/'))).toBe(true);
  expect(permissions.forbids('cookie', 'chat')).toBe(true);
  expect(permissions.forbids('cookie', 'shared')).toBe(false);
});

test('a service sees no more than what it shares a consent with may', () => {
  const linked = exampleService({
    id: 'google-analytics',
    category: 'diagnostic',
    cookies: [{ name: '_gcl_aw', lifetime: 'session', party: 'first', needs: 'marketing' }],
    sees: (choices, refuses) => ({
      ...choices,
      marketing: choices.marketing && !refuses('google-ads'),
    }),
  });
  const forbids = (refused: string) =>
    permissionsOf([linked], CATEGORIES, { refused: [shortChecksum(refused)] }).forbids(
      'cookie',
      '_gcl_aw',
    );
  expect(forbids('another')).toBe(false);
  expect(forbids('google-ads')).toBe(true);
});

test.each<[string, Pick<Enforced, 'isStale' | 'sees'>]>([
  ['whether a hit is stale', { isStale: fail }],
  ['what it may know of the choice', { isStale: () => false, sees: fail }],
])('where a service cannot say %s, the hit does not leave, and the page lives on', (_, own) => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const faulty = exampleService(own);
  const permissions = permissionsOf([faulty], CATEGORIES);
  expect(permissions.blocks(new URL('https://chat.example/'))).toBe(true);
  expect(error).toHaveBeenCalledOnce();
  error.mockRestore();
});
