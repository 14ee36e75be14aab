import type { Texts } from './texts';

/** The built-in texts with the owner's own in their place; names that there are none of are said once. */
export const override = (texts: Texts, own: Partial<Texts> = {}): Texts => {
  const unknown = Object.keys(own).filter((name) => !(name in texts));
  if (unknown.length > 0) {
    console.warn(
      `Keksi: there are no texts named ${unknown.map((name) => `"${name}"`).join(', ')} (${texts.locale}). ` +
        'Allowed: the names in src/locales/texts.ts.',
    );
  }
  return { ...texts, ...own };
};
