import type { Core } from '../core/core';
import type { Words } from '../core/parts';
import { dropPicture } from '../enforcement/waiting/frames';
import { isSensitive } from '../permissions/sensitive';
import { makePlaceholder, type Placeholder, serviceOf } from './placeholder';
import { viewOf } from './view';

/**
 * Stands in the place of what a form needs and consent holds (reCAPTCHA and the like), so that who has refused can send
 * the form: a press allows that service by itself.
 *
 * @returns draws again in other words.
 */
export function showWidgets(
  core: Core,
  words: Words,
  openSettings: (opener: Element) => void,
): (words: Words) => void {
  const drawn = new Map<HTMLElement, Placeholder>();
  const remove = (element: HTMLElement) => {
    drawn.get(element)?.remove();
    drawn.delete(element);
  };
  const draw = (element: HTMLElement, address: string) => {
    dropPicture(element);
    const placeholder = makePlaceholder(element, address, [], words, {
      grant() {
        core.act(
          {
            action: 'choose',
            source: 'placeholder',
            ...placeholder.wish(viewOf(core), 'service'),
          },
          { text: placeholder.shown() },
          true,
        );
      },
      runs: () => false,
      rests: () => isSensitive(location.pathname, core.settings.sensitive),
      openSettings,
      moved() {
        remove(element);
        if (element.isConnected) draw(element, address);
      },
    });
    drawn.set(element, placeholder);
  };
  const look = () => {
    const waiting = core.widgets();
    for (const element of [...drawn.keys()]) if (!waiting.has(element)) remove(element);
    for (const [element, address] of waiting) {
      const service = serviceOf(words.settings.services, address);
      if (drawn.has(element)) drawn.get(element)?.look();
      else if (service) draw(element, address);
    }
  };
  core.onInserted(look);
  core.subscribe(look);
  look();
  return (next) => {
    words = next;
    for (const placeholder of drawn.values()) placeholder.update(words);
  };
}
