import type { StoredItem } from '../service';

/**
 * What a vendor keeps on a domain of its own without publishing its names and lives: the visitor is told that. No script
 * of the site can see or delete it, so no name is needed for that.
 *
 * @param vendor as the visitor knows it, in the nominative.
 */
export const unlisted = (vendor: string, domain: string): StoredItem => ({
  name: '*',
  lifetime: 'unknown',
  party: 'third',
  domain,
  purpose: {
    fi: `${vendor} ei julkaise evästeidensä nimiä eikä sitä, kuinka kauan ne säilyvät.`,
    en: `${vendor} does not publish the names of its cookies or how long they stay.`,
    sv: `${vendor} publicerar inte namnen på sina kakor eller hur länge de finns kvar.`,
  },
});
