import { stringify } from 'csv-stringify/sync';
import { withoutFormula } from '../export/csv.js';
import type { StatisticsLine } from '../store/store.js';
import type { SeenSettings } from './settings.js';

type Cell = string | number;

/** A table with a line of names, in which no cell is a formula. */
function table(names: string[], rows: Cell[][]): string {
  const cells = rows.map((row) =>
    row.map((cell) => (typeof cell === 'number' ? cell : withoutFormula(cell))),
  );
  return stringify([names, ...cells], { record_delimiter: '\r\n' });
}

/**
 * The answers day by day.
 *
 * @example
 * countsTable(await store.statistics({ origins: ['https://www.esimerkki.fi'] }));
 */
export const countsTable = (lines: readonly StatisticsLine[]): string =>
  table(
    [
      ...['day', 'origin', 'language', 'noticeSha256', 'action', 'diagnostic', 'marketing'],
      'records',
    ],
    lines.map(({ day, origin, language, noticeSha256, action, diagnostic, marketing, records }) => [
      ...[day, origin, language, noticeSha256, action],
      ...[diagnostic === 1 ? 'yes' : 'no', marketing === 1 ? 'yes' : 'no', Number(records)],
    ]),
  );

/**
 * The texts that were shown, in the order in which they came into use.
 *
 * @example
 * textsTable(lines, new Set([noticeSha256]));
 */
export function textsTable(lines: readonly StatisticsLine[], kept: ReadonlySet<string>): string {
  const texts = new Map<string, Cell[]>();
  for (const { day, origin, language, noticeSha256, noticeVersion, records } of lines) {
    const key = [origin, language, noticeSha256].join('\n');
    const known = texts.get(key);
    if (known === undefined) {
      const file = kept.has(noticeSha256)
        ? `texts/${noticeSha256}.json`
        : 'gone with its last record';
      texts.set(key, [
        ...[origin, language, noticeVersion ?? '', noticeSha256],
        ...[day, day, Number(records), file],
      ]);
    } else {
      if (day < String(known[4])) known[4] = day;
      if (day > String(known[5])) known[5] = day;
      known[6] = Number(known[6]) + Number(records);
    }
  }
  const rows = [...texts.values()].sort((a, b) => (String(a[4]) < String(b[4]) ? -1 : 1));
  return table(
    ['origin', 'language', 'version', 'sha256', 'firstDay', 'lastDay', 'times', 'text'],
    rows,
  );
}

/** A notice document in the evidence. */
export interface ShownDocument {
  origin: string;
  sha256: string;
  version: string;
  putAt: string;
  content: string;
  /** The file that holds it. */
  file: string;
}

/**
 * Which document is of which notice.
 *
 * @example
 * documentsTable([{ origin, sha256, version: '2026-11-01', putAt, content, file }]);
 */
export const documentsTable = (documents: readonly ShownDocument[]): string =>
  table(
    ['origin', 'noticeSha256', 'version', 'putAt', 'document'],
    documents.map(({ origin, sha256, version, putAt, file }) => [
      ...[origin, sha256, version, putAt, file],
    ]),
  );

/**
 * The settings of the banner at each time.
 *
 * @example
 * settingsTable(seen.all());
 */
export const settingsTable = (seen: readonly SeenSettings[]): string =>
  table(
    [
      ...['first', 'last', 'records', 'language', 'version', 'noticeSha256', 'policy', 'source'],
      ...['offered', 'preselected', 'validDays', 'client', 'diagnosticServices'],
      ...['marketingServices', 'servicesChosenByThemselves'],
    ],
    seen.map((one) => [
      ...[one.first, one.last, one.records, one.language, one.version, one.noticeSha256],
      ...[one.policy, one.source, one.offered, one.preselected, one.validDays, one.client],
      ...[one.diagnostic, one.marketing, one.byThemselves].map((set) => [...set].sort().join(' ')),
    ]),
  );
