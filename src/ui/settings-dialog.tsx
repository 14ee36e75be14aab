import { Component, type ComponentChildren, createRef } from 'preact';
import type { Category } from '../consent/categories';
import type { Choices } from '../consent/choices';
import { Buttons } from './buttons';
import { CategoryPanel } from './category-panel';
import type { ButtonNotice, SettingsNotice } from './notice';
import { Paragraphs } from './prose';
import { ReceiptList, type ReceiptNotice } from './receipt';

interface Props {
  readonly notice: SettingsNotice;
  readonly choices: Choices;
  readonly receipt: ReceiptNotice | null;
  /** What can be done with the visitor's own records, where some are kept. */
  readonly records: ComponentChildren;
  press(action: ButtonNotice['action'], wanted: Wanted): void;
  close(): void;
}

type Wanted = Partial<Record<Category, boolean>>;

/** The second layer: a modal dialog. Turning a switch saves nothing, and neither does closing (A9, E20). */
export class SettingsDialog extends Component<Props> {
  private wanted: Wanted = {
    diagnostic: this.props.choices.diagnostic,
    marketing: this.props.choices.marketing,
  };

  private readonly dialog = createRef<HTMLDialogElement>();
  private readonly heading = createRef<HTMLHeadingElement>();

  /** The text is long, so reading begins at the heading: https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/ */
  override componentDidMount() {
    this.dialog.current?.showModal();
    this.heading.current?.focus();
  }

  render({ notice, receipt, records, press, close }: Props) {
    return (
      <dialog
        ref={this.dialog}
        class="dialog"
        part="dialog"
        aria-labelledby="settings"
        onClose={close}
      >
        <div class="top">
          <h2 ref={this.heading} id="settings" tabIndex={-1}>
            {notice.title}
          </h2>
          <button type="button" class="button close" onClick={close}>
            {notice.close}
          </button>
        </div>
        <div class="middle">
          <Paragraphs class="note" items={notice.notes} />
          <Paragraphs items={[notice.intro]} links={notice.links} />
          {notice.categories.map((category) => (
            <CategoryPanel
              key={category.id}
              notice={category}
              words={notice}
              on={category.id === 'necessary' || this.wanted[category.id] === true}
              toggle={(on) => {
                this.wanted = { ...this.wanted, [category.id]: on };
                this.forceUpdate();
              }}
            />
          ))}
          <Paragraphs items={notice.remarks} />
          {receipt && <ReceiptList notice={receipt}>{records}</ReceiptList>}
        </div>
        <Buttons buttons={notice.buttons} press={(action) => press(action, this.wanted)} />
      </dialog>
    );
  }
}
