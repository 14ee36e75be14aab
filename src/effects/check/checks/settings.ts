/** What is wrong in the settings, without loading the words for developers. */
import type { Misfit } from '../../../services/misfit';
import type { Writings } from '../../../settings/written';
import { meantBy } from '../../explain/attributes';
import { type Finding, orGreen, red, yellow } from '../finding';

/** The right form of what is most often wrong, the same in every language. */
const FORMS: Readonly<Record<string, string>> = {
  ga: 'G-ABC1234567',
  ads: 'AW-987654321',
  gtm: 'GTM-ABCD123',
  pixel: '543210987654321',
  policy: '/tietosuojaseloste',
  register: 'https://rekisteri.example/records',
  mode: 'basic, advanced',
  days: '1–365',
  refusal_days: '1–365',
  position: 'bottom, top, corner',
  theme: 'auto, light, dark',
  language: 'fi, en, sv',
  sensitive: '/ajanvaraus/*',
  catalogue: 'hotjar:7654321, youtube',
};

/** A value as it is shown: short, and on one line. */
const shown = (value: unknown): string =>
  (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, 80);

/** Told of by checks of their own. */
const ELSEWHERE = ['policy', 'example', 'attribute'];

/**
 * Tells of wrong settings.
 *
 * @example
 * checkSettings(core.misfits);
 */
export function checkSettings(misfits: readonly Misfit[]): readonly Finding[] {
  const found = misfits.flatMap(({ rule, setting, value, warning }): Finding[] => {
    if (warning && ELSEWHERE.includes(rule)) return [];
    if (rule === 'name') return [red('setting-unknown', { setting })];
    const facts = { setting, value: shown(value) };
    if (warning) return [yellow('setting-better', facts)];
    return [red('setting-wrong', { ...facts, form: FORMS[rule] ?? '…' })];
  });
  return orGreen(found, 'settings-ok');
}

/**
 * Attributes of Keksi's tag that were probably meant to be settings. Others may be another script's.
 *
 * @example
 * checkAttributes([{ rule: 'attribute', setting: 'data-sensitve', value: '/', warning: true }]);
 */
export const checkAttributes = (misfits: readonly Misfit[]): readonly Finding[] =>
  misfits.flatMap(({ rule, setting }) => {
    const meant = rule === 'attribute' && meantBy(setting);
    return meant ? [yellow('attribute-typo', { setting, meant })] : [];
  });

/** As instructions write them: `G-XXXXXXXXXX`, `123456789012345`. */
const isExample = (id: string): boolean =>
  /X{4,}/.test(id) || (/^\d{6,}$/.test(id) && '12345678901234567890'.startsWith(id));

/** The ids that something written names: each of a list, and what stands behind a service's name. */
const idsIn = (value: unknown): string[] =>
  (typeof value === 'string' ? value.split(',') : [value].flat()).flatMap((entry) => {
    if (typeof entry === 'string') return entry.trim().split(':').at(-1) ?? [];
    if (typeof entry !== 'object' || entry === null || !('use' in entry)) return [];
    return Object.values(entry).filter((text) => typeof text === 'string');
  });

const WITH_IDS = ['ga', 'ads', 'gtm', 'pixel', 'catalogue', 'services'];

/**
 * Finds ids that were copied from instructions.
 *
 * @example
 * checkIds({ ga: { setting: 'data-ga', value: 'G-XXXXXXXXXX' } });
 */
export function checkIds(written: Writings): readonly Finding[] {
  const found = WITH_IDS.flatMap((name) => {
    const entry = written[name];
    if (!entry) return [];
    const { setting, value } = entry;
    const examples = idsIn(value).filter((id) => isExample(id.replace(/^AW-/, '')));
    return examples.map((id) => red('id-placeholder', { setting, value: id }));
  });
  return orGreen(found, 'ids-ok');
}
