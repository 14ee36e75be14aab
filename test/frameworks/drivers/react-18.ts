import type { Driver } from './driver';
import { buildWithVite } from './vite';

/** The same app: `keksi/react` is for both. */
export const react18: Driver = {
  name: 'Vite + React 18',
  build: () =>
    buildWithVite('react', 'react-18', { 'react-dom': 'react-dom-18', react: 'react-18' }),
};
