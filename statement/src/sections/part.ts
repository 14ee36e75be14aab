import { el, type Piece } from '../elements';

/** What is said of one register, section by section. */
export const TOPICS = [
  'purposes',
  'interest',
  'required',
  'groups',
  'contents',
  'sources',
  'recipients',
  'disclosures',
  'transfers',
  'retention',
  'protection',
  'decisions',
] as const;

/** A section in which each register has its say. */
export type Topic = (typeof TOPICS)[number];

/** One register: the owner's, the visitors' data, or the register of consents. */
export interface Part extends Readonly<Record<Topic, Piece>> {
  readonly name: string;
}

/** What each register says on a topic, under its name. */
export const byPart = (
  parts: readonly { readonly name: string; readonly says: Piece }[],
  heading: string,
): Piece[] =>
  parts.filter(({ says }) => says !== null).map(({ name, says }) => [el(heading, {}, name), says]);
