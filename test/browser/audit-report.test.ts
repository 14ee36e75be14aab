import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { source as axe } from 'axe-core';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hostileAudit } from '../../audit/src/reports/hostile.test.kit';
import { reports } from '../../audit/src/reports/index';
import { launchBrowser } from '../kit/browser';

const folder = mkdtempSync(join(tmpdir(), 'keksi-report-'));
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser([], 'shell');
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

test.each([
  ['fi', 'light'],
  ['en', 'dark'],
  ['sv', 'light'],
] as const)(
  'the report in %s, %s: nothing runs, nothing is asked for, and axe finds nothing',
  async (language, colorScheme) => {
    const file = join(folder, `${language}.html`);
    writeFileSync(file, reports.html(hostileAudit(language)));
    // axe comes as a script, which the report's own policy would stop.
    const context = await browser.newContext({ colorScheme, bypassCSP: true });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(pathToFileURL(file).href);
    expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([pathToFileURL(file).href]);
    expect(await page.title()).not.toBe('ran');
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() =>
      (
        window as unknown as {
          axe: { run(): Promise<{ violations: { id: string; nodes: unknown[] }[] }> };
        }
      ).axe.run(),
    );
    expect(violations.map(({ id, nodes }) => `${id} (${nodes.length})`)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    const { overflow } = await page.evaluate(() => ({
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    }));
    expect(overflow).toBeLessThanOrEqual(0);
    await context.close();
  },
);
