import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { categoriesOf } from '../service';
import { exampleOf, NAMES } from './example.test.kit';
import { CATALOGUE } from './index';

/** How a service is named in the script tag. */
function written(name: string): string {
  const needs = Object.entries(CATALOGUE[name]?.needs ?? {}).filter(([, need]) => !need.optional);
  const asked = [...(CATALOGUE[name]?.asks ?? [])].sort();
  const [only] = needs;
  if (!only && asked.length === 0) return name;
  if (only && needs.length === 1 && asked.length === 0) return `${name}:${only[1].example}`;
  const options = [
    ...needs.map(([option, { example }]) => `"${option}":"${example}"`),
    ...asked.map((told) => `"${told}":${told === 'policy' ? '"…"' : '[…]'}`),
  ];
  return `{"use":"${name}",${options.join()}}`;
}

/** The cells of one row of the table. */
function row(name: string): string[] {
  const service = exampleOf(name);
  const { name: title, cookies } = service;
  const stored = CATALOGUE[name]?.asks.includes('cookies')
    ? 'say it yourself'
    : cookies.map(({ name: exact, label }) => exact ?? label).join(', ') || 'nothing';
  return [
    title,
    `\`${written(name)}\``,
    categoriesOf(service).join(', '),
    stored.replace(/[<>]/g, ''),
    `[documentation](${CATALOGUE[name]?.docs})`,
  ];
}

/** A table with its columns aligned, as the formatter leaves it. */
function aligned(rows: readonly string[][]): string[] {
  const widths = rows[0]?.map((_, column) =>
    Math.max(...rows.map((cells) => cells[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[], filler: string) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths?.[column] ?? 0, filler)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [
    line(head, ' '),
    line(
      head.map(() => ''),
      '-',
    ),
    ...body.map((cells) => line(cells, ' ')),
  ];
}

// `npx vitest run --project unit src/services/catalogue -u` writes the table anew.
test('the table of the README is what the code says', async () => {
  const file = `${import.meta.dirname}/README.md`;
  const table = [
    '<!-- table -->',
    ...aligned([['Service', 'Write', 'Category', 'Stores', 'From'], ...NAMES.map(row)]),
    '<!-- /table -->',
  ].join('\n');
  const fresh = readFileSync(file, 'utf8').replace(
    /<!-- table -->[\s\S]*<!-- \/table -->/,
    () => table,
  );
  expect(fresh).toContain(table);
  await expect(fresh).toMatchFileSnapshot(file);
});
