import { shortChecksum } from '../consent/checksum';
import type { Enforced } from '../permissions/enforced';

/** The ids of the services that marks stand for. */
export const idsOf = (
  services: readonly Pick<Enforced, 'id'>[],
  marks: readonly string[] = [],
): string[] => services.map(({ id }) => id).filter((id) => marks.includes(shortChecksum(id)));
