import type { Core } from '../../core/core';
import type { Blocked } from '../../core/events';
import type { StrictReport } from '../../core/parts';
import type { Strict } from '../../enforcement/policy/strict';
import { toUrl } from '../../page/url';
import { inHosts } from '../../permissions/hosts';
import { hostsOf } from '../../permissions/permissions';
import type { Known } from '../../services/catalogue/service-at';
import { explain } from '../../services/explain';
import { nameOf } from '../../services/name-of';
import { categoriesOf } from '../../services/service';

const quoted = (words: readonly string[]) => words.map((word) => `"${word}"`).join(' and ');

const adviceOn = (host: string, known: Known | undefined): string =>
  known
    ? `It is ${known.name}'s: ${known.how} declares it under ${quoted([known.category].flat())}.`
    : `If it needs consent, declare its service under "diagnostic" or "marketing"; if it is your own or the page cannot do without it, add ${host} to data-hosts.`;

/** Tells the site's owner, once a host, of what strict mode stopped. */
export function reportStrict(
  { services, parts, events }: Pick<Core, 'services' | 'parts' | 'events'>,
  { hosts, policy, asked }: Pick<Strict, 'hosts' | 'policy' | 'asked'>,
): Omit<StrictReport, 'renew'> {
  const told = new Set<string>();
  const isNew = (host: string) => !told.has(host) && told.add(host);

  /** What the catalogue knows of an address; nothing where the catalogue is not beside Keksi. */
  const lookUp = (url: URL): Promise<Known | undefined> =>
    parts.catalogue().then(
      ({ serviceAt }) => serviceAt(url),
      () => undefined,
    );

  return {
    violated({ blockedURI, originalPolicy, effectiveDirective, sourceFile, lineNumber }) {
      const url = toUrl(blockedURI);
      if (!url) return;
      const named = inHosts(url, hosts) || url.host === location.host;
      // The page's own policy may stop what this one lets through. If this one stops what is named, a
      // redirect led elsewhere, and the browser keeps that address to itself.
      if ((named && originalPolicy !== policy) || !isNew(url.host)) return;
      const by = asked.get(url.host) ?? (sourceFile ? `${sourceFile}:${lineNumber}` : null);
      const address = url.origin + url.pathname;
      void lookUp(url).then((known) => {
        const detail: Blocked = { address, by, declared: false, directive: effectiveDirective };
        const whole = known && { ...detail, service: known.service, category: known.category };
        events.emit('blocked', whole ?? detail);
        const advice = named
          ? 'It was redirected to a host that is not listed.'
          : `No service declares the host. ${adviceOn(url.host, known)}`;
        console.warn(
          `Keksi: strict mode stopped ${address} (${effectiveDirective}), asked for by ${by ?? 'the page itself or a style'}. ${advice}`,
        );
      });
    },
    check(service) {
      for (const host of hostsOf(service)) {
        // What any address below the host needs, a host with a star has to pass.
        const address = new URL(`https://${host.replace('*', 'any')}`);
        if (inHosts(address, hosts)) continue;
        explain({
          setting: `addService(${service.id}).hosts`,
          value: host,
          allowed: `in strict mode, what the page has known from its start: list "${host}" in data-hosts, or declare the service in the configuration. Until then the browser lets nothing through to it`,
        });
      }
    },
    waits(url, by) {
      if (!isNew(url.host)) return;
      const claiming = services.filter((service) => inHosts(url, hostsOf(service)));
      const names = claiming.map(nameOf).join(', ');
      const categories = [...new Set(claiming.flatMap(categoriesOf))];
      console.warn(
        `Keksi: ${url.origin}${url.pathname} is held back, asked for by ${by ?? 'the page'}. It waits for consent to ${quoted(categories)} (${names}).`,
      );
    },
  };
}
