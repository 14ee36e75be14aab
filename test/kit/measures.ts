import type { Page } from 'playwright';
import { fontFace } from '../../demo/looks/font';

/** Markup of a page whose letters are as wide on every machine. */
export const FONT = `<style>${fontFace('/font.woff2')}</style>
<meta name="viewport" content="width=device-width, initial-scale=1">`;

/** A box on the screen, from the window's upper left corner. */
export interface Box {
  readonly is: string;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly width: number;
  readonly height: number;
}

/** The boxes of what a selector finds in Keksi's shadow root, as they are on the screen now. */
export const boxes = (page: Page, selector: string): Promise<Box[]> =>
  page.evaluate(async (wanted) => {
    await document.fonts.ready;
    const root = document.querySelector('keksi-consent')?.shadowRoot;
    return [...(root?.querySelectorAll(wanted) ?? [])].map((element) => {
      const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
      const is = element.textContent?.slice(0, 30) ?? '';
      return { is, top, bottom, left, right, width, height };
    });
  }, selector);

/** One box, which is there. */
export async function box(page: Page, selector: string): Promise<Box> {
  const [found] = await boxes(page, selector);
  if (!found) throw new Error(`Nothing is ${selector}.`);
  return found;
}

/** What of Keksi's, of what a selector finds, does not fit: words wider than their element. */
export const cut = (page: Page, selector: string): Promise<string[]> =>
  page.evaluate((wanted) => {
    const root = document.querySelector('keksi-consent')?.shadowRoot;
    return [...(root?.querySelectorAll<HTMLElement>(wanted) ?? [])]
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .map((element) => element.textContent ?? '');
  }, selector);
