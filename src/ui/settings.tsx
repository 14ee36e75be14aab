import { render } from 'preact';
import css from '../../styles/keksi.css';
import type { Act, Wish } from '../consent/act';
import type { Core } from '../core/core';
import type { SettingsDialog as Dialog, Screen, Words } from '../core/parts';
import { listen } from '../page/document';
import { afterPaint } from '../page/paint';
import { isWaiting } from '../records/ended';
import type { ButtonNotice } from './banner-notice';
import { hyphenate, isNarrow } from './hyphens';
import { make } from './make';
import { type SettingsNotice, settingsNotice } from './notice';
import { receiptNotice } from './receipt';
import { Records } from './records';
import { SettingsDialog } from './settings-dialog';
import { textsInOrder } from './shown-texts';
import { switchesOf } from './switches';
import { type Receipt, viewOf } from './view';

/** Takes the dialog out of a place where the page hides it. */
function unhide(stage: Screen['stage']): void {
  if (!stage.unhide()) return;
  // In its new place it is open, but not modal yet; hidden, it would also make the page deaf.
  const dialog = stage.element.querySelector('dialog');
  dialog?.removeAttribute('open');
  dialog?.showModal();
  dialog?.querySelector('h2')?.focus();
}

/** Checks the contrast of the site's own colours. It is the owner's affair: the page works without it. */
function checkOwnColours({ parts }: Core, stage: Screen['stage']): void {
  void parts.colours().then(
    ({ checkColours }) => {
      const ui = stage.element.querySelector<HTMLElement>('.ui');
      const root = ui?.getRootNode();
      if (ui && root instanceof ShadowRoot) checkColours(root.host as HTMLElement, ui);
    },
    () => undefined,
  );
}

/** The act that a button of the settings stands for. */
export const actOf = (action: Exclude<ButtonNotice['action'], 'settings'>, wish?: Wish): Act =>
  action === 'choose' ? { action, source: 'settings', ...wish } : { action, source: 'settings' };

/** What a visitor can do in the settings. */
export interface Doings {
  erase(): Promise<void>;
  press(action: ButtonNotice['action'], wish?: Wish): void;
  close(): void;
}

/** What is told of the visitor's records. */
const recordsAbout = ({ records }: Core, { texts }: Words, { isKept }: Receipt): string[] => [
  texts.recordsAbout,
  ...(isKept ? [texts.idGoes] : []),
  ...(isWaiting(records) ? [texts.recordWaits] : []),
];
/** As it is drawn: in a narrow window long words may be parted; the buttons, which others know by their names, are not. */
const parted = (notice: SettingsNotice, language: string): SettingsNotice =>
  isNarrow() ? { ...hyphenate(notice, language), buttons: notice.buttons } : notice;

/** The settings as they are at this moment, in the dialog or in the page. */
export function drawn(
  core: Core,
  words: Words,
  notice: SettingsNotice,
  { erase, press, close }: Doings,
  inPage = false,
) {
  const { settings, parts, records } = core;
  const view = viewOf(core);
  const ask = async () => {
    const { exportRecords } = await parts.rights();
    return exportRecords(settings.register, records, core.state().decision?.subject ?? null);
  };
  return (
    <div class={inPage ? 'ui' : 'ui room'} lang={words.language}>
      <SettingsDialog
        notice={parted(notice, words.language)}
        switches={switchesOf(view)}
        services={words.settings.services}
        granular={settings.granular}
        inPage={inPage}
        receipt={view.receipt && receiptNotice(words.texts, view.receipt)}
        records={
          settings.register !== null &&
          view.receipt && (
            <Records
              texts={words.texts}
              about={recordsAbout(core, words, view.receipt)}
              ask={ask}
              erase={erase}
            />
          )
        }
        press={press}
        close={close}
      />
    </div>
  );
}

/** Makes the settings dialog, which is drawn on the screen's stage. */
export function makeSettings(core: Core, words: Words, screen: Screen): Dialog {
  const { stage } = screen;
  let isOpen = false;
  let opener: Element | null = null;
  const place = stage.element.appendChild(make('div', {}));
  stage.style(css);

  const draw = () => {
    if (!isOpen) return render(false, place);
    const notice = settingsNotice(words, viewOf(core));
    // Noted as what the visitor sees.
    core.screen.see('settings', textsInOrder(notice));
    render(drawn(core, words, notice, { erase, press, close }), place);
  };
  const erase = async () => {
    const erased = core.erase();
    close();
    screen.sayText((await erased) ? words.texts.erased : words.texts.eraseLater);
  };
  const press = (action: ButtonNotice['action'], wish?: Wish) => {
    if (action === 'settings') return;
    core.act(actOf(action, wish));
    close();
  };
  const close = () => {
    if (!isOpen) return;
    isOpen = false;
    draw();
    core.screen.leave('settings');
    stage.returnFocus(opener);
    core.events.emit('close', { part: 'settings' });
  };
  stage.onTaken(close);
  core.subscribe(draw);
  listen(globalThis as unknown as Window, 'resize', () => isOpen && draw());

  return {
    open(from) {
      if (isOpen) return;
      opener = from;
      isOpen = true;
      draw();
      // Drawn again when it is known what still waits.
      void core.records.delivery?.landed().then(draw);
      core.events.emit('open', { part: 'settings' });
      unhide(stage);
      // Some hide only what they see come.
      void afterPaint().then(() => isOpen && unhide(stage));
      checkOwnColours(core, stage);
    },
    close,
    setWords(next) {
      words = next;
      draw();
    },
  };
}
