/** What is used of the package, which brings no types along. */
declare module 'gettext-parser' {
  interface Entry {
    readonly msgid: string;
    readonly msgid_plural?: string;
    readonly msgstr: readonly string[];
  }
  interface Translations {
    readonly translations: Readonly<Record<string, Readonly<Record<string, Entry>>>>;
  }
  export const po: { parse(file: Uint8Array): Translations };
  export const mo: { compile(translations: Translations): Uint8Array };
}
