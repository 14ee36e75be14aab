/** This release, as the record names it. A test holds it against package.json. */
export const VERSION = '1.0.0';
