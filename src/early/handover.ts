/**
 * What the files of Keksi hand to one another: the first one to the one that asks, and both to the whole
 * library when that comes.
 */
import type { Act } from '../consent/act';
import type { Choices } from '../consent/choices';
import type { Decision } from '../consent/decision';
import type { NoticeVersions } from '../consent/notice-versions';
import type { Events } from '../events';
import type { AskTexts } from '../locales/texts';
import type { Keksi } from '../public';
import type { Registrar } from '../records/registrar';
import type { Identity } from '../services/identities';
import type { Started } from '../services/resumable';
import type { Language } from '../services/service';
import type { NoticeText } from '../ui/interface';
import type { Guard } from './guard';
import type { Layer } from './layer';
import type { Load, LoadPart } from './load';
import type { Written } from './plain';

/** Whoever can act for the visitor. */
export interface Acting {
  /** @param text what was on the screen; what is there now unless said. */
  decide(act: Act, text?: NoticeText): void;
}

/** All of Keksi, once it is there. */
export interface Whole extends Acting {
  readonly keksi: Keksi;
  /** The choice may have changed elsewhere. */
  look(): void;
  /** @param opener where focus returns. */
  openSettings(opener: Element | null): void;
}

/** What the first files did before the whole library came. */
export interface Already {
  readonly events: Events;
  /** Whether the first file understood the settings, and so has spoken to Google and Meta already. */
  readonly isPlain: boolean;
  /** What Keksi has said to Google. */
  readonly said: WeakSet<object>;
  /** Gives up what the page said to Google while that was held, as far as it may be said yet. */
  early(): readonly unknown[];
  readonly started: Started;
  readonly choices: Choices;
  /** The first question, if it was asked on this page. */
  readonly asking: Asking | undefined;
  /** Hands over what the first file holds back. */
  readonly guard: Guard;
  /** Asks the first question again, where the settings cannot be shown. */
  askAgain(): unknown;
}

/** What the whole library needs of the page. */
export interface Entrance extends Already {
  readonly tag: HTMLElement | null;
  readonly load: Load;
  readonly part: LoadPart;
}

/** The file of the whole library. */
export interface WholePart {
  enterPage(entrance: Entrance): Whole | Promise<Whole>;
}

/** The first question, and the answer to it. */
export interface Asking extends Acting {
  readonly registrar: Registrar;
  /** The decision, where the browser does not keep it. */
  readonly unkept: Decision | null;
  /** Resolves when what was made on this page has been sent, or could not be. */
  sent(): Promise<void>;
  /** Whether the banner is open. */
  readonly open: boolean;
  /**
   * The interface draws its own in place of the banner.
   *
   * @returns what the visitor was being told; empty where nothing was.
   */
  vacate(): string;
}

/** What the first question needs of the page. */
export interface AskWorld {
  readonly written: Written;
  readonly days: number;
  readonly services: readonly Identity[];
  readonly versions: NoticeVersions;
  readonly language: Language;
  readonly texts: AskTexts;
  readonly events: Events;
  readonly layer: Layer;
  readonly part: LoadPart;
  /** The decision that the browser remembers. */
  remembered(): Decision | null;
  /** Lets whoever can act for the visitor. */
  act(act: Act, text: NoticeText): void;
  /** The visitor has decided: from now on this holds. */
  decided(decision: Decision): void;
  /** Starts what may run. */
  proceed(): void;
  /** Loads the whole library. */
  call(): void;
  openSettings(): void;
  /** The banner is gone. */
  closed(): void;
}

/** The file of the first question. */
export interface AskPart {
  /** @returns undefined where the settings need the whole library after all. */
  askFirst(world: AskWorld): Asking | undefined;
}
