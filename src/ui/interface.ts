import type { Act } from '../consent/act';
import type { Category } from '../consent/categories';
import type { Choices } from '../consent/choices';
import type { Texts } from '../locales/texts';
import type { Language } from '../services/service';
import type { Settings } from '../settings/settings';

/** What the visitor can quote of their own latest choice (GDPR 15; shown in the settings). */
export interface Receipt {
  /** When the choice was made. */
  readonly time: Date;
  /** The version of the notice that was answered. */
  readonly notice: string;
  /** The identifier of the consent; null after a refusal, which keeps none (A28). */
  readonly subject: string | null;
  /** When the choice stops being valid. */
  readonly expires: Date;
}

/** The visitor's own records, and whether the register could be asked for its share of them. */
export interface OwnRecords {
  readonly records: readonly unknown[];
  readonly complete: boolean;
}

/** Everything the interface shows that is not text: handed to it anew whenever something changed. */
export interface View {
  readonly choices: Choices;
  /** The ids of services that are switched off inside an allowed category. */
  readonly refused: readonly string[];
  /** Whether a valid choice exists. */
  readonly decided: boolean;
  /** The categories the visitor is asked about. */
  readonly asked: readonly Category[];
  /** Categories whose services changed since the visitor chose: the banner says so (A24). */
  readonly changed: readonly Category[];
  readonly receipt: Receipt | null;
  /** Whether the browser sends Global Privacy Control (D17). */
  readonly gpc: boolean;
  /** Whether the browser keeps the choice; if not, it holds on this page only. */
  readonly remembered: boolean;
  /** Whether the page has its own element that opens the settings; if not, a small button shows in the corner. */
  readonly ownSettingsLink: boolean;
}

/**
 * The texts shown to the visitor, in the order they stand on the screen, for each part that was shown.
 * Goes into the record as it is.
 */
export type NoticeText = {
  readonly [part: string]: NoticeText | string | readonly (NoticeText | string)[];
};

/** What the interface may ask of the rest of the library. It touches no cookie, tag or network. */
export interface Host {
  readonly settings: Settings;
  view(): View;
  /** The visitor acted. */
  act(act: Act): void;
  /** Fetches the visitor's own records. */
  exportRecords(): Promise<OwnRecords>;
  /** Erases them, and the choice. @returns whether the register has confirmed; if not, it is told later. */
  eraseRecords(): Promise<boolean>;
  /**
   * The interface is about to be drawn, in place of whatever of Keksi's was on the screen before.
   *
   * @returns the status message that stood there.
   */
  taken?(): string | undefined;
  /** A part came into view (`open`) or left it (`close`). */
  moved(event: 'open' | 'close', part: 'banner' | 'settings'): void;
}

/** The banner, the settings dialog, the corner button and the status messages. */
export interface Interface {
  openBanner(): void;
  /** @param opener where focus returns when the dialog closes. */
  openSettings(opener?: Element | null): void;
  /** Closes whatever is open; saves nothing. */
  close(): void;
  /** Draws again after the view changed. */
  refresh(): void;
  /** Says a status message in the live region. */
  say(status: 'saved' | 'withdrawn'): void;
  setTexts(texts: Texts, language: Language): void;
  /** What the visitor has on the screen, or had since the last act: the notice of the record. */
  shown(): NoticeText;
}

/** Makes the interface; nothing shows until one of its parts is opened. */
export type MakeInterface = (host: Host, texts: Texts, language: Language) => Interface;
