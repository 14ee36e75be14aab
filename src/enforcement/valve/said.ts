/**
 * What pages say of themselves beside their address, and vendors pick out and send apart: titles, and words that were
 * searched for.
 */
import { doc } from '../../page/document';
import type { PageRules } from './pages';

type SaidRules = Pick<PageRules, 'titles' | 'isSensitive' | 'query'>;

/** The names under which vendors say what kind of thing they say: no title and nothing that was searched. */
const KINDS = /^(en|ev|id|tid|type|event(_?name)?)$/i;

/** What stands for the titles of pages, which tell more than their paths. */
function createTitles({ titles, isSensitive }: SaidRules) {
  /** Where each was seen: a vendor may send it later than the page has it. */
  const paths = new Map<string, string>();
  const plain = (title: string) => title.replace(/\+/g, ' ').trim();
  return {
    note() {
      // A shorter one could be anything.
      if (!titles && doc.title.length > 3) paths.set(plain(doc.title), location.pathname);
    },
    instead(value: string): string | undefined {
      const path = paths.get(plain(value));
      return path && isSensitive(path) ? '/' : path;
    },
  };
}

/** What was searched for or filled in, as the addresses of pages have it: vendors pick it out and send it apart. */
function createSearched({ query }: SaidRules) {
  const values = new Set<string>();
  let search = '';
  return {
    note() {
      if (location.search === search) return;
      search = location.search;
      for (const [name, value] of new URLSearchParams(search)) {
        // A shorter one, or a number, could be anything.
        if (value.length > 2 && /\p{L}/u.test(value) && !query().includes(name))
          values.add(value.trim());
      }
    },
    instead: (value: string): string | undefined =>
      values.has(value.replace(/\+/g, ' ').trim()) ? '' : undefined,
  };
}

/** What may be sent instead of what pages said. */
export function createSaid(rules: SaidRules) {
  const titles = createTitles(rules);
  const searched = createSearched(rules);
  return {
    /** Looks what the page says now. */
    note() {
      titles.note();
      searched.note();
    },
    /** @returns undefined where a value is none of it. */
    instead: (name: string, value: string): string | undefined =>
      KINDS.test(name) ? undefined : (titles.instead(value) ?? searched.instead(value)),
  };
}
