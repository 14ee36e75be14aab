import { Component, createRef } from 'preact';
import type { Corner as Place } from '../settings/settings';
import { stepAside } from './keep-clear';

interface Props {
  readonly text: string;
  readonly place: Place;
  press(): void;
}

/** The way back in, on pages that have no element of their own for it (A17). */
export class Corner extends Component<Props> {
  private readonly button = createRef<HTMLButtonElement>();
  private stop?: () => void;

  override componentDidMount() {
    if (this.button.current) this.stop = stepAside(this.button.current);
  }

  override componentWillUnmount() {
    this.stop?.();
  }

  render({ text, place, press }: Props) {
    const [edge, side] = place.split('-');
    return (
      <button
        ref={this.button}
        type="button"
        class="button corner"
        part="corner"
        data-edge={edge}
        data-side={side}
        onClick={press}
      >
        {text}
      </button>
    );
  }
}
