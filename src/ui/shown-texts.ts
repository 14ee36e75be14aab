/** What a notice holds that is not shown: names for the program, addresses behind links, and the languages of texts. */
const UNSEEN = /^(id|action|href|lang)$/;

/**
 * Every text of a notice in the order of the screen. The record holds a list, because a list keeps its
 * order wherever it is stored; the keys of an object do not.
 */
export function textsInOrder(notice: unknown): string[] {
  if (typeof notice === 'string') return notice ? [notice] : [];
  return Object.entries(notice ?? {}).flatMap(([key, value]) =>
    UNSEEN.test(key) ? [] : textsInOrder(value),
  );
}

/** The same notice with each of its texts put otherwise. */
export function mapTexts<T>(notice: T, put: (text: string) => string): T {
  const map = (value: unknown): unknown => {
    if (typeof value === 'string') return put(value);
    if (Array.isArray(value)) return value.map(map);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, UNSEEN.test(key) ? inner : map(inner)]),
    );
  };
  return map(notice) as T;
}
