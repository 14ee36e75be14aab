import { type Administrator, readRights } from './administrator.js';

/** What a role of the organisation may do here. */
export interface Role extends Pick<Administrator, 'rights' | 'sites'> {
  role: string;
}

/**
 * Reads roles as the settings name them.
 *
 * @throws Error that names what is wrong.
 * @example
 * readRoles('dpo=read,export,erase; shop=read@https://kauppa.esimerkki.fi');
 */
export function readRoles(text: string): Role[] {
  const parts = text.split(';').map((part) => part.trim());
  return parts.filter(Boolean).map((part) => {
    const [, role, rights = '', sites] = /^([^=]+)=([^@]*)(?:@(.*))?$/.exec(part) ?? [];
    if (role === undefined) throw new Error(`${part} is not a role, = and rights`);
    const read = readRights(rights);
    if (read.length === 0) throw new Error(`${role} has no rights`);
    return {
      role: role.trim(),
      rights: read,
      sites: sites?.split(/[\s,]+/).filter(Boolean) ?? null,
    };
  });
}

/**
 * What somebody may do by the roles that they have: as the first of the settings that is among them says.
 *
 * @param claim Where the roles stand in what the provider tells, such as `realm_access.roles`.
 * @example
 * const role = roleOf({ roles: ['dpo'] }, 'roles', readRoles('dpo=read'));
 */
export function roleOf(claims: object, claim: string, roles: readonly Role[]): Role | undefined {
  // A claim may have dots in its name itself, as those that are addresses do.
  const named = Object.hasOwn(claims, claim) ? [claim] : claim.split('.');
  const value = named.reduce<unknown>(
    (here, name) =>
      here instanceof Object && Object.hasOwn(here, name)
        ? (here as Record<string, unknown>)[name]
        : undefined,
    claims,
  );
  const had = typeof value === 'string' ? value.split(/[\s,]+/) : Array.isArray(value) ? value : [];
  return roles.find(({ role }) => had.includes(role));
}
