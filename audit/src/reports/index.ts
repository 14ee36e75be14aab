import type { Report, ReportName } from '../model';
import { har } from './har';
import { html } from './html/report';
import { json } from './json';
import { junit } from './junit';
import { sarif } from './sarif';
import { wec } from './wec';

export { changes } from './baseline';
export { schema } from './schema';
export { summary } from './summary';

/** Every form of a report, by its name. @example `reports.sarif(audit)` */
export const reports: Readonly<Record<ReportName, Report>> = { json, html, junit, sarif, har, wec };
