import type { ServiceCategory } from '../consent/categories';
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

const listed = ({ category }: Needed): readonly string[] =>
  typeof category === 'string' ? [category] : (category ?? []);

/** What is needed, as a placeholder's attributes say it. */
export const attributesFor = (needed: Needed) => ({
  'data-keksi-placeholder': listed(needed).join(' '),
  'data-service': needed.service,
});

const said = new Set<string>();

const sayOnce = (text: string) => {
  if (!said.has(text)) console.error(`Keksi: ${text}`);
  said.add(text);
};

/** Whether what is needed may be shown now. What is not understood may not, and is said once. */
export function isAllowed({ allowed, services }: Snapshot, needed: Needed): boolean {
  const categories = listed(needed);
  const { service } = needed;
  if (!categories.length && !service) {
    sayOnce('<Consented> names neither a category nor a service. It shows nothing.');
    return false;
  }
  return (
    categories.every((category) => {
      if (Object.hasOwn(allowed, category)) return allowed[category as keyof typeof allowed];
      sayOnce(
        `the category of <Consented> is ${JSON.stringify(category)}. Allowed: "necessary", "diagnostic", "marketing".`,
      );
      return false;
    }) &&
    (!service || services.includes(service))
  );
}

/**
 * What is shown while a page is taken over from a server: what the server has shown, as long as this page allows all of
 * that. Where it allows less, less is shown, and the framework draws anew what differs.
 */
export function narrower(server: Snapshot, page: Snapshot): Snapshot {
  const isMore =
    server.services.some((id) => !page.services.includes(id)) ||
    (['diagnostic', 'marketing'] as const).some((one) => server.allowed[one] && !page.allowed[one]);
  if (!isMore) return server;
  sayOnce(
    'the server has shown more than this page allows: it was told of other settings, or the choice has changed since.',
  );
  return page;
}
