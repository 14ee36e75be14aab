import { bannerContent, type Press } from './banner';
import type { BannerNotice } from './banner-notice';

/**
 * Makes what draws another notice in a banner, where it says something else, with the focus on the same button.
 *
 * @param drawn what stands there.
 */
export function redrawBanner(element: Element, drawn: BannerNotice, press: Press) {
  const buttons = () => [...element.querySelectorAll('button')];
  let before = JSON.stringify(drawn);
  return (notice: BannerNotice): void => {
    const next = JSON.stringify(notice);
    if (next === before) return;
    before = next;
    const focused = buttons().findIndex((button) => button.matches(':focus'));
    element.replaceChildren(...bannerContent(notice, press));
    buttons()[focused]?.focus();
  };
}
