import type { Category } from './categories';

/** What the visitor did, in the words of the record. */
export type Action = 'accept-all' | 'reject-all' | 'choose' | 'withdraw';

/** Where the visitor did it. */
export type Source = 'banner' | 'settings' | 'placeholder' | 'api';

/** One act of the visitor: the only thing that changes a choice. */
export interface Act {
  readonly action: Action;
  readonly source: Source;
  /** What is wanted, with `choose`; the other actions say it themselves. */
  readonly wanted?: Partial<Record<Category, boolean>>;
  /** With `accept-all`: the categories that the question named. All of them unless said. */
  readonly asked?: readonly Category[];
}
