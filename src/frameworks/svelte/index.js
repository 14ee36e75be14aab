/**
 * Keksi for Svelte 5.
 *
 * @module keksi/svelte
 */
export { consent, useConsent } from '../svelte-store.js';
export { default as Consented } from './Consented.svelte';
export { default as Declaration } from './Declaration.svelte';
export { default as SettingsButton } from './SettingsButton.svelte';
export { default as Statement } from './Statement.svelte';
