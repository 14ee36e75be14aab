import type { Driver } from './driver';
import { buildWithVite } from './vite';

export const vue: Driver = {
  name: 'Vite + Vue 3',
  build: () => buildWithVite('vue', 'vue-3'),
};
