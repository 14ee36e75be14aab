import type { Position } from '../config/config';
import type { BannerNotice, ButtonNotice } from './banner-notice';
import { makeRoom, stepAside } from './keep-clear';

/** The banner on the screen. */
export interface Banner {
  readonly element: HTMLElement;
  /** Draws another notice in it. */
  update(notice: BannerNotice): void;
  /** Gives back the room it took. */
  stop(): void;
}

/** Makes an element. */
function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Partial<HTMLElementTagNameMap[K]>,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(tag), attributes);
  element.append(...content);
  return element;
}

const paragraph = (text: string, className = '') => make('p', { className }, text);

function content(notice: BannerNotice, press: (action: ButtonNotice['action']) => void): Node[] {
  const { title, notes, body, links, buttons } = notice;
  const paragraphs = body.map((text) => paragraph(text));
  for (const { text, href } of links) {
    // The target need not know which page of this site was open.
    paragraphs.at(-1)?.append(' ', make('a', { href, rel: 'noreferrer' }, text));
  }
  const text = make(
    'div',
    { className: 'text' },
    make('h2', { id: 'banner' }, title),
    ...notes.map((note) => paragraph(note, 'note')),
    ...paragraphs,
  );
  // What scrolls must have something to focus, so that it scrolls by keyboard too.
  if (!links.length) text.tabIndex = 0;
  const row = buttons.map(({ action, text }) => {
    const button = make('button', { type: 'button', className: 'button' }, text);
    button.setAttribute('part', 'button');
    button.onclick = () => press(action);
    return button;
  });
  return [text, make('div', { className: 'buttons' }, ...row)];
}

/**
 * The first layer: a region of the page, not a dialog. It takes no focus and blocks nothing (A10). It is made
 * of plain elements, because a first visit should not have to wait for more.
 *
 * @param parent what it is put into.
 */
export function showBanner(
  parent: Element,
  position: Position,
  notice: BannerNotice,
  press: (action: ButtonNotice['action']) => void,
): Banner {
  const element = make('section', { className: 'banner' });
  element.setAttribute('part', 'banner');
  element.dataset.position = position;
  if (position === 'top') element.dataset.edge = 'top';
  element.setAttribute('aria-labelledby', 'banner');
  let drawn = '';
  const update = (shown: BannerNotice) => {
    const next = JSON.stringify(shown);
    if (next === drawn) return;
    drawn = next;
    const buttons = () => [...element.querySelectorAll('button')];
    const focused = buttons().findIndex((button) => button.matches(':focus'));
    element.replaceChildren(...content(shown, press));
    buttons()[focused]?.focus();
  };
  update(notice);
  parent.append(element);
  const stops = [makeRoom(element), stepAside(element)];
  return {
    element,
    update,
    stop() {
      for (const stop of stops) stop();
    },
  };
}
