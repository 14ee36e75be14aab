import { doc } from '../../page/document';
import { toUrl } from '../../page/url';
import type { Permissions } from '../../permissions/permissions';

/** Where the widgets of forms come from, by the class of the element that they are drawn in. */
const SOURCES: readonly (readonly [name: string, address: string])[] = [
  ['g-recaptcha', 'https://www.google.com/recaptcha/api.js'],
  ['h-captcha', 'https://js.hcaptcha.com/1/api.js'],
  ['cf-turnstile', 'https://challenges.cloudflare.com/turnstile/'],
];

/** The elements that widgets of forms are drawn in; a form's own button may bear the class too, and stays. */
export const WIDGETS = SOURCES.map(([name]) => `div.${name}`).join();

/** The elements whose widget is of a declared service that may not run, with the address that it comes from. */
export const waitingWidgets = ({ blocks }: Pick<Permissions, 'blocks'>): Map<HTMLElement, string> =>
  new Map(
    SOURCES.flatMap(([name, address]) => {
      const url = toUrl(address);
      return url && blocks(url)
        ? [...doc.querySelectorAll<HTMLElement>(`div.${name}`)].map(
            (element) => [element, address] as const,
          )
        : [];
    }),
  );
