import { describe } from '../banner/describe';
import { hasKeksi } from '../banner/press';
import { followStatement } from '../banner/statement';
import { findBrowser, versionOf } from '../browser/find';
import { dropProfile, type LaunchOptions, launch, newProfile } from '../browser/launch';
import { within } from '../browser/within';
import { reason } from '../failure';
import type { Audit, Banner, Page, PageFault, Phase, PhaseName, SeenRequest } from '../model';
import { rules } from '../rules';
import type { Progress, RunOptions } from './options';
import { factsOf } from './page';
import { PLAYS } from './phases';
import { Ended, type Served, Visit } from './visit';

const TOOL = 'keksi-audit/1.0.0';

/** Chrome's own user agent, and who is there: a site's statistics can leave it out by this name. @example `userAgentFor('Chromium 156.0.1.2')` */
export const userAgentFor = (version: string): string => {
  const major = /(\d+)\./.exec(version)?.[1] ?? '140';
  return `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${major}.0.0.0 Safari/537.36 ${TOOL}`;
};

type Facts = Pick<Page, 'title' | 'language' | 'keksi' | 'settingsLinks'>;

/** What a phase brings beside itself: only the first does. */
interface Played {
  readonly phase: Phase;
  readonly served?: Served;
  readonly facts?: Facts;
  readonly banner?: Banner;
}

const setBy = (requests: readonly SeenRequest[]): Map<string, string> =>
  new Map(
    requests
      .flatMap(({ url, cookiesSet }) => cookiesSet.map((name) => [name, url] as const))
      .reverse(),
  );

const isGone = (fault: PageFault): boolean => fault.fatal;

/** What the second visit brings. */
type Pictured = Pick<Played, 'facts' | 'banner' | 'served'> &
  Pick<Page, 'statementText'> & { readonly faults?: readonly PageFault[] };

/** A second, short visit, in which the banner is pictured: what is pressed for it is no part of a phase. */
async function pictured(url: string, options: RunOptions, base: LaunchOptions): Promise<Pictured> {
  const profile = newProfile();
  const browser = await launch({ ...base, profile });
  let seen: Pictured = {};
  try {
    const visit = await Visit.begin('untouched', url, options, browser);
    await visit.arrive(Math.min(options.settle, 2_000)).finally(() => {
      const { served, faults } = visit;
      seen = { faults: faults.filter(isGone), ...(served && { served }) };
    });
    const look = await visit.banner();
    const facts = await factsOf(visit.page);
    seen = { ...seen, facts };
    const root = options.selectors.banner ?? null;
    const foundBy = root ? 'selectors' : (await hasKeksi(visit.page)) ? 'keksi' : 'names';
    const banner = look && (await within(60_000, describe(visit.page, look, foundBy, root)));
    const followed = banner && (await followStatement(visit.page, banner));
    visit.recorder.detach();
    return { ...seen, ...followed };
  } catch {
    // What keeps every visitor away is among the faults; anything else the phases tell.
    return seen;
  } finally {
    await browser.close();
    dropProfile(profile);
  }
}

/** Plays one phase in a browser of its own. */
async function play(
  name: PhaseName,
  url: string,
  options: RunOptions,
  launching: LaunchOptions,
): Promise<{ phase: Phase; served?: Served }> {
  const startedAt = new Date().toISOString();
  const browser = await launch({ ...launching, blockStorage: name === 'blocked-storage' });
  const visit = await Visit.begin(name, url, options, browser).catch(async (error) => {
    await browser.close();
    throw error;
  });
  if (name === 'gpc') {
    await visit.page.addInitScript(
      "Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true })",
    );
  }
  try {
    await within(options.limit, PLAYS[name](visit));
  } catch (error) {
    if (!(error instanceof Ended)) {
      visit.fault('timeout', `${url}: the phase "${name}" was ended: ${reason(error)}.`);
    }
  }
  await browser.close();
  visit.recorder.detach();
  const requests = visit.recorder.finish(logOf(browser));
  const { steps, presses, faults, served } = visit;
  return {
    phase: {
      phase: name,
      url,
      played: !faults.some(isGone) && presses.every(({ done }) => done),
      startedAt,
      steps,
      requests,
      storage: visit.stored.all(setBy(requests)),
      violations: visit.recorder.violations,
      console: visit.recorder.console,
      google: visit.states.google,
      states: visit.states.states,
      presses,
      faults,
    },
    ...(served && { served }),
  };
}

