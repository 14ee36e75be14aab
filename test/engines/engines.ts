import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findBrowser } from '../kit/browser';
import type { Certificate } from '../kit/certificate';
import type { Running } from './engine';
import { type EngineName, howToInstall, NAMES, PACKAGES } from './names';

/** Where Firefox is. A snap is left out: it cannot read the profile that its driver makes. */
const FIREFOX = [
  '/usr/bin/firefox-esr',
  '/usr/lib/firefox/firefox',
  '/usr/lib64/firefox/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

const present = (paths: (string | undefined)[]) => paths.find((path) => path && existsSync(path));

function onPath(command: string): string | undefined {
  return present((process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, command)));
}

/** Starts an engine, which shall believe in a certificate that no authority signed. */
type Launch = (certificate: Certificate) => Promise<Running>;

/** How each engine that is on this machine is launched. Chromium is installed in any case, as for all browser tests. */
const LOOK: Record<EngineName, () => Launch | undefined> = {
  Chromium: () => {
    findBrowser();
    return async (certificate) => (await import('./chromium')).launch(certificate);
  },
  Firefox: () => {
    const path = present([process.env.FIREFOX_PATH, ...FIREFOX]);
    return path ? async () => (await import('./firefox')).launch(path) : undefined;
  },
  WebKitGTK: () => {
    const driver = onPath('WebKitWebDriver');
    const screen = onPath('Xvfb');
    if (!driver || !screen) return undefined;
    return async () => (await import('./webkit')).launch(driver, screen);
  },
};

function install(name: EngineName): void {
  // Under the lock of the register's tests, which may install a database meanwhile.
  const install = `apt-get update && apt-get install -y ${PACKAGES[name].join(' ')}`;
  const command = `flock /tmp/keksi-packages.lock sh -c '${install}'`;
  console.warn(`${name} is not installed. Installing it: ${command}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync(command, { shell: true, stdio: 'inherit', env });
}

/** An engine that is on this machine. */
export interface Engine {
  name: EngineName;
  launch: Launch;
}

/**
 * The engines on this machine; what is missing, the reporter says at the end. With `CI=true` a missing
 * one is installed, and it is an error if that fails.
 */
export function findEngines(): Engine[] {
  return NAMES.flatMap((name) => {
    let launch = LOOK[name]();
    if (!launch && process.env.CI) {
      install(name);
      launch = LOOK[name]();
      if (!launch) throw new Error(`${name} could not be installed: ${howToInstall(name)}`);
    }
    return launch ? [{ name, launch }] : [];
  });
}
