import { Component } from 'preact';
import type { Texts } from '../locales/texts';
import type { Host } from './interface';
import { fill, plural } from './wording';

interface Props {
  readonly texts: Texts;
  readonly ask: Host['exportRecords'];
  erase(): void;
}

interface State {
  /** Erasing cannot be undone, so it is asked once more (WCAG 3.3.4). */
  readonly sure?: boolean;
  readonly message?: string;
}

/** Gives the visitor a file. The address leads to this page's own memory, so nothing is sent for it. */
const save = (name: string, value: unknown): void => {
  const file = new Blob([JSON.stringify(value, null, 2)], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser has begun to read it by then; taken away at once, some browsers save nothing.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};

/** The visitor's own records: to take along (GDPR 15, 20) and to erase (17). */
export class Records extends Component<Props, State> {
  private readonly download = async () => {
    const { texts, ask } = this.props;
    const { records, complete } = await ask();
    const count = records.length;
    if (count > 0) save('consent-records.json', records);
    const told = count
      ? fill(plural(texts, texts.downloaded, count), { count: String(count) })
      : texts.noRecords;
    this.setState({ message: complete ? told : `${count ? told : ''} ${texts.registerAway}` });
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
