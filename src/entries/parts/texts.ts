import type { Texts } from '../../locales/texts';
import { handOver } from '../hand-over';

/** Called by the files that the build makes, one for each language: `keksi-fi.js`. */
export const handOverTexts = (language: string, texts: Texts): void => handOver(language, texts);
