// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://www.esimerkki.example/" }
import { expect, test, vi } from 'vitest';
import { choicesOf } from '../consent/choices';
import { cookieStore } from './cookie';
import { cookieOwner } from './cookie-jar.test.kit';

test('on https the cookie is Secure', () => {
  const set = vi.spyOn(cookieOwner(), 'cookie', 'set');
  const decision = {
    choices: choicesOf(),
    refused: [],
    granted: [],
    time: Date.now(),
    days: 184,
    notice: { diagnostic: '', marketing: '' },
    subject: null,
    record: null,
  };
  cookieStore(null, { days: 184 }).write(decision, decision.time);
  expect(set.mock.lastCall?.[0]).toMatch(/; secure(;|$)/i);
});
