import type { Audit, Evidence, Page, Phase, SeenRequest, StoredItem } from '../../model';
import type { Found } from '../rule';
import { nameOf, type Owner } from './who';

/** Every phase that was played, with its page. @example `for (const { page, phase } of played(audit)) {}` */
export const played = (audit: Audit): { page: Page; phase: Phase }[] =>
  audit.pages.flatMap((page) =>
    page.phases.filter((phase) => phase.played).map((phase) => ({ page, phase })),
  );

/** One phase of a page, if it was played. @example `phaseOf(page, 'refused')` */
export const phaseOf = (page: Page, name: Phase['phase']): Phase | undefined =>
  page.phases.find(({ phase, played: was }) => phase === name && was);

/** Things of one kind by a key, in order. @example `grouped([1, 2], String)` */
export function grouped<T>(things: readonly T[], key: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) groups.set(key(thing), [...(groups.get(key(thing)) ?? []), thing]);
  return groups;
}

/** A thing with its owner. @example `{ thing: request, owner }` */
export interface Owned<T> {
  readonly thing: T;
  readonly owner: Owner;
}

/** The host of a request or an item, without what stands around it. @example `hostOf(request)` */
export const hostOf = ({ host }: Pick<SeenRequest | StoredItem, 'host'>): string =>
  host.replace(/^(\.|https?:\/\/)/, '');

/** What was found in a phase, one for each service. @example `byService(phase, owned, sent)` */
export function byService<T extends SeenRequest | StoredItem>(
  { phase, url }: Pick<Phase, 'phase' | 'url'>,
  owned: readonly Owned<T>[],
  evidence: (thing: T) => Evidence,
  more: (owned: readonly Owned<T>[]) => Partial<Found> = () => ({}),
): Found[] {
  const groups = grouped(owned, ({ thing, owner }) => nameOf(owner, hostOf(thing)));
  return [...groups].map(([service, members]) => ({
    phase,
    url,
    values: { service, host: hostOf((members[0] as Owned<T>).thing) },
    evidence: members.map(({ thing }) => evidence(thing)),
    ...more(members),
  }));
}

/** Only the first finding of each service on a page: a phase that begins as another did says nothing new. @example `firstOfEach(found)` */
export function firstOfEach(found: readonly Found[]): Found[] {
  const key = ({ url, values }: Found) => `${url} ${values?.service ?? ''}`;
  return found.filter(
    (one, index) => found.findIndex((other) => key(other) === key(one)) === index,
  );
}
