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

/** What a visitor can do in the banner. */
export interface BannerHost {
  press(action: ButtonNotice['action']): void;
  /** Further detail was opened, or closed again. */
  reads(isOpen: boolean): void;
}

/** A button that does what it is told to. */
function button(attributes: { [name: string]: string }, text: string, press: () => void) {
  const element = make('button', { type: 'button', ...attributes }, text);
  element.onclick = press;
  return element;
}

/** The paragraph, and the detail that its last words open. */
function prose({ body, more }: BannerNotice, isOpen: boolean, { reads }: BannerHost): Node[] {
  const detail = make('div', { id: 'more' });
  const show = (open: boolean) => {
    detail.hidden = !open;
    // What was not read is not on the page either.
    detail.replaceChildren(...(open ? more.body.map((text) => make('p', {}, text)) : []));
    opener.setAttribute('aria-expanded', String(open));
  };
  const opener = button({ class: 'more', 'aria-controls': 'more' }, more.text, () => {
    show(detail.hidden);
    reads(!detail.hidden);
  });
  show(isOpen);
  return [make('p', {}, `${body.join(' ')} `, opener), detail];
}

/** What stands in the banner. */
function bannerContent(notice: BannerNotice, isOpen: boolean, host: BannerHost): Node[] {
  const { title, notes, buttons, links } = notice;
  return [
    make(
      'div',
      { class: 'text' },
      make('h2', { id: 'banner' }, title),
      ...notes.map((note) => make('p', { class: 'note' }, note)),
      ...prose(notice, isOpen, host),
    ),
    make(
      'div',
      { class: 'buttons answers' },
      ...buttons.map(({ action, text }) =>
        button({ class: 'button', part: 'button' }, text, () => host.press(action)),
      ),
      // The target need not know which page of this site was open.
      ...links.map(({ text, href }) => make('a', { href, rel: 'noreferrer' }, text)),
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
  host: BannerHost,
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
    ...bannerContent(notice, false, host),
  );
  const room = make('div', { class: 'room' }, element);
  parent.prepend(room);
  const stop = keepClear(element);
  const controls = () => [...element.querySelectorAll<HTMLElement>('button,a')];
  let drawn = JSON.stringify(notice);
  return {
    element,
    redraw(next) {
      const wanted = JSON.stringify(next);
      if (wanted === drawn) return;
      drawn = wanted;
      const focused = controls().findIndex((control) => control.matches(':focus'));
      const isOpen = element.querySelector('[aria-expanded="true"]') !== null;
      element.replaceChildren(...bannerContent(next, isOpen, host));
      controls()[focused]?.focus();
    },
    remove() {
      stop();
      room.remove();
    },
  };
}
