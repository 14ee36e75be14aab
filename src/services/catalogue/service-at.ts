import { inHosts } from '../../permissions/hosts';
import { ADS_HOSTS, ANALYTICS_HOSTS, TAG_HOST } from '../google/hosts';
import { PIXEL_HOSTS } from '../meta/hosts';
import type { Service } from '../service';
import type { CatalogueEntry } from './catalogued';

/** A service that an address belongs to, and how a site declares it. */
export interface Known {
  readonly service: string;
  readonly name: string;
  readonly category: Service['category'];
  /** `data-services="hotjar:1234567"` */
  readonly how: string;
}

/** The services that have attributes of their own. */
const BUILT_IN: readonly (Known & Pick<Service, 'hosts'>)[] = [
  {
    service: 'google-analytics',
    name: 'Google Analytics',
    category: 'diagnostic',
    how: 'data-ga',
    hosts: ANALYTICS_HOSTS,
  },
  {
    service: 'google-ads',
    name: 'Google Ads',
    category: 'marketing',
    how: 'data-ads',
    hosts: ADS_HOSTS,
  },
  {
    service: 'google-tag-manager',
    name: 'Google',
    category: ['diagnostic', 'marketing'],
    how: 'data-ga, data-ads or data-gtm',
    hosts: [TAG_HOST],
  },
  {
    service: 'meta-pixel',
    name: 'Meta Pixel',
    category: 'marketing',
    how: 'data-pixel',
    hosts: PIXEL_HOSTS,
  },
];

/**
 * The service that an address belongs to.
 *
 * @param catalogue by name, as in the script tag.
 */
export function findService(
  catalogue: Readonly<Record<string, CatalogueEntry>>,
  url: URL,
): Known | undefined {
  const builtIn = BUILT_IN.find(({ hosts }) => inHosts(url, hosts));
  if (builtIn) return builtIn;
  for (const [id, entry] of Object.entries(catalogue)) {
    const required = Object.entries(entry.needs).filter(([, need]) => !need.optional);
    const options = Object.fromEntries(required.map(([name, { example }]) => [name, example]));
    const { name, category, hosts } = entry.build(options);
    if (!inHosts(url, hosts)) continue;
    const [only] = required.map(([, { example }]) => example);
    const how =
      required.length > 1 || entry.asks.length
        ? `{ "use": "${id}", … } in "services"`
        : `data-services="${only ? `${id}:${only}` : id}"`;
    return { service: id, name, category, how };
  }
  return undefined;
}