const logOf = (browser: { log(): string }): string => {
  try {
    return browser.log();
  } catch {
    // Ended by force before it wrote anything.
    return '';
  }
};

/** The phases of a page: one category alone only with our banner, or where a file says what to press. */
const phasesFor = (options: RunOptions, facts: Facts | undefined): readonly PhaseName[] =>
  options.phases.filter(
    (name) =>
      (name !== 'diagnostic' && name !== 'marketing') ||
      facts?.keksi !== undefined ||
      options.selectors[name] !== undefined,
  );

const sensitiveOf = (facts: Facts | undefined): string[] => {
  const { attributes = {}, config } = facts?.keksi ?? {};
  const said =
    attributes['data-sensitive'] ?? (config as { sensitive?: unknown } | undefined)?.sensitive;
  return (Array.isArray(said) ? said.map(String) : String(said ?? '').split(','))
    .map((one) => one.trim())
    .filter((one) => one !== '');
};

/** Audits one page in all its phases. */
async function auditPage(
  url: string,
  options: RunOptions,
  base: LaunchOptions,
  { say }: Progress,
): Promise<Page> {
  const first = await pictured(url, options, base);
  const { facts, banner, statementText } = first;
  const asked = { ...options, sensitive: [...options.sensitive, ...sensitiveOf(facts)] };
  const phases: Phase[] = [];
  const faults: PageFault[] = [...(first.faults ?? [])];
  let served = first.served;
  let kept: string | undefined;
  for (const { text } of faults) say(text);
  for (const name of faults.length > 0 ? [] : phasesFor(asked, facts)) {
    const again = name === 'returned' && kept !== undefined;
    if (name === 'returned' && !again) continue;
    const profile = again && kept ? kept : newProfile();
    const played = await play(name, url, asked, { ...base, profile });
    phases.push(played.phase);
    served ??= played.served;
    const { requests, storage, faults: met } = played.phase;
    const counts = `${requests.length} requests, ${storage.length} stored`;
    say([`${url}  ${name}: ${counts}`, ...met.map(({ text }) => `  ${text}`)].join('\n'));
    if (name === 'accepted' && played.phase.played) kept = profile;
    else dropProfile(profile);
    const fatal = met.find(isGone);
    if (fatal) {
      faults.push(fatal);
      break;
    }
  }
  if (kept) dropProfile(kept);
  if (!banner && faults.length === 0) {
    faults.push({ fault: 'no-banner', text: `${url}: no banner was found.`, fatal: false });
  }
  return {
    url,
    finalUrl: served?.finalUrl ?? url,
    settingsLinks: [],
    ...facts,
    ...(served && { status: served.status, source: served.source }),
    ...(banner && { banner }),
    ...(statementText && { statementText }),
    phases,
    faults,
  };
}

/** Audits pages, some at a time, and judges. @example `const audit = await run(options, { say: () => undefined })` */
export async function run(options: RunOptions, progress: Progress): Promise<Audit> {
  const path = findBrowser();
  const browser = versionOf(path);
  const { insecure, resolve, userAgent = userAgentFor(browser) } = options;
  const base = { path, userAgent, insecure, resolve, profile: '' };
  const startedAt = new Date().toISOString();
  const pages: Page[] = [];
  const waiting = [...options.urls.entries()];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, url] = next;
      pages[index] = await auditPage(url, options, base, progress);
    }
  };
  await Promise.all(Array.from({ length: options.atOnce ?? 1 }, work));
  const { urls, phases, settle, settleWithdrawn, failOn, config, statement, sensitive, language } =
    options;
  const audit: Audit = {
    schema: 'keksi.audit/1',
    tool: TOOL,
    browser,
    startedAt,
    endedAt: new Date().toISOString(),
    language,
    asked: {
      urls,
      phases,
      settle,
      settleWithdrawn,
      failOn,
      sensitive,
      ...(config !== undefined && { config }),
      ...(statement !== undefined && { statement }),
    },
    pages,
    findings: [],
  };
  return { ...audit, findings: rules.flatMap((rule) => rule.judge(audit)) };
}
