/**
 * Services of a site's own, as far as a page needs them where all or nothing is allowed, or nothing chosen yet: how
 * they are asked about, their scripts, and the valve in front of what they send and store. For anything else, the
 * whole library is loaded.
 */

import { noticeVersions } from '../consent/notice-versions';
import { VENDORS } from '../early/guard';
import type { OwnPart } from '../early/handover';
import { installValve, type Valve } from '../enforcement/valve/valve';
import { createPermissions, type Permissions } from '../permissions/permissions';
import { ADS, ANALYTICS, DEMOGRAPHICS, PIXEL } from '../services/identities';
import type { Service } from '../services/service';
import { serviceProblems } from '../settings/check-service';
import { isNamed } from '../settings/own-services';
import { wordMany } from '../ui/notice';

const BUILT_IN = ['keksi', ...[ANALYTICS, DEMOGRAPHICS, ADS, PIXEL].map(({ id }) => id)];

/** With the built-in ones, no category has more then than the cookie lists (`src/consent/notice-versions.ts`). */
const MOST = 5;

/** Whether each is described, and says all that a visitor must be told. */
function areDescribed(entries: readonly unknown[]): entries is readonly Service[] {
  const ids = new Set(BUILT_IN);
  return entries.every((entry) => {
    if (isNamed(entry) || serviceProblems(entry, '', ids).length) return false;
    ids.add((entry as Service).id);
    return true;
  });
}

/** What can be looked at without waiting. */
const stored = (): (readonly ['cookie' | 'localStorage' | 'sessionStorage', string])[] => [
  ...document.cookie.split('; ').map((pair) => ['cookie', pair.split('=', 1)[0] ?? ''] as const),
  ...Object.keys(localStorage).map((key) => ['localStorage', key] as const),
  ...Object.keys(sessionStorage).map((key) => ['sessionStorage', key] as const),
];

function hasLeft(services: readonly Service[], { mayRun, forbids }: Permissions): boolean {
  const isHidden = ({ cookies }: Service) =>
    cookies.some(({ type }) => type === 'indexedDB' || type === 'cacheStorage');
  if (services.some((service) => isHidden(service) && !mayRun(service))) return true;
  try {
    return stored().some(([place, name]) => forbids(place, name));
  } catch {
    // Storage is blocked: there is nothing in it.
    return false;
  }
}

/**
 * @returns nothing where only the whole library knows what a service is, or what is wrong with it, or has to let
 * one run that is necessary.
 */
export const readOwn: OwnPart = (services) => {
  if (!areDescribed(services)) return;
  const waiting = services.filter(({ category }) => category !== 'necessary');
  const isStarted = ({ category, src }: Service) => category === 'necessary' && src !== undefined;
  // The first file holds these back by itself, whoever needs them.
  const isGuarded = ({ category, hosts }: Service) =>
    category === 'necessary' && hosts.some((host) => VENDORS.test(`//${host.replace('*.', '')}`));
  if (waiting.length > MOST || services.some(isStarted) || services.some(isGuarded)) return;
  let valve: Valve | undefined;
  let permissions = createPermissions(services, () => false);
  return {
    services,
    marks: noticeVersions(waiting, null),
    get valve() {
      return valve;
    },
    watch(allows, hasStopped, { emit }) {
      permissions = createPermissions(services, allows);
      const blocked = ({ origin, pathname }: URL, by: string | null) =>
        emit('blocked', { address: origin + pathname, by, declared: true });
      valve = installValve({ permissions, hasStopped, blocked });
    },
    hasLeft: () => hasLeft(services, permissions),
    start(load) {
      for (const { src } of waiting) if (src) load(src);
    },
    wordRecipients: wordMany,
  };
};
