/**
 * What stands in the page's own markup and had better not. Said with the element, so that the console leads to it.
 */
import type { Core } from '../../core/core';
import type { KnownService } from '../../core/parts';
import { doc } from '../../page/document';
import { isCode } from '../../page/is-code';
import { toUrl } from '../../page/url';
import { inHosts } from '../../permissions/hosts';
import { hostsOf } from '../../permissions/permissions';
import { TAG_HOST } from '../../services/google/hosts';
import { SCRIPT_HOST } from '../../services/meta/hosts';
import { nameOf } from '../../services/name-of';

/** Tags that every site knows, and that are told of also where nothing of theirs is declared. */
const VENDORS = [`${TAG_HOST}/gtag`, `${TAG_HOST}/gtm.js`, SCRIPT_HOST];

/** The tags that browsers ask for by themselves: what waits for Keksi has its address elsewhere. */
const RAW = 'script[src]:not([data-category]),iframe[src],img[src]';
const WAITING = 'iframe[data-category][data-src]:not([src])';

type Page = Pick<Core, 'services' | 'permissions' | 'parts' | 'settings' | 'state'>;

/** Says what is amiss on the page as it was parsed. */
export async function explainPage(core: Page): Promise<void> {
  if (location.protocol === 'file:') {
    console.error(
      'Keksi: this page is a file. Browsers keep no cookies for files, so no choice is remembered: open it over http, such as with "npx serve".',
    );
  }
  await Promise.all([
    ...found(RAW, 'src').map(([element, url]) => explainRaw(core, element, url)),
    ...found(WAITING, 'data-src').map(([element, url]) => explainFrame(core, element, url)),
  ]);
  explainNothing(core);
}

const found = (selector: string, attribute: string): [Element, URL][] =>
  [...doc.querySelectorAll(selector)].flatMap((element) => {
    const url = toUrl(element.getAttribute(attribute));
    return url && /^https?:$/.test(url.protocol) ? [[element, url] as [Element, URL]] : [];
  });

/** Scripts that are no JavaScript are data, and are not asked for. */
const isData = (element: Element): boolean =>
  element instanceof HTMLScriptElement && !isCode(element);

/** Tells of a tag that the parser asks for, whatever anybody says. */
async function explainRaw(core: Page, element: Element, url: URL): Promise<void> {
  const owners = core.services.filter((service) => inHosts(url, hostsOf(service)));
  const isLoose = owners.length ? core.permissions.blocks(url) : inHosts(url, VENDORS);
  if (!isLoose || isData(element)) return;
  const known = owners.length ? undefined : await lookUp(core, url);
  const whose = owners.length ? ` of ${owners.map(nameOf).join(', ')}` : '';
  const own = known ? `Take it out and set ${known.how}` : 'Take it out, if Keksi brings it';
  const type = element.localName === 'script' ? 'type="text/plain" ' : '';
  console.error(
    `Keksi: ${url.origin}${url.pathname}${whose} stands in the page's own markup: browsers ask for it before anybody has chosen, and no script can hold that. ${own}; or let it wait: ${type}data-category="…", and data-src in place of src.`,
    element,
  );
}

/** Tells of a frame that waits, and whose visitor is told nothing of whom it comes from. */
async function explainFrame(core: Page, element: Element, url: URL): Promise<void> {
  if (url.host === location.host) return;
  if (core.services.some((service) => inHosts(url, hostsOf(service)))) return;
  const known = await lookUp(core, url);
  const how = known
    ? `It is ${known.name}'s: ${known.how} declares it`
    : 'Describe its service in the list "services"';
  console.warn(
    `Keksi: a frame of ${url.host} waits, and no service declares that host: visitors are not told whose it is. ${how}.`,
    element,
  );
}

/** What the catalogue knows of an address; nothing where the catalogue is not beside Keksi. */
const lookUp = ({ parts }: Page, url: URL): Promise<KnownService | undefined> =>
  parts.catalogue().then(
    ({ serviceAt }) => serviceAt(url),
    () => undefined,
  );

/** A site that declares nothing, or nothing rightly, asks for nothing. */
function explainNothing({ services, settings, state }: Page): void {
  if (state().asked.length || settings.strict) return;
  if (services.some(({ category }) => category === 'necessary')) return;
  console.warn(
    'Keksi: no service is configured and no markup waits for consent, so nobody is asked. Set data-ga, data-ads, data-pixel or data-services, or mark elements with data-category.',
  );
}
