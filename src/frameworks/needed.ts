import type { ServiceCategory } from '../consent/categories';
import { running } from '../core/running';
import type { Snapshot } from '../core/snapshot';

/** What content needs: a category or all of several, or one service by its id. */
export type Needed =
  | {
      /** `marketing`, or a list of categories that are all needed. */
      readonly category: ServiceCategory | readonly ServiceCategory[];
      readonly service?: undefined;
    }
  | {
      /** The id of one service: with its category, or allowed by itself. */
      readonly service: string;
      readonly category?: undefined;
    };

/** What is needed, as a placeholder's attributes say it. */
export const attributesFor = ({ category = [], service }: Needed) => ({
  'data-keksi-placeholder': [category].flat().join(' '),
  'data-service': service,
});

const said = new Set<unknown>();

/** Keksi itself says what a category can be; here it is seen to that it says so once. */
function wrong(category: unknown): false {
  const keksi = running();
  if (keksi && !said.has(category)) {
    said.add(category);
    keksi.allows(category as ServiceCategory);
  }
  return false;
}

/** Whether what is needed may be shown now. What names nothing, or nothing that is known, may not, and is said once. */
export function isAllowed({ allowed, services }: Snapshot, { category, service }: Needed): boolean {
  const categories = category === undefined && service ? [] : [category].flat();
  return (
    (!service || services.includes(service)) &&
    categories.every((one) =>
      Object.hasOwn(allowed, String(one)) ? allowed[one as ServiceCategory] : wrong(one),
    )
  );
}

/**
 * What is shown while a page is taken over from a server: what the server has shown, as long as this page allows all of
 * that. Where it allows less, less is shown, and the framework draws anew what differs.
 */
export function narrower(server: Snapshot, page: Snapshot): Snapshot {
  const { allowed, services } = page;
  const isMore =
    server.services.some((id) => !services.includes(id)) ||
    Object.entries(server.allowed).some(([one, may]) => may && !allowed[one as ServiceCategory]);
  if (!isMore) return server;
  if (!said.has(narrower)) console.error('Keksi: the server has shown more than is allowed.');
  said.add(narrower);
  return page;
}
