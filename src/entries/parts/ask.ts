import { askFirst } from '../../ask';
import type { AskPart } from '../../early/handover';
import type { AskTexts } from '../../locales/texts';
import { handOver } from './part-script';

/** Called by the files that the build makes, one for each language: `keksi-ask-fi.js`. */
export const handOverQuestion = (texts: AskTexts): void =>
  handOver<AskPart>((page, isWanted) => askFirst(page, texts, isWanted));
