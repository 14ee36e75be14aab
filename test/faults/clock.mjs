/**
 * Puts the clock of a process wrong: by the milliseconds that the file of KEKSI_TEST_CLOCK says at the moment.
 * For `node --import`, worker threads included.
 */
import { readFileSync } from 'node:fs';

const RealDate = Date;
let offset = 0;
let readAt = Number.NEGATIVE_INFINITY;

function now() {
  if (performance.now() - readAt > 20) {
    readAt = performance.now();
    offset = Number(readFileSync(process.env.KEKSI_TEST_CLOCK, 'utf8')) || 0;
  }
  return RealDate.now() + offset;
}

globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length) super(...given);
    else super(now());
  }
  static now() {
    return now();
  }
};
