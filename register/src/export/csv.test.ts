import { expect, test } from 'vitest';
import { sampleRecord } from '../../test/sample.js';
import { csv } from './csv.js';

async function* one(path: string) {
  yield [{ ...sampleRecord({ site: { origin: 'https://a.example', path } }), receivedAt: '' }];
}
async function lineOf(path: string, separator: ',' | ';') {
  const pieces: string[] = [];
  for await (const text of csv(one(path), { separator })) pieces.push(text);
  return pieces.join('').split('\r\n')[1] ?? '';
}

/** Cells as a spreadsheet that expects this separator sees them: quotes count only where a cell begins. */
const cellsOf = (line: string, separator: string) =>
  [...line.matchAll(new RegExp(`(?:^|${separator})("(?:[^"]|"")*"|[^${separator}]*)`, 'g'))].map(
    ([, cell = '']) => cell.replace(/^"|"$/g, '').replaceAll('""', '"'),
  );

test.each([
  '/x;=2+5+cmd|calc!A1',
  '/x,=2+5',
  '/x\t=2+5',
  '/x;\u00a0=2+5',
  '/x; "=2+5',
  '/x;@SUM(1)',
  '/x;\uff1d2+5',
])('%j runs in no spreadsheet', async (path) => {
  for (const written of [',', ';'] as const) {
    const line = await lineOf(path, written);
    for (const expected of [',', ';', '\t']) {
      for (const cell of cellsOf(line, expected)) {
        expect(cell).not.toMatch(/^[\s\u00a0"]*[=+\-@\uff1d]/);
      }
    }
    // Whole in the table that was meant: one cell, with one more sign.
    const cell = cellsOf(line, written).find((one) => one.startsWith('/x'));
    expect(cell?.replace("'", '')).toBe(path);
  }
});

test('what is no formula stays as it is', async () => {
  const line = await lineOf('/tuotteet/a-b=c', ';');
  expect(cellsOf(line, ';')).toContain('/tuotteet/a-b=c');
});
