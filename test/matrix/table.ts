/** When a way was tried. `granted` is no part of the table: it tells whether a way works at all in this browser. */
export const MOMENTS = [
  'undecided',
  'refused',
  'next-page',
  'withdrawn',
  'unloading',
  'sensitive',
] as const;

export type Moment = (typeof MOMENTS)[number] | 'granted';

/** What the server received: the ways by `setting moment`. */
export type Cells = Map<string, ReadonlySet<string>>;

/** One cell: a dot where nothing came, and else the settings in which it did. */
function cell(name: string, moment: Moment, settings: readonly string[], cells: Cells): string {
  const leaks = settings.filter((setting) => cells.get(`${setting} ${moment}`)?.has(name));
  if (!leaks.length) return '·';
  return leaks.length === settings.length ? '**all**' : `**${leaks.join(', ')}**`;
}

/** The matrix as Markdown. */
export function table(
  names: readonly string[],
  settings: readonly string[],
  cells: Cells,
  reasons: Readonly<Record<string, string>>,
): string {
  const head = ['Way', ...MOMENTS.map((moment) => moment.replace('-', ' ')), 'allowed', 'Why'];
  const rows = names.map((name) => {
    const works = settings.some((setting) => cells.get(`${setting} granted`)?.has(name));
    return [
      name,
      ...MOMENTS.map((moment) => cell(name, moment, settings, cells)),
      works ? 'yes' : 'no',
      reasons[name] ?? '',
    ];
  });
  const line = (columns: readonly string[]) => `| ${columns.join(' | ')} |`;
  return `${[head, head.map(() => '---'), ...rows].map(line).join('\n')}\n`;
}
