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

// A cell that begins with = or + would run as a formula in a spreadsheet.
// https://owasp.org/www-community/attacks/CSV_Injection
const toCsv = (rows: string[][]) =>
  stringify(rows, { escape_formulas: true, record_delimiter: '\r\n' });

/** A table with a line of names. https://www.rfc-editor.org/rfc/rfc4180 */
export async function* csv(pages: AsyncIterable<StoredRecord[]>): AsyncGenerator<string> {
  yield toCsv([Object.keys(columns)]);
  for await (const page of pages) {
    yield toCsv(page.map((record) => cells.map((cell) => cell(record))));
  }
}
