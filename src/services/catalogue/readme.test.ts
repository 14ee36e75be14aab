import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { exampleOf, NAMES, TOLD } from './example.test.kit';
import { CATALOGUE } from './index';

/** How a service is named in the script tag. */
function written(name: string): string {
  const needs = Object.entries(CATALOGUE[name]?.needs ?? {}).filter(([, need]) => !need.optional);
  const asked = Object.keys(TOLD[name] ?? {}).sort();
  const [only] = needs;
  if (!only) return name;
  if (needs.length === 1 && asked.length === 0) return `${name}:${only[1].example}`;
  const options = [
    ...needs.map(([option, { example }]) => `"${option}":"${example}"`),
    ...asked.map((told) => `"${told}":[…]`),
  ];
  return `{"use":"${name}",${options.join()}}`;
}

/** One row of the table. */
function row(name: string): string {
  const { name: title, category, cookies } = exampleOf(name);
  const stored = TOLD[name]?.cookies
    ? 'not published: say it yourself'
    : cookies.map(({ name: exact, label }) => exact ?? label).join(', ') || 'nothing';
  const cells = [
    title,
    `\`${written(name)}\``,
    category,
    stored.replace(/[<>]/g, ''),
    `[documentation](${CATALOGUE[name]?.docs})`,
  ];
  return `| ${cells.join(' | ')} |`;
}

// `npx vitest run --project unit src/services/catalogue -u` writes the table anew.
test('the table of the README is what the code says', async () => {
  const file = `${import.meta.dirname}/README.md`;
  const table = [
    '<!-- table -->',
    '| Service | Write | Category | Stores | From |',
    '|---|---|---|---|---|',
    ...NAMES.map(row),
    '<!-- /table -->',
  ].join('\n');
  const fresh = readFileSync(file, 'utf8').replace(
    /<!-- table -->[\s\S]*<!-- \/table -->/,
    () => table,
  );
  expect(fresh).toContain(table);
  await expect(fresh).toMatchFileSnapshot(file);
});
