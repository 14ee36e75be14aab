import puppeteer, { type ElementHandle, type Page } from 'puppeteer-core';
import { eventually } from '../kit/eventually';
import type { Running, Tab, Target } from './engine';
import { seeking } from './seek';

async function find(page: Page, target: Target): Promise<ElementHandle<Element> | null> {
  return (await page.evaluateHandle(seeking(target))).asElement() as ElementHandle<Element> | null;
}

/**
 * Firefox's agent now and then calls a navigation aborted that nobody has stopped, most on a busy machine; why, we have
 * not seen (alike: https://github.com/microsoft/playwright/issues/20749). Then the address is asked for again: what a
 * scenario is about is what leaves the page, which the proxy counts.
 */
async function open(page: Page, address: string): Promise<void> {
  try {
    await page.goto(address);
  } catch (error) {
    if (!String(error).includes('NS_BINDING_ABORTED')) throw error;
    await page.goto(address);
  }
}

function tab(page: Page): Tab {
  const sees = async (target: Target) => (await find(page, target)) !== null;
  return {
    open: (address) => open(page, address),
    reload: async () => void (await page.reload()),
    async click(target) {
      await eventually(() => sees(target)).toBe(true);
      const element = await find(page, target);
      if (!element) throw new Error(`Gone: ${JSON.stringify(target)}`);
      await element.click();
    },
    sees,
    press: (key) => page.keyboard.press(key === 'Space' ? ' ' : key),
    evaluate: <T>(expression: string) => page.evaluate(expression) as Promise<T>,
    cookies: () => page.browserContext().cookies(),
    close: () => page.close(),
  };
}

/** Firefox as it is sold, driven by Puppeteer over WebDriver BiDi. */
export async function launch(executablePath: string): Promise<Running> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    acceptInsecureCerts: true,
    // What Firefox asks for of its own accord goes nowhere; a profile's requests have their own way out.
    extraPrefsFirefox: {
      // An http page stays one, though there would be one over https.
      'dom.security.https_first': false,
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': 9,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': 9,
    },
  });
  return {
    version: (await browser.version()).replace('firefox/', ''),
    async profile(proxy) {
      const context = await browser.createBrowserContext({ proxyServer: `127.0.0.1:${proxy}` });
      return {
        tab: async () => tab(await context.newPage()),
        close: () => context.close(),
      };
    },
    close: () => browser.close(),
  };
}
