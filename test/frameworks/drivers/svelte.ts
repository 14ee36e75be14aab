import type { Driver } from './driver';
import { buildWithVite } from './vite';

export const svelte: Driver = {
  name: 'Vite + Svelte 5',
  build: () => buildWithVite('svelte', 'svelte-5'),
};
