import { expect, test } from 'vitest';
import { choicesOf } from './consent/choices';
import { createConsent } from './consent/consent';
import type { Decision } from './consent/decision';
import { viewOf } from './view';

const NOW = Date.UTC(2026, 10, 22, 10, 4, 26);

function consentWith(stored: Decision | null) {
  const store = { read: () => stored, write: () => true, forget: () => undefined };
  const notice = () => ({ diagnostic: 'k3x9', marketing: '1f0a' });
  const world = { now: () => NOW, recordId: () => 'record', subjectId: () => 'subject' };
  return createConsent(store, notice, 180, world);
}
const decision: Decision = {
  choices: choicesOf({ diagnostic: true, marketing: true }),
  refused: [],
  time: NOW,
  days: 180,
  notice: { diagnostic: 'k3x9', marketing: 'else' },
  subject: 'c8a0b6b0-6e0f-4a53-8a35-3d1a4b1f7b0e',
  record: '019a0b6f-6c1c-7b62-9a55-0f4c8a5f1d11',
};

test('before a choice there is no receipt', () => {
  expect(viewOf(consentWith(null), ['diagnostic'], [], null, false, true)).toEqual({
    choices: choicesOf(),
    refused: [],
    decided: false,
    asked: ['diagnostic'],
    changed: [],
    receipt: null,
    gpc: false,
    remembered: true,
    ownSettingsLink: true,
  });
});

test('after one, its date, its end, its identifier, and what changed since', () => {
  expect(viewOf(consentWith(decision), ['diagnostic'], ['hotjar'], '3', true, false)).toEqual({
    choices: choicesOf({ diagnostic: true }),
    refused: ['hotjar'],
    decided: false,
    asked: ['diagnostic'],
    changed: ['marketing'],
    receipt: {
      time: new Date('2026-11-22T10:04:26.000Z'),
      expires: new Date('2027-05-21T10:04:26.000Z'),
      notice: 'k3x9.else',
      subject: 'c8a0b6b0-6e0f-4a53-8a35-3d1a4b1f7b0e',
    },
    gpc: true,
    remembered: true,
    ownSettingsLink: false,
  });
});

test('a refusal has a receipt without an identifier (A28)', () => {
  const refused = { ...decision, choices: choicesOf(), subject: null, record: null };
  expect(
    viewOf(consentWith(refused), ['diagnostic'], [], null, false, false).receipt?.subject,
  ).toBeNull();
});

test('the owner’s own version of the notice is shown while it is the one that was answered', () => {
  const answered = { ...decision, notice: { diagnostic: 'k3x9', marketing: '1f0a' } };
  const receipt = (version: string | null) =>
    viewOf(consentWith(answered), ['diagnostic'], [], version, false, false).receipt;
  expect(receipt('3')?.notice).toBe('3');
  expect(receipt(null)?.notice).toBe('k3x9.1f0a');
});
