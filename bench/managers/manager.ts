import { existsSync, readFileSync } from 'node:fs';
import type { Visit } from '../page.js';

/** A consent manager as its documentation says it is put on a page. */
export interface Manager {
  /** The first part of its pages' path. */
  id: string;
  name: string;
  /** The npm package that its version is read from. */
  package?: string;
  /** What stands in the page's head. */
  head(visit: Visit): string;
  /** What of the head is the manager itself, where that stands in the page: it is weighed like a file. */
  inPage?(visit: Visit): string;
  /** What stands at the end of its body. */
  end(visit: Visit): string;
  /** Its files, by the path at which the page finds them; a folder ends in a slash. */
  files: Record<string, URL | (() => string)>;
  /** An expression for the button that allows everything; empty for a page without a banner. */
  accept: string;
  /** An expression for the button that refuses. */
  refuse: string;
  /** An expression for what is seen of it before a choice, by which its height is taken. */
  banner: string;
  /** What is done once before it is measured. */
  prepare?(): void;
  /** What a reader of the figures should know. */
  note?: string;
}

/** Nothing in this part of the page. */
export const nothing = () => '';

/** A file below `bench/node_modules`. */
export const installed = (path: string) => new URL(`../node_modules/${path}`, import.meta.url);

/** The version of a package, as installed. */
export function versionOf(name: string): string {
  const file = installed(`${name}/package.json`);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : 'not installed';
}
