import type { Driver } from './driver';
import { buildWithVite } from './vite';

export const react19: Driver = {
  name: 'Vite + React 19',
  build: () => buildWithVite('react', 'react-19'),
};
