import { Component, createRef } from 'preact';
import type { Position } from '../config/config';
import { Buttons } from './buttons';
import { makeRoom, stepAside } from './keep-clear';
import type { BannerNotice, ButtonNotice } from './notice';
import { Paragraphs } from './prose';

interface Props {
  readonly notice: BannerNotice;
  readonly position: Position;
  press(action: ButtonNotice['action']): void;
}

/** The first layer: a region of the page, not a dialog. It takes no focus and blocks nothing (A10). */
export class Banner extends Component<Props> {
  private readonly section = createRef<HTMLElement>();
  private stops: (() => void)[] = [];

  override componentDidMount() {
    const { current } = this.section;
    if (current) this.stops = [makeRoom(current), stepAside(current)];
  }

  override componentWillUnmount() {
    for (const stop of this.stops) stop();
  }

  render({ notice, position, press }: Props) {
    return (
      <section
        ref={this.section}
        class="banner"
        part="banner"
        data-position={position}
        data-edge={position === 'top' ? 'top' : undefined}
        aria-labelledby="banner"
      >
        {/* What scrolls must have something to focus, so that it scrolls by keyboard too. */}
        <div class="text" tabIndex={notice.links.length > 0 ? undefined : 0}>
          <h2 id="banner">{notice.title}</h2>
          <Paragraphs class="note" items={notice.notes} />
          <Paragraphs items={notice.body} links={notice.links} />
        </div>
        <Buttons buttons={notice.buttons} press={press} />
      </section>
    );
  }
}
