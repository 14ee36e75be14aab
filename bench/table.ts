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
    ['refused script ms, cold', 'refusedScriptCold'],
    ['warm', 'refusedScriptWarm'],
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
type Goal = [goal: string, limit: number, unit: string, value: (figures: Figures) => number];

/** The goals, each with what was measured: of the usual site, of one in a hurry, and of one with services of its own. */
export function judge(lines: Line[], growth: Growth): string {
  const of = (id: string) => lines.find(({ manager }) => manager.id === id)?.figures as Figures;
  const peers = lines.filter(({ manager }) => manager.package).map(({ figures }) => figures);
  const best = (name: keyof Figures) => Math.min(...peers.map((figures) => figures[name]));
  const none = of('none');
  const against = (name: keyof Figures) => (figures: Figures) => figures[name] / best(name);
  const above = (name: keyof Figures) => (figures: Figures) => figures[name] - none[name];

  const goals: Goal[] = [
    ['Return visit: requests', 1, '', ({ returnRequests }) => returnRequests],
    ['First visit: requests', 2, '', ({ firstRequests }) => firstRequests],
    ['First visit: bytes', 19_000, ' B', ({ firstBytes }) => firstBytes],
    ['Return visit: bytes', 13_000, ' B', ({ returnBytes }) => returnBytes],
    ['Banner seen, against the fastest peer', 1, '×', against('bannerSeen')],
    ['First paint, later than on the page without any', 100, ' ms', above('firstPaint')],
    ['Largest paint, later than on the page without any', 100, ' ms', above('largestPaint')],
    ['Layout shift', 0, '', ({ shift }) => shift],
    ['Blocking time, more than on the page without any', 25, ' ms', above('blocking')],
    ['Click to paint, against the fastest peer', 1, '×', against('clickToPaint')],
    ['Click to paint', 50, ' ms', ({ clickToPaint }) => clickToPaint],
    ['Frame after the click, later than the first tag', 8, ' ms', ({ paintToTag }) => -paintToTag],
    [
      'After a refusal, cold: script time, against the lightest peer',
      1.2,
      '×',
      against('refusedScriptCold'),
    ],
    [
      'After a refusal, warm: script time, against the lightest peer',
      1.2,
      '×',
      against('refusedScriptWarm'),
    ],
    ['After a refusal, warm: requests', 0, '', ({ refusedRequestsWarm }) => refusedRequestsWarm],
    ['Return visit: script time, against the lightest peer', 1.2, '×', against('returnScript')],
    ['Return visit: heap, against the lightest peer', 1.2, '×', against('heap')],
    ['Return visit: DOM nodes, against the fewest of a peer', 1, '×', against('nodes')],
    ['Idle page: timers', 0, '', ({ idleTimers }) => idleTimers],
    [
      'Idle page: script time in two seconds, more than on the page without any',
      1,
      ' ms',
      above('idleScript'),
    ],
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
    ...goals.map(([goal, limit, unit, value]) =>
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
