/** What the owner is told beside a statement, in one language. `{services}`, `{days}`, `{controller}` stand for facts. */
export interface CheckTexts {
  readonly title: string;
  readonly about: string;
  readonly says: string;
  readonly nothing: string;
  readonly but: string;
  readonly write: string;
  /** Of the form: a field that is missing or wrong. `{allowed}` is in English, as in the command. */
  readonly form: string;
  /** By the code of a contradiction: the fact, and what to write instead. */
  readonly codes: { readonly [code: string]: readonly [fact: string, instead: string] };
}
