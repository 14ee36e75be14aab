import type { Stage } from '../core/parts';
import { doc } from '../page/document';
import type { Theme } from '../settings/settings';
import { HOST } from './drawn';
import { make } from './make';
import { sheetOf, styledRoot } from './root';
import { keepFirst } from './stay-on-page';

/**
 * Makes the element that Keksi draws in: the first of the page, with an open shadow root.
 *
 * @param css the styles of the screen.
 * @param content what stands in it.
 * @param dialogs where the settings are drawn.
 */
export function makeStage(
  theme: Theme,
  css: string,
  content: readonly HTMLElement[],
  dialogs: HTMLElement,
): { readonly stage: Stage; readonly element: HTMLElement } {
  const element = doc.createElement(HOST);
  let shown: HTMLElement = element;
  let root = styledRoot(element, theme, css);
  const styles = [css];
  const taken = new Set<() => void>();
  const isTaken = () => {
    for (const run of taken) run();
  };
  root.append(...content);
  keepFirst(element, isTaken);

  const isHidden = () => getComputedStyle(shown).display === 'none';
  /** Ad blockers hide by the name of the element, so what is in it moves into one of no name. */
  const move = () => {
    const other = make('div', {});
    root = styledRoot(other, theme, styles.join('\n'));
    root.append(...content);
    shown = other;
    keepFirst(other, isTaken);
  };
  return {
    element,
    stage: {
      element: dialogs,
      style(more) {
        if (styles.includes(more)) return;
        styles.push(more);
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheetOf(theme, more)];
      },
      focused: () => root.activeElement,
      returnFocus(to) {
        const back = root.querySelector('.banner .button:last-of-type, .corner:not([hidden])');
        const target = to?.isConnected ? to : back;
        if (target instanceof HTMLElement) target.focus({ preventScroll: true });
      },
      unhide() {
        if (!isHidden()) return false;
        move();
        return true;
      },
      onTaken: (run) => void taken.add(run),
    },
  };
}
