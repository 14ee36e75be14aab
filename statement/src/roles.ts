import type { Service } from './from-keksi';
import type { ServiceRemark, Statement } from './statement';

type Role = NonNullable<ServiceRemark['role']>;

/**
 * Meta's terms make whoever uses the Pixel a joint controller for what it collects and sends; the same terms
 * part the duties. What Meta does afterwards is no part of it (see also Fashion ID, C-40/17).
 */
export const META_TERMS = 'https://www.facebook.com/legal/controller_addendum';

const BY_TERMS: { readonly [id: string]: Role } = { 'meta-pixel': 'joint' };

/** In which role a service's provider processes data: as the owner says, or as its terms do for everybody. */
export const roleOf = ({ id }: Pick<Service, 'id'>, statement: Statement): Role | undefined =>
  statement.services?.[id]?.role ?? BY_TERMS[id];

/** What Google says of its own roles; which of it holds is a setting, and a contract, of the owner's. */
const HINTS: { readonly [id: string]: string } = {
  'google-analytics':
    'a processor, says Google, but of data that you share under “Google products & services” a controller: https://support.google.com/analytics/answer/9024351',
  'google-ads':
    'a controller, unless a feature falls under Google’s processing terms: https://business.safety.google/adscontrollerterms/',
};

/** Services of others in a configuration whose role the statement does not tell, with what is known of it. */
export const untoldRoles = (
  statement: Statement,
  services: readonly Service[],
  controller: string,
): { readonly id: string; readonly hint: string }[] =>
  services
    .filter((service) => service.provider !== controller && !roleOf(service, statement))
    .map(({ id }) => ({ id, hint: HINTS[id] ?? 'see your contract' }));
