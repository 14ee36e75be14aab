import { render } from 'preact';
import type { Wish } from '../consent/act';
import { afterPaint } from '../page/paint';
import { type Banner, showBanner } from './banner';
import { type BannerNotice, type ButtonNotice, bannerNotice } from './banner-notice';
import { checkColours } from './colours';
import { Corner } from './corner';
import type { MakeInterface } from './interface';
import { notes, remarks, type SettingsNotice, settingsNotice, wordMany } from './notice';
import { receiptNotice } from './receipt';
import { Records } from './records';
import { redrawBanner } from './redraw-banner';
import { SettingsDialog } from './settings-dialog';
import { sharedRoot } from './shared-root';
import { textsInOrder } from './shown-texts';
import { makeStatus } from './status';
import { stayOnPage } from './stay-on-page';
import { switchesOf } from './switches';
import { takePlace } from './take-place';

type Part = 'banner' | 'settings';

/** Makes the interface: one element, the first of the page and so the first in tab order (E2). */
export const makeInterface: MakeInterface = (host, texts, language) => {
  let element: HTMLElement = document.createElement('keksi-consent');
  let root = sharedRoot(element, host.settings.theme);
  const question = root.appendChild(document.createElement('div'));
  question.className = 'ui';
  const rest = root.appendChild(document.createElement('div'));
  let asking: Banner | undefined;
  let redraw: ((notice: BannerNotice) => void) | undefined;
  const open = { banner: false, settings: false };
  let seen: { banner?: BannerNotice; settings?: SettingsNotice } = {};
  let opener: Element | null = null;

  const draw = () => {
    if (element.isConnected) drawHere();
    else {
      // What was drawn before all of Keksi was here.
      const said = host.taken?.();
      const goOn = takePlace(element, root);
      stay();
      drawHere();
      goOn();
      if (said) status.say(said);
    }
  };

  const drawHere = () => {
    const words = { texts, settings: host.settings, language };
    const view = host.view();
    const banner =
      open.banner && bannerNotice(words, view.asked, notes(words, view), wordMany(texts));
    const settings = open.settings && settingsNotice(words, view);
    seen = { ...seen, ...(banner && { banner }), ...(settings && { settings }) };
    render(
      <div class="ui" lang={language}>
        {!banner && !view.ownSettingsLink && (
          <Corner text={texts.settings} place={host.settings.corner} press={() => openSettings()} />
        )}
        <p class="status" part="status" role="status">
          {status.text}
        </p>
        {settings && (
          <SettingsDialog
            notice={settings}
            switches={switchesOf(view)}
            services={host.settings.services}
            granular={host.settings.granular}
            receipt={view.receipt && receiptNotice(texts, view.receipt)}
            records={
              host.settings.register !== null &&
              view.receipt && <Records texts={texts} ask={host.exportRecords} erase={erase} />
            }
            press={press('settings')}
            close={() => hide('settings')}
          />
        )}
      </div>,
      rest,
    );
    question.lang = language;
    if (banner) {
      if (asking) redraw?.(banner);
      else {
        asking = showBanner(question, host.settings.position, banner, press('banner'));
        redraw = redrawBanner(asking.element, banner, press('banner'));
      }
    } else {
      asking?.stop();
      asking?.element.remove();
      asking = undefined;
    }
  };

  /** Single-page sites replace the body, and what is in it. A dialog that was taken away is modal no more. */
  const stay = () => {
    const drawn = element;
    stayOnPage(drawn, () => {
      if (drawn !== element) return;
      hide('settings');
      draw();
    });
  };

  /**
   * Ad blockers hide banners, by the name of the element. The visitor who asks for the settings wants to see them,
   * so they move into an element of no name; hidden, the dialog would also make the page deaf.
   */
  const unhide = () => {
    const dialog = root.querySelector('dialog');
    if (!dialog || getComputedStyle(element).display !== 'none') return;
    const other = document.createElement('div');
    const shadow = sharedRoot(other, host.settings.theme);
    shadow.append(...root.childNodes);
    // The hidden one stays, empty, so that what was drawn before all of Keksi was here does not come back.
    element.after(other);
    element = other;
    root = shadow;
    stay();
    // In its new place it is open, but not modal yet.
    dialog.removeAttribute('open');
    dialog.showModal();
    dialog.querySelector('h2')?.focus();
  };

  const status = makeStatus(draw);

  const press = (source: Part) => (action: ButtonNotice['action'], wish?: Wish) => {
    if (action === 'settings') return openSettings();
    host.act(action === 'choose' ? { action, source, ...wish } : { action, source });
    close();
  };

  const erase = async () => {
    const erased = host.eraseRecords();
    hide('settings');
    status.say((await erased) ? texts.erased : texts.eraseLater);
  };

  const show = (part: Part) => {
    const opens = !open[part];
    open[part] = true;
    draw();
    if (!opens) return;
    host.moved('open', part);
    const drawn = root.querySelector<HTMLElement>('.ui');
    if (drawn) checkColours(element, drawn);
  };

  const hide = (...parts: Part[]) => {
    const closing = parts.filter((part) => open[part]);
    const focused = root.activeElement;
    for (const part of closing) open[part] = false;
    if (closing.length > 0) draw();
    if (closing.includes('settings')) returnFocus(opener);
    else if (focused && !focused.isConnected) returnFocus(null);
    for (const part of closing) host.moved('close', part);
  };

  /** To where the visitor came from, or else to the way back in. */
  const returnFocus = (from: Element | null) => {
    const back = root.querySelector('.corner, .banner .button:last-child');
    const target = from?.isConnected ? from : back;
    if (target instanceof HTMLElement) target.focus({ preventScroll: true });
  };

  const openSettings = (from: Element | null = root.activeElement ?? document.activeElement) => {
    if (!open.settings) opener = from === document.body ? null : from;
    show('settings');
    unhide();
    // Some hide only what they see come.
    void afterPaint().then(unhide);
  };

  const close = () => hide('settings', 'banner');

  return {
    openBanner: () => show('banner'),
    openSettings,
    close,
    refresh: draw,
    say(about) {
      seen = {
        ...(open.banner && { banner: seen.banner }),
        ...(open.settings && { settings: seen.settings }),
      };
      const more = about === 'withdrawn' ? remarks({ texts, settings: host.settings }) : [];
      const lost = host.view().remembered ? [] : [texts.notRemembered];
      status.say([texts[about], ...more, ...lost].join(' '));
    },
    setTexts(newTexts, newLanguage) {
      texts = newTexts;
      language = newLanguage;
      if (element.isConnected) draw();
    },
    shown: () =>
      Object.fromEntries(
        Object.entries(seen).map(([part, notice]) => [part, textsInOrder(notice)]),
      ),
  };
};
