import type { Piece } from '../../from-keksi';
import type { Audit, Page, StoredItem } from '../../model';
import { grouped, hostOf } from '../../rules/facts/each';
import { keeperOf, nameOf, ownerOf } from '../../rules/facts/who';
import { WORDS } from '../words';
import { address, grid } from './parts';

/** Requests to others, by host and phase. @example `requestsOf(page, audit)` */
export function requestsOf(page: Page, audit: Audit): Piece {
  const words = WORDS[audit.language];
  const phases = page.phases.filter(({ played }) => played);
  const foreign = phases.flatMap(({ requests }) =>
    requests.filter((request) => !ownerOf(audit, page, request).own),
  );
  const rows = [...grouped(foreign, hostOf)].map(([host, requests]) => {
    const [first] = requests;
    return [
      host,
      first ? nameOf(ownerOf(audit, page, first), '–') : '–',
      ...phases.map(({ phase }) =>
        String(requests.filter((one) => one.phase === phase).length || '–'),
      ),
    ];
  });
  const columns = [words.host, words.service, ...phases.map(({ phase }) => words.phases[phase])];
  return grid(words.requests, columns, rows, words.nothing);
}

function lifetimeOf({ kind, lifetimeDays }: StoredItem, audit: Audit): string {
  const words = WORDS[audit.language];
  if (kind === 'sessionStorage' || lifetimeDays === 0) return words.session;
  return lifetimeDays === null ? words.noEnd : `${Math.round(lifetimeDays)} ${words.days}`;
}

/** What was stored, and where it stayed. @example `storageOf(page, audit)` */
export function storageOf(page: Page, audit: Audit): Piece {
  const words = WORDS[audit.language];
  const items = page.phases.flatMap(({ storage }) => storage);
  const rows = [
    ...grouped(items, ({ kind, name, host }) => `${kind} ${name} ${host}`).values(),
  ].flatMap(([first, ...more]) => {
    if (!first) return [];
    const all = [first, ...more];
    const names = (some: readonly StoredItem[]) =>
      [...new Set(some.map(({ phase }) => words.phases[phase]))].join(', ') || '–';
    return [
      [
        first.name,
        `${first.kind}, ${hostOf(first)}`,
        nameOf(keeperOf(audit, page, first), '–'),
        lifetimeOf(first, audit),
        names(all),
        names(all.filter(({ left }) => left)),
        address(first.writer?.url ?? '–'),
      ],
    ];
  });
  const columns = [
    words.name,
    words.kind,
    words.service,
    words.lifetime,
    words.phase,
    words.left,
    words.writer,
  ];
  return grid(words.storage, columns, rows, words.nothing);
}
