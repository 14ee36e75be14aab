import { expect, test } from 'vitest';
import { shortChecksum } from '../consent/checksum';
import { type Happening, INITIAL, next, type State } from '../consent/state';
import { ACTS, decisionBy, stateAfter } from '../consent/state.test.kit';
import { createPermissions } from '../permissions/permissions';
import { exampleService } from '../services/example.test.kit';
import { type Snapshot, snapshotOf } from './snapshot';

const declared = {
  services: [
    exampleService({ id: 'statistics', category: 'diagnostic' }),
    exampleService({ id: 'chat' }),
    exampleService({ id: 'basket', category: 'necessary' }),
  ],
  wrong: new Set<string>(),
};
const take = (state: State, before?: Snapshot) =>
  snapshotOf(
    state,
    declared,
    createPermissions(declared, () => state),
    before,
  );

const found = (act: Parameters<typeof decisionBy>[0]): Happening => ({
  is: 'found',
  decision: decisionBy(act),
});
const FULL = stateAfter(found(ACTS['accept-all']));
const isFrozen = (snapshot: Snapshot) =>
  [snapshot, ...Object.values(snapshot)].every((part) => Object.isFrozen(part));

test('before a choice', () => {
  const snapshot = take(INITIAL);
  expect(snapshot).toEqual({
    choices: { necessary: true, diagnostic: false, marketing: false },
    refused: [],
    granted: [],
    decided: false,
    allowed: { necessary: true, diagnostic: false, marketing: false },
    services: ['basket'],
  });
  expect(isFrozen(snapshot)).toBe(true);
});

test('names services by their ids: those switched off, those allowed by themselves, and those that may run', () => {
  const state = stateAfter(
    found({
      action: 'choose',
      source: 'settings',
      wanted: { diagnostic: true },
      refused: [shortChecksum('statistics')],
      granted: [shortChecksum('chat')],
    }),
  );
  expect(take(state)).toMatchObject({
    choices: { diagnostic: true, marketing: false },
    refused: ['statistics'],
    granted: ['chat'],
    decided: true,
    allowed: { diagnostic: true, marketing: false },
    services: ['chat', 'basket'],
  });
});

test('what was allowed by itself is not, once something else is told of its category', () => {
  const granted = [shortChecksum('chat')];
  const state = stateAfter(found({ action: 'choose', source: 'placeholder', granted }), {
    is: 'told',
    notice: { diagnostic: 'aaaa', marketing: 'cccc' },
    asked: ['marketing'],
  });
  expect(take(state)).toMatchObject({ granted: [], services: ['basket'] });
});

test('on a sensitive path less is allowed than was chosen', () => {
  const state = next(FULL, { is: 'path', path: 'sensitive' });
  expect(take(state)).toMatchObject({
    choices: { diagnostic: true, marketing: true },
    decided: true,
    allowed: { necessary: true, diagnostic: false, marketing: false },
    services: ['basket'],
  });
});

test('is the very same object where it says the same, and every part that says the same is', () => {
  const before = take(FULL);
  expect(take({ ...FULL, storage: 'blocked' }, before)).toBe(before);
  const after = take(next(FULL, { is: 'path', path: 'sensitive' }), before);
  expect(after).not.toBe(before);
  expect(after.choices).toBe(before.choices);
  expect(after.refused).toBe(before.refused);
  expect(after.granted).toBe(before.granted);
  expect(after.allowed).not.toBe(before.allowed);
  expect(after.services).not.toBe(before.services);
  expect(isFrozen(after)).toBe(true);
  expect(before.allowed.marketing).toBe(true);
});
