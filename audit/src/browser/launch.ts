import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { Failure, reason } from '../failure';
import { within } from './within';

/** How a browser is started. @example `launch({ path, userAgent, profile: newProfile() })` */
export interface LaunchOptions {
  readonly path: string;
  readonly userAgent: string;
  /** A folder that {@link newProfile} made. */
  readonly profile: string;
  readonly insecure?: boolean;
  /** As `curl --resolve`: `MAP www.esimerkki.fi 127.0.0.1`. */
  readonly resolve?: readonly string[];
  readonly blockStorage?: boolean;
}

/** A browser of its own for one phase. @example `const browser = await launch(options); await browser.close();` */
export interface Launched {
  readonly context: BrowserContext;
  /** Of the DevTools protocol. */
  readonly endpoint: string;
  /** Ends it in order, so that its own log is whole; by force where it does not listen. */
  close(): Promise<void>;
  /** The lines of the browser's own network log; after `close`. */
  log(): string;
}

/** A folder for a fresh profile. @example `const profile = newProfile()` */
export const newProfile = (): string => mkdtempSync(join(tmpdir(), 'keksi-audit-'));

/** Forgets a profile. @example `dropProfile(profile)` */
export const dropProfile = (profile: string): void =>
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });

const netLog = (profile: string): string => join(profile, 'net-log.json');

/** The visitor who lets no site store anything. */
const NO_COOKIES = { profile: { default_content_setting_values: { cookies: 2 } } };

const argumentsFor = (options: LaunchOptions): string[] => [
  '--headless=new',
  '--remote-debugging-port=0',
  `--user-data-dir=${options.profile}`,
  `--user-agent=${options.userAgent}`,
  `--log-net-log=${netLog(options.profile)}`,
  '--net-log-capture-mode=IncludeSensitive',
  '--window-size=1280,800',
  '--no-first-run',
  '--no-default-browser-check',
  '--password-store=basic',
  '--use-mock-keychain',
  '--mute-audio',
  '--hide-scrollbars',
  // Traffic of the browser's own would look like the page's.
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-sync',
  '--disable-extensions',
  '--disable-features=Translate,MediaRouter,OptimizationHints,AutofillServerCommunication',
  '--deny-permission-prompts',
  ...(options.resolve?.length ? [`--host-resolver-rules=${options.resolve.join(',')}`] : []),
  ...(options.insecure ? ['--ignore-certificate-errors'] : []),
  // Chromium's sandbox refuses to run as root, as in most containers; /dev/shm is small there.
  ...(process.getuid?.() === 0 ? ['--no-sandbox', '--disable-dev-shm-usage'] : []),
  'about:blank',
];

/** Where the browser says that it listens. */
const endpointOf = (process: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    process.stderr?.setEncoding('utf8').on('data', (text: string) => {
      if (said.length < 100_000) said += text;
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
    process.once('error', reject);
    process.once('exit', () => reject(new Error(said.trim().split('\n').at(-1) || 'it ended')));
  });

const ended = (process: ChildProcess): Promise<void> =>
  process.exitCode !== null || process.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => process.once('exit', () => resolve()));

async function closeInOrder(browser: Browser, process: ChildProcess): Promise<void> {
  const asked = browser
    .newBrowserCDPSession()
    .then((session) => session.send('Browser.close'))
    .catch(() => undefined);
  await within(10_000, Promise.all([asked, ended(process)])).catch(() => process.kill('SIGKILL'));
  await within(5_000, ended(process)).catch(() => undefined);
  await within(2_000, browser.close()).catch(() => undefined);
}

/** Starts a browser with a profile, and with its own network log on. @example `await launch({ path, userAgent, profile })` */
export async function launch(options: LaunchOptions): Promise<Launched> {
  if (options.blockStorage) {
    mkdirSync(join(options.profile, 'Default'), { recursive: true });
    writeFileSync(join(options.profile, 'Default/Preferences'), JSON.stringify(NO_COOKIES));
  }
  const child = spawn(options.path, argumentsFor(options), { stdio: ['ignore', 'ignore', 'pipe'] });
  try {
    const endpoint = await within(30_000, endpointOf(child));
    const browser = await chromium.connectOverCDP(endpoint, { timeout: 30_000 });
    const [context] = browser.contexts();
    if (!context) throw new Error('it has no window');
    return {
      context,
      endpoint,
      close: () => closeInOrder(browser, child),
      log: () => readFileSync(netLog(options.profile), 'utf8'),
    };
  } catch (error) {
    child.kill('SIGKILL');
    throw new Failure(`${options.path} did not start: ${reason(error)}.`);
  }
}
