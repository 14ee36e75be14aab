import { Component } from 'preact';
import type { Texts } from '../locales/texts';
import type { OwnRecords } from '../records/rights';
import { download } from './own-records';

interface Props {
  readonly texts: Texts;
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
  private readonly download = async () => {
    const { texts, ask } = this.props;
    this.setState({ message: download(texts, await ask()) });
  };

  render({ texts, erase }: Props, { sure, message }: State) {
    const button = (text: string, press: () => void) => (
      <button key={text} type="button" class="button" part="button" onClick={press}>
        {text}
      </button>
    );
    return (
      <>
        <p>{texts.recordsAbout}</p>
        <div class="buttons">
          {button(texts.download, () => void this.download())}
          {button(texts.erase, () => this.setState({ sure: true, message: texts.eraseAbout }))}
        </div>
        {/* A live region of its own: those outside are silent while the dialog is open. */}
        <p role="status">{message}</p>
        {sure && (
          <div class="buttons">
            {button(texts.eraseConfirm, erase)}
            {button(texts.eraseCancel, () => this.setState({ sure: false, message: '' }))}
          </div>
        )}
      </>
    );
  }
}
