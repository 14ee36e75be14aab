import { expect, test, vi } from 'vitest';
import { startKeksi } from './index';

test('in a server render nothing is there to start, and nothing is done', async () => {
  expect([typeof window, typeof document]).toEqual(['undefined', 'undefined']);
  const request = vi.spyOn(globalThis, 'fetch');
  const keksi = startKeksi({ ga: 'G-ABC', register: 'https://rekisteri.example/records' });
  const listener = vi.fn();
  keksi.on('change', listener)();
  keksi.subscribe(listener)();
  await keksi.acceptAll();
  await keksi.choose({ marketing: true, granted: ['youtube'] });
  await keksi.rejectAll();
  await keksi.withdraw();
  await keksi.eraseRecords();
  keksi.openBanner();
  keksi.openSettings();
  keksi.setLanguage('xx');
  keksi.close();
  expect(await keksi.exportRecords()).toEqual([]);
  expect(await keksi.policy()).toBe('');
  expect(keksi.undeclared).toEqual([]);
  keksi.destroy();
  expect(listener).not.toHaveBeenCalled();
  expect(request).not.toHaveBeenCalled();
  expect(Object.keys(globalThis)).not.toContain('keksi');
});

test('it allows nothing but the necessary, whatever is done', async () => {
  const keksi = startKeksi({ ga: 'G-ABC' });
  await keksi.acceptAll();
  expect(keksi.choices).toEqual({ necessary: true, diagnostic: false, marketing: false });
  expect(keksi.decided).toBe(false);
  expect([keksi.allows('necessary'), keksi.allows('diagnostic')]).toEqual([true, false]);
  expect(keksi.allowsService('google-analytics')).toBe(false);
});

test('its snapshot is one frozen object, as a framework wants of a server', () => {
  const [one, other] = [startKeksi({}), startKeksi({})];
  expect(one.getSnapshot()).toBe(other.getSnapshot());
  const snapshot = one.getSnapshot();
  expect(Object.isFrozen(snapshot)).toBe(true);
  for (const part of Object.values(snapshot)) expect(Object.isFrozen(part)).toBe(true);
  expect(snapshot).toEqual({
    choices: { necessary: true, diagnostic: false, marketing: false },
    refused: [],
    granted: [],
    decided: false,
    allowed: { necessary: true, diagnostic: false, marketing: false },
    services: [],
  });
});
