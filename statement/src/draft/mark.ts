import type { Localized } from '../from-keksi';

/** Stands before each text of a draft, until somebody has read the text and taken it off. */
export const MARKS = { fi: 'TARKISTA:', en: 'CHECK:', sv: 'KONTROLLERA:' } as const;

/** Whether a text still bears the mark of a draft. */
export const isUnchecked = (text: string): boolean =>
  Object.values(MARKS).some((mark) => text.trimStart().startsWith(mark));

/** A text in three languages, marked. */
export const unchecked = (fi: string, en: string, sv: string): Localized => ({
  fi: `${MARKS.fi} ${fi}`,
  en: `${MARKS.en} ${en}`,
  sv: `${MARKS.sv} ${sv}`,
});
