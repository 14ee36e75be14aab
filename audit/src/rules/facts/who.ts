import { inHosts } from '../../from-keksi';
import type { Audit, Page, SeenRequest, StoredItem } from '../../model';
import { type Granted, permits } from './allowed';
import { declaredOf } from './declared';
import { keptAs, known, type ServiceFacts, servicesAt } from './known';

/** Whose something is: the site's own, a service's (several may share a host), or nobody's that is known. @example `{ services: [], own: true }` */
export interface Owner {
  readonly own: boolean;
  readonly services: readonly ServiceFacts[];
}

const OWN: Owner = { own: true, services: [] };

/** Google's hits through a host of the site's own are told by their shape. */
const GOOGLE_HIT = /\/(?:g\/)?collect\?(?:.*&)?tid=(G|AW)-/;

/** What consent managers keep of the choice itself: that needs no consent. */
const CHOICES =
  /^(?:keksi(?:[-:].+)?|cc_cookie|klaro|tarteaucitron|orejime|eu-consent|CookieConsent|cookieconsent_status|OptanonConsent|OptanonAlertBoxClosed|euconsent(?:-v2)?|cookieyes-consent|cky-.+|cmplz_.+|borlabs-cookie|uc_.+|usercentrics.*|CookieInformationConsent|didomi_token|c15t(?:[-_:].+)?|helfi-.*consent.*|cookiehub|axeptio_.+|moove_gdpr_popup|wp_consent_.+|wp-consent-.+|consent[-_]?.*|.*[-_]consent|termly.*|iubenda.*|_iub_.+|fides_consent)$/i;

/** Whose a request is. @example `ownerOf(audit, page, request).services[0]?.name` */
export function ownerOf(audit: Audit, page: Page, request: SeenRequest): Owner {
  if (!URL.canParse(request.url) || !/^(https?|wss?):/.test(request.url)) return OWN;
  const url = new URL(request.url);
  const declared = declaredOf(audit, page);
  const mine = servicesAt(url, declared?.services ?? []);
  if (mine.length > 0) return { own: false, services: mine };
  const { register, hosts = [] } = declared?.settings ?? {};
  if (request.answeredByAudit || inHosts(url, hosts)) return OWN;
  if (register && URL.canParse(register) && new URL(register).host === url.host) return OWN;
  const [, kind] = GOOGLE_HIT.exec(`${url.pathname}${url.search}`) ?? [];
  if (kind) return { own: false, services: proxied(kind) };
  if (!request.crossSite) return OWN;
  return { own: false, services: servicesAt(url, known()) };
}

const proxied = (kind: string): ServiceFacts[] =>
  known().filter(({ id }) => id === (kind === 'G' ? 'google-analytics' : 'google-ads'));

/** Whether a name is listed, where `*` stands for any letters. */
const isListed = (list: readonly string[], name: string): boolean =>
  list.some((entry) => {
    const parts = entry.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${parts.join('.*')}$`).test(name);
  });

/** Whose a stored item is. @example `keeperOf(audit, page, item).own` */
export function keeperOf(audit: Audit, page: Page, item: StoredItem): Owner {
  const declared = declaredOf(audit, page);
  const mine = (declared?.services ?? []).filter((service) => keptAs(service, item));
  if (mine.length > 0) return { own: false, services: mine };
  if (CHOICES.test(item.name) || isListed(declared?.settings.known ?? [], item.name)) return OWN;
  const named = known().filter((service) => keptAs(service, item));
  if (named.length > 0 || !item.crossSite) return { own: false, services: named };
  const there = `https://${item.host.replace(/^(\.|https?:\/\/)/, '')}/`;
  return {
    own: false,
    services: URL.canParse(there) ? servicesAt(new URL(there), known()) : [],
  };
}

/** Whether any of those who may be meant was consented to, or needs no consent. @example `mayRun(owner, new Set())` */
export const mayRun = ({ own, services }: Owner, granted: Granted): boolean =>
  own || services.some((service) => permits(service, granted));

/** The same of an item, which may need a category more than its service. @example `mayKeep(owner, item, granted)` */
export const mayKeep = ({ own, services }: Owner, item: StoredItem, granted: Granted): boolean =>
  own ||
  services.some((service) => {
    const needs = keptAs(service, item)?.needs;
    return permits(service, granted) && (!needs || granted.has(needs));
  });

/** What a report calls the owner. @example `nameOf(owner, 'a.example')` */
export const nameOf = ({ services: [first] }: Owner, otherwise: string): string =>
  first?.name ?? otherwise;
