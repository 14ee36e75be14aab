import type { Core } from '../../core/core';
import type { KnownService } from '../../core/parts';
import { inHosts } from '../../permissions/hosts';
import { hostsOf } from '../../permissions/permissions';
import { nameOf } from '../../services/name-of';

/** Whose an address is. */
export interface Owner {
  readonly name: string;
  /** Whether the site declares it, so that Keksi holds it. */
  readonly declared: boolean;
  /** How a site declares it: `data-ga`. */
  readonly how: string;
}

/** Tells whose an address is; undefined where nobody is known, or it needs no consent. */
export type OwnerOf = (url: URL) => Owner | undefined;

const DESCRIBED = '"services" (data-keksi-config)';

/**
 * Goes by what the site declares, and then by the catalogue.
 *
 * @param serviceAt what the catalogue knows of an address; nothing where it is not beside Keksi.
 * @example
 * ownersOf(core, catalogue.serviceAt)(new URL('https://connect.facebook.net/en_US/fbevents.js'));
 */
export const ownersOf =
  (
    { services }: Pick<Core, 'services'>,
    serviceAt: (url: URL) => KnownService | undefined,
  ): OwnerOf =>
  (url) => {
    if (!/^https?:$/.test(url.protocol)) return undefined;
    const declaring = services.filter((service) => inHosts(url, hostsOf(service)));
    if (declaring.some(({ category }) => category === 'necessary')) return undefined;
    const known = serviceAt(url);
    const [first] = declaring;
    if (!first) return known && { name: known.name, declared: false, how: known.how };
    // Google's services share a host: the catalogue's name is that of all of them.
    const name = declaring.length > 1 && known ? known.name : nameOf(first);
    return { name, declared: true, how: known?.how ?? DESCRIBED };
  };
