import type { Statement } from '../statement';
import type { SectionId } from './contradiction';

/** One text of the owner's, with its place. */
export interface Writing {
  readonly path: string;
  readonly section: SectionId;
  readonly text: string;
}

const BY_FIELD: { readonly [field: string]: SectionId } = {
  controller: 'controller',
  contact: 'contact',
  dataProtectionOfficer: 'contact',
  name: 'registers',
  purposes: 'purposes',
  people: 'groups',
  groups: 'groups',
  contents: 'contents',
  sources: 'sources',
  recipients: 'recipients',
  disclosures: 'disclosures',
  transfers: 'transfers',
  retention: 'retention',
  protection: 'protection',
  required: 'required',
  withdrawal: 'withdrawal',
  decisions: 'decisions',
  consentRegister: 'retention',
  cookies: 'cookies',
  analytics: 'analytics',
  advertising: 'advertising',
  rights: 'rights',
  complaint: 'complaint',
  changes: 'changes',
  breach: 'protection',
  services: 'recipients',
};

/** The section that a field belongs to. */
export function sectionOf(path: string): SectionId {
  if (path.endsWith('.interest')) return 'interest';
  if (/^services\b.*\.retention/.test(path)) return 'retention';
  const ofConsents = /^consentRegister\.(\w+)/.exec(path)?.[1];
  if (ofConsents === 'refusals') return 'purposes';
  if (ofConsents === 'recipients' || ofConsents === 'transfers') return ofConsents;
  const field = /^(?:registers\[\d+\]\.|additions\.)?(\w+)/.exec(path)?.[1] ?? '';
  return BY_FIELD[field] ?? 'changes';
}

/** Words that a program reads, and no visitor. */
const isCode = (path: string): boolean =>
  /^(\$schema|updated)$|\.(basis|country|safeguard|role|refusals)$/.test(path);

function walk(value: unknown, path: string): Writing[] {
  if (typeof value === 'string') {
    return isCode(path) ? [] : [{ path, section: sectionOf(path), text: value }];
  }
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => walk(item, `${path}[${index}]`));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, field]) =>
    walk(field, path ? `${path}.${name}` : name),
  );
}

/** Everything that the owner has written, text by text. */
export const writingsIn = (statement: Statement | object): Writing[] => walk(statement, '');

/** A text whose lines and words were broken to fit a column, whole again: “ulko-puolelle”. */
const unbroken = (text: string): string =>
  text
    .replace(/\u00ad/g, '')
    .replace(/(?<=\p{Ll}{2})-\s?(?=\p{Ll}{3})/gu, '')
    .replace(/\s*\n\s*(?=\p{Ll})/gu, ' ');

/** The sentences of a text. An ordinal (`24 §`, `1.1.2019`) does not end one. */
export const sentencesOf = (text: string): string[] =>
  unbroken(text)
    .split(/(?<=[.!?])\s+(?=\p{Lu})|\n+/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
