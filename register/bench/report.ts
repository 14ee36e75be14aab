import { readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';

const path = fileURLToPath(new URL('RESULTS.md', import.meta.url));

/**
 * Writes what a command has measured under its own heading in `RESULTS.md`, and leaves what others wrote.
 *
 * @param command The command that measures it again.
 */
export function writeSection(heading: string, command: string, text: string): void {
  const before = readFileSync(path, 'utf8');
  const sections = before.split(/^(?=## )/m);
  const own = `## ${heading}\n\nWritten by \`${command}\` on ${new Date().toISOString().slice(0, 10)}: ${machine}.\n\n${text.trim()}\n`;
  const place = sections.findIndex((section) => section.startsWith(`## ${heading}\n`));
  if (place === -1) sections.push(`\n${own}`);
  else sections[place] = place === sections.length - 1 ? own : `${own}\n`;
  writeFileSync(path, sections.join('').replace(/\n{3,}/g, '\n\n'));
}

/** What commands of their own have written, for the one that writes all the rest anew. */
export function keptSections(): string {
  const sections = readFileSync(path, 'utf8').split(/^(?=## )/m);
  return sections.filter((one) => /^## (Large|Failover)\n/.test(one)).join('');
}

/** The machine, in words. */
export const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB, ${arch()}, Node ${process.version}`;
