import type { SeenRequest, StoredItem } from '../../model';

/** What only the owner can tell. */
const OPEN = '…';

const lifetimeOf = ({ kind, lifetimeDays }: StoredItem) => {
  if (kind === 'sessionStorage' || lifetimeDays === 0) return 'session';
  if (lifetimeDays === null) return 'persistent';
  return { amount: Math.max(1, Math.round(lifetimeDays)), unit: 'day' };
};

/** One entry of a service's `cookies`. @example `cookieOf(item)` */
export const cookieOf = (item: StoredItem): object => ({
  name: item.name,
  lifetime: lifetimeOf(item),
  party: item.crossSite ? 'third' : 'first',
  ...(item.kind === 'cookie' ? {} : { type: item.kind }),
  ...(item.crossSite ? { domain: item.host.replace(/^\./, '') } : {}),
});

/**
 * A service entry for hosts that no catalogue knows: what was seen is filled in, and what only the owner can tell is left
 * open, so that the configuration's own check asks for it.
 * @example `draftOf(requests, items)`
 */
export function draftOf(requests: readonly SeenRequest[], items: readonly StoredItem[]): object {
  const hosts = [...new Set(requests.map(({ host }) => host.replace(/:\d+$/, '')))];
  const id = (hosts[0] ?? 'service')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return {
    id,
    category: OPEN,
    name: OPEN,
    provider: OPEN,
    purpose: { fi: OPEN, en: OPEN, sv: OPEN },
    policy: OPEN,
    transfers: OPEN,
    cookies: items.map(cookieOf),
    hosts,
  };
}
