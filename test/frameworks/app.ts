import { expect } from 'vitest';
import { eventually } from '../kit/eventually';
import { SITE } from '../kit/site';
import type { Visitor } from '../kit/visitor';
import type { World } from '../kit/world';

/** Where the app is served. */
const PAGE = SITE.httpsCoUk;

/** What of the app's content may be seen. */
export interface Shown {
  statistics: boolean;
  recommendations: boolean;
  video: boolean;
}

export const NOTHING: Shown = { statistics: false, recommendations: false, video: false };
export const ALL: Shown = { statistics: true, recommendations: true, video: true };

/** The app in a visitor's browser, the same whatever it is made with. */
export class App {
  private constructor(
    readonly world: World,
    readonly visitor: Visitor,
    readonly folder: string,
  ) {}

  /** A visitor with an empty profile, before the app has been opened. */
  static async of(world: World, folder: string, javaScript = true): Promise<App> {
    world.site.showFolder(folder);
    return new App(world, await world.visitor({ javaScript }), folder);
  }

  async open(path = '/'): Promise<void> {
    await this.visitor.open(PAGE + path);
  }

  async openTab(path = '/') {
    return this.visitor.openTab(PAGE + path);
  }

  /** Follows a link of the app's own, without a load of the page. */
  go(name: 'Etusivu' | 'Ajanvaraus' | 'Evästeet'): Promise<void> {
    return this.visitor.page.getByRole('link', { name, exact: true }).click();
  }

  /** Presses one of the app's own buttons. */
  async press(button: 'accept' | 'reject' | 'half' | 'withdraw' | 'late' | 'break'): Promise<void> {
    if (button === 'accept' || button === 'half') this.visitor.grants();
    await this.visitor.page.locator(`#${button}`).click();
  }

  /** The placeholder of a piece of content. */
  placeholder(title: 'Suositukset' | 'Video') {
    return this.visitor.page.locator('keksi-placeholder').filter({ hasText: title });
  }

  /** Waits until exactly this content is seen, in a tab. */
  async shows(wanted: Shown, page = this.visitor.page): Promise<void> {
    const count = (selector: string) => page.locator(selector).count();
    await eventually(async () => ({
      statistics: (await count('#counted')) > 0,
      recommendations: (await count('#recommendations')) > 0,
      video: (await count('#video')) > 0,
    })).toEqual(wanted);
  }

  /** Waits for what the app says of the state: decided, diagnostic, marketing, and the services that may run. */
  async says(wanted: string): Promise<void> {
    await eventually(async () =>
      (await this.visitor.page.locator('#state').innerText()).trim(),
    ).toMatch(new RegExp(`^${wanted}`));
  }

  /** Waits until third parties with these hosts have been asked. */
  async asks(...hosts: string[]): Promise<void> {
    await eventually(() => this.visitor.thirdParty().map(({ host }) => host)).toEqual(
      expect.arrayContaining(hosts),
    );
  }

  /** What went wrong, and what was warned of. */
  complaints(): string[] {
    return this.visitor.console.filter((line) => /^(error|warning|exception):/.test(line));
  }
}
