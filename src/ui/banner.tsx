import { Component, createRef } from 'preact';
import { Buttons } from './buttons';
import { keepClear } from './keep-clear';
import type { BannerNotice, ButtonNotice } from './notice';
import { Paragraphs } from './prose';

interface Props {
  readonly notice: BannerNotice;
  press(action: ButtonNotice['action']): void;
}

/** The first layer: a region of the page, not a dialog. It takes no focus and blocks nothing (A10). */
export class Banner extends Component<Props> {
  private readonly section = createRef<HTMLElement>();
  private stop?: () => void;

  override componentDidMount() {
    if (this.section.current) this.stop = keepClear(this.section.current);
  }

  override componentWillUnmount() {
    this.stop?.();
  }

  render({ notice, press }: Props) {
    return (
      <section ref={this.section} class="banner" part="banner" aria-labelledby="banner">
        <div class="text">
          <h2 id="banner">{notice.title}</h2>
          <Paragraphs class="note" items={notice.notes} />
          <Paragraphs items={notice.body} links={notice.links} />
        </div>
        <Buttons buttons={notice.buttons} press={press} />
      </section>
    );
  }
}
