import type { Act } from '../consent/act';
import { shortChecksum } from '../consent/checksum';
import { type Decision, isConsent } from '../consent/decision';
import { settle, takesBack } from '../consent/one-by-one';
import { type Happening, next } from '../consent/state';
import type { Shown } from '../records/record';
import { randomUuid, timeUuid } from '../records/uuid';
import type { DecisionStore } from '../storage/cookie';
import type { Core } from './core';
import { pathInRecords } from './happenings';
import type { Keeper } from './keeper';
import { idsOf } from './marks';

/** What an act needs. */
export interface Acting {
  readonly core: Core;
  readonly keeper: Keeper;
  readonly store: DecisionStore;
}

/**
 * Makes an act of the visitor into a decision and a record of it, and lets everything follow, within this very task.
 * The record comes before the cookie: a page that ends between the two would otherwise keep a choice without its record.
 *
 * @returns whether something was withdrawn; undefined where nothing has happened.
 */
export function act({ core, keeper, store }: Acting, deed: Act, shown: Shown): boolean | undefined {
  const { settings, records, wrong } = core;
  const now = Date.now();
  keeper.happen({ is: 'time', now });
  const { state } = keeper;
  const services = core.services.filter(({ id }) => !wrong.has(id));
  const settled = settle({ asked: state.asked, ...deed }, services);
  const record = timeUuid(now);
  const subject = state.decision?.subject ?? randomUuid();
  const happening: Happening = {
    is: 'act',
    act: {
      ...settled,
      refused: settled.refused?.map(shortChecksum),
      granted: settled.granted?.map(shortChecksum),
    },
    at: {
      now,
      days: settings.days,
      refusalDays: settings.refusalDays,
      notice: state.notice,
      services: services.map(({ id }) => shortChecksum(id)),
      record,
      subject,
      registered: settings.register !== null,
      previous: state.decision,
    },
  };
  const { decision } = next(state, happening);
  if (!decision || !isHeard(keeper, decision)) return undefined;
  const previous = state.decision?.record ?? null;
  records.add({ act: settled, decision, record, subject, previous, time: now }, shown, {
    services,
    refused: idsOf(core.services, decision.refused),
    granted: idsOf(core.services, decision.granted),
    told: state.notice,
    version: settings.notice,
    language: core.language,
    policy: settings.policy,
    gpc: core.gpc,
    path: pathInRecords(settings),
  });
  const storage = store.write(decision, now) ? 'kept' : 'blocked';
  keeper.happen(happening, { is: 'stored', storage });
  core.screen.acted();
  return takesBack(state, keeper.state, services);
}

/** As many changes as listeners may make in answer to one. */
const MOST_ANSWERS = 20;

/**
 * Whether an act counts. A listener that answers each change with an act would go on for ever: what changes nothing is
 * no answer, and of listeners that contradict each other the one is heard in the end that allows nothing.
 */
function isHeard({ state, telling }: Keeper, decision: Decision): boolean {
  if (!telling) return true;
  const wish = (one: Decision | null) =>
    JSON.stringify(one && [one.choices, one.refused, one.granted, one.notice]);
  if (wish(decision) === wish(state.decision)) return false;
  if (telling <= MOST_ANSWERS || !isConsent(decision)) return true;
  console.error('Keksi: listeners answer each other without end.');
  return false;
}
