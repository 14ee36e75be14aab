import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { Failure } from '../failure';

/** Where systems put Chromium and Chrome. */
const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const HOW = `The audit needs Chromium or Chrome, and found none. One of these brings it:

  npx playwright install --with-deps chromium
  apt-get install chromium
  CHROMIUM_PATH=/path/to/chrome npx keksi audit …`;

/** The browser's file: the one that CHROMIUM_PATH names, Playwright's, the system's. @example `findBrowser()` */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string {
  const wanted = env.CHROMIUM_PATH;
  if (wanted) {
    if (existsSync(wanted)) return wanted;
    throw new Failure(`CHROMIUM_PATH is ${wanted}, and there is no such file.`);
  }
  const found = [chromium.executablePath(), ...SYSTEM].find((path) => path && existsSync(path));
  if (!found) throw new Failure(HOW);
  return found;
}

/** What the browser says it is: `Chromium 156.0.1.2`. @example `versionOf('/usr/bin/chromium')` */
export function versionOf(path: string): string {
  try {
    const told = execFileSync(path, ['--version'], {
      encoding: 'utf8',
      timeout: 20_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return /\S+ [\d.]+\d/.exec(told)?.[0] ?? 'Chromium';
  } catch {
    // Chrome on Windows has no --version.
    return 'Chromium';
  }
}
