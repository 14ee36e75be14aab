import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright';

/** What the system's packages call Chromium. */
const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Chromium without its own windows, as Debian packages it. */
const SYSTEM_SHELL = '/usr/bin/chromium-headless-shell';

/**
 * `whole` is Chromium as people have it. `shell` has the same engine without windows, menus and profiles of
 * a browser: the tests take two thirds of the time. It keeps no page in a back/forward cache, and hints its
 * letters in its own way.
 */
export type Kind = 'whole' | 'shell';

/** The address of a Chromium that is already here: the one asked for, Playwright's, the system's. */
function present(): string | undefined {
  const wanted = process.env.CHROMIUM_PATH;
  if (wanted && !existsSync(wanted)) throw new Error(`CHROMIUM_PATH names no file: ${wanted}`);
  return [wanted, chromium.executablePath(), ...SYSTEM].find((path) => path && existsSync(path));
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** Playwright's own download first; behind a network that refuses it, the system's package. */
function install(): void {
  const commands = ['npx playwright install --with-deps chromium'];
  // Under the lock of the register's tests, which may install a database meanwhile.
  if (isRoot()) {
    const install =
      'apt-get update && apt-get install -y chromium && (apt-get install -y chromium-headless-shell || true)';
    commands.push(`flock /tmp/keksi-packages.lock sh -c '${install}'`);
  }
  for (const command of commands) {
    console.warn(`No browser found. Installing one: ${command}`);
    spawnSync(command, { shell: true, stdio: 'inherit' });
    if (present()) return;
  }
}

/** The address of a Chromium, installed if there was none. It throws rather than skip a test. */
export function findBrowser(): string {
  if (!present()) install();
  const path = present();
  if (!path) {
    throw new Error(
      'The browser tests need Chromium. None was found and none could be installed. ' +
        'Set CHROMIUM_PATH, or run "npx playwright install --with-deps chromium".',
    );
  }
  return path;
}

/** The address of the shell; nothing where it is Playwright's own, which finds it; else the whole browser's. */
function findShell(): string | undefined {
  const whole = findBrowser();
  if (whole === chromium.executablePath()) return;
  return !process.env.CHROMIUM_PATH && existsSync(SYSTEM_SHELL) ? SYSTEM_SHELL : whole;
}

/**
 * Starts Chromium without traffic of its own, which would spoil a count of what a page sends, and
 * without a way out: it resolves no host name.
 */
export function launchBrowser(args: string[] = [], kind: Kind = 'whole'): Promise<Browser> {
  return chromium.launch({
    executablePath: kind === 'shell' ? findShell() : findBrowser(),
    // Visitors' browsers have a back/forward cache, so the tests' browser keeps its own.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      ...(isRoot() ? ['--no-sandbox'] : []),
      ...args,
    ],
  });
}
