import type { BrowserContext, Page } from 'playwright-core';
import { hasBanner, type Look, lookAt } from '../banner/look';
import { hasKeksi, press, type Wish } from '../banner/press';
import type { Launched } from '../browser/launch';
import { pause, within } from '../browser/within';
import { ask } from '../capture/in-page';
import { Recorder } from '../capture/recorder';
import { States } from '../capture/states';
import { Stored } from '../capture/storage';
import type { Moment, PageFault, PhaseName, Press, Step } from '../model';
import { faultOf, faultOfChallenge, faultOfStatus } from './faults';
import { nextPage } from './next-page';
import type { RunOptions } from './options';

/** What the server sent as the first page. @example `visit.served?.source` */
export interface Served {
  readonly status: number;
  readonly source: string;
  readonly finalUrl: string;
}

/** A page that makes so much traffic is told of. */
const HUGE = 50_000_000;
/** How much longer than `--settle` a page may go on asking. */
const IDLE_PATIENCE = 5_000;

/** Ends a phase early; what was seen so far counts. @example `throw new Ended()` */
export class Ended extends Error {}

/** One phase's visitor: goes, waits, presses, leaves, and looks at the end of each moment. @example `await visit.arrive(); await visit.do({ act: 'refuse' }); await visit.onward()` */
export class Visit {
  readonly steps: Step[] = [];
  readonly presses: Press[] = [];
  readonly faults: PageFault[] = [];
  readonly states = new States();
  readonly stored: Stored;
  served?: Served;
  moment: Moment = 'before';
  private readonly tabs: Page[] = [];

  private constructor(
    readonly phase: PhaseName,
    readonly url: string,
    readonly options: RunOptions,
    readonly recorder: Recorder,
    private readonly context: BrowserContext,
    readonly page: Page,
  ) {
    this.stored = new Stored(phase, recorder);
    this.tabs.push(page);
  }

  /** Opens a tab in a browser that has just started. */
  static async begin(
    phase: PhaseName,
    url: string,
    options: RunOptions,
    browser: Launched,
  ): Promise<Visit> {
    const { context } = browser;
    const { origin } = new URL(url);
    await context.addCookies(options.cookies.map((cookie) => ({ ...cookie, url: origin })));
    const recorder = await Recorder.attach(browser.endpoint, phase, {
      origin,
      headers: phase === 'gpc' ? [...options.headers, GPC] : options.headers,
      registers: options.registers,
    });
    const page = context.pages()[0] ?? (await context.newPage());
    await page.setViewportSize({ width: 1280, height: 800 });
    const session = await context.newCDPSession(page);
    recorder.tabs.follow((await session.send('Target.getTargetInfo')).targetInfo.targetId);
    await session.detach();
    const visit = new Visit(phase, url, options, recorder, context, page);
    visit.listen(page);
    return visit;
  }

  /** Goes to the phase's page. @throws Ended where there is none */
  async arrive(settle = this.options.settle): Promise<void> {
    this.step('visit', this.url);
    try {
      const response = await this.page.goto(this.url, { waitUntil: 'load', timeout: 30_000 });
      const status = response?.status() ?? 0;
      const source = await within(5_000, response?.text() ?? Promise.resolve('')).catch(() => '');
      this.served = { status, source: source.slice(0, 500_000), finalUrl: this.page.url() };
      this.end(faultOfStatus(this.url, status));
    } catch (error) {
      if (error instanceof Ended) throw error;
      // A page whose last picture never comes is a page all the same.
      const fault = faultOf(this.url, error);
      const isThere = fault.fault === 'timeout' && /^https?:/.test(this.page.url());
      this.end({ ...fault, fatal: !isThere });
    }
    const title = await within(5_000, this.page.title()).catch(() => '');
    const text = await ask(
      this.page,
      () => document.body?.innerText.slice(0, 3_000) ?? '',
      undefined,
    );
    this.end(faultOfChallenge(this.url, title, text ?? ''));
    await this.settle(settle);
  }

  /** Waits for what a page does by itself, and notes a page that never comes to rest. */
  async settle(milliseconds: number): Promise<void> {
    this.step('wait', this.page.url());
    await pause(milliseconds);
    const isRestless = this.faults.some(({ fault }) => fault === 'never-idle');
    for (let waited = 0; !isRestless && this.recorder.quietFor < 400; waited += 200) {
      if (waited >= IDLE_PATIENCE) {
        this.fault(
          'never-idle',
          `${this.page.url()} never stops asking for more; it was not waited for.`,
        );
        break;
      }
      await pause(200);
    }
    if (this.recorder.bytes > HUGE) {
      this.fault('huge', `${this.url} brought more than ${HUGE / 1_000_000} MB over the network.`);
    }
  }

  /** Scrolls to the end and back, and moves the pointer, as a reader does. */
  async stir(): Promise<void> {
    this.step('scroll', this.page.url());
    await this.page.mouse.move(300, 300, { steps: 3 }).catch(() => undefined);
    for (let turn = 0; turn < 4; turn += 1) {
      await within(2_000, this.page.mouse.wheel(0, 900)).catch(() => undefined);
      await pause(100);
    }
  }

