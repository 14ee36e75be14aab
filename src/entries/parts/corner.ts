import { type CornerTexts, showCorner } from '../../corner';
import type { CornerPart } from '../../early/handover';
import { handOver } from './part-script';

/** Called by the file that the build makes, `keksi-corner.js`. */
export const handOverCorner = (texts: CornerTexts): void =>
  handOver<CornerPart>((page) => showCorner(page, texts));
