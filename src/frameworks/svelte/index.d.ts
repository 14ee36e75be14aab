import type { Component, Snippet } from 'svelte';
import type { HTMLAttributes, HTMLButtonAttributes } from 'svelte/elements';
import type { Needed } from '../svelte-store.js';

export { type Consent, consent, type Needed, type Snapshot, useConsent } from '../svelte-store.js';

/** Shows its children while they are allowed; instead `fallback`, or Keksi's placeholder. */
export declare const Consented: Component<
  Needed & { title?: string; fallback?: Snippet; children?: Snippet }
>;

/** A button that opens the settings. */
export declare const SettingsButton: Component<HTMLButtonAttributes>;

/** The cookie declaration. */
export declare const Declaration: Component<HTMLAttributes<HTMLDivElement>>;

/** The privacy statement; `src` is the address of its JSON. */
export declare const Statement: Component<HTMLAttributes<HTMLDivElement> & { src: string }>;
