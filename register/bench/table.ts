import type { Growth } from './growth.js';
import type { Seen } from './load.js';

/** What was measured of one variant; CPU in microseconds a request and memory in megabytes, at 64 connections. */
export interface Line {
  name: string;
  runs: Record<number, Seen>;
  cpu: number;
  postgresCpu: number;
  memory: number;
}

const whole = (number: number) => Math.round(number).toLocaleString('en');
const row = (cells: string[]) => `| ${cells.join(' | ')} |`;

/** All variants as a Markdown table. */
export function table(lines: Line[]): string {
  const head = ['Variant', '1 connection', '16', '64', 'p50 at 64, ms', 'p99 at 64, ms'];
  const rows = lines.map(({ name, runs, cpu, postgresCpu, memory }) =>
    row([
      name,
      ...[1, 16, 64].map((connections) => whole(runs[connections]?.perSecond ?? Number.NaN)),
      (runs[64]?.p50 ?? Number.NaN).toFixed(1),
      (runs[64]?.p99 ?? Number.NaN).toFixed(1),
      `${whole(cpu)} µs${postgresCpu > 0 ? ` + ${whole(postgresCpu)} in PostgreSQL` : ''}`,
      `${whole(memory)} MB`,
    ]),
  );
  const all = [...head, 'CPU a request', 'memory'];
  return [row(all), row(all.map(() => '---')), ...rows].join('\n');
}

/** The goals, each with what was measured. */
export function judge(lines: Line[], coldStart: number, growth: Growth): string {
  const find = (part: string) => lines.find(({ name }) => name.includes(part));
  const rate = (part: string, connections = 64) =>
    find(part)?.runs[connections]?.perSecond ?? Number.NaN;
  const p99 = (part: string) => find(part)?.runs[64]?.p99 ?? Number.NaN;
  const peerRate = Math.max(
    rate('peer: c15t backend 2.2.1 on SQLite'),
    rate('2.2.1 on PostgreSQL'),
  );
  const peerP99 = Math.min(p99('peer: c15t backend 2.2.1 on SQLite'), p99('2.2.1 on PostgreSQL'));
  const sqlite = 'register on SQLite';
  const postgres = '**register on PostgreSQL';

  const goals: [string, number, 'at least' | 'at most', number, string][] = [
    [
      'SQLite, 64 connections: rate against Hono that stores nothing',
      rate(sqlite) / rate('Hono, stores nothing'),
      'at least',
      0.7,
      '×',
    ],
    [
      'SQLite, 64 connections: p99 against Hono that stores nothing',
      p99(sqlite) / p99('Hono, stores nothing'),
      'at most',
      2,
      '×',
    ],
    [
      'SQLite, one connection: rate against a plain durable insert',
      rate(sqlite, 1) / rate('plain insert a request, SQLite', 1),
      'at least',
      0.7,
      '×',
    ],
    [
      'PostgreSQL, 64 connections: rate against plain single-row inserts',
      rate(postgres) / rate('plain insert a request, PostgreSQL'),
      'at least',
      1.5,
      '×',
    ],
    [
      'PostgreSQL: two instances against one',
      rate('two instances') / rate(postgres),
      'at least',
      1.3,
      '×',
    ],
    ['SQLite: rate against the peer’s best', rate(sqlite) / peerRate, 'at least', 25, '×'],
    ['SQLite: p99 against the peer’s best', p99(sqlite) / peerP99, 'at most', 0.02, '×'],
    [
      'Memory under load',
      Math.max(find(sqlite)?.memory ?? 0, find(postgres)?.memory ?? 0),
      'at most',
      150,
      ' MB',
    ],
    [
      `Memory while exporting ${whole(growth.rows)} records`,
      growth.exportMemory,
      'at most',
      150,
      ' MB',
    ],
    [
      `Insert rate with ${whole(growth.rows)} rows against 10,000`,
      growth.insertRatio,
      'at least',
      0.8,
      '×',
    ],
    [
      `Look-up time with ${whole(growth.rows)} rows against 10,000`,
      growth.lookUpRatio,
      'at most',
      1.2,
      '×',
    ],
    ['Cold start to the first 201', coldStart, 'at most', 500, ' ms'],
  ];
  const rows = goals.map(([goal, value, direction, limit, unit]) => {
    const isMet = direction === 'at least' ? value >= limit : value <= limit;
    const verdict = Number.isNaN(value) ? 'not measured' : isMet ? 'met' : '**missed**';
    return row([goal, `${direction} ${limit}${unit}`, `${value.toPrecision(3)}${unit}`, verdict]);
  });
  const head = ['Goal', 'wanted', 'measured', ''];
  return [row(head), row(head.map(() => '---')), ...rows].join('\n');
}
