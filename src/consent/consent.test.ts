import { beforeEach, describe, expect, test } from 'vitest';
import { exampleService } from '../services/example.test.kit';
import type { DecisionStore } from '../storage/cookie';
import type { Act } from './act';
import { choicesOf, NOTHING } from './choices';
import { createConsent } from './consent';
import type { Decision } from './decision';
import { noticeVersions } from './notice-versions';

const DAY = 24 * 60 * 60 * 1000;

let stored: Decision | null;
let now: number;
let made: number;
let services = [exampleService()];

const store: DecisionStore = {
  read: () => stored,
  write(decision) {
    stored = decision;
    return true;
  },
  forget() {
    stored = null;
  },
};
const world = {
  now: () => now,
  recordId: (time: number) => `record-${++made}-at-${time}`,
  subjectId: () => `subject-${++made}`,
};
const visit = (days = 180) =>
  createConsent(store, () => noticeVersions(services, null), days, world);

const accept: Act = { action: 'accept-all', source: 'banner' };
const reject: Act = { action: 'reject-all', source: 'banner' };
const withdraw: Act = { action: 'withdraw', source: 'settings' };

beforeEach(() => {
  stored = null;
  now = Date.UTC(2026, 10, 22);
  made = 0;
  services = [exampleService()];
});

test('before a choice nothing is allowed, and nothing is written', () => {
  const consent = visit();
  expect(consent.choices()).toBe(NOTHING);
  expect(consent.decided()).toBe(false);
  expect(consent.decision()).toBeNull();
  expect(stored).toBeNull();
});

test('an act counts at once, and on the next page', () => {
  const consent = visit();
  consent.act(accept);
  const all = choicesOf({ diagnostic: true, marketing: true });
  expect(consent.choices()).toEqual(all);
  expect(consent.decided()).toBe(true);
  expect(visit().choices()).toEqual(all);
});

test('a refusal is a choice too: the visitor is not asked again', () => {
  visit().act(reject);
  expect(visit().decided()).toBe(true);
  expect(visit().choices()).toEqual(NOTHING);
});

test('a choice holds even where the browser remembers nothing', () => {
  const forgetful = { read: () => null, write: () => false, forget: () => undefined };
  const consent = createConsent(forgetful, () => noticeVersions(services, null), 180, world);
  consent.act(accept);
  expect(consent.choices().marketing).toBe(true);
});

describe('what a record needs', () => {
  test('the time, and the end of validity by the days of today', () => {
    expect(visit(30).act(accept)).toMatchObject({ time: now, expires: now + 30 * DAY });
  });

  test('the first record has no previous one', () => {
    expect(visit().act(accept).previous).toBeNull();
  });

  test('the next act names the record before it, and keeps the subject', () => {
    const first = visit().act(accept);
    const second = visit().act({
      action: 'choose',
      source: 'settings',
      wanted: { marketing: true },
    });
    expect(second.previous).toBe(first.record);
    expect(second.subject).toBe(first.subject);
    expect(second.record).not.toBe(first.record);
  });

  test('a withdrawal belongs to the consent it ends', () => {
    const first = visit().act(accept);
    expect(visit().act(withdraw)).toMatchObject({ previous: first.record, subject: first.subject });
  });

  test('the identifier of a record is made from the time of the act', () => {
    expect(visit().act(accept).record).toContain(`at-${now}`);
  });
});

describe('identifiers after a refusal (A28)', () => {
  test('the record has a subject, the visitor keeps none', () => {
    const outcome = visit().act(reject);
    expect(outcome.subject).toMatch(/^subject-/);
    expect(stored).toMatchObject({ subject: null, record: null });
  });

  test('two refusals cannot be joined', () => {
    const first = visit().act(reject);
    const second = visit().act(reject);
    expect(second.subject).not.toBe(first.subject);
    expect(second.previous).toBeNull();
  });

  test('a consent after a withdrawal is a new subject', () => {
    const first = visit().act(accept);
    visit().act(withdraw);
    const again = visit().act(accept);
    expect(again.subject).not.toBe(first.subject);
    expect(again.previous).toBeNull();
  });
});

describe('time', () => {
  test('a choice whose time is over is none: nothing allowed, asked again, a new subject', () => {
    const first = visit().act(accept);
    now += 180 * DAY;
    const consent = visit();
    expect(consent.decided()).toBe(false);
    expect(consent.choices()).toEqual(NOTHING);
    expect(consent.act(accept).subject).not.toBe(first.subject);
  });

  test('a millisecond earlier it still holds', () => {
    visit().act(accept);
    now += 180 * DAY - 1;
    expect(visit().decided()).toBe(true);
  });

  test('a site that shortens the validity shortens older choices too', () => {
    visit(180).act(accept);
    now += 30 * DAY;
    expect(visit(30).decided()).toBe(false);
    expect(visit(31).decided()).toBe(true);
  });

  test('a site that lengthens the validity does not lengthen older choices', () => {
    visit(30).act(accept);
    now += 30 * DAY;
    expect(visit(365).decided()).toBe(false);
  });

  test('a choice from the future is none', () => {
    visit().act(accept);
    now -= 2 * DAY;
    expect(visit().decided()).toBe(false);
  });
});

describe('when the services change', () => {
  test('the changed category is not allowed and is asked, the other one is left alone', () => {
    services = [exampleService(), exampleService({ id: 'statistics', category: 'diagnostic' })];
    visit().act(accept);
    services = [...services, exampleService({ id: 'video' })];
    const consent = visit();
    expect(consent.changed()).toEqual(['marketing']);
    expect(consent.decided()).toBe(false);
    expect(consent.choices()).toEqual(choicesOf({ diagnostic: true }));
  });

  test('a service added while the page is open counts at once', () => {
    const consent = visit();
    consent.act(accept);
    services = [...services, exampleService({ id: 'video' })];
    expect(consent.decided()).toBe(false);
    expect(consent.choices().marketing).toBe(false);
  });

  test('a new choice covers them', () => {
    visit().act(accept);
    services = [exampleService({ id: 'video' })];
    const consent = visit();
    consent.act(accept);
    expect(consent.changed()).toEqual([]);
    expect(consent.decided()).toBe(true);
  });

  test('before a choice nothing has changed', () => {
    expect(visit().changed()).toEqual([]);
  });
});

describe('other tabs', () => {
  test('a choice made elsewhere is seen after a look', () => {
    const here = visit();
    visit().act(accept);
    expect(here.decided()).toBe(false);
    here.look();
    expect(here.choices().marketing).toBe(true);
  });

  test('a choice that was deleted elsewhere is gone after a look', () => {
    const here = visit();
    here.act(accept);
    stored = null;
    here.look();
    expect(here.decided()).toBe(false);
  });
});

test('forgetting leaves neither a choice nor a trace', () => {
  const consent = visit();
  consent.act(accept);
  consent.forget();
  expect(consent.decision()).toBeNull();
  expect(consent.choices()).toEqual(NOTHING);
  expect(stored).toBeNull();
});
