/**
 * Strict mode, as far as it can wait a moment: words for what was stopped, and the reload that a later grant takes.
 */
import type { Core } from '../../core/core';
import type { StrictReport } from '../../core/parts';
import type { Strict } from '../../enforcement/policy/strict';
import { goOn, renew } from './renew';
import { reportStrict as report } from './report';

/** Reports what strict mode stops, and goes on where a reload for a grant left off. */
export function reportStrict(core: Core, strict: Strict): StrictReport {
  goOn(core);
  return { ...report(core, strict), renew: () => renew(core) };
}
