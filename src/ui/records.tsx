import { Component, createRef } from 'preact';
import type { Texts } from '../locales/texts';
import type { OwnRecords } from '../records/rights';
import { download } from './own-records';
import { Paragraphs } from './prose';

interface Props {
  readonly texts: Texts;
  /** What is told before the buttons. */
  readonly about: readonly string[];
  ask(): Promise<OwnRecords>;
  erase(): void;
}

interface State {
  /** Erasing cannot be undone, so it is asked once more (WCAG 3.3.4). */
  readonly sure?: boolean;
  readonly message?: string;
}

/** The visitor's own records: to take along (GDPR 15, 20) and to erase (17). */
export class Records extends Component<Props, State> {
  private readonly question = createRef<HTMLFieldSetElement>();
  private readonly opener = createRef<HTMLButtonElement>();

  private readonly download = async () => {
    const { texts, ask } = this.props;
    this.setState({ message: download(texts, await ask()) });
  };

  /** The question takes the focus, which announces it, and comes into sight; without an erasure, the focus goes back. */
  private readonly sure = (sure: boolean) => {
    this.setState({ sure, message: '' }, () => {
      const next = sure ? this.question.current : this.opener.current;
      next?.focus({ preventScroll: true });
      next?.scrollIntoView({ block: 'center' });
    });
  };

  render({ texts, about, erase }: Props, { sure, message }: State) {
    return (
      <>
        <Paragraphs items={about} />
        <div class="buttons">
          <button type="button" class="button" part="button" onClick={() => void this.download()}>
            {texts.download}
          </button>
          <button
            ref={this.opener}
            type="button"
            class="button erase"
            part="button"
            aria-expanded={sure === true}
            onClick={() => this.sure(true)}
          >
            {texts.erase}
          </button>
        </div>
        {/* A live region of its own: those outside are silent while the dialog is open. */}
        <p role="status">{message}</p>
        {sure && (
          <fieldset ref={this.question} class="sure" tabIndex={-1} aria-labelledby="sure">
            <p id="sure">{texts.eraseAbout}</p>
            <div class="buttons">
              <button type="button" class="button erase" part="button" onClick={erase}>
                {texts.eraseConfirm}
              </button>
              <button type="button" class="button" part="button" onClick={() => this.sure(false)}>
                {texts.eraseCancel}
              </button>
            </div>
          </fieldset>
        )}
      </>
    );
  }
}
