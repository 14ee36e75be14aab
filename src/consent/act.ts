import type { Category } from './categories';

/** What the visitor did, in the words of the record. */
export type Action = 'accept-all' | 'reject-all' | 'choose' | 'withdraw';

/** Where the visitor did it. */
export type Source = 'banner' | 'settings' | 'placeholder' | 'api';

/** What is wanted, switch by switch, with `choose`; the other actions say it themselves. */
export interface Wish {
  readonly wanted?: Partial<Record<Category, boolean>>;
  /** Ids of services that are switched off inside a wanted category. */
  readonly refused?: readonly string[];
  /** Ids of services that are allowed one by one although their category is not wanted: "always YouTube". */
  readonly granted?: readonly string[];
}

/** One act of the visitor: the only thing that raises consent. */
export interface Act extends Wish {
  readonly action: Action;
  readonly source: Source;
  /** With `accept-all`: the categories that the question named. */
  readonly asked?: readonly Category[];
}
