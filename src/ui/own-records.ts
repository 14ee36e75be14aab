import type { Texts } from '../locales/texts';
import { doc } from '../page/document';
import type { OwnRecords } from '../records/rights';
import { fill, plural } from './wording';

/** Gives the visitor a file. The address leads to this page's own memory, so nothing is sent for it. */
const save = (name: string, value: unknown): void => {
  const file = new Blob([JSON.stringify(value, null, 2)], { type: 'application/json' });
  const link = doc.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser has begun to read it by then; taken away at once, some browsers save nothing.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};

/** A message about the visitor's records, and about the register if it did not answer. */
export const aboutRecords = (
  texts: Texts,
  { records, complete }: OwnRecords,
  found: string,
): string => {
  const told = records.length > 0 ? found : texts.noRecords;
  return complete ? told : `${records.length > 0 ? told : ''} ${texts.registerAway}`.trim();
};

/** Gives the visitor their records as a file. @returns what there is to say of it. */
export const download = (texts: Texts, own: OwnRecords): string => {
  const count = own.records.length;
  if (count > 0) save('consent-records.json', own.records);
  return aboutRecords(
    texts,
    own,
    fill(plural(texts, texts.downloaded, count), { count: String(count) }),
  );
};
