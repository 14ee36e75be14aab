/**
 * What the files of Keksi hand to one another: the first one to the one that asks, and both to the whole
 * library when that comes.
 */
import type { Act } from '../consent/act';
import type { Category } from '../consent/categories';
import type { Choices } from '../consent/choices';
import type { Decision } from '../consent/decision';
import type { NoticeVersions } from '../consent/notice-versions';
import type { Events } from '../core/events';
import type { Keksi } from '../core/public';
import type { Valve } from '../enforcement/valve/valve';
import type { AskTexts } from '../locales/texts';
import type { Registrar } from '../records/registrar';
import type { Started } from '../services/resumable';
import type { Language, Service } from '../services/service';
import type { WordRecipients } from '../ui/banner-notice';
import type { NoticeText } from '../ui/interface';
import type { Guard } from './guard';
import type { Layer } from './layer';
import type { Load, LoadPart } from './load';
import type { Plain } from './plain';
import type { Known } from './recall';

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

/** The page as the first file found it, and what that file does for the others. */
export interface Page {
  readonly tag: HTMLElement | null;
  readonly load: Load;
  readonly part: LoadPart;
  readonly events: Events;
  /** Google's queue. */
  readonly layer: Layer;
  readonly guard: Guard;
  /** `window.keksi`. */
  readonly keksi: Keksi;
  /** The settings. */
  readonly plain: Plain;
  /** Services of the site's own, if it has any. */
  readonly own: Own | undefined;
  readonly language: Language;
  /** What the visitor is told today. */
  readonly versions: NoticeVersions;
  /** Lets whoever can act for the visitor. */
  readonly act: (act: Act, text: NoticeText) => void;
  /** When the choice that the browser remembers stops being valid. */
  readonly remembered: () => number | undefined;
  /** The visitor has decided, and the cookie says so: from now on this holds, and Google is told. */
  readonly know: (known: Known) => void;
  /** Starts what may run. */
  readonly proceed: () => void;
  /** Loads the whole library. */
  readonly call: () => void;
  readonly openSettings: (opener: Element | null) => void;
  /** Asks the first question again, where the settings cannot be shown. */
  readonly ask: () => unknown;
  /** The banner is gone. Resolves when the way back in is there. */
  readonly closed: () => Promise<void>;
}

/** How things stand when the whole library comes. */
export interface State extends Started {
  /** Whether all or nothing was allowed, so that the page may speak, or was refused for good. */
  readonly settled: boolean;
  readonly choices: Choices;
  /** The first question, if it was asked on this page. */
  readonly asking: Asking | undefined;
  /** Whether something is about to be done for the visitor: no wish is left then from another page. */
  readonly acts: () => number;
}

/** What the first files did before the whole library came. */
export interface Already extends Pick<Page, 'events' | 'guard' | 'ask' | 'own'> {
  readonly state: State;
  /** Whether the first file understood the settings, and so has spoken to Google already. */
  readonly isPlain: boolean;
  /** What Keksi has said to Google. */
  readonly said: WeakSet<object>;
  /** Gives up what the page said to Google while that was held, as far as it may be said yet. */
  early(): readonly unknown[];
}

/** The file of the whole library: starts it on a page where the first file has been at work. */
export type WholePart = (page: Page, state: State) => Whole | Promise<Whole>;

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

/** Services of a site's own, which the first file can start if all is allowed. */
export interface Own {
  readonly services: readonly Service[];
  /** What the visitor is told of them, per category. */
  readonly marks: NoticeVersions;
  /**
   * Holds back what they send and store while they may not run. It is put in before they are started.
   *
   * @param allows asked at each request and each write.
   * @param hasStopped whether they run, and may not any more.
   * @param events told of each request that is held back.
   */
  watch(allows: (category: Category) => boolean, hasStopped: () => boolean, events: Events): void;
  /** What holds it back, with which the whole library goes on. */
  readonly valve: Valve | undefined;
  /** Whether there is something stored that only the whole library can delete. */
  hasLeft(): boolean;
  /** Loads their scripts, in order. */
  start(load: (src: string) => void): void;
  /** Words who receives data, however many they are. */
  wordRecipients(texts: AskTexts): WordRecipients;
}

/** The file that reads them. */
export type OwnPart = (described: readonly unknown[]) => Own | undefined;

/** The file of the way back in. @returns whether it could be shown: the settings may need the whole library. */
export type CornerPart = (page: Page) => boolean;

/**
 * The file of the first question, in one language.
 *
 * @param isWanted looked at when there is a body to show it in.
 * @returns undefined where the settings need the whole library after all.
 */
export type AskPart = (
  page: Page,
  isWanted: () => boolean,
) => Asking | undefined | Promise<Asking | undefined>;
