import { makeOpenChecker } from '../../effects/check';
import type { Sums } from '../../effects/check/checks/files';
import { doc } from '../../page/document';
import { handOver } from '../hand-over';

/** Called by the file that the build makes, which knows what the others should be. */
export function handOverChecker(sums: Sums): void {
  const { currentScript } = doc;
  const home = currentScript instanceof HTMLScriptElement ? currentScript.src : '';
  // Where it stands in the page itself, there are no files to look for.
  handOver('check', { openChecker: makeOpenChecker(home ? { home, sums } : null) });
}
