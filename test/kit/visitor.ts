import type { Browser, BrowserContext, Locator, Page } from 'playwright';
import { BUTTONS, type ButtonName, type Language, SWITCHES } from './buttons';
import type { RequestLog } from './log';
import type { Listening } from './server';
import { Traffic } from './traffic';

/** What a visitor brings along. */
export interface VisitorOptions {
  /** The language whose button names are pressed; fi unless said. */
  language?: Language;
  /** Sends Global Privacy Control. */
  gpc?: boolean;
  /** The browser's own language; Finnish unless said. */
  locale?: string;
  /** False for a browser that runs no scripts. */
  javaScript?: boolean;
}

/** The two categories a visitor can grant. */
export interface Wish {
  diagnostic: boolean;
  marketing: boolean;
}

/** One command of `dataLayer`, as the page's own script sees it. */
export interface LayerEntry {
  /** `[object Arguments]` for what `gtag()` pushed. */
  type: string;
  values: unknown[];
}

/** What a page's scripts find on `window`. */
interface PageWindow {
  gtag(...args: unknown[]): void;
  fbq?(...args: unknown[]): void;
}

/** The part of `window.keksi` that the tests use, as users are told of it. */
export interface Keksi {
  readonly choices: Readonly<{ necessary: true } & Wish>;
  readonly decided: boolean;
  readonly refused: readonly string[];
  allows(category: string): boolean;
  acceptAll(): void;
  rejectAll(): void;
  choose(wish: Partial<Wish> & { refused?: string[] }): void;
  withdraw(): void;
  openBanner(): void;
  openSettings(): void;
  close(): void;
  setLanguage(language: Language): void;
  exportRecords(): unknown;
}

/** A person at a browser profile and a line of their own, and what can be seen over their shoulder. */
export class Visitor extends Traffic {
  /** Every console message and uncaught exception, in order, as `type: text`. */
  readonly console: string[] = [];
  page: Page;

  private constructor(
    number: number,
    readonly context: BrowserContext,
    page: Page,
    readonly language: Language,
    log: RequestLog,
    private readonly line: Listening,
  ) {
    super(number, log);
    this.page = page;
  }

  /** Opens a browser profile with nothing in it, at the end of a line. */
  static async arrive(
    browser: Browser,
    log: RequestLog,
    number: number,
    line: Listening,
    { language = 'fi', gpc = false, locale = 'fi-FI', javaScript = true }: VisitorOptions,
  ): Promise<Visitor> {
    const context = await browser.newContext({
      proxy: { server: `http://127.0.0.1:${line.port}` },
      locale,
      javaScriptEnabled: javaScript,
    });
    if (gpc) {
      await context.addInitScript(() => {
        Object.defineProperty(navigator, 'globalPrivacyControl', { value: true });
      });
    }
    const visitor = new Visitor(number, context, await context.newPage(), language, log, line);
    context.on('console', (message) =>
      visitor.console.push(`${message.type()}: ${message.text()}`),
    );
    context.on('weberror', (error) => visitor.console.push(`exception: ${error.error().message}`));
    return visitor;
  }

  /** Goes to an address, in the same tab. */
  async open(address: string): Promise<void> {
    await this.page.goto(address);
  }

  /** Goes to an address in a new tab, which is the one looked at from then on. */
  async openTab(address: string): Promise<Page> {
    this.page = await this.context.newPage();
    await this.open(address);
    return this.page;
  }

  /** A button of the banner or the settings, by its exact name. */
  button(name: ButtonName, page: Pick<Page, 'getByRole'> = this.page): Locator {
    return page.getByRole('button', { name: BUTTONS[this.language][name], exact: true });
  }

  /** A switch of the settings. */
  switch(category: keyof Wish): Locator {
    const name = SWITCHES[this.language][category];
    return this.page.getByRole('switch', { name }).or(this.page.getByRole('checkbox', { name }));
  }

  /** Presses a button. */
  async press(name: ButtonName): Promise<void> {
    if (name === 'accept' || name === 'save') this.grants();
    await this.button(name).click();
  }

  /** Chooses category by category, through the settings. */
  async choose(wish: Wish): Promise<void> {
    await this.press('settings');
    await this.switch('diagnostic').setChecked(wish.diagnostic);
    await this.switch('marketing').setChecked(wish.marketing);
    await this.press('save');
  }

  /** Opens the settings from the page's own footer. */
  async openSettings(): Promise<void> {
    await this.page.locator('[data-keksi="settings"]').click();
    await this.button('save').waitFor();
  }

  /** Withdraws everything, through the footer and the settings. */
  async withdraw(): Promise<void> {
    await this.openSettings();
    await this.press('withdraw');
  }

  /** Waits until the banner asks. */
  async isAsked(): Promise<void> {
    await this.button('accept').waitFor();
  }

  /** Whether the banner is on the screen. */
  seesBanner(): Promise<boolean> {
    return this.button('accept').isVisible();
  }

  /** Every cookie of the profile, by name. */
  async cookieNames(): Promise<string[]> {
    return (await this.context.cookies()).map(({ name }) => name).sort();
  }

  /** The library's own cookie. */
  async choiceCookie() {
    return (await this.context.cookies()).find(({ name }) => name === 'keksi');
  }

  /** Everything that the page's origin has stored, cookies apart, as `name=value`. */
  stored(): Promise<string[]> {
    return this.page.evaluate(async () => {
      const items = [localStorage, sessionStorage].flatMap((storage) => Object.entries(storage));
      const databases = await indexedDB.databases();
      // Service workers and their caches exist on https only.
      const caches = 'caches' in window ? await window.caches.keys() : [];
      return [
        ...items.map(([name, value]) => `${name}=${value}`),
        ...databases.map(({ name }) => `database ${name}`),
        ...caches.map((name) => `cache ${name}`),
      ].sort();
    });
  }

  /** The names of what others than the library have stored. */
  async foreignStorageKeys(): Promise<string[]> {
    const names = (await this.stored()).map((item) => item.replace(/=.*/s, ''));
    return names.filter((name) => !name.startsWith('keksi'));
  }

  /** Calls the page's `gtag`. */
  async gtag(...args: unknown[]): Promise<void> {
    await this.page.evaluate((call) => (window as unknown as PageWindow).gtag(...call), args);
  }

  /** Calls the page's `fbq`, if there is one at the moment. */
  async fbq(...args: unknown[]): Promise<void> {
    await this.page.evaluate((call) => (window as unknown as PageWindow).fbq?.(...call), args);
  }

  /** Asks something of `window.keksi`. */
  keksi<T>(ask: (keksi: Keksi) => T): Promise<T> {
    return this.page.evaluate(`(${ask})(window.keksi)`);
  }

  /** Everything in `dataLayer`, in order. */
  dataLayer(): Promise<LayerEntry[]> {
    return this.page.evaluate(() => {
      const { dataLayer = [] } = window as unknown as { dataLayer?: unknown[] };
      return dataLayer.map((entry) => {
        const type = Object.prototype.toString.call(entry);
        const values =
          type === '[object Arguments]' ? Array.from(entry as ArrayLike<unknown>) : [entry];
        return { type, values: JSON.parse(JSON.stringify(values)) as unknown[] };
      });
    });
  }

  /** Errors and exceptions seen so far. */
  errors(): string[] {
    return this.console.filter((line) => /^(error|exception):/.test(line));
  }

  /** Goes away for good. */
  async leave(): Promise<void> {
    await this.context.close();
    await this.line.close();
  }
}
