/**
 * Frameworks that render a whole document on a server take it over in the browser, node by node ("hydration"), and
 * throw the server's page away where there is a node that they do not know, and with it what the visitor has typed.
 *
 * @see https://react.dev/reference/react-dom/client/hydrateRoot#hydrating-an-entire-document
 */
import { doc, later, listen } from './document';

/** What pages of frameworks that hydrate the whole document say in a script of theirs. */
const SIGNS = ['__next_f', '__remixContext', '__reactRouterContext', '$_TSR'];

const hasKey = (node: object | null | undefined, start: string): boolean =>
  Object.keys(node ?? {}).some((key) => key.startsWith(start));

/** Whether the document, or Next's part of it, is going to be taken over. A page that only says so is asked later. */
const isExpected = (): boolean =>
  SIGNS.some((sign) => Object.hasOwn(window, sign)) ||
  doc.querySelector('script[src*="/_next/"]') !== null ||
  hasKey(document, '__reactContainer$');

/** React notes on each node that it has taken over which of its own it is. */
const isTaken = (): boolean =>
  [doc.body, doc.getElementById('__next')?.firstElementChild].some((node) =>
    hasKey(node, '__reactFiber$'),
  );

/** How often it is looked: of hydration no event tells. */
const LOOK = 50;
/** A page that never hydrates asks all the same. */
const PATIENCE = 10_000;

/** How far the page's framework is. */
export interface Hydration {
  /** Whether nothing of the page can be thrown away any more. */
  isOver(): boolean;
  /** Does something when it is. */
  whenOver(run: () => void): void;
}

/** @param mode whether the site says that its document is hydrated; `auto` goes by what is known of frameworks. */
export function watchHydration(mode: 'auto' | 'hydrated'): Hydration {
  const waiting: (() => void)[] = [];
  let watching = false;
  let over = false;
  const end = () => {
    over = true;
    for (const run of waiting.splice(0)) run();
  };
  const watch = () => {
    watching = true;
    const since = Date.now();
    listen(document, 'keksi:hydrated', end);
    const look = () => {
      if (over) return;
      const isDone = isTaken() || (mode === 'auto' && Date.now() - since > PATIENCE);
      // What React has taken over it also puts in place, in the same turn or the next.
      later(isDone ? end : look, LOOK);
    };
    look();
  };
  const isOver = () => {
    if (over) return true;
    if (!watching && mode === 'auto' && !isExpected()) return true;
    if (!watching) watch();
    return false;
  };
  return {
    isOver,
    whenOver(run) {
      if (isOver()) run();
      else waiting.push(run);
    },
  };
}
