import { el, type Piece, table } from '../../from-keksi';

/** So many rows say enough; the JSON has them all. */
const MOST_ROWS = 300;

/** A table that scrolls by itself on a narrow screen, by keyboard too; nothing becomes a sentence. @example `grid('Requests', ['Host'], [['a.example']], 'Nothing.')` */
export function grid(
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly Piece[])[],
  nothing: string,
): Piece {
  if (rows.length === 0) return el('p', { class: 'meta' }, `${caption}: ${nothing}`);
  const shown = rows.slice(0, MOST_ROWS);
  const more = rows.length - shown.length;
  return [
    el(
      'div',
      { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': caption },
      table(caption, columns, shown),
    ),
    more > 0 ? el('p', { class: 'meta' }, `… +${more}`) : null,
  ];
}

/** An address: it may be broken anywhere, and leads nowhere. @example `address('https://a.example/')` */
export const address = (text: string): Piece => el('span', { class: 'address' }, text);

/** A day and a time, in a language. @example `moment('2026-11-29T10:00:00Z', 'fi')` */
export function moment(time: string, language: string): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return time;
  const form = { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Helsinki' } as const;
  return new Intl.DateTimeFormat(language, form).format(date);
}

/** Seconds with one decimal. @example `seconds(1234, 's', 'fi')` */
export const seconds = (milliseconds: number, unit: string, language: string): string =>
  `${new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(milliseconds / 1000)} ${unit}`;
