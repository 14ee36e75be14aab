import type { ComponentChildren } from 'preact';
import type { Texts } from '../locales/texts';
import type { Receipt } from './view';
import { moment } from './wording';

/** The visitor's own choice in words: shown, but never part of the notice that is recorded. */
export interface ReceiptNotice {
  readonly title: string;
  readonly facts: readonly (readonly [term: string, value: string])[];
}

/** What is said of a choice: when it was made, until when it holds, and by what it is known. */
export const receiptNotice = (
  texts: Texts,
  { time, expires, notice, subject }: Receipt,
): ReceiptNotice => ({
  title: texts.receipt,
  facts: [
    [texts.receiptTime, moment(texts, time)],
    [texts.receiptExpires, moment(texts, expires)],
    ...(notice === null ? [] : [[texts.receiptNotice, notice] as const]),
    ...(subject ? [[texts.receiptId, subject] as const] : []),
  ],
});

/** What the visitor can quote when asking about their own choice (GDPR 15). */
export const ReceiptList = ({
  notice: { title, facts },
  children,
}: {
  notice: ReceiptNotice;
  children?: ComponentChildren;
}) => (
  <section class="receipt">
    <h3>{title}</h3>
    <dl>
      {facts.map(([term, value]) => (
        <div>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
    {children}
  </section>
);
