import { NAMES, type Named } from './names';
import type { Enforced } from './service';

/** How the site's owner knows a service. */
export const nameOf = ({ id, ...service }: Enforced): string =>
  (NAMES as Readonly<Record<string, Named>>)[id]?.name ?? (service as { name?: string }).name ?? id;
