import type { Browser, BrowserContext, Locator, Page } from 'playwright';
import { BUTTONS, type ButtonName, type Language, SWITCHES } from './buttons';
import type { RequestLog } from './log';

/** What a visitor brings along. */
export interface VisitorOptions {
  /** The language whose button names are pressed; fi unless said. */
  language?: Language;
  /** Sends Global Privacy Control. */
  gpc?: boolean;
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

const USER_AGENT =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';

/** Which visitor a request comes from: every visitor's browser says its number. */
export function visitorOf(headers: Headers): number | undefined {
  const number = /Visitor\/(\d+)/.exec(headers.get('user-agent') ?? '')?.[1];
  return number === undefined ? undefined : Number(number);
}

/** A person at a browser of their own, and what can be seen over their shoulder. */
export class Visitor {
  /** Every console message and uncaught exception, in order, as `type: text`. */
  readonly console: string[] = [];
  /** Where the request log stood when the visitor first granted something. */
  grantedAt: number | undefined;
  page: Page;

  private constructor(
    readonly number: number,
    readonly context: BrowserContext,
    page: Page,
    readonly language: Language,
    private readonly log: RequestLog,
  ) {
    this.page = page;
  }

  /** Opens a browser profile with nothing in it. */
  static async arrive(
    browser: Browser,
    log: RequestLog,
    number: number,
    { language = 'fi', gpc = false }: VisitorOptions,
  ): Promise<Visitor> {
    const context = await browser.newContext({ userAgent: `${USER_AGENT} Visitor/${number}` });
    if (gpc) {
      await context.addInitScript(() => {
        Object.defineProperty(navigator, 'globalPrivacyControl', { value: true });
      });
    }
    const visitor = new Visitor(number, context, await context.newPage(), language, log);
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
  button(name: ButtonName, page = this.page): Locator {
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

  /** Notes that this visitor grants something now: from here on, third parties may hear of them. */
  grants(): void {
    this.grantedAt ??= this.log.mark();
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

  /** Keys of localStorage and sessionStorage, except the library's own. */
  async foreignStorageKeys(): Promise<string[]> {
    const keys = await this.page.evaluate(() => [
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
    ]);
    return keys.filter((key) => !key.startsWith('keksi')).sort();
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
  leave(): Promise<void> {
    return this.context.close();
  }
}
