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

/** A goal, and how a line of the table is held against it. */
interface Goal {
  goal: string;
  limit: number;
  unit: string;
  value(figures: Figures): number;
}

/** The goals, each with what was measured: of the usual site, of one in a hurry, and of one with services of its own. */
export function judge(lines: Line[], growth: Growth): string {
  const of = (id: string) => lines.find(({ manager }) => manager.id === id)?.figures as Figures;
  const peers = lines.filter(({ manager }) => manager.package).map(({ figures }) => figures);
  const best = (name: keyof Figures) => Math.min(...peers.map((figures) => figures[name]));
  const none = of('none');
  const against = (name: keyof Figures) => (figures: Figures) => figures[name] / best(name);
  const above = (name: keyof Figures) => (figures: Figures) => figures[name] - none[name];

  const goals: Goal[] = [
    {
      goal: 'Return visit: requests',
      limit: 1,
      unit: '',
      value: ({ returnRequests }) => returnRequests,
    },
    {
      goal: 'Return visit: bytes',
      limit: 3000,
      unit: ' B',
      value: ({ returnBytes }) => returnBytes,
    },
    {
      goal: 'First visit: requests',
      limit: 3,
      unit: '',
      value: ({ firstRequests }) => firstRequests,
    },
    {
      goal: 'First visit: bytes',
      limit: 10_000,
      unit: ' B',
      value: ({ firstBytes }) => firstBytes,
    },
    {
      goal: 'Banner seen, against the fastest peer',
      limit: 0.7,
      unit: '×',
      value: against('bannerSeen'),
    },
    {
      goal: 'First paint, later than on the page without any',
      limit: 100,
      unit: ' ms',
      value: above('firstPaint'),
    },
    {
      goal: 'Largest paint, later than on the page without any',
      limit: 100,
      unit: ' ms',
      value: above('largestPaint'),
    },
    { goal: 'Layout shift', limit: 0, unit: '', value: ({ shift }) => shift },
    {
      goal: 'Blocking time, more than on the page without any',
      limit: 25,
      unit: ' ms',
      value: above('blocking'),
    },
    {
      goal: 'Click to paint, against the fastest peer',
      limit: 0.5,
      unit: '×',
      value: against('clickToPaint'),
    },
    { goal: 'Click to paint', limit: 50, unit: ' ms', value: ({ clickToPaint }) => clickToPaint },
    {
      goal: 'Frame after the click, later than the first tag',
      limit: 8,
      unit: ' ms',
      value: ({ paintToTag }) => -paintToTag,
    },
    {
      goal: 'Return visit: script time, against the lightest peer',
      limit: 0.5,
      unit: '×',
      value: against('returnScript'),
    },
    {
      goal: 'Return visit: heap, against the lightest peer',
      limit: 1,
      unit: '×',
      value: against('heap'),
    },
    {
      goal: 'Return visit: DOM nodes, against the fewest of a peer',
      limit: 1,
      unit: '×',
      value: against('nodes'),
    },
    { goal: 'Idle page: timers', limit: 0, unit: '', value: ({ idleTimers }) => idleTimers },
    {
      goal: 'Idle page: script time in two seconds, more than on the page without any',
      limit: 1,
      unit: ' ms',
      value: above('idleScript'),
    },
  ];
  const grown: [goal: string, limit: number, value: number][] = [
    [
      '100 services and 500 waiting elements: start, against 3 and 5',
      2,
      growth.startLarge / growth.startSmall,
    ],
    [
      '100 services and 500 waiting elements: click, against 3 and 5',
      2,
      growth.clickLarge / growth.clickSmall,
    ],
    [
      '10,000 inserted elements: all of Keksi watching, against none',
      1.05,
      growth.insertWhole / growth.insertWithout,
    ],
    [
      '10,000 inserted elements: the first file watching, against none',
      1.05,
      growth.insertFirst / growth.insertWithout,
    ],
  ];
  const measured = (value: number, limit: number, unit: string) => {
    if (!Number.isFinite(value)) return 'not measured';
    const written = `${Number(value.toPrecision(3)).toLocaleString('en')}${unit}`;
    return value <= limit ? written : `**${written}**`;
  };
  const columns = ['keksi-services', 'keksi-async', 'keksi-inlined', 'keksi'].map(of);
  return [
    ...head(['Goal', 'at most', 'usual', 'async', 'in the page', 'services in JSON']),
    ...goals.map(({ goal, limit, unit, value }) =>
      row([
        goal,
        `${limit.toLocaleString('en')}${unit}`,
        ...columns.map((figures) => measured(value(figures), limit, unit)),
      ]),
    ),
    ...grown.map(([goal, limit, value]) =>
      row([goal, `${limit}×`, '', '', '', measured(value, limit, '×')]),
    ),
    '',
    'What is missed is in bold.',
  ].join('\n');
}
