import { Component, type ComponentChildren, createRef } from 'preact';
import type { Service } from '../services/service';
import type { ButtonNotice } from './banner-notice';
import { Buttons } from './buttons';
import { CategoryPanel } from './category-panel';
import type { SettingsNotice } from './notice';
import { Paragraphs } from './prose';
import { ReceiptList, type ReceiptNotice } from './receipt';
import {
  isAllowed,
  isOn,
  type Switches,
  switchAlone,
  switchCategory,
  switchService,
} from './switches';

interface Props {
  readonly notice: SettingsNotice;
  /** How the switches stand when the dialog opens. */
  readonly switches: Switches;
  readonly services: readonly Service[];
  /** Whether each service has a switch of its own. */
  readonly granular: boolean;
  /** Whether it stands in the page, where nothing opens or closes it. */
  readonly inPage: boolean;
  readonly receipt: ReceiptNotice | null;
  /** What can be done with the visitor's own records, where some are kept. */
  readonly records: ComponentChildren;
  press(action: ButtonNotice['action'], wish: Switches): void;
  close(): void;
}

/** The second layer: a modal dialog, or a part of the page. Turning a switch saves nothing, and neither does closing. */
export class SettingsDialog extends Component<Props> {
  private switches = this.props.switches;

  private readonly dialog = createRef<HTMLDialogElement>();
  private readonly heading = createRef<HTMLHeadingElement>();

  /** The text is long, so reading begins at the heading: https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/ */
  override componentDidMount() {
    if (this.props.inPage) return;
    this.dialog.current?.showModal();
    this.heading.current?.focus();
  }

  /** Another tab, the banner or a placeholder may have changed what is allowed: then it shows that. */
  override componentWillReceiveProps({ switches }: Props) {
    if (JSON.stringify(switches) !== JSON.stringify(this.props.switches)) this.switches = switches;
  }

  /** The switches of services that can be allowed by themselves. */
  private alone() {
    const { services } = this.props;
    const use = <T,>(id: string, run: (service: Service) => T) =>
      services.filter((service) => service.id === id).map(run)[0];
    return {
      isOn: (id: string) => use(id, (service) => isAllowed(this.switches, service)) ?? false,
      toggle: (id: string, on: boolean) =>
        void use(id, (service) => this.turn(switchAlone(this.switches, services, service, on))),
    };
  }

  /** Drawing waits a moment, so an event goes by what is so now, not by what was drawn. */
  private readonly turn = (switches: Switches) => {
    this.switches = switches;
    this.forceUpdate();
  };

  render({ notice, services, granular, inPage, receipt, records, press, close }: Props) {
    const { switches, turn } = this;
    const alone = this.alone();
    // Several on a page are no landmarks of one name.
    const Frame = (inPage ? 'div' : 'dialog') as 'dialog';
    return (
      <Frame
        ref={this.dialog}
        class={inPage ? 'dialog page' : 'dialog'}
        role={(inPage ? 'group' : undefined) as 'dialog' | undefined}
        part="dialog"
        aria-labelledby="settings"
        onClose={close}
      >
        <div class="top">
          <h2 ref={this.heading} id="settings" tabIndex={-1}>
            {notice.title}
          </h2>
          {!inPage && (
            <button type="button" class="button close" onClick={close}>
              {notice.close}
            </button>
          )}
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
                alone={alone}
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
      </Frame>
    );
  }
}
