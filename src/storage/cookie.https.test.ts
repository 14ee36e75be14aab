// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://www.esimerkki.example/" }
import { expect, test, vi } from 'vitest';
import { choicesOf } from '../consent/choices';
import { cookieStore } from './cookie';

test('on https the cookie is Secure', () => {
  const set = vi.spyOn(document, 'cookie', 'set');
  cookieStore(null).write({
    choices: choicesOf(),
    refused: [],
    time: Date.now(),
    days: 180,
    notice: { diagnostic: '', marketing: '' },
    subject: null,
    record: null,
  });
  expect(set.mock.lastCall?.[0]).toMatch(/; secure(;|$)/i);
});
