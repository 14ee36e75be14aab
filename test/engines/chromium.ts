import type { Page } from 'playwright';
import { launchBrowser } from '../kit/browser';
import type { Certificate } from '../kit/certificate';
import type { Running, Tab, Target } from './engine';

const on = (page: Page, target: Target) =>
  typeof target === 'string'
    ? page.locator(target).first()
    : page.getByRole(target.role, { name: target.name, exact: true }).first();

function tab(page: Page): Tab {
  return {
    open: async (address) => void (await page.goto(address)),
    reload: async () => void (await page.reload()),
    click: (target) => on(page, target).click(),
    sees: (target) => on(page, target).isVisible(),
    press: (key) => page.keyboard.press(key),
    evaluate: (expression) => page.evaluate(expression),
    cookies: () => page.context().cookies(),
    close: () => page.close(),
  };
}

/**
 * Chromium, driven by Playwright. It believes in the certificate from the start: errors that Playwright
 * ignores for a page are errors again for what the page sends as it goes away.
 */
export async function launch({ spki }: Certificate): Promise<Running> {
  const browser = await launchBrowser([`--ignore-certificate-errors-spki-list=${spki}`]);
  return {
    version: browser.version(),
    async profile(proxy) {
      const context = await browser.newContext({
        proxy: { server: `http://127.0.0.1:${proxy}` },
      });
      return {
        tab: async () => tab(await context.newPage()),
        close: () => context.close(),
      };
    },
    close: () => browser.close(),
  };
}
