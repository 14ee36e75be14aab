import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { explain } from './explain';

let error: ReturnType<typeof vi.spyOn>;
let warn: ReturnType<typeof vi.spyOn>;

beforeEach(() => {
  error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.restoreAllMocks();
});

test('an error names the attribute, the value and what is allowed, once', () => {
  explain({ setting: 'data-ga', value: 'UA-1', allowed: 'a GA4 id' });
  expect(error.mock.calls).toEqual([['Keksi: data-ga is "UA-1". Allowed: a GA4 id.']]);
  expect(warn).not.toHaveBeenCalled();
});

test('what is not there is missing', () => {
  explain({ setting: 'services[0].name', value: undefined, allowed: 'a name' });
  expect(error.mock.lastCall?.[0]).toContain('services[0].name is missing');
});

test('what should be there, but need not be, is a warning', () => {
  explain({ setting: 'data-policy', value: undefined, allowed: 'the address', warning: true });
  expect(warn).toHaveBeenCalledOnce();
  expect(warn.mock.lastCall?.[0]).toMatch(/data-policy is missing.*the address/);
  expect(error).not.toHaveBeenCalled();
});

const circle: { self?: unknown } = {};
circle.self = circle;

test.each<[string, unknown]>([
  ['a circle', circle],
  ['a big number', 10n],
])('%s cannot be read, and is no reason to throw', (_, value) => {
  explain({ setting: 'days', value, allowed: 'a number' });
  expect(error.mock.calls).toEqual([['Keksi: days cannot be read. Allowed: a number.']]);
});

test.each<[string, unknown]>([
  ['a function', () => undefined],
  ['a symbol', Symbol('x')],
])('%s is no reason to throw', (_, value) => {
  explain({ setting: 'days', value, allowed: 'a number' });
  expect(error).toHaveBeenCalledOnce();
});
