/** The statement stands in a workspace of its own; the parts find it here. */
import { makeShowStatement, type ShowStatement } from '../../../statement/src/browser/show';

export type { ShowStatement };

/** In a package, what only an owner needs is a module of its own. */
export const showStatement: ShowStatement = makeShowStatement(
  () => import('../../../statement/src/browser/owner-check'),
);
