import { readFileSync, writeFileSync } from 'node:fs';

const FILE = new URL('../RESULTS.md', import.meta.url);

/** Keeps the figures of a long run under their heading in `test/RESULTS.md`. */
export function keepResults(heading: string, text: string): void {
  const sections = readFileSync(FILE, 'utf8').split(/^(?=## )/m);
  const section = `## ${heading}\n\n${text.trim()}\n\n`;
  const index = sections.findIndex((old) => old.startsWith(`## ${heading}\n`));
  if (index < 0) sections.push(section);
  else sections[index] = section;
  writeFileSync(FILE, `${sections.join('').trim()}\n`);
}
