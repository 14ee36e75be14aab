import { expect, test } from 'vitest';
import { progressOn } from './progress.js';

function written(isTTY: boolean) {
  const pieces: string[] = [];
  const { show, clear } = progressOn({ isTTY, write: (text) => pieces.push(text) });
  show('100 records written');
  show('200 records written');
  clear();
  return pieces.join('');
}

test('a terminal shows one line that is written anew, and in the end none', () => {
  expect(written(true)).toBe(
    '\r\u001b[K100 records written\r\u001b[K200 records written\r\u001b[K',
  );
});

test('a file or a pipe stays without it', () => {
  expect(written(false)).toBe('');
});
