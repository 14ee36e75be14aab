import { c15t } from './c15t.js';
import { keksi, keksiAsync, keksiInlined, keksiServices } from './keksi.js';
import { klaro } from './klaro.js';
import { type Manager, nothing } from './manager.js';
import { orejime } from './orejime.js';
import { osano } from './osano.js';
import { tarteaucitron } from './tarteaucitron.js';
import { vanillaCookieconsent } from './vanilla-cookieconsent.js';

const none: Manager = {
  id: 'none',
  name: 'page without any',
  head: nothing,
  end: nothing,
  files: {},
  accept: '',
  refuse: '',
  banner: '',
};

/** Everything that is measured, in the order of the table. */
export const managers: Manager[] = [
  none,
  keksiServices,
  keksiAsync,
  keksiInlined,
  keksi,
  vanillaCookieconsent,
  osano,
  orejime,
  klaro,
  tarteaucitron,
  c15t,
];
