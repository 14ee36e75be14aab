import type { Browser } from 'playwright';
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
}

/** The turns of the tags' loops that cost 15 and 100 ms on this machine, not slowed down. */
export interface Work {
  light: number;
  heavy: number;
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

/** One manager, once: a first visit, the same visitor's next one, and a click whose tags are heavy. */
export async function measure(
  browser: Browser,
  server: Server,
  manager: Manager,
  { light, heavy }: Work,
): Promise<Figures> {
  const hasBanner = manager.accept !== '';
  const address = (work: number) => `${server.origin}/${manager.id}/?work=${work}`;
  const since = (mark: number) => {
    const sent = server.sent.slice(mark);
    const files = sent.filter(({ kind }) => kind === 'manager');
    const own = sent.filter(({ kind }) => kind === 'manager' || kind === 'in the page');
    return { requests: files.length, bytes: own.reduce((sum, { bytes }) => sum + bytes, 0) };
  };

  const visitor = await newVisitor(browser);
  const first = await newTab(visitor, manager.accept, tag(light));
  let mark = server.sent.length;
  await first.page.goto(address(light), { waitUntil: 'load' });
  if (hasBanner) await until(first, bannerSeen);
  await pause(1500);
  const firstSeen = await first.seen();
  const firstScript = await first.metric('ScriptDuration');
  const firstSent = since(mark);
  if (hasBanner) {
    await press(first, manager.accept);
    await until(first, tagsRan);
    await pause(500);
  }
  await first.page.close();

  // Its tags do no work: what they cost depends on when they run, and is nobody's merit.
  const again = await newTab(visitor, '', tag(0));
  mark = server.sent.length;
  server.idle.isIdle = true;
  await again.page.goto(address(light), { waitUntil: 'load' });
  if (hasBanner) await until(again, tagsRan);
  await pause(1500);
  const returnScript = await again.metric('ScriptDuration');
  const returnSent = since(mark);
  const { timers } = await again.seen();
  const beforeIdle = await again.metric('ScriptDuration');
  await pause(2000);
  const idleScript = (await again.metric('ScriptDuration')) - beforeIdle;
  await again.cdp.send('HeapProfiler.collectGarbage');
  server.idle.isIdle = false;
  const heap = await again.metric('JSHeapUsedSize');
  const nodes = await again.metric('Nodes');
  await visitor.close();

  let [clickToPaint, paintToTag] = [Number.NaN, Number.NaN];
  if (hasBanner) {
    const clicker = await newVisitor(browser);
    const tab = await newTab(clicker, manager.accept, tag(heavy));
    await tab.page.goto(address(heavy), { waitUntil: 'load' });
    await until(tab, bannerSeen);
    await pause(1000);
    await press(tab, manager.accept);
    await until(tab, tagsRan);
    await until(tab, 'window.bench().click !== null', 3000);
    await pause(300);
    const { click, clickPaintedAt, tags } = await tab.seen();
    clickToPaint = click ?? Number.NaN;
    paintToTag = (tags[0] ?? Number.NaN) - (clickPaintedAt ?? Number.NaN);
    await clicker.close();
  }

  return {
    firstBytes: firstSent.bytes,
    firstRequests: firstSent.requests,
    bannerSeen: firstSeen.banner ?? Number.NaN,
    firstPaint: firstSeen.firstPaint,
    largestPaint: firstSeen.largestPaint,
    firstScript: 1000 * firstScript,
    blocking: firstSeen.blocking,
    clickToPaint,
    paintToTag,
    shift: firstSeen.shift,
    returnBytes: returnSent.bytes,
    returnRequests: returnSent.requests,
    returnScript: 1000 * returnScript,
    heap: heap / 1000,
    nodes,
    idleTimers: timers,
    idleScript: 1000 * idleScript,
  };
}
