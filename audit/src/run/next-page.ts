/** Addresses that do something when they are visited, or are no pages. */
const UNSAFE =
  /log-?(out|off)|sign-?out|kirjaudu|uloskirjaus|logga-?ut|delete|remove|poista|peruuta|cancel|unsubscribe|add-to-cart|lisaa-ostoskoriin|cart\/add|checkout|kassa|download|wp-admin|\/api\//i;
const FILES =
  /\.(pdf|zip|docx?|xlsx?|pptx?|jpe?g|png|gif|webp|svg|mp[34]|avi|ics|xml|json|txt|exe|dmg|apk)$/i;

/** Whether a path fits one of the patterns, in which `*` stands for anything. @example `fits('/ajanvaraus/1', ['/ajanvaraus/*'])` */
export const fits = (path: string, patterns: readonly string[]): boolean =>
  patterns.some((pattern) => {
    // As in data-sensitive, what lies under a path is under its own page too.
    const source = pattern
      .replace(/\/\*$/, '{under}')
      .split('*')
      .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')
      .replace(/\\\{under\\\}$/, '(/.*)?');
    return new RegExp(`^${source}$`).test(path);
  });

/** The page that is visited next: the first link to another page of the same origin that does nothing but show. @example `nextPage('https://a.fi/', links, [])` */
export function nextPage(
  url: string,
  links: readonly string[],
  sensitive: readonly string[],
): string | undefined {
  const here = new URL(url);
  const candidates = links.filter((link) => {
    if (!URL.canParse(link)) return false;
    const { origin, pathname } = new URL(link);
    return (
      origin === here.origin &&
      pathname !== here.pathname &&
      !UNSAFE.test(link) &&
      !FILES.test(pathname) &&
      !fits(pathname, sensitive)
    );
  });
  // One without a query asks for nothing but a page.
  return candidates.find((link) => new URL(link).search === '') ?? candidates[0];
}
