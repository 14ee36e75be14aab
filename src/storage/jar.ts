/**
 * js-cookie, kept from what a page can do to it.
 */
import { doc } from '../page/document';
import { plain } from './js-cookie';

type Attributes = NonNullable<Parameters<typeof plain.set>[2]>;

/** Where a cookie lies, and how long. */
export interface Place {
  readonly path?: string;
  readonly domain?: string | null;
  readonly expires?: Date;
  readonly partitioned?: boolean;
}

/**
 * js-cookie asks `document.cookie`, where an element named `cookie` would answer, and a withdrawal would not be kept.
 * For that moment such an element has no name.
 */
function unhidden<T>(run: () => T): T {
  const { cookie } = document as { cookie: unknown };
  if (typeof cookie === 'string') return run();
  const hiding = [...doc.querySelectorAll('[name=cookie],[id=cookie]')].map((element) => {
    const names = ['name', 'id'].map((name) => [name, element.getAttribute(name)] as const);
    for (const [name] of names) element.removeAttribute(name);
    return { element, names };
  });
  try {
    return run();
  } finally {
    for (const { element, names } of hiding) {
      for (const [name, value] of names) if (value !== null) element.setAttribute(name, value);
    }
  }
}

/** Attributes as js-cookie takes them; what a page has put on every object's prototype is none. */
function attributesOf(place: Place): Attributes {
  const bare: Place = Object.assign(Object.create(null), place);
  const { path = '/', domain, expires, partitioned } = bare;
  const attributes: Attributes = {};
  for (const inherited in attributes) attributes[inherited] = false;
  return Object.assign(attributes, {
    path,
    domain: domain || false,
    expires: expires ?? false,
    sameSite: 'Lax',
    secure: partitioned || location.protocol === 'https:',
    partitioned,
  });
}

/** Sets a cookie. @throws where the page may keep none. */
export const setCookie = (name: string, value: string, place: Place): void =>
  unhidden(() => void plain.set(name, value, attributesOf(place)));

/** Removes a cookie of exactly this place. @throws where the page may keep none. */
export function removeCookie(name: string, place: Place): void {
  // js-cookie encodes such a name, and would remove another cookie.
  if (encodeURIComponent(name) !== name) {
    const { path, domain, partitioned } = place;
    doc.cookie = `${name}=; Max-Age=0; Path=${path}${domain ? `; Domain=${domain}` : ''}${
      partitioned ? '; Secure; Partitioned' : ''
    }`;
  } else setCookie(name, '', { ...place, expires: new Date(0) });
}

/** The value of a cookie. @throws where the page may keep none. */
export const getCookie = (name: string): string | undefined => unhidden(() => plain.get(name));
