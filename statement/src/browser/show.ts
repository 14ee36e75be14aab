import { statementDocument } from '../document';
import { explain, isComplete, levelFor, type Words } from '../from-keksi';
import type { Draft } from '../statement';
import en from '../wording/en';
import fi from '../wording/fi';
import sv from '../wording/sv';
import { asStatement } from './as-statement';
import { toDom } from './dom';
import { type StatementHost, wake } from './wake';

/** Writes a statement into an element, or brings the one to life that stands in it. */
export type ShowStatement = (element: HTMLElement, host: StatementHost, words: Words) => void;

/** Loads what tells the owner of contradictions: a file that no visitor needs. */
export type LoadCheck = () => Promise<Pick<typeof import('./owner-check'), 'ownerCheck'>>;

const parsed = (): Promise<unknown> =>
  document.readyState === 'loading'
    ? new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve))
    : Promise.resolve();

const jsonIn = (element: HTMLElement) =>
  element.querySelector<HTMLScriptElement>(':scope > script[type="application/json"]');

/** What the owner has written: at the address of the attribute, or in a script element inside. */
async function written(element: HTMLElement): Promise<unknown> {
  const address = element.dataset.keksiStatement;
  if (address) {
    // The attribute may stand in a text of somebody else's, who must neither hear of visitors nor speak for the site.
    if (new URL(address, document.baseURI).origin !== location.origin) {
      throw new Error(`${address} is no address of this site`);
    }
    // Not by a redirect either.
    const response = await fetch(address, { mode: 'same-origin', credentials: 'same-origin' });
    if (!response.ok) throw new Error(`${address} answered ${response.status}`);
    return response.json();
  }
  const json = jsonIn(element)?.textContent;
  return json ? JSON.parse(json) : undefined;
}

const WORDINGS = { fi, en, sv };

/** The owner looks at the page at home, or asks for the check by its address. */
const isOwner = (): boolean =>
  /^(localhost|.*\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(location.hostname) ||
  location.hash === '#keksi-check';

/** What is told of the statement in an element when its owner comes to look. */
const waiting = new Map<HTMLElement, () => void>();

/** Tells the owner now, or as soon as the address asks for it. */
function tellOwner(element: HTMLElement, statement: Draft, words: Words, load: LoadCheck): void {
  const tell = () => {
    waiting.delete(element);
    load()
      .then(({ ownerCheck }) => {
        const told = ownerCheck(statement, words);
        element.querySelector(':scope > [data-keksi-owner]')?.remove();
        if (told) element.prepend(toDom(told));
      })
      .catch((error) => console.error('Keksi: the statement could not be checked.', error));
  };
  if (isOwner()) {
    tell();
    return;
  }
  if (waiting.size === 0) addEventListener('hashchange', tellWaiting);
  waiting.set(element, tell);
}

function tellWaiting(): void {
  if (!isOwner()) return;
  removeEventListener('hashchange', tellWaiting);
  for (const tell of [...waiting.values()]) tell();
}

/**
 * Makes what shows a statement, in the language of the words. Visitors see all that the owner has written, also
 * where it is wrong or lacks something; the owner is told what.
 */
export const makeShowStatement =
  (load: LoadCheck): ShowStatement =>
  async (element, host, words) => {
    const wording = WORDINGS[isComplete(words.language) ? words.language : 'en'];
    await parsed();
    const statement = await written(element).catch((error) => {
      console.error('Keksi: the privacy statement cannot be read.', error);
      return undefined;
    });
    if (typeof statement === 'object' && statement !== null && !Array.isArray(statement)) {
      const { settings } = words;
      const source = { statement: asStatement({ ...statement }), facts: settings, wording, words };
      const level = Math.min(levelFor(element), 4) as 2 | 3 | 4;
      const title = !document.querySelector('h1') || element.querySelector('h1') !== null;
      const article = toDom(statementDocument(source, { title, level })) as HTMLElement;
      // It stands in an element that has been found already.
      delete article.dataset.keksiStatement;
      const json = jsonIn(element);
      element.replaceChildren(...(json ? [json] : []), article);
      tellOwner(element, statement, words, load);
    } else if (statement !== undefined) {
      const allowed = 'an object with updated, controller and registers';
      explain({ setting: 'the statement', value: statement, allowed });
    }
    wake(element, host, words, wording);
  };
