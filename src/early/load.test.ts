// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { makeLoad } from './load';

const SCRIPT = 'https://mittari.example/mittari.js';

test('a script that was held back is tried again when it is asked for, and one on its way is not', async () => {
  let held = true;
  const given: unknown[] = [];
  Object.defineProperty(HTMLScriptElement.prototype, 'src', {
    get: () => (held ? '' : SCRIPT),
    set(address) {
      if (!held) given.push(address);
    },
  });
  const { script } = makeLoad();
  await expect(script(SCRIPT)).rejects.toThrow('could not be loaded');
  held = false;
  const loading = script(SCRIPT);
  expect(script(SCRIPT)).toBe(loading);
  expect(given).toEqual([SCRIPT]);
});
