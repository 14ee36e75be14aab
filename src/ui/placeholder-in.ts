import type { Core } from '../core/core';
import type { Words } from '../core/parts';
import { neededCategories } from '../enforcement/waiting/condition';
import { doc } from '../page/document';
import { isSensitive } from '../permissions/sensitive';
import { makePlaceholder, NAMED, type Placeholder } from './placeholder';
import { viewOf } from './view';

const drawn = new WeakMap<HTMLElement, Placeholder>();

/**
 * Fills an element of the page's own with a placeholder, for content that the page itself shows when it is allowed:
 * `<div data-keksi-placeholder="marketing">`, or `data-service="youtube"` for one service.
 */
export function showPlaceholder(
  core: Core,
  element: HTMLElement,
  words: Words,
  openSettings: (opener: Element) => void,
): void {
  const before = drawn.get(element);
  if (before) {
    before.update(words);
    return;
  }
  const { keksiPlaceholder = '', service } = element.dataset;
  const place = doc.createElement('div');
  place.title = element.title;
  element.append(place);
  const categories = neededCategories(keksiPlaceholder);
  const placeholder = makePlaceholder(place, service ? NAMED + service : '', categories, words, {
    grant: (what) =>
      core.act(
        { action: 'choose', source: 'placeholder', ...placeholder.wish(viewOf(core), what) },
        { text: placeholder.shown() },
        true,
      ),
    runs: (id) => core.snapshot().services.includes(id),
    rests: () => isSensitive(location.pathname, core.settings.sensitive),
    openSettings,
    moved: () => undefined,
  });
  drawn.set(element, placeholder);
  const stop = core.subscribe(() => {
    if (element.isConnected) return placeholder.look();
    // Whoever shows the content has taken its placeholder away.
    stop();
    placeholder.remove();
    place.remove();
    drawn.delete(element);
  });
}
