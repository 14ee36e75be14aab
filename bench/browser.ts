import type { Browser, BrowserContext, CDPSession, Page } from 'playwright';
import { LOOP } from './page.js';
import { type Seen, watch } from './watch.js';

/** The phone and the line that everything is measured on. */
export const DEVICE = { width: 412, height: 823, slowdown: 4, latency: 150, bitsPerSecond: 1.6e6 };

/** A tab of that phone. */
export interface Tab {
  page: Page;
  cdp: CDPSession;
  seen(): Promise<Seen>;
  metric(name: string): Promise<number>;
}

/** Scripts of vendors, for which a stand-in answers. */
const VENDORS = ['https://www.googletagmanager.com/*', 'https://connect.facebook.net/*'];

/** A visitor with an empty profile. */
export const newVisitor = (browser: Browser): Promise<BrowserContext> =>
  browser.newContext({
    viewport: { width: DEVICE.width, height: DEVICE.height },
    locale: 'en-US',
  });

/**
 * Opens a tab that has loaded nothing yet.
 *
 * @param find the expression for the banner's button
 * @param vendorScript what answers instead of the vendors
 * @param line whether it is slow, and whether what an earlier page loaded may come from the cache
 */
export async function newTab(
  context: BrowserContext,
  find: string,
  vendorScript: string,
  { isSlowLine = true, isWarm = false }: { isSlowLine?: boolean; isWarm?: boolean } = {},
): Promise<Tab> {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  page.on('pageerror', ({ message }) => console.error(`  in the page: ${message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') console.error(`  in the page: ${message.text()}`);
  });
  // What compiles this file calls a helper that a page does not have.
  await page.addInitScript('window.__name = (named) => named');
  await page.addInitScript(watch, find);
  await cdp.send('Performance.enable');
  await cdp.send('Network.enable');
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: !isWarm });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: DEVICE.slowdown });
  if (isSlowLine) {
    const throughput = DEVICE.bitsPerSecond / 8;
    await cdp.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: DEVICE.latency,
      downloadThroughput: throughput,
      uploadThroughput: throughput,
    });
  }
  const body = Buffer.from(vendorScript).toString('base64');
  cdp.on('Fetch.requestPaused', ({ requestId }) => {
    const answer = { requestId, responseCode: 200, body };
    // The page may be gone by then.
    void cdp.send('Fetch.fulfillRequest', answer).catch(() => undefined);
  });
  await cdp.send('Fetch.enable', { patterns: VENDORS.map((urlPattern) => ({ urlPattern })) });
  return {
    page,
    cdp,
    seen: () => page.evaluate(() => window.bench()),
    async metric(name) {
      const { metrics } = await cdp.send('Performance.getMetrics');
      return metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
    },
  };
}

/** How many turns of the stand-in's loop this machine does in a millisecond, not slowed down. */
export async function turnsPerMillisecond(browser: Browser): Promise<number> {
  const page = await browser.newPage();
  const turns = 5e6;
  const rates = await page.evaluate(
    ({ code, turns }) => {
      const run = new Function('turns', code);
      return Array.from({ length: 9 }, () => {
        const start = performance.now();
        run(turns);
        return turns / (performance.now() - start);
      });
    },
    { code: LOOP, turns },
  );
  await page.close();
  // The fastest: what slowed the others down was something else on the machine.
  return Math.max(...rates);
}

/** Presses a button as a finger does, from outside of the page. */
export async function press({ page, cdp }: Tab, find: string): Promise<void> {
  const at = await page.evaluate((expression) => {
    const element: Element = new Function(`return ${expression}`)();
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, find);
  const mouse = { ...at, button: 'left', clickCount: 1 } as const;
  await cdp.send('Input.dispatchMouseEvent', { ...mouse, type: 'mouseMoved', button: 'none' });
  await cdp.send('Input.dispatchMouseEvent', { ...mouse, type: 'mousePressed' });
  await cdp.send('Input.dispatchMouseEvent', { ...mouse, type: 'mouseReleased' });
}
