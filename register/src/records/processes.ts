import type { NoticeDocument, Processing } from '../notices/document.js';
import type { ConsentCategory, Standing } from './states.js';

/** What is done on one consent. */
export interface Process {
  standing: Standing;
  services: readonly string[];
  purposes: readonly string[];
  /** What the notice's document tells of it; undefined where it tells nothing. */
  told: Processing | undefined;
}

/** What each category is for, where no document says it closer. */
export const usualPurposes: Record<ConsentCategory, readonly string[]> = {
  diagnostic: ['ServiceUsageAnalytics'],
  marketing: ['TargetedAdvertising', 'PersonalisedAdvertising'],
};

/**
 * What is done on each consent. Where a document tells of single services, each of them is a process of its own,
 * so that data, recipients and periods stay with those that they are of.
 */
export const processesOf = (
  standings: readonly Standing[],
  document: NoticeDocument | undefined,
): Process[] => standings.flatMap((standing) => ofStanding(standing, document?.processing ?? []));

function ofStanding(standing: Standing, entries: readonly Processing[]): Process[] {
  const { category, services } = standing;
  const found: Process[] = [];
  const rest = new Set(services);
  const fits = (one: Processing) => category === undefined || one.category === category;
  for (const entry of entries.filter(fits)) {
    const own = services.filter((id) => entry.services?.includes(id));
    if (own.length === 0) continue;
    for (const id of own) rest.delete(id);
    found.push(processOf(standing, own, entry));
  }
  if (rest.size === 0 && found.length > 0) return found;
  const general = entries.filter(
    (entry) => entry.services === undefined && entry.category === category,
  );
  if (general.length === 0) found.push(processOf(standing, [...rest], undefined));
  return [...found, ...general.map((entry) => processOf(standing, [...rest], entry))];
}

function processOf(
  standing: Standing,
  services: readonly string[],
  entry: Processing | undefined,
): Process {
  const { category } = standing;
  const purposes = entry?.purposes ?? (category === undefined ? [] : usualPurposes[category]);
  return { standing, services, purposes, told: entry };
}
