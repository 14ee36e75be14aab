/**
 * The plan in the fragment of the page's address: browsers send a fragment to nobody, and a link keeps the work.
 */
import { COMPLETE } from '../../../src/locales/languages';
import { NAMES } from '../../../src/settings/written';
import { EMPTY, LOOKS, type Plan } from './plan';

const START = '#k=';

/** Longer than any that is made here. */
const LONGEST = 20_000;

/**
 * The fragment that holds a plan.
 *
 * @example
 * location.hash = fragmentOf(plan)
 */
export function fragmentOf(plan: Plan): string {
  const bytes = new TextEncoder().encode(JSON.stringify(plan));
  const text = btoa(String.fromCharCode(...bytes));
  return START + text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isSimple = (value: unknown): boolean =>
  ['string', 'number', 'boolean'].includes(typeof value) ||
  (Array.isArray(value) && value.every((item) => typeof item === 'string'));

/** Settings that fields can show. Whether they are right, the library's own check tells. */
function configIn(value: unknown): Plan['config'] {
  if (!isPlain(value)) return {};
  const entries = Object.entries(value).filter(([name, one]) =>
    name === 'services'
      ? Array.isArray(one) && one.every((named) => isPlain(named) && typeof named.use === 'string')
      : NAMES.includes(name) && isSimple(one),
  );
  return Object.fromEntries(entries);
}

function looksIn(value: unknown): Plan['looks'] {
  if (!isPlain(value)) return {};
  const entries = LOOKS.map((name) => [name, value[name]] as const).filter(
    ([, one]) => typeof one === 'string' && /^(#[0-9a-f]{6}|\d{1,2}px)$/i.test(one),
  );
  return Object.fromEntries(entries);
}

const textIn = (value: unknown, otherwise: string) =>
  typeof value === 'string' ? value.slice(0, 200) : otherwise;

/**
 * The plan that a fragment holds; undefined where it holds none. Somebody else may have made it, so nothing of it is
 * believed but its form.
 *
 * @example
 * const plan = planIn(location.hash) ?? EMPTY
 */
export function planIn(fragment: string): Plan | undefined {
  if (!fragment.startsWith(START) || fragment.length > LONGEST) return undefined;
  try {
    const text = atob(fragment.slice(START.length).replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (!isPlain(value)) return undefined;
    const { languages } = value;
    const known = COMPLETE.filter((code) => Array.isArray(languages) && languages.includes(code));
    return {
      config: configIn(value.config),
      looks: looksIn(value.looks),
      site: textIn(value.site, EMPTY.site),
      folder: textIn(value.folder, EMPTY.folder),
      languages: known.length ? known : EMPTY.languages,
    };
  } catch {
    return undefined;
  }
}
