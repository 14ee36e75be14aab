import { vi } from 'vitest';

const attribute = (text: string, name: string) =>
  new RegExp(`;\\s*${name}=([^;]*)`, 'i').exec(text)?.[1]?.trim();

/** What has the browser's own `document.cookie`: neither a page's element nor a test's double of it is that. */
export const cookieOwner = (): Document => {
  let owner: object = Document.prototype;
  while (!Object.hasOwn(owner, 'cookie')) owner = Object.getPrototypeOf(owner);
  return owner as Document;
};

/**
 * A cookie jar that keeps the browsers' rules which happy-dom's does not: a cookie is name, domain, path
 * and partition together, `Max-Age=0` deletes, and some domains take no cookies.
 */
export function cookieJar(refuses: (domain: string) => boolean = () => false) {
  const kept = new Map<string, { readonly pair: string; readonly path: string }>();
  const written: string[] = [];
  const get = vi.spyOn(cookieOwner(), 'cookie', 'get').mockImplementation(() =>
    [...kept.values()]
      .filter(({ path }) => `${location.pathname}/`.startsWith(path.replace(/\/?$/, '/')))
      .map(({ pair }) => pair)
      .join('; '),
  );
  const keep = (text: string) => {
    const [pair = ''] = text.split(';');
    const domain = attribute(text, 'domain') ?? '';
    const path = attribute(text, 'path') ?? '/';
    if (refuses(domain)) return;
    const key = [pair.split('=')[0], domain, path, /partitioned/i.test(text)].join();
    const maxAge = attribute(text, 'max-age');
    const expires = attribute(text, 'expires');
    const over = maxAge ? Number(maxAge) <= 0 : expires && Date.parse(expires) < Date.now();
    if (over) kept.delete(key);
    else kept.set(key, { pair, path });
  };
  const set = vi.spyOn(cookieOwner(), 'cookie', 'set').mockImplementation((text) => {
    written.push(text);
    keep(text);
  });
  return {
    /** Everything that was written, attributes included. */
    written,
    /** Puts in a cookie that somebody else has set. */
    keep,
    get,
    set,
    size: () => kept.size,
  };
}
