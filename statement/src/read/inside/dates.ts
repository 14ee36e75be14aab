import { dayOf } from '../../day';

const MONTHS: readonly string[] = [
  'tammikuuta|januari|january',
  'helmikuuta|februari|february',
  'maaliskuuta|mars|march',
  'huhtikuuta|april',
  'toukokuuta|maj|may',
  'kesäkuuta|juni|june',
  'heinäkuuta|juli|july',
  'elokuuta|augusti|august',
  'syyskuuta|september',
  'lokakuuta|oktober|october',
  'marraskuuta|november',
  'joulukuuta|december',
];
const NAMES = MONTHS.map((names) => new RegExp(`^(${names})$`, 'i'));

/** A day in a text. */
export interface Dated {
  /** As the statement takes it. */
  readonly day: string;
  /** As it is written there. */
  readonly written: string;
  readonly at: number;
}

const WRITTEN = new RegExp(
  `(?<![\\d.])(\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?\\d{4})(?!\\d)|(?<!\\d)(\\d{4}-\\d{2}-\\d{2})(?!\\d)|(?<!\\d)(\\d{1,2})\\.?\\s(${MONTHS.join('|')})\\s(\\d{4})|(${MONTHS.join('|')})\\s(\\d{1,2}),?\\s(\\d{4})|(?<!\\d)(1[3-9]|2\\d|3[01])/(0?[1-9]|1[0-2])/(\\d{4})(?!\\d)`,
  'gi',
);

const two = (number: number | string): string => String(number).padStart(2, '0');

/** The days that a text names, in their order. `27/08/2025` is one; of `08/07/2025` nobody knows which. */
export function daysIn(text: string): Dated[] {
  return [...text.matchAll(WRITTEN)].flatMap((match): Dated[] => {
    const [written, finnish, iso] = match;
    const [day = '', name = '', year = ''] = [
      match[3] ?? match[7] ?? match[9],
      match[4] ?? match[6] ?? match[10],
      match[5] ?? match[8] ?? match[11],
    ];
    const month = Number(name) || NAMES.findIndex((names) => names.test(name)) + 1;
    const told = finnish?.replace(/\s/g, '') ?? iso ?? `${year}-${two(month)}-${two(day)}`;
    return dayOf(told) ? [{ day: told, written, at: match.index }] : [];
  });
}

/** Words that only say that a day follows. */
const LABEL =
  /^\W*(?:(?:seloste|tietosuojaseloste|viimeksi|viimeisin|last|senast|on|den|tehty|the|date)\W+){0,4}(?:päivit\p{L}*|laadi\p{L}*|laatim\p{L}*|muok\p{L}*|muut\p{L}*|julkais\p{L}*|päiväys|päivätty|pvm|päivämäärä|updat\p{L}*|revis\p{L}*|modif\p{L}*|chang\p{L}*|draft\p{L}*|created|date\p{L}*|effective|published|uppdater\p{L}*|ändra\p{L}*|upprätta\p{L}*|datum)?(?:\W+(?:on|den|tehty))*\W*$/iu;

/** Whether what stands around a day says nothing but that. */
export const onlyDates = (around: string): boolean => LABEL.test(around);

const CHANGED = /päivit|muok|muut|updat|revis|modif|chang|uppdater|ändra/i;

/** The day of the last change: the one that is told to be, or the latest. */
export function lastChange(
  days: readonly (Dated & { readonly text: string })[],
): (typeof days)[number] | undefined {
  const order = [...days].sort((one, other) => timeOf(one.day) - timeOf(other.day));
  const told = order.filter(({ text, at }) => CHANGED.test(text.slice(Math.max(0, at - 40), at)));
  return told[told.length - 1] ?? order[order.length - 1];
}

const timeOf = (text: string): number => {
  const day = dayOf(text);
  return day ? Date.UTC(day.year, day.month - 1, day.day) : 0;
};
