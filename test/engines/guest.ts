import { BUTTONS, type ButtonName } from '../kit/buttons';
import { eventually } from '../kit/eventually';
import type { RequestLog } from '../kit/log';
import type { Listening } from '../kit/server';
import { Traffic } from '../kit/traffic';
import type { LayerEntry, Wish } from '../kit/visitor';
import type { Profile, Tab, Target } from './engine';

const SWITCHES: Record<keyof Wish, string> = {
  diagnostic: 'Kävijätilastot (diagnostiikka)',
  marketing: 'Markkinointi',
};

/** A Finnish visitor in whichever browser. */
export class Guest extends Traffic {
  #left = false;

  constructor(
    number: number,
    log: RequestLog,
    private readonly line: Listening,
    private readonly profile: Profile,
    /** The tab looked at. */
    public tab: Tab,
  ) {
    super(number, log);
  }

  /** Goes to an address in a new tab, which is the one looked at from then on; answers the one before. */
  async openTab(address: string): Promise<Tab> {
    const before = this.tab;
    this.tab = await this.profile.tab();
    await this.tab.open(address);
    return before;
  }

  /** A button of the banner or the settings. */
  button(name: ButtonName): Target {
    return { role: 'button', name: BUTTONS.fi[name] };
  }

  /** A switch of the settings. */
  switch(category: keyof Wish): Target {
    return { role: 'switch', name: SWITCHES[category] };
  }

  /** Presses a button. */
  async press(name: ButtonName): Promise<void> {
    if (name === 'accept' || name === 'save') this.grants();
    await this.tab.click(this.button(name));
  }

  /** Chooses category by category, through the settings of one who has granted nothing. */
  async choose(wish: Wish): Promise<void> {
    await this.press('settings');
    if (wish.diagnostic) await this.tab.click(this.switch('diagnostic'));
    if (wish.marketing) await this.tab.click(this.switch('marketing'));
    await this.press('save');
  }

  /** Opens the settings from the page's own footer. */
  async openSettings(): Promise<void> {
    await this.tab.click('footer [data-keksi="settings"]');
    await this.finds(this.button('save'));
  }

  /** Waits until something is on the screen. */
  async finds(target: Target): Promise<void> {
    await eventually(() => this.tab.sees(target)).toBe(true);
  }

  /** Waits until something is not on the screen. */
  async misses(target: Target): Promise<void> {
    await eventually(() => this.tab.sees(target)).toBe(false);
  }

  /** Waits until an expression in the page has a value. */
  async learns(expression: string, value: unknown): Promise<void> {
    await eventually(() => this.tab.evaluate(expression)).toEqual(value);
  }

  /** The names of the cookies that the page sees or sends. */
  async cookieNames(): Promise<string[]> {
    return (await this.tab.cookies()).map(({ name }) => name).sort();
  }

  /** The value of the library's own cookie. */
  async choiceCookie(): Promise<string | undefined> {
    return (await this.tab.cookies()).find(({ name }) => name === 'keksi')?.value;
  }

  /** In how many days the library's own cookie ends. */
  async choiceDays(): Promise<number> {
    const cookie = (await this.tab.cookies()).find(({ name }) => name === 'keksi');
    return ((cookie?.expires ?? 0) - Date.now() / 1000) / 86_400;
  }

  /** The names in the page's localStorage and sessionStorage. */
  stored(): Promise<string[]> {
    return this.tab.evaluate(
      '[...Object.keys(localStorage), ...Object.keys(sessionStorage)].sort()',
    );
  }

  /** The names of what others than the library have stored. */
  async foreignStorageKeys(): Promise<string[]> {
    return (await this.stored()).filter((name) => !name.startsWith('keksi'));
  }

  /** What `gtag()` pushed to `dataLayer`, in order. */
  async commands(): Promise<unknown[][]> {
    const layer = await this.tab.evaluate<LayerEntry[]>(`dataLayer.map((entry) => ({
      type: Object.prototype.toString.call(entry),
      values: JSON.parse(JSON.stringify(Array.from(entry))),
    }))`);
    return layer.filter(({ type }) => type === '[object Arguments]').map(({ values }) => values);
  }

  /** Goes away for good. */
  async leave(): Promise<void> {
    if (this.#left) return;
    this.#left = true;
    await this.profile.close();
    await this.line.close();
  }
}
