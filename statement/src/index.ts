/**
 * The privacy statement, written from what the owner says and from the configuration that gates. Touches
 * no DOM.
 *
 * @module keksi/statement
 */

export type { Contradiction, SectionId } from './check/contradiction';
export type { Place } from './document';
export { draftFor, tradeNames } from './draft/draft';
export type { CompleteLanguage, Config, Problem } from './from-keksi';
export { type Imported, importStatement } from './read/import';
export { checkStatement, renderStatement, StatementError } from './render';
export type {
  Additions,
  Basis,
  ConsentRegister,
  Contact,
  Controller,
  Draft,
  Protection,
  Purpose,
  Register,
  ServiceRemark,
  Statement,
  Text,
  Texts,
} from './statement';
export { statementProblems } from './validate';
