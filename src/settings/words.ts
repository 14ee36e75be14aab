/**
 * What is allowed in each setting, in words. Only a page with a fault in its settings loads them.
 */
import { LANGUAGES } from '../locales/languages';
import { type Misfit, type Problem, serviceWords } from '../services/problem';
import { NAMES } from './written';

const quoted = (words: readonly string[]) => words.map((word) => `"${word}"`).join(', ');

const SEVERAL = '; several are separated by commas';
const TEXT = 'a text that is not empty';
const FLAG = '"true" or "false"';
const ADDRESS = 'an https or http address, or a path such as "/tietosuojaseloste"';

const WORDS: Readonly<Record<string, string>> = {
  name: `one of ${NAMES.join(', ')}`,
  controller: TEXT,
  policy: ADDRESS,
  register: ADDRESS,
  notice: TEXT,
  ga: `a Google Analytics 4 id such as "G-XXXXXXXXXX"${SEVERAL}`,
  ads: `a Google Ads id such as "AW-123456789"${SEVERAL}`,
  pixel: `a Meta Pixel id: digits only, such as "123456789012345"${SEVERAL}`,
  gtm: `a Tag Manager container such as "GTM-XXXXXXX"${SEVERAL}`,
  mode: '"basic", "advanced"',
  language: quoted(LANGUAGES),
  days: 'a whole number from 1 to 365',
  sensitive: 'paths that begin with "/", such as "/ajanvaraus/*"',
  query: 'names of query parameters',
  wait_for_update: 'a whole number from 0 to 10000',
  region:
    'ISO 3166 codes of countries or their regions, such as "FI" or "US-CA"; "EU" is none: list its countries',
  hosts:
    'hosts of your own without scheme and port, such as "cdn.esimerkki.fi" or "*.esimerkki.fi"',
  monitor: '"true" (told of), "remove" (told of and deleted) or "false"',
  known:
    'names of cookies or storage keys, where * stands for any letters (but not alone), such as "wp-*"',
  position: '"bottom", "top", "corner"',
  corner: '"bottom-start", "bottom-end", "top-start", "top-end"',
  theme: '"auto", "light", "dark"',
  draw: '"auto", "hydrated"',
  titles: '"path" (the path stands for the title) or "all"',
  addresses: '"page" (less what was searched), "path" or "host"',
  texts: 'texts by language, such as { "fi": { "title": "…" } }',
  services: 'a list of services',
  catalogue: 'a service that Keksi knows and that is not listed twice',
};

const WARNINGS: Readonly<Record<string, string>> = {
  example: 'an id of your own: this is the example of the README',
  policy: 'the address of your privacy statement, which the banner links to (GDPR 13)',
  days: 'at least 184, six months: asking more often wears visitors out',
};

/** Words what is allowed in the place of something that does not fit. */
export function worded({ rule, ...misfit }: Misfit): Problem {
  const allowed =
    rule === 'domain'
      ? `"auto", "${location.hostname}" or a parent domain of it`
      : ((misfit.warning ? WARNINGS[rule] : WORDS[rule]) ?? serviceWords(rule) ?? FLAG);
  return { ...misfit, allowed };
}
