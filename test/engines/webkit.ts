import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { Builder, Key, type WebDriver, type WebElement } from 'selenium-webdriver';
import { DriverService } from 'selenium-webdriver/remote';
import { eventually } from '../kit/eventually';
import type { KeyName, Running, Tab, Target } from './engine';
import { seeking } from './seek';

const KEYS: Record<KeyName, string> = {
  Tab: Key.TAB,
  Enter: Key.ENTER,
  Space: Key.SPACE,
  Escape: Key.ESCAPE,
};

/** WebKit's own idea of the role and the name must be the scenario's. */
async function expectNamed(element: WebElement, target: Target): Promise<void> {
  if (typeof target === 'string') return;
  const [role, name] = [await element.getAriaRole(), await element.getAccessibleName()];
  if (role !== target.role || name !== target.name) {
    throw new Error(`WebKit knows the ${target.role} "${target.name}" as the ${role} "${name}"`);
  }
}

async function tab(driver: WebDriver): Promise<Tab> {
  // WebDriver acts on one window at a time.
  await driver.switchTo().newWindow('tab');
  const handle = await driver.getWindowHandle();
  const here = () => driver.switchTo().window(handle);
  const evaluate = async <T>(expression: string): Promise<T> => {
    await here();
    return driver.executeScript<T>(`return (${expression})`);
  };
  const find = (target: Target) => evaluate<WebElement | null>(seeking(target));
  const sees = async (target: Target) => (await find(target)) !== null;
  return {
    async open(address) {
      await here();
      await driver.get(address);
    },
    async reload() {
      await here();
      await driver.navigate().refresh();
    },
    async click(target) {
      await eventually(() => sees(target)).toBe(true);
      const element = await find(target);
      if (!element) throw new Error(`Gone: ${JSON.stringify(target)}`);
      await expectNamed(element, target);
      await element.click();
    },
    sees,
    async press(key) {
      await here();
      await driver.actions().sendKeys(KEYS[key]).perform();
    },
    evaluate,
    async cookies() {
      await here();
      const cookies = await driver.manage().getCookies();
      return cookies.map(({ name, value, expiry }) => ({ name, value, expires: Number(expiry) }));
    },
    async close() {
      await here();
      await driver.close();
    },
  };
}

/** A screen that nobody sees: MiniBrowser has no headless mode. Xvfb picks a free number and tells it. */
async function openScreen(path: string) {
  const screen = spawn(
    path,
    ['-displayfd', '1', '-nolisten', 'tcp', '-screen', '0', '1280x800x24'],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  process.once('exit', () => screen.kill());
  const [number] = (await once(screen.stdout, 'data')) as [Buffer];
  return { display: `:${number.toString().trim()}`, close: () => screen.kill() };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** WebKitGTK in its own small browser, driven by Selenium over WebDriver. A session is a profile. */
export async function launch(driverPath: string, screenPath: string): Promise<Running> {
  const screen = await openScreen(screenPath);
  const port = await freePort();
  const service = new DriverService(driverPath, {
    port,
    loopback: true,
    args: [`--port=${port}`],
    env: { ...process.env, DISPLAY: screen.display },
  });
  const server = await service.start();
  const session = (proxy: number) =>
    new Builder()
      .usingServer(server)
      .withCapabilities({
        browserName: 'MiniBrowser',
        acceptInsecureCerts: true,
        // Not the proxy capability of WebDriver: WebKitGTK speaks TLS to the proxy for https that it names.
        'webkitgtk:browserOptions': { args: ['--automation', `--proxy=http://127.0.0.1:${proxy}`] },
      })
      .build();
  let version = '';
  return {
    get version() {
      return version;
    },
    async profile(proxy) {
      // The first window stays empty: a session ends with its last window.
      const driver = await session(proxy);
      version = (await driver.getCapabilities()).getBrowserVersion() ?? '';
      return { tab: () => tab(driver), close: () => driver.quit() };
    },
    async close() {
      await service.kill();
      screen.close();
    },
  };
}
