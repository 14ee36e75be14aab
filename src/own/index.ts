/**
 * Services of a site's own, as far as a page needs them where all or nothing is allowed, or nothing chosen yet: how
 * they are asked about, their scripts, and what they may not ask for or leave behind. For anything else, the whole
 * library is loaded.
 */
import { serviceProblems } from '../config/check-service';
import { isNamed } from '../config/own-services';
import { noticeVersions } from '../consent/notice-versions';
import type { OwnPart } from '../early/handover';
import { inHosts, toUrl } from '../gate/hosts';
import { hostsOf } from '../gate/permissions';
import { ADS, ANALYTICS, DEMOGRAPHICS, PIXEL } from '../services/identities';
import type { Service, StoredItem } from '../services/service';
import { wordMany } from '../ui/notice';

/** Names of stored items as the source of a pattern. */
const sourceOf = ({ name, pattern }: StoredItem): string =>
  name?.replace(/\W/g, '\\$&') ?? `(?:${pattern})`;

const BUILT_IN = [ANALYTICS, DEMOGRAPHICS, ADS, PIXEL].map(({ id }): string => id);

/**
 * @returns nothing where only the whole library knows what a service is, or what is wrong with it, or has to start
 * one that is necessary.
 */
export const readOwn: OwnPart = (described) => {
  try {
    if (described.some(isNamed)) return;
    const ids = new Set(BUILT_IN);
    for (const service of described) {
      if (serviceProblems(service, '', ids).length) return;
      ids.add((service as Service).id);
    }
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
    return {
      services,
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
      wordRecipients: ({ recipients }, locale) => wordMany({ locale, recipients }),
    };
  } catch {
    // Not what services look like: the whole library explains it.
    return;
  }
};
