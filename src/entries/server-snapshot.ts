import { CATEGORIES, type Category } from '../consent/categories';
import { shortChecksum } from '../consent/checksum';
import { NOTHING } from '../consent/choices';
import type { Snapshot } from '../core/snapshot';
import { isSensitive } from '../permissions/sensitive';
import { mayRun, readDecision } from '../server/decision';

/** What the server must be told, because it does not know the page's configuration. */
export interface SnapshotOptions {
  /** The services the server renders content of, by id, with the categories they need: `{ youtube: 'marketing' }`. */
  readonly services?: { readonly [id: string]: Category | readonly Category[] };
  /** The path that is asked for, and the setting `sensitive` of the page. */
  readonly path?: string;
  readonly sensitive?: readonly string[];
}

/**
 * What a framework renders with on a server: what the visitor of this request allows. The page that is made of it is this
 * visitor's own: send it with `Cache-Control: private`, and render what many share without it.
 *
 * @example
 * const snapshot = readSnapshot(request.headers.get('cookie'), { services: { youtube: 'marketing' } });
 */
export function readSnapshot(
  cookieHeader: string | null | undefined,
  { services = {}, path = '/', sensitive = [] }: SnapshotOptions = {},
): Snapshot {
  const decision = readDecision(cookieHeader);
  const choices = decision?.choices ?? NOTHING;
  const rests = isSensitive(path, sensitive);
  const named = (marks: readonly string[] = []) =>
    Object.keys(services).filter((id) => marks.includes(shortChecksum(id)));
  const [refused, granted] = [named(decision?.refused), named(decision?.granted)];
  const [diagnostic, marketing] = CATEGORIES.map((one) => !rests && choices[one]);
  return {
    choices,
    refused,
    granted,
    decided: decision !== null,
    allowed: { necessary: true, diagnostic: diagnostic === true, marketing: marketing === true },
    services: rests
      ? []
      : Object.entries(services).flatMap(([id, needed]) =>
          mayRun(decision, id, [needed].flat()) ? [id] : [],
        ),
  };
}
