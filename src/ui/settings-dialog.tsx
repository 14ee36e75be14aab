import { Component, type ComponentChildren, createRef } from 'preact';
import type { Service } from '../services/service';
import type { ButtonNotice } from './banner-notice';
import { Buttons } from './buttons';
import { CategoryPanel } from './category-panel';
import type { SettingsNotice } from './notice';
import { Paragraphs } from './prose';
import { ReceiptList, type ReceiptNotice } from './receipt';
import { isOn, type Switches, switchCategory, switchService } from './switches';

interface Props {
  readonly notice: SettingsNotice;
  /** How the switches stand when the dialog opens. */
  readonly switches: Switches;
  readonly services: readonly Service[];
  /** Whether each service has a switch of its own. */
  readonly granular: boolean;
  readonly receipt: ReceiptNotice | null;
  /** What can be done with the visitor's own records, where some are kept. */
  readonly records: ComponentChildren;
  press(action: ButtonNotice['action'], wish: Switches): void;
  close(): void;
}

/** The second layer: a modal dialog. Turning a switch saves nothing, and neither does closing. */
export class SettingsDialog extends Component<Props> {
  private switches = this.props.switches;

  private readonly dialog = createRef<HTMLDialogElement>();
  private readonly heading = createRef<HTMLHeadingElement>();

  /** The text is long, so reading begins at the heading: https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/ */
  override componentDidMount() {
    this.dialog.current?.showModal();
    this.heading.current?.focus();
  }

  /** Drawing waits a moment, so an event goes by what is so now, not by what was drawn. */
  private readonly turn = (switches: Switches) => {
    this.switches = switches;
    this.forceUpdate();
  };

  render({ notice, services, granular, receipt, records, press, close }: Props) {
    const { switches, turn } = this;
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
          {notice.categories.map((category) => {
            const { id } = category;
            return id === 'necessary' ? (
              <CategoryPanel key={id} notice={category} words={notice} />
            ) : (
              <CategoryPanel
                key={id}
                notice={category}
                words={notice}
                on={switches.wanted[id] === true}
                toggle={(on) => turn(switchCategory(this.switches, services, id, on))}
                switches={
                  granular && {
                    isOn: (service) => isOn(switches, id, service),
                    toggle: (service, on) =>
                      turn(switchService(this.switches, services, id, service, on)),
                  }
                }
              />
            );
          })}
          <Paragraphs items={notice.remarks} />
          {receipt && <ReceiptList notice={receipt}>{records}</ReceiptList>}
        </div>
        <Buttons buttons={notice.buttons} press={(action) => press(action, this.switches)} />
      </dialog>
    );
  }
}
