import type { Browser, BrowserContext } from 'playwright';
import { newTab, newVisitor, press, type Tab } from './browser.js';
import type { Manager } from './managers/manager.js';
import { tag } from './page.js';
import type { Server } from './server.js';

/** What was measured of a manager in one round; times in milliseconds. */
export interface Figures {
  firstBytes: number;
  firstRequests: number;
  bannerSeen: number;
  firstPaint: number;
  largestPaint: number;
  firstScript: number;
  blocking: number;
  clickToPaint: number;
  /** From the frame after the click to the start of the first tag. */
  paintToTag: number;
  shift: number;
  returnBytes: number;
  returnRequests: number;
  returnScript: number;
  /** Kilobytes, after the garbage was collected. */
  heap: number;
  nodes: number;
  /** On a returning visitor's page that does nothing: timers that wait, and script time in two seconds. */
  idleTimers: number;
  idleScript: number;
  /** A visit after a refusal, with nothing in the cache and with all of it. */
  refusedScriptCold: number;
  refusedScriptWarm: number;
  refusedRequestsWarm: number;
}

/** The turns of the tags' loops that cost 15 and 100 ms on this machine, not slowed down. */
export interface Work {
  light: number;
  heavy: number;
}

/** What one round is measured with. */
interface Round {
  browser: Browser;
  server: Server;
  manager: Manager;
  work: Work;
  hasBanner: boolean;
}

const pause = (milliseconds: number) =>
  new Promise<void>((passed) => setTimeout(passed, milliseconds));

/** Waits until the page says so; null after a while, so that one odd manager does not end the run. */
const until = ({ page }: Tab, fact: string, timeout = 15_000) =>
  page.waitForFunction(fact, undefined, { timeout, polling: 50 }).catch(() => {
    console.error(`  waited in vain for: ${fact}`);
  });

const bannerSeen = 'window.bench().banner !== null';
const tagsRan = 'window.benchTags?.length >= 2';

const address = ({ server, manager }: Round, work: number) =>
  `${server.origin}/${manager.id}/?work=${work}`;

/** What the server has sent since then of the manager itself. */
function sentSince({ server }: Round, mark: number) {
  const sent = server.sent.slice(mark);
  const files = sent.filter(({ kind }) => kind === 'manager');
  const own = sent.filter(({ kind }) => kind === 'manager' || kind === 'in the page');
  return { requests: files.length, bytes: own.reduce((sum, { bytes }) => sum + bytes, 0) };
}

/** Opens a tab of the visitor on the page, until its banner is seen, if there is one to be seen. */
async function open(round: Round, visitor: BrowserContext, work: number): Promise<Tab> {
  const tab = await newTab(visitor, round.manager.accept, tag(work));
  await tab.page.goto(address(round, work), { waitUntil: 'load' });
  if (round.hasBanner) await until(tab, bannerSeen);
  return tab;
}

/** A first visit, at whose end everything is allowed. */
async function firstVisit(round: Round, visitor: BrowserContext) {
  const mark = round.server.sent.length;
  const tab = await open(round, visitor, round.work.light);
  await pause(1500);
  const seen = await tab.seen();
  const script = await tab.metric('ScriptDuration');
  const sent = sentSince(round, mark);
  if (round.hasBanner) {
    await press(tab, round.manager.accept);
    await until(tab, tagsRan);
    await pause(500);
  }
  await tab.page.close();
  return {
    firstBytes: sent.bytes,
    firstRequests: sent.requests,
    bannerSeen: seen.banner ?? Number.NaN,
    firstPaint: seen.firstPaint,
    largestPaint: seen.largestPaint,
    firstScript: 1000 * script,
    blocking: seen.blocking,
    shift: seen.shift,
  };
}

/** The same visitor's next one. Its tags do no work: what they cost depends on when they run, and is nobody's merit. */
async function returnVisit(round: Round, visitor: BrowserContext) {
  const { server, work, hasBanner } = round;
  const tab = await newTab(visitor, '', tag(0));
  const mark = server.sent.length;
  server.idle.isIdle = true;
  await tab.page.goto(address(round, work.light), { waitUntil: 'load' });
  if (hasBanner) await until(tab, tagsRan);
  await pause(1500);
  const script = await tab.metric('ScriptDuration');
  const sent = sentSince(round, mark);
  const { timers } = await tab.seen();
  const beforeIdle = await tab.metric('ScriptDuration');
  await pause(2000);
  const idle = (await tab.metric('ScriptDuration')) - beforeIdle;
  await tab.cdp.send('HeapProfiler.collectGarbage');
  server.idle.isIdle = false;
  return {
    returnBytes: sent.bytes,
    returnRequests: sent.requests,
    returnScript: 1000 * script,
    heap: (await tab.metric('JSHeapUsedSize')) / 1000,
    nodes: await tab.metric('Nodes'),
    idleTimers: timers,
    idleScript: 1000 * idle,
  };
}

/** How soon a click is answered, whose tags are heavy. */
async function heavyClick(round: Round) {
  const { browser, manager, work } = round;
  const visitor = await newVisitor(browser);
  const tab = await open(round, visitor, work.heavy);
  await pause(1000);
  await press(tab, manager.accept);
  await until(tab, tagsRan);
  await until(tab, 'window.bench().click !== null', 3000);
  await pause(300);
  const { click, clickPaintedAt, tags } = await tab.seen();
  await visitor.close();
  return {
    clickToPaint: click ?? Number.NaN,
    paintToTag: (tags[0] ?? Number.NaN) - (clickPaintedAt ?? Number.NaN),
  };
}

/** What a visit costs whoever has refused. */
async function refusedVisits(round: Round) {
  const { browser, manager, work } = round;
  const visitor = await newVisitor(browser);
  const asked = await open(round, visitor, work.light);
  if (round.hasBanner) {
    await press(asked, manager.refuse);
    await pause(1000);
  }
  await asked.page.close();
  const visit = async (isWarm: boolean) => {
    const tab = await newTab(visitor, '', tag(work.light), { isWarm });
    const mark = round.server.sent.length;
    await tab.page.goto(address(round, work.light), { waitUntil: 'load' });
    await pause(1500);
    const script = 1000 * (await tab.metric('ScriptDuration'));
    await tab.page.close();
    return { script, ...sentSince(round, mark) };
  };
  const cold = await visit(false);
  await visit(true);
  const warm = await visit(true);
  await visitor.close();
  return {
    refusedScriptCold: cold.script,
    refusedScriptWarm: warm.script,
    refusedRequestsWarm: warm.requests,
  };
}

const noClick = { clickToPaint: Number.NaN, paintToTag: Number.NaN };

/** One manager, once: a first visit, the same visitor's next one, a click whose tags are heavy, and visits after a refusal. */
export async function measure(
  browser: Browser,
  server: Server,
  manager: Manager,
  work: Work,
): Promise<Figures> {
  const round: Round = { browser, server, manager, work, hasBanner: manager.accept !== '' };
  const visitor = await newVisitor(browser);
  const first = await firstVisit(round, visitor);
  const again = await returnVisit(round, visitor);
  await visitor.close();
  const click = round.hasBanner ? await heavyClick(round) : noClick;
  return { ...first, ...again, ...click, ...(await refusedVisits(round)) };
}
