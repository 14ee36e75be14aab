import { statementDocument } from '../document';
import { explain, isComplete, levelFor, type Words } from '../from-keksi';
import type { Statement } from '../statement';
import { statementProblems } from '../validate';
import en from '../wording/en';
import fi from '../wording/fi';
import sv from '../wording/sv';
import { toDom } from './dom';
import { type StatementHost, wake } from './wake';

/** Writes a statement into an element, or brings the one to life that stands in it. */
export type ShowStatement = (element: HTMLElement, host: StatementHost, words: Words) => void;

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
    const response = await fetch(address, { credentials: 'same-origin' });
    if (!response.ok) throw new Error(`${address} answered ${response.status}`);
    return response.json();
  }
  const json = jsonIn(element)?.textContent;
  return json ? JSON.parse(json) : undefined;
}

const WORDINGS = { fi, en, sv };

/** Shows a statement in the language of the words. */
export const showStatement: ShowStatement = async (element, host, words) => {
  const wording = WORDINGS[isComplete(words.language) ? words.language : 'en'];
  await parsed();
  const statement = await written(element).catch((error) => {
    console.error('Keksi: the privacy statement cannot be read.', error);
    return undefined;
  });
  if (statement !== undefined) {
    const problems = statementProblems(statement);
    problems.forEach(explain);
    if (problems.length > 0) return;
    const { settings } = words;
    const source = { statement: statement as Statement, facts: settings, wording, words };
    const level = Math.min(levelFor(element), 4) as 2 | 3 | 4;
    const title = !document.querySelector('h1') || element.querySelector('h1') !== null;
    const article = toDom(statementDocument(source, { title, level })) as HTMLElement;
    // It stands in an element that has been found already.
    delete article.dataset.keksiStatement;
    const json = jsonIn(element);
    element.replaceChildren(...(json ? [json] : []), article);
  }
  wake(element, host, words, wording);
};
