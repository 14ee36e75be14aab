/**
 * The screen: the banner, the settings button and the messages. Of plain elements, since a first visit should not have
 * to wait for more, and by this one renderer from the first opening to the last.
 */
import css from '../../styles/screen.css';
import type { Category } from '../consent/categories';
import { changedCategories } from '../consent/notice-versions';
import { isDecided } from '../consent/state';
import type { Core } from '../core/core';
import type { Screen, ScreenHost, ScreenWords } from '../core/parts';
import { doc } from '../page/document';
import { afterPaint } from '../page/paint';
import { toUrl } from '../page/url';
import { type Banner, showBanner } from './banner';
import { type BannerNotice, type ButtonNotice, bannerNotice } from './banner-notice';
import { isNeeded, makeCorner } from './corner';
import { findDrawn, removeOthers, takeOver } from './drawn';
import { make } from './make';
import { hasOwnColours } from './own-colours';
import { textsInOrder } from './shown-texts';
import { makeStage } from './stage';
import { makeStatus } from './status';

/** Whether markup of the page waits for a category with something that no service declares. */
const isNamedAlone = ({ permissions }: Core, category: Category): boolean =>
  [...doc.querySelectorAll<HTMLElement>(`[data-category~="${category}"]`)].some(
    ({ dataset: { src } }) => {
      const url = src ? toUrl(src) : null;
      return !url || permissions.tells(url) === null;
    },
  );

/** What the banner says at this moment. */
function noticeNow(core: Core, { texts, services }: ScreenWords): BannerNotice {
  const { settings, gpc } = core;
  const { asked, decision, notice, storage } = core.state();
  return bannerNotice(
    { texts, settings, services },
    {
      asked,
      undeclared: asked.filter((category) => isNamedAlone(core, category)),
      changed: decision ? changedCategories(decision.notice, notice) : [],
      gpc,
      remembered: storage === 'kept',
    },
  );
}

/** The parts of the screen that hold what the banner says: `more` only where the visitor has opened it. */
const PARTS = ['banner', 'more'] as const;

/** Notes what the visitor sees of the banner. */
function see({ screen }: Core, notice: BannerNotice, isOpen: boolean): void {
  const { more } = notice;
  screen.see('banner', textsInOrder({ ...notice, more: more.text }));
  if (isOpen) screen.see('more', textsInOrder(more.body));
  else screen.leave('more');
}

/** Checks the contrast of the site's own colours. It is the owner's affair: the page works without it. */
function lookAtColours({ parts }: Core, element: HTMLElement, ui: HTMLElement): void {
  if (!hasOwnColours(element)) return;
  void parts.colours().then(
    ({ checkColours }) => checkColours(element, ui),
    () => undefined,
  );
}

/** What a visitor is told of an act that was done. */
function messageOf(
  core: Core,
  { texts }: ScreenWords,
  about: Parameters<Screen['say']>[0],
): string {
  const isKept = core.state().storage === 'kept';
  const more = about === 'withdrawn' && hasThirdParty(core) ? [texts.thirdParty] : [];
  return [texts[about], ...more, ...(isKept ? [] : [texts.notRemembered])].join(' ');
}

/** The elements of the screen, on a stage of their own. */
function build({ settings }: Core, { language }: ScreenWords, { openSettings }: ScreenHost) {
  const drawn = findDrawn();
  const ui = make('div', { class: 'ui', lang: language });
  const status = makeStatus();
  const corner = makeCorner(settings.corner, openSettings);
  const dialogs = make('div', {});
  const staged = makeStage(settings.theme, css, [ui, dialogs], dialogs);
  ui.append(corner.element, status.element);
  return { ui, corner, status, drawn, ...staged };
}

/** A button of the banner was pressed. */
function answer(core: Core, host: ScreenHost, action: ButtonNotice['action']): void {
  if (action === 'settings') host.openSettings();
  else core.act({ action, source: 'banner' } as Parameters<Core['act']>[0]);
}

/** What the banner shows is seen from now on. */
function enter(core: Core, notice: BannerNotice): void {
  see(core, notice, false);
  core.events.emit('open', { part: 'banner' });
}

/** What the banner showed is seen no more. */
function leave({ screen, events }: Core, draw: () => void): void {
  for (const part of PARTS) screen.leave(part);
  draw();
  events.emit('close', { part: 'banner' });
}

/** Focus is not left to the page's beginning: it goes to the way back in, where that is Keksi's (WCAG 2.4.3). */
const focusCorner = (corner: HTMLElement): void => corner.focus({ preventScroll: true });

/** Another tab, or the page itself, may answer what is asked here. */
function followOthers(core: Core, close: () => void, draw: () => void): void {
  core.subscribe(() => {
    if (isDecided(core.state())) close();
    draw();
  });
  draw();
}

/** Makes the screen. Nothing shows until one of its parts is needed. */
export function makeScreen(core: Core, words: ScreenWords, host: ScreenHost): Screen {
  const { ui, corner, status, stage, element, ...built } = build(core, words, host);
  let { drawn } = built;
  let banner: Banner | undefined;
  let isOpen = false;

  const press = (action: ButtonNotice['action']) => {
    answer(core, host, action);
    if (action !== 'settings') closeBanner();
  };
  const reads = (open: boolean) => {
    isOpen = open;
    draw();
  };
  const draw = () => {
    removeOthers(element, drawn);
    ui.lang = words.language;
    const notice = banner && noticeNow(core, words);
    if (notice) {
      banner?.redraw(notice);
      see(core, notice, isOpen);
    }
    corner.draw(words.texts.settings, !banner && isNeeded());
  };
  const sayText: Screen['sayText'] = (text) => status.say(text, words.texts.dismiss);
  const closeBanner = () => {
    drawn?.remove();
    drawn = undefined;
    if (!banner) return;
    const focused = banner.element.matches(':focus-within');
    banner.remove();
    banner = undefined;
    isOpen = false;
    leave(core, draw);
    if (focused) focusCorner(corner.element);
  };
  followOthers(core, closeBanner, draw);

  return {
    stage,
    openBanner() {
      if (banner) return draw();
      const notice = noticeNow(core, words);
      corner.draw(words.texts.settings, false);
      banner = showBanner(ui, core.settings.position, notice, { press, reads });
      if (drawn) takeOver(drawn, banner.element);
      drawn = undefined;
      enter(core, notice);
      void afterPaint().then(() => lookAtColours(core, element, ui));
    },
    closeBanner,
    refresh: draw,
    say: (about) => sayText(messageOf(core, words, about)),
    sayText,
    setWords: (next) => {
      words = next;
      draw();
    },
  };
}

/** Whether something is stored on domains of others, where no script can delete it. */
const hasThirdParty = ({ services, wrong }: Core): boolean =>
  services.some(
    ({ id, cookies }) => !wrong.has(id) && cookies.some(({ party }) => party === 'third'),
  );
