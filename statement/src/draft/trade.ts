import type { Basis } from '../statement';

/** A text in Finnish, English and Swedish. */
export type Said = readonly [fi: string, en: string, sv: string];

/** What the register of a trade usually holds. */
export interface Trade {
  /** Its names, the first as `--draft` takes it: in English, Finnish and Swedish. */
  readonly names: readonly string[];
  readonly register: Said;
  readonly purposes: readonly {
    readonly purpose: Said;
    readonly basis: Basis;
    readonly interest?: Said;
    readonly law?: Said;
  }[];
  readonly people: Said;
  readonly groups: Said;
  readonly contents: readonly Said[];
  readonly sources: Said;
  readonly recipients: readonly Said[];
  readonly retention: readonly Said[];
}
