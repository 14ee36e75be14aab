/** What a scenario points at: an element by its role and its whole name, or by CSS; through open shadow roots. */
export type Target = string | { role: 'button' | 'switch'; name: string };

/** The keys that a scenario presses. */
export type KeyName = 'Tab' | 'Enter' | 'Space' | 'Escape';

/** A cookie that the page in a tab would send to its own server. */
export interface Cookie {
  name: string;
  value: string;
  /** When it ends, in seconds since 1970; none and -1 where the browser's end is its own. */
  expires?: number;
}

/** A page, as the person before it and their developer tools have it. */
export interface Tab {
  /** Goes to an address and waits until its page is loaded. */
  open(address: string): Promise<void>;
  reload(): Promise<void>;
  /** Waits until the target is on the screen, and clicks it as a mouse does. */
  click(target: Target): Promise<void>;
  /** Whether the target is on the screen. */
  sees(target: Target): Promise<boolean>;
  /** Presses a key where the focus is. */
  press(key: KeyName): Promise<void>;
  /** The value of an expression in the page. */
  evaluate<T = unknown>(expression: string): Promise<T>;
  cookies(): Promise<Cookie[]>;
  close(): Promise<void>;
}

/** A browser profile that begins empty; its tabs share what they store. */
export interface Profile {
  tab(): Promise<Tab>;
  close(): Promise<void>;
}

/** A running browser. */
export interface Running {
  /** As its makers count; known once there is a profile. */
  readonly version: string;
  /** An empty profile whose every request, whatever the host, goes to a proxy on this port. */
  profile(proxy: number): Promise<Profile>;
  close(): Promise<void>;
}
