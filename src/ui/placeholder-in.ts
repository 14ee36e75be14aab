import type { Core } from '../core/core';
import type { Words } from '../core/parts';
import { neededCategories } from '../enforcement/waiting/condition';
import { doc } from '../page/document';
import { isSensitive } from '../permissions/sensitive';
import { makePlaceholder, NAMED, type Placeholder } from './placeholder';
import { viewOf } from './view';

/** What is drawn, by the element that it fills; of each core, which is one on a page. */
const drawnIn = new WeakMap<Core, Map<HTMLElement, Placeholder>>();

/** What is drawn; from the first time on, it is looked after. */
function drawnOf(core: Core): Map<HTMLElement, Placeholder> {
  const known = drawnIn.get(core);
  if (known) return known;
  const drawn = new Map<HTMLElement, Placeholder>();
  const look = () => {
    for (const [element, placeholder] of drawn) {
      if (element.isConnected) {
        placeholder.look();
      } else {
        // Whoever shows the content has taken its placeholder away.
        placeholder.remove();
        element.replaceChildren();
        drawn.delete(element);
      }
    }
  };
  core.subscribe(look);
  core.onInserted(look);
  drawnIn.set(core, drawn);
  return drawn;
}

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
  const drawn = drawnOf(core);
  const before = drawn.get(element);
  if (before) {
    before.update(words);
    return;
  }
  const { keksiPlaceholder = '', service } = element.dataset;
  const categories = neededCategories(keksiPlaceholder);
  const place = doc.createElement('div');
  place.title = element.title;
  element.append(place);
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
}
