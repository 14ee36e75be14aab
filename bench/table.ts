import type { Growth } from './growth.js';
import type { Manager } from './managers/manager.js';
import type { Figures } from './measure.js';

/** A manager and the median of each of its figures. */
export interface Line {
  manager: Manager;
  version: string;
  figures: Figures;
}

const row = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`;
const head = (cells: string[]) => [row(cells), row(cells.map((_, n) => (n ? '---:' : '---')))];
const whole = (value: number) =>
  Number.isNaN(value) ? '' : Math.round(value).toLocaleString('en');

/** Median of each figure over the rounds. */
export function medians(rounds: Figures[]): Figures {
  const names = Object.keys(rounds[0] ?? {}) as (keyof Figures)[];
  const middle = (values: number[]) => {
    const sorted = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  };
  return Object.fromEntries(
    names.map((name) => [name, middle(rounds.map((figures) => figures[name]))]),
  ) as unknown as Figures;
}

/** What is measured of every manager, side by side. */
export function table(lines: Line[]): string {
  const columns: [string, keyof Figures, ((value: number) => string)?][] = [
    ['first visit B', 'firstBytes'],
    ['requests', 'firstRequests'],
    ['banner seen ms', 'bannerSeen'],
    ['first paint ms', 'firstPaint'],
    ['LCP ms', 'largestPaint'],
    ['script ms', 'firstScript'],
    ['blocking ms', 'blocking'],
    ['click to paint ms', 'clickToPaint'],
    ['layout shift', 'shift', (value) => value.toFixed(3).replace(/^0\.000$/, '0')],
    ['return visit B', 'returnBytes'],
    ['return requests', 'returnRequests'],
    ['return script ms', 'returnScript'],
    ['heap kB', 'heap'],
    ['DOM nodes', 'nodes'],
    ['timers', 'idleTimers'],
    ['idle script ms', 'idleScript'],
  ];
  const rows = lines.map(({ manager, version, figures }) =>
    row([
      `${manager.name} ${version}`.trim(),
      ...columns.map(([, name, format = whole]) => format(figures[name])),
    ]),
  );
  return [...head(['', ...columns.map(([title]) => title)]), ...rows].join('\n');
}

type Goal = [
  goal: string,
  value: number,
  relation: 'at most' | 'exactly',
  limit: number,
  unit: string,
];

/** The goals, each with what was measured. */
export function judge(lines: Line[], growth: Growth): string {
  const of = (id: string) => lines.find(({ manager }) => manager.id === id)?.figures;
  const peers = lines.filter(({ manager }) => manager.package).map(({ figures }) => figures);
  const best = (name: keyof Figures) => Math.min(...peers.map((figures) => figures[name]));
  const none = of('none');
  const like = of('keksi');
  const full = of('keksi-services');
  const own = [like, full].filter((figures) => figures !== undefined);
  const worst = (name: keyof Figures) => Math.max(...own.map((figures) => figures[name]));
  const above = (name: keyof Figures) =>
    Math.max(...own.map((figures) => figures[name] - (none?.[name] ?? Number.NaN)));

  const goals: Goal[] = [
    ['Return visit: requests', worst('returnRequests'), 'at most', 1, ''],
    ['Return visit: bytes', worst('returnBytes'), 'at most', 3000, ' B'],
    ['First visit: requests', worst('firstRequests'), 'at most', 3, ''],
    ['First visit: bytes', worst('firstBytes'), 'at most', 10_000, ' B'],
    [
      'Banner seen, against the fastest peer',
      worst('bannerSeen') / best('bannerSeen'),
      'at most',
      0.7,
      '×',
    ],
    ['First paint, later than on the page without any', above('firstPaint'), 'at most', 100, ' ms'],
    [
      'Largest paint, later than on the page without any',
      above('largestPaint'),
      'at most',
      100,
      ' ms',
    ],
    ['Layout shift', worst('shift'), 'exactly', 0, ''],
    ['Blocking time, more than on the page without any', above('blocking'), 'at most', 25, ' ms'],
    [
      'Click to paint, against the fastest peer',
      worst('clickToPaint') / best('clickToPaint'),
      'at most',
      0.5,
      '×',
    ],
    ['Click to paint', worst('clickToPaint'), 'at most', 50, ' ms'],
    [
      'Frame after the click, later than the first tag',
      -Math.min(...own.map(({ paintToTag }) => paintToTag)),
      'at most',
      8,
      ' ms',
    ],
    [
      'Return visit: script time, against the lightest peer',
      (like?.returnScript ?? Number.NaN) / best('returnScript'),
      'at most',
      0.5,
      '×',
    ],
    [
      'Return visit: heap, against the lightest peer',
      worst('heap') / best('heap'),
      'at most',
      1,
      '×',
    ],
    [
      'Return visit: DOM nodes, against the fewest of a peer',
      worst('nodes') / best('nodes'),
      'at most',
      1,
      '×',
    ],
    ['Idle page: timers', worst('idleTimers'), 'exactly', 0, ''],
    [
      'Idle page: script time in two seconds, more than on the page without any',
      above('idleScript'),
      'at most',
      1,
      ' ms',
    ],
    [
      '100 services and 500 waiting elements: start, against 3 and 5',
      growth.startLarge / growth.startSmall,
      'at most',
      2,
      '×',
    ],
    [
      '100 services and 500 waiting elements: click, against 3 and 5',
      growth.clickLarge / growth.clickSmall,
      'at most',
      2,
      '×',
    ],
    [
      '10,000 inserted elements: watched, against not',
      growth.insertWith / growth.insertWithout,
      'at most',
      1.05,
      '×',
    ],
  ];
  const rows = goals.map(([goal, value, relation, limit, unit]) => {
    const isMet = relation === 'exactly' ? value === limit : value <= limit;
    const isKnown = Number.isFinite(value);
    const verdict = isKnown ? (isMet ? 'met' : '**missed**') : 'not measured';
    const measured = isKnown ? `${Number(value.toPrecision(3)).toLocaleString('en')}${unit}` : '';
    return row([goal, `${relation} ${limit.toLocaleString('en')}${unit}`, measured, verdict]);
  });
  return [...head(['Goal', 'wanted', 'measured', '']), ...rows].join('\n');
}