  /** The banner, waited for a while. */
  async banner(patience = 4_000): Promise<Look | undefined> {
    const until = Date.now() + patience;
    for (;;) {
      const look = await lookAt(this.page, this.options.selectors.banner ?? null);
      if (hasBanner(look) || Date.now() > until) return hasBanner(look) ? look : undefined;
      await pause(250);
    }
  }

  /** Looks at everything, then acts; from then on it is another moment. */
  async do(wish: Wish, then: Moment): Promise<boolean> {
    if (!(await hasKeksi(this.page)) && wish.act !== 'withdraw') await this.banner();
    await this.look();
    this.become(then);
    const pressed = await press(this.page, wish, then, this.options.selectors);
    this.presses.push(pressed);
    this.step('press', this.page.url(), pressed);
    if (!pressed.done) this.notDone(wish, pressed);
    return pressed.done;
  }

  /** Looks at storages and states as they are now. */
  async look(): Promise<void> {
    const open = this.tabs.filter((tab) => !tab.isClosed());
    await this.stored.look(this.moment, open, this.page.url());
    const shown = this.moment === 'second-tab' ? open.at(-1) : this.page;
    if (shown) await this.states.look(this.moment, shown);
  }

  /** Leaves for another page of the site by the page's own navigation, so that it unloads as pages do. */
  async onward(
    then: Moment = 'next-page',
    settle = this.options.settle,
    to?: string,
  ): Promise<void> {
    await this.look();
    const links = await ask(
      this.page,
      () => [...document.links].slice(0, 500).map(({ href }) => href),
      undefined,
    );
    const here = this.page.url();
    const next =
      to ?? nextPage(here, links ?? [], this.options.sensitive) ?? here.split('#')[0] ?? here;
    this.step('leave', here);
    this.become('leaving', then);
    const arrived = this.page.waitForEvent('load', { timeout: 30_000 });
    await ask(
      this.page,
      (url) =>
        setTimeout(() => (url === location.href ? location.reload() : location.assign(url))) &&
        true,
      next,
    );
    await arrived.catch((error) => this.end({ ...faultOf(next, error), fatal: false }));
    this.become(then);
    this.step('next-page', this.page.url());
    await this.settle(settle);
    await this.look();
  }

  /** Opens the page in a second tab, looks, and closes it. */
  async secondTab(): Promise<void> {
    await this.look();
    this.recorder.tabs.opening = 'second-tab';
    const tab = await this.context.newPage();
    this.tabs.push(tab);
    this.listen(tab);
    this.step('second-tab', this.url);
    await tab.goto(this.url, { waitUntil: 'load', timeout: 30_000 }).catch(() => undefined);
    const { moment } = this;
    this.moment = 'second-tab';
    await this.settle(this.options.settle);
    await this.look();
    this.moment = moment;
    await within(5_000, tab.close()).catch(() => undefined);
    await this.page.bringToFront().catch(() => undefined);
  }

  /** Goes away, so that what the page sends at its end is seen. */
  async leave(): Promise<void> {
    this.step('leave', this.page.url());
    this.become('leaving');
    await this.page.goto('about:blank', { timeout: 10_000 }).catch(() => undefined);
    await pause(Math.min(1_000, this.options.settle));
    this.step('end', this.url);
  }

  /** From now on it is another moment. */
  become(moment: Moment, next: Moment = moment): void {
    this.moment = moment;
    this.recorder.mark(moment, next);
  }

  /** Notes something; the same only once. */
  fault(fault: PageFault['fault'], text: string): void {
    if (this.faults.some((one) => one.fault === fault)) return;
    this.faults.push({ fault, text, fatal: false });
  }

  private end(fault: PageFault | undefined): void {
    if (!fault) return;
    this.faults.push(fault);
    if (fault.fatal) throw new Ended();
  }

  private notDone({ act }: Wish, { why = '' }: Press): void {
    if (act === 'refuse') this.fault('no-refusal', `${this.url}: could not refuse. ${why}`);
    else if (act === 'withdraw')
      this.fault('no-withdrawal', `${this.url}: could not withdraw. ${why}`);
    else if (act === 'accept') this.fault('no-banner', `${this.url}: could not accept. ${why}`);
    else this.fault('other', `${this.url}: could not choose one category alone. ${why}`);
  }

  private step(what: Step['what'], url: string, pressed?: Press): void {
    this.steps.push({
      at: this.recorder.now,
      moment: this.moment,
      what,
      url,
      ...(pressed && { press: pressed }),
    });
  }

  private listen(page: Page): void {
    page.on('dialog', (dialog) => {
      this.fault(
        'dialog',
        `${page.url()} opened a dialog ("${dialog.message().slice(0, 100)}"), which was dismissed.`,
      );
      dialog.dismiss().catch(() => undefined);
    });
    page.on('download', (download) => {
      this.fault(
        'download',
        `${page.url()} started a download (${download.suggestedFilename()}), which was cancelled.`,
      );
      download.cancel().catch(() => undefined);
    });
    page.on('crash', () => this.fault('crash', `${page.url()} crashed.`));
  }
}

const GPC = { name: 'Sec-GPC', value: '1' };
