import type { Audit } from '../model';

/** What is too large for a file that is kept and compared: texts of others, and pictures, which the HTML report has. */
const LEFT_OUT = ['source', 'statementText', 'picture'];

/** The audit as JSON, `keksi.audit/1`; its schema is `audit.schema.json`. @example `JSON.parse(json(audit)).findings` */
export const json = (audit: Audit): string =>
  `${JSON.stringify(audit, (name, value) => (LEFT_OUT.includes(name) ? undefined : value), 2)}\n`;
