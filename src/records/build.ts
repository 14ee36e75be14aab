import type { Act } from '../consent/act';
import type { Category } from '../consent/categories';
import { type Decision, expiryOf } from '../consent/decision';
import type { NoticeVersions } from '../consent/notice-versions';
import type { Categorised } from '../consent/one-by-one';
import { type ConsentRecord, OFFERS, type Shown } from './record';
import { VERSION } from './version';

/** An act of the visitor, and what it led to. */
export interface Outcome {
  readonly act: Act;
  readonly decision: Decision;
  /** The record's own identifier, and that of its subject: a decision that refuses keeps neither. */
  readonly record: string;
  readonly subject: string;
  readonly previous: string | null;
  /** In milliseconds since 1970. */
  readonly time: number;
}

/** What a record says of the page, besides the act. */
export interface Page {
  readonly services: readonly Categorised[];
  /** The ids of those that are switched off inside an allowed category, and of those that are allowed by themselves. */
  readonly refused: readonly string[];
  readonly granted: readonly string[];
  /** What the visitor is told on this page. */
  readonly told: NoticeVersions;
  /** The owner's own version of the notice, if any. */
  readonly version: string | null;
  readonly language: string;
  readonly policy: string | null;
  readonly gpc: boolean;
  /** The page's path, or what stands for it where it must not be told. */
  readonly path: string;
}

const iso = (time: number) => new Date(time).toISOString();

/** Makes the record of an act. */
export function buildRecord(outcome: Outcome, { text, sha256 }: Shown, page: Page): ConsentRecord {
  const { act, decision, record, subject, previous, time } = outcome;
  const { services, refused, granted, told, version, language, policy, gpc, path } = page;
  const { origin } = location;
  const inCategory = (category: Category) =>
    services
      .filter((service) => [service.category].flat().includes(category))
      .map(({ id }) => id)
      .filter((id) => !refused.includes(id));
  return {
    schema: 'keksi.record/1',
    id: record,
    subject,
    previous,
    time: iso(time),
    expires: iso(expiryOf({ ...decision, time })),
    action: act.action,
    source: act.source,
    choices: decision.choices,
    services: { diagnostic: inCategory('diagnostic'), marketing: inCategory('marketing') },
    ...(refused.length > 0 && { refused }),
    ...(granted.length > 0 && { granted }),
    notice: {
      language,
      version: version ?? `${told.diagnostic}.${told.marketing}`,
      sha256: sha256 ?? null,
      policy,
      text,
    },
    offered: OFFERS[act.source],
    preselected: [],
    site: { origin, path },
    signals: { gpc },
    client: `keksi/${VERSION}`,
  };
}
