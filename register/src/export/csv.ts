import { stringify } from 'csv-stringify/sync';
import type { StoredRecord } from '../records/record.js';

/** What each column is called and holds; lists are JSON, the notice is named by its hash. */
const columns: Record<string, (record: StoredRecord) => string> = {
  id: ({ id }) => id,
  receivedAt: ({ receivedAt }) => receivedAt,
  time: ({ time }) => time,
  expires: ({ expires }) => expires,
  subject: ({ subject }) => subject,
  previous: ({ previous }) => previous ?? '',
  origin: ({ site }) => site.origin,
  path: ({ site }) => site.path,
  action: ({ action }) => action,
  source: ({ source }) => source,
  diagnostic: ({ choices }) => String(choices.diagnostic),
  marketing: ({ choices }) => String(choices.marketing),
  diagnosticServices: ({ services }) => JSON.stringify(services.diagnostic ?? []),
  marketingServices: ({ services }) => JSON.stringify(services.marketing ?? []),
  refusedServices: ({ refused }) => JSON.stringify(refused ?? []),
  grantedServices: ({ granted }) => JSON.stringify(granted ?? []),
  language: ({ notice }) => notice.language,
  noticeVersion: ({ notice }) => notice.version,
  noticeSha256: ({ notice }) => notice.sha256 ?? '',
  policy: ({ notice }) => notice.policy ?? '',
  offered: ({ offered }) => JSON.stringify(offered),
  preselected: ({ preselected }) => JSON.stringify(preselected),
  signals: ({ signals }) => JSON.stringify(signals),
  client: ({ client }) => client,
};

const cells = Object.values(columns);

/** How a table is written. */
export interface TableStyle {
  /** What stands between cells: spreadsheets in Finnish and Swedish expect `;`. */
  separator?: ',' | ';' | undefined;
  /** Whether the text begins with U+FEFF, by which spreadsheets know UTF-8. */
  bom?: boolean | undefined;
}

/**
 * A spreadsheet takes a cell for a formula by its first sign, spaces aside, and splits a cell where it
 * expects another separator than ours. So an apostrophe goes before each such sign, also after a separator
 * of any kind; nothing that a record holds needs one otherwise.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 * @example
 * withoutFormula('=1+1'); // "'=1+1"
 */
export const withoutFormula = (cell: string) =>
  cell.replace(
    /(^|[;,\t\r\n])([\s\u00a0\ufeff\u200b"']*)([=+\-@\uff1d\uff0b\uff0d\uff20])/g,
    "$1$2'$3",
  );

/** A table with a line of names. https://www.rfc-editor.org/rfc/rfc4180 */
export async function* csv(
  pages: AsyncIterable<StoredRecord[]>,
  { separator = ',', bom = false }: TableStyle = {},
): AsyncGenerator<string> {
  const lines = (rows: string[][]) =>
    stringify(rows, { delimiter: separator, quoted_match: /[;,\s]/, record_delimiter: '\r\n' });
  yield (bom ? '\ufeff' : '') + lines([Object.keys(columns)]);
  for await (const page of pages) {
    yield lines(page.map((record) => cells.map((cell) => withoutFormula(cell(record)))));
  }
}
