import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { ROOT } from './packed';

/** What `npm audit --json` says: a report, or why there is none. */
interface Answer {
  vulnerabilities?: Record<string, unknown>;
  message?: string;
}

test('no dependency has a known vulnerability, or it is told that nobody could be asked', () => {
  const { stdout } = spawnSync('npm', ['audit', '--json'], { cwd: ROOT, encoding: 'utf8' });
  const { vulnerabilities, message = '' } = JSON.parse(stdout) as Answer;
  if (vulnerabilities) {
    expect(Object.keys(vulnerabilities)).toEqual([]);
    return;
  }
  // Mirrors of the registry do not answer audits. That is no failure of ours, and no proof either.
  expect(message).toMatch(/audit|advisories|ENOTFOUND|ECONN|ETIMEDOUT|EAI_AGAIN/);
  console.warn(`NOT AUDITED: nobody answers here which dependencies are vulnerable.\n${message}`);
});
