/**
 * The screen: the banner, the settings button and the messages. Of plain elements, since a first visit should not have
 * to wait for more, and by this one renderer from the first opening to the last.
 */
import css from '../../styles/screen.css';
import { changedCategories } from '../consent/notice-versions';
import { isDecided } from '../consent/state';
import type { Core } from '../core/core';
import type { Screen, ScreenHost, ScreenWords } from '../core/parts';
import { afterPaint } from '../page/paint';
import { type Banner, showBanner } from './banner';
import { type BannerNotice, type ButtonNotice, bannerNotice } from './banner-notice';
import { isNeeded, makeCorner } from './corner';
import { make } from './make';
import { hasOwnColours } from './own-colours';
import { textsInOrder } from './shown-texts';
import { makeStage } from './stage';
import { makeStatus } from './status';

/** What the banner says at this moment. */
function noticeNow(core: Core, { texts, services }: ScreenWords): BannerNotice {
  const { settings, gpc } = core;
  const { asked, decision, notice, storage } = core.state();
  return bannerNotice(
    { texts, settings, services },
    {
      asked,
      changed: decision ? changedCategories(decision.notice, notice) : [],
      gpc,
      remembered: storage === 'kept',
    },
  );
}

/** Makes the screen. Nothing shows until one of its parts is needed. */
export function makeScreen(core: Core, words: ScreenWords, host: ScreenHost): Screen {
  const { settings, events } = core;
  const ui = make('div', { class: 'ui', lang: words.language });
  const status = make('p', { class: 'status', part: 'status', role: 'status' });
  const corner = makeCorner(settings.corner, host.openSettings);
  const dialogs = make('div', {});
  const say = makeStatus(status);
  ui.append(corner.element, status);
  const { stage, element } = makeStage(settings.theme, css, [ui, dialogs], dialogs);
  let banner: Banner | undefined;

  const press = (action: ButtonNotice['action']) => {
    if (action === 'settings') return host.openSettings();
    core.act({ action, source: 'banner' } as Parameters<Core['act']>[0]);
    closeBanner();
  };
  const draw = () => {
    const { texts, language } = words;
    ui.lang = language;
    const notice = banner && noticeNow(core, words);
    if (notice) {
      banner?.redraw(notice);
      core.screen.see('banner', textsInOrder(notice));
    }
    corner.draw(texts.settings, !banner && isNeeded());
  };
  const closeBanner = () => {
    if (!banner) return;
    const focused = banner.element.matches(':focus-within');
    banner.remove();
    banner = undefined;
    core.screen.leave('banner');
    draw();
    events.emit('close', { part: 'banner' });
    // Not left to the page's beginning: to the way back in, where that is Keksi's (WCAG 2.4.3).
    if (focused) corner.element.focus({ preventScroll: true });
  };
  const lookAtColours = () => {
    if (!hasOwnColours(element)) return;
    void core.parts
      .colours()
      .then(({ checkColours }) => checkColours(element, ui))
      // A check of the owner's: the page works without it.
      .catch(() => undefined);
  };
  // Another tab, or the page itself, may answer what is asked here.
  core.subscribe(() => {
    if (isDecided(core.state())) closeBanner();
    draw();
  });
  draw();

  return {
    stage,
    openBanner() {
      if (banner) return draw();
      const notice = noticeNow(core, words);
      corner.draw(words.texts.settings, false);
      banner = showBanner(ui, settings.position, notice, press);
      core.screen.see('banner', textsInOrder(notice));
      events.emit('open', { part: 'banner' });
      void afterPaint().then(lookAtColours);
    },
    closeBanner,
    refresh: draw,
    say(about) {
      const { texts } = words;
      const isKept = core.state().storage === 'kept';
      const more = about === 'withdrawn' && hasThirdParty(core) ? [texts.thirdParty] : [];
      say([texts[about], ...more, ...(isKept ? [] : [texts.notRemembered])].join(' '));
    },
    sayText: say,
    setWords(next) {
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
