import type { Sites } from '../sites/sites.js';

/** What administrators may be allowed: to read, to take along, to erase, and to change sites and rights. */
export const rights = ['read', 'export', 'erase', 'manage'] as const;

/** One of them. */
export type Right = (typeof rights)[number];

/** Somebody who asks with a token or after a login. */
export interface Administrator {
  name: string;
  rights: readonly Right[];
  /** Main origins of the sites that the rights are for; null for all. */
  sites: readonly string[] | null;
}

/**
 * Whoever holds the token of the settings, or runs a command on the machine itself.
 *
 * @example
 * withEveryRight('KEKSI_ADMIN_TOKEN').sites; // null: all
 */
export const withEveryRight = (name: string): Administrator => ({ name, rights, sites: null });

/**
 * Reads rights as people write them.
 *
 * @throws Error that names what is none.
 * @example
 * readRights('read,erase'); // ['read', 'erase']
 */
export function readRights(text: string): Right[] {
  const words = text.split(/[\s,]+/).filter(Boolean);
  for (const word of words) {
    if (!isRight(word)) throw new Error(`${word} is none of the rights ${rights.join(', ')}`);
  }
  return rights.filter((right) => words.includes(right));
}

const isRight = (word: string): word is Right => (rights as readonly string[]).includes(word);

/**
 * The origins whose records an administrator may ask about when asking about one of them, or about all.
 *
 * @param origin What is asked about: a site's main origin stands for all of its origins.
 * @returns undefined for everything, and null when it is not for them.
 * @example
 * originsFor({ name, rights, sites: [www] }, sites, 'https://other.example'); // null
 */
export function originsFor(
  { sites: own }: Administrator,
  sites: Sites,
  origin: string | undefined,
): readonly string[] | undefined | null {
  const site = origin === undefined ? undefined : sites.find(origin);
  if (own === null) {
    if (origin === undefined) return undefined;
    return site?.origin === origin ? site.origins : [origin];
  }
  if (origin === undefined) return own.flatMap((one) => sites.find(one)?.origins ?? [one]);
  if (!own.includes(site?.origin ?? origin)) return null;
  return site?.origin === origin ? site.origins : [origin];
}
