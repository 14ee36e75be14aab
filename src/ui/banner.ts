import type { Position } from '../settings/settings';
import type { BannerNotice, ButtonNotice } from './banner-notice';
import { bannerPieces, contentPieces, morePieces } from './banner-pieces';
import { keepClear } from './keep-clear';
import { draw } from './make';

/** The banner on the screen. */
export interface Banner {
  readonly element: HTMLElement;
  /** Draws another notice, where it says something else, with the focus on the same button. */
  redraw(notice: BannerNotice): void;
  /** Takes it away, and gives back the room it took. */
  remove(): void;
}

/** What a visitor can do in the banner. */
export interface BannerHost {
  press(action: ButtonNotice['action']): void;
  /** Further detail was opened, or closed again. */
  reads(isOpen: boolean): void;
}

/** Opens or closes what stands behind a button. @returns whether it is open now. */
function toggle(opener: Element, banner: Element, { more }: BannerNotice): boolean {
  const detail = banner.querySelector('#more');
  const isOpen = detail?.toggleAttribute('hidden') === false;
  detail?.replaceChildren(...(isOpen ? morePieces(more).map(draw) : []));
  opener.setAttribute('aria-expanded', String(isOpen));
  return isOpen;
}

/**
 * The first layer: a region of the page, not a dialog. It takes no focus and blocks nothing. It is made
 * of plain elements, because a first visit should not have to wait for more.
 *
 * @param parent what it is put into.
 */
export function showBanner(
  parent: Element,
  position: Position,
  notice: BannerNotice,
  host: BannerHost,
): Banner {
  let shown = notice;
  const room = draw(bannerPieces(position, notice));
  parent.prepend(room);
  const element = room.firstElementChild as HTMLElement;
  element.onclick = ({ target }) => {
    const button = (target as Element).closest('button');
    if (button?.value) host.press(button.value as ButtonNotice['action']);
    else if (button) host.reads(toggle(button, element, shown));
  };
  const stop = keepClear(element);
  return {
    element,
    redraw(next) {
      if (JSON.stringify(next) === JSON.stringify(shown)) return;
      shown = next;
      const controls = () => [...element.querySelectorAll<HTMLElement>('button,a')];
      const focused = controls().findIndex((control) => control.matches(':focus'));
      const isOpen = element.querySelector('[aria-expanded="true"]') !== null;
      element.replaceChildren(...contentPieces(next, isOpen).map(draw));
      controls()[focused]?.focus();
    },
    remove() {
      stop();
      room.remove();
    },
  };
}
