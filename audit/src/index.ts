export { auditCommand, type Terminal } from './cli/audit';
export type * from './model';
export { changes, reports, schema, summary } from './reports';
export { rules } from './rules';
export type { Progress, RunOptions } from './run/options';
export { run } from './run/run';
