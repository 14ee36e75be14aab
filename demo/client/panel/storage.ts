import type { Words } from './words.js';

/** Something kept in this browser for this site. */
export interface Stored {
  readonly name: string;
  readonly kind: keyof Words['notes'];
}

const VENDOR = /^(_ga|_gid|_gat|_gcl|_gac|_fb|multiFbc|lastExternalReferrer|topicsLast)/;

function kindOf(name: string): Stored['kind'] {
  if (name === 'keksi') return 'choice';
  if (name.startsWith('keksi:')) return 'queue';
  return VENDOR.test(name) ? 'vendor' : 'other';
}

/** Names of cookies that scripts can see. */
export const cookieNames = (): string[] =>
  document.cookie
    .split(';')
    .map((pair) => pair.trim().split('=')[0] ?? '')
    .filter(Boolean);

/** Everything that scripts can see: cookies, localStorage, sessionStorage. */
export function stored(): Stored[] {
  const names = [...cookieNames(), ...Object.keys(localStorage), ...Object.keys(sessionStorage)];
  return names.map((name) => ({ name, kind: kindOf(name) }));
}
