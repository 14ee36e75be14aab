import { doc } from '../page/document';
import { mapTexts } from './shown-texts';

/** What a word may be parted by where it is longer than its line. */
const SHY = '\u00ad';

/** Long enough to be wider than a line of 180 pixels. */
const LONG = /[\p{L}]{11,}/gu;

/** A Finnish syllable begins with the consonant before a vowel, unless a word that is put together ends there. */
const FINNISH =
  /(?<=voimassa)(?=olo)|(?<=olo)(?=aika)|(?<=\p{L}{2})(?<!voimassao)(?=[bcdfghjklmnpqrstvwxz][aeiouyäöå]\p{L})/giu;

/** Where the long words of the Swedish texts are put together. */
const SWEDISH =
  /(?<=kak|inställ|marknads|data|skydds|besöks|grund|samtyckes|integritets|standard|avtals|giltighets|webb|identi)(?=\p{L}{4})/giu;

/**
 * Marks where long words may be parted. Browsers know that of some languages only, and Chromium on a desktop of none:
 * words would be cut where the line ends. The marks are drawn, and never part of what is recorded.
 */
const hyphenated = (text: string, language: string): string => {
  const points = language === 'fi' ? FINNISH : language === 'sv' ? SWEDISH : undefined;
  return points ? text.replace(LONG, (word) => word.replace(points, SHY)) : text;
};

/** The same of every text of a notice. */
export const hyphenate = <T>(notice: T, language: string): T =>
  mapTexts(notice, (text) => hyphenated(text, language));

/** Whether so few of the page's letters fit into the window that long words meet its edge. */
export const isNarrow = (): boolean =>
  innerWidth < 20 * Math.max(16, Number.parseFloat(getComputedStyle(doc.documentElement).fontSize));
