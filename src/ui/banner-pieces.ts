import type { Position } from '../settings/settings';
import type { BannerNotice, MoreNotice } from './banner-notice';
import { type Piece, piece } from './piece';

/** What stands behind “Lue lisää”. */
export const morePieces = ({ body }: MoreNotice): Piece[] =>
  body.map((text) => piece('p', {}, text));

/** The paragraph, and the detail that its last words open. */
function prose({ body, more }: BannerNotice, isOpen: boolean): Piece[] {
  const opener = { type: 'button', class: 'more', 'aria-controls': 'more' };
  return [
    piece(
      'p',
      {},
      `${body.join(' ')} `,
      piece('button', { ...opener, 'aria-expanded': String(isOpen) }, more.text),
    ),
    // What was not read is not on the page either.
    isOpen
      ? piece('div', { id: 'more' }, ...morePieces(more))
      : piece('div', { id: 'more', hidden: '' }),
  ];
}

/** What stands in the banner. What a button does is its value. */
export function contentPieces(notice: BannerNotice, isOpen: boolean): Piece[] {
  const { title, notes, buttons, links } = notice;
  return [
    piece(
      'div',
      { class: 'text' },
      piece('h2', { id: 'banner' }, title),
      ...notes.map((note) => piece('p', { class: 'note' }, note)),
      ...prose(notice, isOpen),
    ),
    piece(
      'div',
      { class: 'buttons answers' },
      ...buttons.map(({ action, text }) =>
        piece('button', { type: 'button', class: 'button', part: 'button', value: action }, text),
      ),
      // The target need not know which page of this site was open.
      ...links.map(({ text, href }) => piece('a', { href, rel: 'noreferrer' }, text)),
    ),
  ];
}

/** The banner, in the room that it measures itself by. */
export const bannerPieces = (position: Position, notice: BannerNotice): Piece =>
  piece(
    'div',
    { class: 'room' },
    piece(
      'section',
      {
        class: 'banner',
        part: 'banner',
        'data-position': position,
        'data-edge': position,
        'aria-labelledby': 'banner',
      },
      ...contentPieces(notice, false),
    ),
  );
