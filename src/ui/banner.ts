import type { Position } from '../settings/settings';
import type { BannerNotice, ButtonNotice } from './banner-notice';
import { keepClear } from './keep-clear';
import { make } from './make';

/** The banner on the screen. */
export interface Banner {
  readonly element: HTMLElement;
  /** Draws another notice, where it says something else, with the focus on the same button. */
  redraw(notice: BannerNotice): void;
  /** Takes it away, and gives back the room it took. */
  remove(): void;
}

/** Acts on a button. */
export type Press = (action: ButtonNotice['action']) => void;

/** What stands in the banner. */
function bannerContent(notice: BannerNotice, press: Press): Node[] {
  const { title, notes, body, links, buttons } = notice;
  const paragraphs = body.map((text) => make('p', {}, text));
  // The target need not know which page of this site was open.
  const anchors = links.map(({ text, href }) => make('a', { href, rel: 'noreferrer' }, text));
  for (const anchor of anchors) paragraphs.at(-1)?.append(' ', anchor);
  return [
    make(
      'div',
      // What scrolls must have something to focus, so that it scrolls by keyboard too.
      { class: 'text', ...(!links.length && { tabindex: '0' }) },
      make('h2', { id: 'banner' }, title),
      ...notes.map((note) => make('p', { class: 'note' }, note)),
      ...paragraphs,
    ),
    make(
      'div',
      { class: 'buttons' },
      ...buttons.map(({ action, text }) => {
        const button = make('button', { type: 'button', class: 'button', part: 'button' }, text);
        button.onclick = () => press(action);
        return button;
      }),
    ),
  ];
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
  press: Press,
): Banner {
  const element = make(
    'section',
    {
      class: 'banner',
      part: 'banner',
      'data-position': position,
      'data-edge': position,
      'aria-labelledby': 'banner',
    },
    ...bannerContent(notice, press),
  );
  parent.prepend(element);
  const stop = keepClear(element);
  const buttons = () => [...element.querySelectorAll('button')];
  let drawn = JSON.stringify(notice);
  return {
    element,
    redraw(next) {
      const wanted = JSON.stringify(next);
      if (wanted === drawn) return;
      drawn = wanted;
      const focused = buttons().findIndex((button) => button.matches(':focus'));
      element.replaceChildren(...bannerContent(next, press));
      buttons()[focused]?.focus();
    },
    remove() {
      stop();
      element.remove();
    },
  };
}
