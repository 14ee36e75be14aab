import type { ConsentRecord, StoredRecord } from './record.js';

/** The categories that consent is asked for. */
export const consentCategories = ['diagnostic', 'marketing'] as const;
/** One of them. */
export type ConsentCategory = (typeof consentCategories)[number];

/** How consent stands after an act. */
export type ConsentState = 'given' | 'expired' | 'refused' | 'withdrawn' | 'not asked';

/** Services whose consent stands alike: those of a category, or a single one that the visitor treated apart. */
export interface Standing {
  /** Undefined where neither this record nor an earlier one tells it. */
  category: ConsentCategory | undefined;
  services: readonly string[];
  /** Whether it is the category itself, or a service apart from it. */
  isApart: boolean;
  state: ConsentState;
}

/** What is known of the records around one. */
export interface Around {
  /** The record before it, and how consent stood after that. */
  before: { record: StoredRecord; standings: readonly Standing[] } | undefined;
  /** Whether another record has taken its place: what it says then holds no longer, and cannot expire. */
  isReplaced: boolean;
}

/**
 * How consent stood after an act, category by category. What was given before and is no longer was withdrawn,
 * wholly or in part; what nobody was asked is neither refused nor withdrawn.
 */
export function standingsAfter(record: StoredRecord, around: Around, now = new Date()): Standing[] {
  const end = Date.parse(record.expires);
  const given = !around.isReplaced && end <= now.getTime() ? 'expired' : 'given';
  const before = livingBefore(record, around);
  const found: Standing[] = [];
  for (const category of consentCategories) {
    const isAllowed = record.choices[category];
    const apart = isAllowed ? [] : (record.granted ?? []);
    const services = (record.services[category] ?? []).filter((one) => !apart.includes(one));
    // Where the site has nothing of it any more, only whoever withdraws says something about it.
    const isWithdrawn = record.action === 'withdraw' && wasGiven(before, category);
    if (services.length === 0 && !isAllowed && !isWithdrawn) continue;
    const state = isAllowed ? given : stateOfNot(record, category, around, before);
    found.push({ category, services, isApart: false, state });
  }
  return [...found, ...ofSingleServices(record, before, given)];
}

type Before = Around['before'];

/** What was before, as far as it had not ended by itself when this act was made. */
const livingBefore = (record: StoredRecord, { before }: Around): Before =>
  before === undefined || Date.parse(before.record.expires) <= Date.parse(record.time)
    ? undefined
    : before;

const standingOf = (before: Before, category: ConsentCategory) =>
  before?.standings.find((one) => !one.isApart && one.category === category);

const wasGiven = (before: Before, category: ConsentCategory) =>
  before?.record.choices[category] === true;

/** The state of a category that an act does not allow. */
function stateOfNot(
  record: StoredRecord,
  category: ConsentCategory,
  around: Around,
  before: Before,
): ConsentState {
  if (wasGiven(before, category)) return 'withdrawn';
  const earlier = standingOf(before, category)?.state;
  if (earlier === 'withdrawn') return 'withdrawn';
  // A withdrawal, and a placeholder that asks about itself, leave what they are not about as it was.
  if (record.action === 'withdraw') {
    return around.before === undefined ? 'withdrawn' : (earlier ?? 'refused');
  }
  if (record.source === 'placeholder') return earlier ?? 'not asked';
  return 'refused';
}

/** Services that stand otherwise than their categories. */
function ofSingleServices(
  record: StoredRecord,
  before: Before,
  given: 'given' | 'expired',
): Standing[] {
  const granted = record.granted ?? [];
  const refused = record.refused ?? [];
  const gone = (before?.record.granted ?? []).filter(
    (id) => !granted.includes(id) && !refused.includes(id) && !isAllowed(record, id),
  );
  const one = (id: string, state: ConsentState): Standing => ({
    category: categoryOf(record, id) ?? (before && categoryOf(before.record, id)),
    ...{ services: [id], isApart: true, state },
  });
  return [
    ...granted.map((id) => one(id, given)),
    ...refused.map((id) => one(id, wasServiceGiven(before, id) ? 'withdrawn' : 'refused')),
    ...gone.map((id) => one(id, 'withdrawn')),
  ];
}

const categoryOf = ({ services }: ConsentRecord, id: string) =>
  consentCategories.find((category) => services[category]?.includes(id));

/** Whether a service's category is allowed, and the service with it. */
function isAllowed(record: ConsentRecord, id: string): boolean {
  const category = categoryOf(record, id);
  return category !== undefined && record.choices[category];
}

const wasServiceGiven = (before: Before, id: string): boolean =>
  before !== undefined &&
  (before.record.granted?.includes(id) === true ||
    isAllowed(before.record, id) ||
    before.standings.some(
      ({ isApart, services, state }) => isApart && services.includes(id) && state === 'withdrawn',
    ));
