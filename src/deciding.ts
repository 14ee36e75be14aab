import type { Act } from './consent/act';
import type { Consent } from './consent/consent';
import { type Allowed, isWithdrawal, settle } from './consent/refused';
import type { Events } from './core/events';
import { afterPaint } from './page/paint';
import type { Page, Registrar } from './records/registrar';
import type { Categorised } from './services/service';
import { signalTabs } from './storage/tabs';
import type { NoticeText } from './ui/interface';

/** What an act of the visitor leads to, part by part. */
export interface Decided {
  /** May grow. */
  readonly services: readonly Categorised[];
  readonly consent: Consent;
  readonly registrar: Registrar;
  readonly events: Events;
  readonly gate: {
    /** @returns the page's own scripts that ran while they were allowed; only a reload takes them away. */
    stop(withdrawn: boolean): string[];
    open(): void;
  };
  /** Puts an entry into the data layer. */
  announce(entry: Record<string, unknown>): void;
  /** Whether the page is loaded anew when something that ran cannot be taken back. */
  readonly reload?: boolean;
  page(): Omit<Page, 'services' | 'refused'>;
}

/** Lets everything follow an act of the visitor. @returns whether something was withdrawn. */
export type Decide = (act: Act, text: NoticeText) => boolean;

/** What is allowed now. */
export const allowedBy = (consent: Consent, services: readonly Categorised[]): Allowed => ({
  choices: consent.choices(),
  refused: services.map(({ id }) => id).filter(consent.refuses),
});

/**
 * Lets everything follow a choice that has changed: stopping is immediate, starting waits for the button's
 * own frame.
 *
 * @returns whether something was withdrawn.
 */
export function follow(
  { services, consent, gate, announce, events, reload }: Decided,
  before: Allowed,
): boolean {
  const after = allowedBy(consent, services);
  const { choices } = after;
  const { diagnostic, marketing } = choices;
  const withdrawn = isWithdrawal(services, before, after);
  const remaining = gate.stop(withdrawn);
  announce({ event: 'keksi_change', keksi: { diagnostic, marketing } });
  events.emit('change', { choices, previous: before.choices });
  if (remaining.length) {
    events.emit('remains', { scripts: remaining });
    if (reload) location.reload();
  }
  void afterPaint().then(gate.open);
  return withdrawn;
}

/** Makes an act of the visitor into a decision, a record of it, and what follows. */
export const makeDeciding =
  (parts: Decided): Decide =>
  (act, text) => {
    const { services, consent, registrar, page } = parts;
    const before = allowedBy(consent, services);
    consent.act(settle(act, services), (outcome) => {
      const { refused } = allowedBy(consent, services);
      registrar.record(act, outcome, text, { services, refused, ...page() });
    });
    signalTabs();
    return follow(parts, before);
  };
