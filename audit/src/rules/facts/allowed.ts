import { isSensitive } from '../../from-keksi';
import type { Act, Audit, Category, Moment, Page, Phase, PhaseName } from '../../model';
import { declaredOf } from './declared';

/** Categories that a visitor has consented to. @example `new Set(['marketing'])` */
export type Granted = ReadonlySet<Category>;

const NOTHING: Granted = new Set();
const ALL: Granted = new Set(['diagnostic', 'marketing']);

/** The act that a phase plays, after which its moments count. */
const ACTS: Partial<Record<PhaseName, Act>> = {
  refused: 'refuse',
  diagnostic: 'save',
  marketing: 'save',
  accepted: 'accept',
  withdrawn: 'withdraw',
  'blocked-storage': 'accept',
  bfcache: 'withdraw',
};

/** Whether a phase's act could be done; where it could not, nothing that follows it is judged. @example `wasDone(phase, 'refuse')` */
export function wasDone({ presses }: Pick<Phase, 'presses'>, act: Act): boolean {
  const tried = presses.filter((press) => press.act === act);
  return tried.length === 0 ? presses.every(({ done }) => done) : tried.some(({ done }) => done);
}

/** What a phase has consented to in the moments after its act. */
function afterAct(phase: PhaseName, moment: Moment): Granted | undefined {
  if (phase === 'diagnostic' || phase === 'marketing') return new Set([phase]);
  if (phase === 'accepted' || phase === 'returned') return ALL;
  // Where nothing is stored, the next page may know of no choice, or the tab may still remember it.
  if (phase === 'blocked-storage') return moment === 'after' ? ALL : undefined;
  // What a page is that none of these services may run on, its address tells.
  return phase === 'sensitive' ? undefined : NOTHING;
}

/**
 * What the visitor has consented to at a moment of a phase; undefined where that cannot be told.
 * @example `grantedAt(phase, 'after')?.has('marketing')`
 */
export function grantedAt(
  phase: Pick<Phase, 'phase' | 'presses'>,
  moment: Moment,
): Granted | undefined {
  if (moment === 'granted') return wasDone(phase, 'accept') ? ALL : undefined;
  if (moment === 'before' && phase.phase !== 'returned') return NOTHING;
  const act = ACTS[phase.phase];
  if (act && !wasDone(phase, act)) return undefined;
  return afterAct(phase.phase, moment);
}

/** Whether a page is one on which nothing but the necessary may run. @example `isSensitivePage(audit, page, page.url)` */
export function isSensitivePage(audit: Audit, page: Page, address: string): boolean {
  const patterns = [
    ...audit.asked.sensitive,
    ...(declaredOf(audit, page)?.settings.sensitive ?? []),
  ];
  return URL.canParse(address) && isSensitive(new URL(address).pathname, patterns);
}

/** Whether what a service needs was consented to. @example `permits(facts, new Set())` */
export function permits(
  { categories, any }: { readonly categories: readonly Category[]; readonly any: boolean },
  granted: Granted,
): boolean {
  const has = (category: Category) => category === 'necessary' || granted.has(category);
  return any ? categories.some(has) : categories.every(has);
}
