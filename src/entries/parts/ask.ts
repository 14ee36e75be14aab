import type { ScreenPart } from '../../core/parts';
import { startScreens } from '../../effects/screens';
import type { AskTexts } from '../../locales/texts';
import { handOver } from '../hand-over';

/** Called by the files that the build makes, one for each language: `keksi-ask-fi.js`. */
export const handOverScreen = (language: string, texts: AskTexts): void =>
  handOver<ScreenPart>(`ask-${language}`, { texts, startScreens });
