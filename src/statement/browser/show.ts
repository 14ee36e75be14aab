/** The statement stands in a workspace of its own; the parts find it here. */
export { type ShowStatement, showStatement } from '../../../statement/src/browser/show';
