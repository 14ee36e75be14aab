/** The parts of a statement, in their order; each is a section with this id. */
export const SECTIONS = [
  'controller',
  'contact',
  'registers',
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
  'cookies',
  'analytics',
  'advertising',
  'decisions',
  'rights',
  'withdrawal',
  'complaint',
  'changes',
] as const;

/** One of them. */
export type SectionId = (typeof SECTIONS)[number];

/** Something in a statement that cannot be true, or that the law does not leave out. */
export interface Contradiction {
  /** A short name of its kind: `no-transfers`. */
  readonly code: string;
  /** Where it is written: `registers[0].transfers`. */
  readonly path: string;
  readonly section: SectionId;
  /** What is written there; empty where nothing is. */
  readonly says: string;
  /** The fact it contradicts. */
  readonly fact: string;
  /** What to write instead. */
  readonly instead: string;
}
