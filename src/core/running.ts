/**
 * The Keksi that was started from code. It is kept on the page and not in a module: a development server loads modules
 * anew, and a page may hold two copies of a package.
 */
import { type Keksi, runningKeksi } from './public';

/** What runs, and what it was started with. */
interface Started {
  readonly keksi: Keksi;
  readonly config: string;
}

/** A symbol, which no markup can name. */
const KEY = Symbol.for('keksi.started');
const place = globalThis as unknown as { [KEY]?: Started };

/** What a configuration says, for comparing: the same code loaded anew makes other objects that say the same. */
const textOf = (config: object): string =>
  JSON.stringify(config, (_, value: unknown) =>
    typeof value === 'function' ? String(value) : value,
  );

/** The Keksi of this page, from code or from a script tag; undefined on a server. */
export const running = (): Keksi | undefined =>
  typeof window === 'undefined' ? undefined : (place[KEY]?.keksi ?? runningKeksi());

/** Whether what runs was started with another configuration than this. */
export const isOther = (config: object): boolean => place[KEY]?.config !== textOf(config);

/** Remembers what was started, until it ends. */
export function remember(keksi: Keksi, config: object): void {
  const { destroy } = keksi;
  const started: Started = { keksi, config: textOf(config) };
  keksi.destroy = () => {
    destroy();
    if (place[KEY] === started) place[KEY] = undefined;
  };
  place[KEY] = started;
}
