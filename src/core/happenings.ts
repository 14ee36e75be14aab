/**
 * What the core itself sees happen to a consent, as it is at this moment.
 */
import { askedCategories } from '../consent/asked';
import type { Category } from '../consent/categories';
import { noticeVersions } from '../consent/notice-versions';
import { chosenIn, type Happening, type State } from '../consent/state';
import { isSensitive } from '../permissions/sensitive';
import type { Read } from '../settings/read';
import type { CoreSettings } from '../settings/settings';
import type { DecisionStore } from '../storage/cookie';

/** Whether the page's address, as it is now, is on a sensitive path. */
export const isSensitiveHere = ({ sensitive }: Pick<CoreSettings, 'sensitive'>): boolean =>
  isSensitive(location.pathname, sensitive);

/**
 * How a record names the page: by the site's pattern where its path is sensitive, since the path beside the visitor's
 * identifier may tell of their health.
 */
export const pathInRecords = ({ sensitive }: Pick<CoreSettings, 'sensitive'>): string =>
  sensitive.find((pattern) => isSensitive(location.pathname, [pattern])) ?? location.pathname;

/** The path that the page is on. */
export const pathNow = (settings: Pick<CoreSettings, 'sensitive'>): Happening => ({
  is: 'path',
  path: isSensitiveHere(settings) ? 'sensitive' : 'ordinary',
});

/** What the browser remembers. */
export const foundNow = (store: Pick<DecisionStore, 'read'>): Happening => ({
  is: 'found',
  decision: store.read(Date.now()),
});

/**
 * What the visitor is told and asked. Of a service that is wrongly described nobody is.
 *
 * @param named the categories that markup of the page waits for.
 */
export function toldNow(
  { services, wrong, settings }: Pick<Read, 'services' | 'wrong' | 'settings'>,
  named: readonly Category[],
  state: State,
): Happening {
  const asking = services.filter(({ id }) => !wrong.has(id));
  return {
    is: 'told',
    notice: noticeVersions(asking, settings.notice),
    asked: askedCategories(asking, named, chosenIn(state)),
  };
}
