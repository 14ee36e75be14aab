import { fileURLToPath } from 'node:url';
import type { Driver } from './driver';

/** No framework and no build: the site of the tests serves the script file beside it. */
export const tag: Driver = {
  name: 'a script tag',
  build: async () => fileURLToPath(new URL('../tag', import.meta.url)),
};
