import { render } from 'preact';
import css from '../../styles/keksi.css';
import type { Wish } from '../consent/act';
import type { Core } from '../core/core';
import type { Words } from '../core/parts';
import { atEnd, doc } from '../page/document';
import type { ButtonNotice } from './banner-notice';
import { type SettingsNotice, settingsNotice } from './notice';
import { styledRoot } from './root';
import { actOf, drawn } from './settings';
import { textsInOrder } from './shown-texts';
import { viewOf } from './view';

/** The settings of each element that has been filled: draws them again in other words. */
const pages = new WeakMap<Element, (words: Words) => void>();

/**
 * Fills an element of the page with the settings: what the dialog has, without opening or closing. They follow what is
 * chosen elsewhere. Call it again when the language changes.
 *
 * @param say tells the visitor something.
 */
export function showSettings(
  core: Core,
  element: Element,
  words: Words,
  say: (text: string) => void,
): void {
  const known = pages.get(element) ?? makePage(core, element, say);
  pages.set(element, known);
  known(words);
}

function makePage(core: Core, element: Element, say: (text: string) => void) {
  let words: Words;
  const host = doc.createElement('keksi-settings');
  const root = styledRoot(host, core.settings.theme, css);
  const notice = (): SettingsNotice => ({ ...settingsNotice(words, viewOf(core)), close: '' });
  /** Reading goes on from the heading where what had focus goes away. */
  const toHeading = () => root.querySelector('h2')?.focus({ preventScroll: true });
  const press = (action: ButtonNotice['action'], wish?: Wish) => {
    if (action === 'settings') return;
    core.act(actOf(action, wish), { text: { settings: textsInOrder(notice()) } }, true);
    if (!root.activeElement) toHeading();
  };
  const erase = async () => {
    const erased = core.erase();
    toHeading();
    say((await erased) ? words.texts.erased : words.texts.eraseLater);
  };
  const draw = () =>
    render(drawn(core, words, notice(), { erase, press, close: () => undefined }, true), root);
  core.subscribe(draw);
  atEnd(() => {
    pages.delete(element);
    render(null, root);
    host.remove();
  });
  return (next: Words) => {
    words = next;
    // The page may have put something else there meanwhile.
    if (host.parentNode !== element) element.replaceChildren(host);
    draw();
  };
}
