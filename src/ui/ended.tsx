import { Component, createRef, render } from 'preact';
import css from '../../styles/keksi.css';
import type { Core } from '../core/core';
import type { EndedPanel, RecordsHost, Screen, Words } from '../core/parts';
import { doc, later } from '../page/document';
import { endedSubject, isWaiting } from '../records/ended';
import { keepClear } from './keep-clear';
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
  private readonly cover = createRef<HTMLElement>();
  private readonly ending: (() => void)[] = [];

  override componentDidMount() {
    const { current } = this.cover;
    if (current) this.ending.push(keepClear(current));
    this.ending.push(later(() => this.setState({ isSettled: true }), SETTLE_MS));
  }

  override componentWillUnmount() {
    for (const end of this.ending) end();
  }

  render({ words, subject, isWaiting, host, erase, close }: Props) {
    const { texts, settings, language } = words;
    return (
      <div class="ui" lang={language}>
        <aside
          ref={this.cover}
          class="banner ended"
          part="records"
          data-position={settings.position}
          data-edge="bottom"
          aria-labelledby="ended"
        >
          <div class="text receipt">
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
          </div>
          <div class="buttons">
            <button type="button" class="button" part="button" onClick={close}>
              {texts.endedClose}
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
export function makeEnded(
  core: Core,
  words: Words,
  { stage, sayText }: Screen,
  host: RecordsHost,
): EndedPanel {
  const { records } = core;
  const place = stage.element.appendChild(make('div', {}));
  let subject: string | null = null;
  let opener: Element | null = null;
  let waits = false;
  stage.style(css);

  const draw = () => {
    const panel = subject && (
      <Panel
        words={words}
        subject={subject}
        isWaiting={waits}
        host={host}
        erase={erase}
        close={close}
      />
    );
    render(panel, place);
  };
  const close = () => {
    const isFocused = place.contains(stage.focused());
    subject = null;
    draw();
    if (isFocused) stage.returnFocus(opener);
  };
  const erase = async () => {
    const { texts } = words;
    sayText((await host.eraseRecords()) ? texts.erased : texts.eraseLater);
  };
  core.subscribe(() => {
    const isOver = core.state().decision?.subject || !records.made.length;
    if (subject && isOver) close();
  });

  return {
    look() {
      subject = endedSubject(records.made, core.state().decision);
      opener = stage.focused() ?? doc.activeElement;
      draw();
      void records.delivery?.landed().then(() => {
        waits = isWaiting(records);
        draw();
      });
    },
    setWords(next) {
      words = next;
      draw();
    },
  };
}
