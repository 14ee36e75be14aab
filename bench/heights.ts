import type { Browser, Page } from 'playwright';
import type { Manager } from './managers/manager.js';
import { versionOf } from './managers/manager.js';
import type { Server } from './server.js';

/** The windows in which a banner's height is taken, as a visitor's screen. */
export const SCREENS = [
  { width: 360, height: 640 },
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
] as const;

/** How high a manager's banner is on each screen, and how it looks there. */
export interface Looks {
  manager: Manager;
  /** Height in points, by the screen's width. */
  heights: Map<number, number>;
  pictures: Map<number, Buffer>;
}

/** The banner's height, once it stands still. */
async function heightOf(page: Page, banner: string): Promise<number> {
  const height = () =>
    page.evaluate((expression) => {
      const element: Element | null = new Function(`return ${expression}`)();
      return element?.getBoundingClientRect().height ?? 0;
    }, banner);
  await page.waitForFunction(`${banner}?.getBoundingClientRect().height > 0`);
  // An entrance that moves is over by then; each of these managers ends its own within half a second.
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined))),
  );
  let last = await height();
  for (let still = 0; still < 3; ) {
    await page.evaluate(() => new Promise((frame) => requestAnimationFrame(frame)));
    const now = await height();
    still = now === last ? still + 1 : 0;
    last = now;
  }
  return last;
}

/** Looks at every manager's banner on each screen. */
export async function look(browser: Browser, server: Server, managers: Manager[]) {
  const seen: Looks[] = [];
  for (const manager of managers.filter(({ accept }) => accept)) {
    const looks: Looks = { manager, heights: new Map(), pictures: new Map() };
    for (const viewport of SCREENS) {
      const page = await browser.newPage({ viewport, locale: 'en-US', reducedMotion: 'reduce' });
      await page.goto(`${server.origin}/${manager.id}/`, { waitUntil: 'load' });
      looks.heights.set(viewport.width, await heightOf(page, manager.banner));
      looks.pictures.set(viewport.width, await page.screenshot());
      await page.close();
    }
    seen.push(looks);
  }
  return seen;
}

/** Their heights side by side, each with its part of the screen. */
export function heightTable(seen: Looks[]): string {
  const cell = (height: number | undefined, of: number) =>
    height === undefined ? '' : `${Math.round(height)} (${Math.round((100 * height) / of)} %)`;
  return [
    `|  | ${SCREENS.map(({ width, height }) => `${width} × ${height}`).join(' | ')} |`,
    '| --- | ---: | ---: | ---: |',
    ...seen.map(({ manager, heights }) => {
      const name = `${manager.name} ${manager.package ? versionOf(manager.package) : ''}`.trim();
      return `| ${name} | ${SCREENS.map(({ width, height }) => cell(heights.get(width), height)).join(' | ')} |`;
    }),
  ].join('\n');
}
