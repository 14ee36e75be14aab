/**
 * What the visitor has decided of single services, beside their categories.
 */
import { shortChecksum } from '../consent/checksum';
import { changedCategories } from '../consent/notice-versions';
import type { State } from '../consent/state';
import { categoriesOf, type Enforced } from './enforced';

const isListed = (list: readonly string[] | undefined, id: string): boolean =>
  list?.includes(shortChecksum(id)) ?? false;

/** Whether a service, by id, is switched off inside its category. */
export const isRefused = ({ decision }: State, id: string): boolean =>
  isListed(decision?.refused, id);

/** "Always YouTube": as long as nothing that its category tells of has changed. */
export function isGranted({ decision, notice }: State, service: Enforced): boolean {
  if (!decision || !isListed(decision.granted, service.id)) return false;
  const changed: readonly string[] = changedCategories(decision.notice, notice);
  return !categoriesOf(service).some((category) => changed.includes(category));
}
