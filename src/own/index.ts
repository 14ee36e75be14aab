/**
 * Services of a site's own, as far as a page needs them whose visitor has allowed all or nothing: their scripts,
 * and what they may not ask for or leave behind. For anything else, the whole library is loaded.
 */
import { isNamed } from '../config/own-services';
import { noticeVersions } from '../consent/notice-versions';
import type { Own, OwnPart } from '../early/handover';
import { inHosts, toUrl } from '../gate/hosts';
import { hostsOf } from '../gate/permissions';
import type { Service, StoredItem } from '../services/service';

/** Names of stored items as the source of a pattern. */
const sourceOf = ({ name, pattern }: StoredItem): string =>
  name?.replace(/\W/g, '\\$&') ?? `(?:${pattern})`;

/** @returns nothing where only the whole library knows what a service is, or a necessary one is to be started. */
export const readOwn: OwnPart = (described) => {
  try {
    if (described.some(isNamed)) return;
    // Whether they say all they must was checked when the visitor was asked: their marks in the cookie prove it.
    const services = described as readonly Service[];
    const necessary = services.filter(({ category }) => category === 'necessary');
    if (necessary.some(({ src }) => src)) return;
    const asked = services.filter(({ category }) => category !== 'necessary');
    const left = asked.flatMap(({ cookies }) => cookies.map((item) => `^${sourceOf(item)}(=|$)`));
    const claims = (address: unknown) => {
      const url = toUrl(address);
      const claim = (service: Service) => url !== null && inHosts(url, hostsOf(service));
      return asked.some(claim) && !necessary.some(claim);
    };
    const own: Own = {
      marks: noticeVersions(asked, null),
      left: ({ source }) => new RegExp([source, ...left].join('|')),
      watch(guard, holds) {
        const { sent } = guard;
        guard.sent = (address) => sent(address) || (claims(address) && holds(`${address}`));
        guard.shown = guard.sent;
      },
      start(load) {
        for (const { src } of asked) if (src) load(src);
      },
    };
    return own;
  } catch {
    // Not what services look like: the whole library explains it.
    return;
  }
};
