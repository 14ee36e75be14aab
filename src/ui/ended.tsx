import { Component, render } from 'preact';
import css from '../../styles/keksi.css';
import type { Core } from '../core/core';
import type { RecordsHost, Screen, Words } from '../core/parts';
import { doc, later, listen } from '../page/document';
import { endedSubject, isWaiting } from '../records/ended';
import { make } from './make';
import { Records } from './records';

/** A live region is announced when its text changes after it was put on the page. */
const SETTLE_MS = 100;

interface Props {
  readonly words: Words;
  /** The identifier of the consent that has ended. */
  readonly subject: string;
  readonly isWaiting: boolean;
  readonly host: RecordsHost;
  erase(): void;
  close(): void;
}

/** What has ended, and what can still be done by its identifier. It blocks nothing and takes no focus. */
class Panel extends Component<Props, { readonly isSettled?: boolean }> {
  override componentDidMount() {
    later(() => this.setState({ isSettled: true }), SETTLE_MS);
  }

  render({ words, subject, isWaiting, host, erase, close }: Props) {
    const { texts, language } = words;
    return (
      <div class="ui" lang={language}>
        <aside class="ended receipt" part="records" aria-labelledby="ended">
          <h2 id="ended">{texts.ended}</h2>
          <p aria-live="polite">{this.state.isSettled && texts.endedAbout}</p>
          <dl>
            <div>
              <dt>{texts.receiptId}</dt>
              <dd>{subject}</dd>
            </div>
          </dl>
          <Records
            texts={texts}
            about={isWaiting ? [texts.recordWaits] : []}
            ask={host.exportRecords}
            erase={erase}
          />
          <div class="buttons">
            <button type="button" class="button" part="button" onClick={close}>
              {texts.dismiss}
            </button>
          </div>
        </aside>
      </div>
    );
  }
}

/**
 * Shows whoever has withdrawn the identifier of their records while it can still be had: the next page does not know it
 * (A28). It stays until it is closed, or until another consent is given.
 */
export function showEnded(
  core: Core,
  words: Words,
  { stage, sayText }: Screen,
  host: RecordsHost,
): void {
  const { records } = core;
  const subject = endedSubject(records.made, core.state().decision);
  if (!subject) return;
  const place = stage.element.appendChild(make('div', {}));
  const opener = stage.focused() ?? doc.activeElement;
  stage.style(css);

  const draw = (waits: boolean) =>
    render(
      <Panel
        words={words}
        subject={subject}
        isWaiting={waits}
        host={host}
        erase={erase}
        close={close}
      />,
      place,
    );
  const close = () => {
    stop();
    const isFocused = place.contains(stage.focused());
    render(null, place);
    place.remove();
    if (isFocused) stage.returnFocus(opener);
  };
  const erase = async () => {
    const { texts } = words;
    sayText((await host.eraseRecords()) ? texts.erased : texts.eraseLater);
  };
  const stop = core.subscribe(() => {
    if (core.state().decision?.subject || !records.made.length) close();
  });
  // What it may cover is seen again without leaving it: https://www.w3.org/WAI/WCAG22/Understanding/focus-not-obscured-minimum
  listen(document, 'keydown', ({ key }: KeyboardEvent) => {
    if (key === 'Escape' && !stage.element.querySelector('dialog')) close();
  });
  draw(false);
  void records.delivery?.landed().then(() => place.isConnected && draw(isWaiting(records)));
}
