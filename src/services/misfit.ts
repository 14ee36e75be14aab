import type { Fault } from './faults';

/** One thing wrong in the configuration, before it is worded. */
export interface Misfit {
  /** Where it was written: `data-ga`, `services[0].purpose`. */
  readonly setting: string;
  /** What was written there. */
  readonly value: unknown;
  /** Whose words say what is allowed (`src/settings/words.ts`): `ga`, `service.purpose`. */
  readonly rule: string;
  /** Whether something is missing that should be there (a warning) rather than wrong (an error). */
  readonly warning?: boolean;
}

/** The rule of a fault: the same for every stored item. */
const ruleOf = (field: string) => `service.${field.replace(/^cookies\[\d+\]/, 'item')}`;

/** The faults of a service as misfits. @param place where it was written: `services[0]`. */
export const misfitsOf = (faults: readonly Fault[], place: string): Misfit[] =>
  faults.map(([field, value]) => ({
    setting: [place, field.split(' ')[0]].filter(Boolean).join('.'),
    value,
    rule: ruleOf(field),
  }));
