/**
 * What may come late: files that most page views need none of. Each is loaded when it is first needed, and knows the
 * core alone.
 */

import type { Strict } from '../enforcement/policy/strict';
import type { BuiltInLanguage } from '../locales/languages';
import type { AskTexts, Texts } from '../locales/texts';
import type { Records } from '../records/records';
import type { OwnRecords } from '../records/rights';
import type { Fault } from '../services/faults';
import type { Catalogue } from '../services/named-service';
import type { Enforced, Service } from '../services/service';
import type { Settings } from '../settings/settings';
import type { Core } from './core';
import type { Blocked, StoredName } from './events';

/** What the visitor is told after an act, by the name of its text. */
export type Told = 'saved' | 'withdrawn' | 'reloaded' | 'nextPage';

/** A service as the first question tells of it. */
export interface BannerService
  extends Pick<Service, 'category' | 'name' | 'provider' | 'functional'> {
  /** Whether it receives something without consent too. */
  readonly limited?: boolean;
}

/** What the screen is worded from. */
export interface ScreenWords {
  readonly language: string;
  readonly texts: AskTexts;
  readonly services: readonly BannerService[];
}

/** The banner, the settings button and the messages: one renderer, from the first opening to the last. */
export interface Screen {
  openBanner(): void;
  closeBanner(): void;
  /** Says that a choice was kept, and what the visitor should know of it. */
  say(about: Told): void;
  /** Says something else in the live region. */
  sayText(text: string): void;
  refresh(): void;
  setWords(words: ScreenWords): void;
  /** Where the settings dialog is drawn, and the focus that it takes from. */
  readonly stage: Stage;
}

/** The place of the settings dialog. */
export interface Stage {
  /** In the shadow root; styled by whoever draws in it. */
  readonly element: HTMLElement;
  /** Adds a stylesheet to the shadow root. */
  style(css: string): void;
  /** The element in the shadow root that has focus. */
  focused(): Element | null;
  /** To where the visitor came from, or else to the way back in. */
  returnFocus(to: Element | null): void;
  /** Ad blockers hide banners; who asks for the settings wants to see them. @returns whether it had to move. */
  unhide(): boolean;
  /** Called when the page has taken the element away: a dialog in it is modal no more. */
  onTaken(run: () => void): void;
}

/** What a screen may ask for. */
export interface ScreenHost {
  openSettings(): void;
}

/** What is drawn, as whoever loaded it may use it. */
export interface Screens {
  openBanner(): void;
  openSettings(opener?: Element | null): void;
  close(): void;
  setLanguage(code: string): void;
  /** Says that a choice was kept. */
  say(about: Told): void;
}

/** The file of what is drawn, in one language. */
export interface ScreenPart {
  readonly texts: AskTexts;
  startScreens(core: Core): Screens;
}

/** What the settings, placeholders, declarations and statements are worded from. */
export interface Words {
  readonly texts: Texts;
  /** With both halves of every service. */
  readonly settings: Settings;
  readonly language: string;
}

/** The settings dialog. */
export interface SettingsDialog {
  /** @param opener where focus returns when the dialog closes. */
  open(opener: Element | null): void;
  close(): void;
  setWords(words: Words): void;
}

/** The file of what is drawn with Preact. */
export interface UiPart {
  makeSettings(core: Core, words: Words, screen: Screen): SettingsDialog;
  /** Shows whoever has just ended a consent what can still be seen and done. */
  showEnded(core: Core, words: Words, screen: Screen, host: RecordsHost): void;
  /** Draws in the place of every frame that waits. @returns draws again in other words. */
  showPlaceholders(
    core: Core,
    words: Words,
    openSettings: (opener: Element) => void,
  ): (words: Words) => void;
  /** Fills an element of the page's own with a placeholder. */
  showPlaceholder(
    core: Core,
    element: HTMLElement,
    words: Words,
    openSettings: (opener: Element) => void,
  ): void;
  /** Fills an element with the cookie declaration. */
  showDeclaration(core: Core, element: HTMLElement, words: Words): void;
  /** Gives declarations and statements a look where the page gives them none. */
  styleDocuments(): void;
  /** Fills an element with the settings. @param say tells the visitor something. */
  showSettings(core: Core, element: HTMLElement, words: Words, say: (text: string) => void): void;
  /** The built-in texts of a language with the owner's own in their place. */
  ownTexts(core: Core, language: string, texts: Texts): Texts;
  /** The settings with both halves of every service of the page. */
  tell(core: Core, catalogue: Catalogue | null): Settings;
}

/** What the buttons of a statement, and of who has withdrawn, ask of Keksi. */
export interface RecordsHost {
  exportRecords(): Promise<OwnRecords>;
  /** @returns whether the register has confirmed; if not, it is told later. */
  eraseRecords(): Promise<boolean>;
}

/** Shows the privacy statement in an element. */
export type ShowStatement = (element: HTMLElement, host: RecordsHost, words: Words) => void;

/** A service of the catalogue that an address belongs to. */
export interface KnownService {
  readonly service: string;
  readonly name: string;
  readonly category: Service['category'];
  /** How a site declares it: `data-services="hotjar:1234567"`. */
  readonly how: string;
}

/** Tells of what strict mode stops. */
export interface StrictReport {
  violated(event: SecurityPolicyViolationEvent): void;
  /** Tells that a declared service asked too early. */
  waits(url: URL, by: string | null): void;
  /** Tells of hosts of a service that comes late, which the browser lets nothing through to. */
  check(service: Enforced): void;
  /** Loads the page again for what this page's policy lets through no more, unless a form has been begun. */
  renew(): void;
}

/** What is loaded only when it is needed. */
export interface Parts {
  ask(language: BuiltInLanguage): Promise<ScreenPart>;
  ui(): Promise<UiPart>;
  texts(language: BuiltInLanguage): Promise<Texts>;
  statement(): Promise<ShowStatement>;
  /** Measures for as long as that is allowed. */
  vitals(): Promise<{ followVitals(core: Core): void }>;
  strict(): Promise<{ reportStrict(core: Core, strict: Strict): StrictReport }>;
  /** The services that a site can turn on by name. */
  catalogue(): Promise<Catalogue & { serviceAt(url: URL): KnownService | undefined }>;
  /** The content security policy of the site, printed on the console too. */
  policy(): Promise<{ printPolicy(core: Core): string }>;
  /** Watches what is stored and declared by nobody. */
  monitor(): Promise<{ watchUndeclared(core: Core, found: (stored: StoredName) => void): void }>;
  /** Says what is wrong in the configuration. */
  explain(): Promise<{
    explainAll(core: Core): Promise<void>;
    /** Says what stands in the page's own markup and had better not. */
    explainPage(core: Core): Promise<void>;
    /** Says what is wrong with a service that is added. */
    explainFaults(faults: readonly Fault[]): void;
  }>;
  /** Shows the owner what is amiss on the page, and what happens on it. */
  check(): Promise<{ openChecker(core: Core, held: Blocked[]): void }>;
  /** The visitor's own records. */
  rights(): Promise<{
    exportRecords(
      register: string | null,
      records: Pick<Records, 'queue' | 'made'>,
      subject: string | null,
    ): Promise<OwnRecords>;
  }>;
  /** Looks at the colours that a site has set. */
  colours(): Promise<{ checkColours(host: HTMLElement, ui: HTMLElement): void }>;
}
