import { el, lines, link, list, type Piece, p } from '../elements';
import { needsConsent } from '../facts';
import type { Words } from '../from-keksi';
import type { Wording } from '../wording/wording';
import { type Source, text, texts, untilWithdrawal } from '../words';
import { byPart } from './part';

/** Buttons that do nothing without a script are hidden until one brings them to life. */
export const CONTROLS = 'data-keksi-controls';

const button = (text: string, attributes: { readonly [name: string]: string }): Piece =>
  el('button', { type: 'button', ...attributes }, text);

/** Shows, downloads and erases the visitor's own records, when `wake` brings it to life. */
export const recordControls = (
  { show }: Pick<Wording, 'show'>,
  { download, erase }: Pick<Words['texts'], 'download' | 'erase'>,
): readonly Piece[] => [
  p(
    button(show, { 'data-do': 'show' }),
    ' ',
    button(download, { 'data-do': 'download' }),
    ' ',
    button(erase, { 'data-do': 'erase' }),
  ),
  el('p', { role: 'status' }),
];

/** Each right, how to use it, and what can be done at once. */
export function rights(source: Source, level: number): Piece {
  const { wording, facts, statement, words } = source;
  return [
    p(wording.rightsIntro),
    el(
      'dl',
      {},
      ...wording.rights.flatMap(([name, about]) => [el('dt', {}, name), el('dd', {}, about)]),
    ),
    p(wording.requests),
    facts.register && facts.services.some(needsConsent)
      ? p(untilWithdrawal(source, wording.requestsConsentId))
      : null,
    list(texts(source, statement.additions?.rights)),
    facts.register
      ? [
          el(`h${level}`, {}, wording.ownRecords),
          p(untilWithdrawal(source, wording.ownRecordsAbout)),
          el('div', { [CONTROLS]: 'records', hidden: '' }, ...recordControls(wording, words.texts)),
        ]
      : null,
  ];
}

/** How consent is withdrawn: to cookies, and to whatever a register rests on. */
export function withdrawal(source: Source, level: number): Piece {
  const { wording, facts, statement, words } = source;
  const own = statement.registers.map((register) => ({
    name: text(source, register.name),
    says: list(texts(source, register.withdrawal)),
  }));
  const visitors = facts.services.some(needsConsent)
    ? [
        p(wording.withdrawalCookies),
        el(
          'div',
          { [CONTROLS]: 'withdraw', hidden: '' },
          p(button(words.texts.withdraw, { 'data-keksi': 'withdraw' })),
        ),
      ]
    : null;
  return [
    p(wording.withdrawalAny),
    byPart([...own, { name: wording.visitors, says: visitors }], `h${level}`),
  ];
}

/** The supervisory authority, with its present address. */
export function complaint(source: Source): Piece {
  const { wording, statement } = source;
  return [
    p(wording.complaint),
    lines(
      wording.authority.map((line) => (line.includes('@') ? link(`mailto:${line}`, line) : line)),
    ),
    p(wording.cookieAuthority),
    list(texts(source, statement.additions?.complaint)),
  ];
}
