import { hasSettingsElement } from '../core/action-elements';
import type { Corner } from '../settings/settings';
import { stepAside } from './keep-clear';
import { make } from './make';

/** The settings button on the screen. */
export interface CornerButton {
  readonly element: HTMLElement;
  /** Shows it where it is needed, and says it in other words. */
  draw(text: string, wanted: boolean): void;
}

/** Whether the page has a way of its own to the settings. */
export const isNeeded = (): boolean => !hasSettingsElement();

/** The way back in, on pages that have no element of their own for it. */
export function makeCorner(place: Corner, press: () => void): CornerButton {
  const [edge = '', side = ''] = place.split('-');
  const element = make('button', {
    type: 'button',
    class: 'button corner',
    part: 'corner',
    'data-edge': edge,
    'data-side': side,
  });
  element.onclick = press;
  element.hidden = true;
  let following = false;
  return {
    element,
    draw(text, wanted) {
      element.textContent = text;
      element.hidden = !wanted;
      if (wanted && !following) stepAside(element);
      following ||= wanted;
    },
  };
}
