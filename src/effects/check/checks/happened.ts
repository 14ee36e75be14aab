/** What has happened on the page, and what is left of it. */
import type { StoredName } from '../../../core/events';
import { type Finding, orGreen, red, yellow } from '../finding';
import type { Owner, OwnerOf } from '../owner';

/**
 * What is stored and declared by nobody.
 *
 * @example
 * checkStored([{ place: 'cookie', name: '_tracker' }]);
 */
export const checkStored = (undeclared: readonly StoredName[]): readonly Finding[] =>
  orGreen(
    undeclared.length
      ? [
          yellow(
            'stored-undeclared',
            {},
            undeclared.map(({ place, name }) => `${place}: ${name}`),
          ),
        ]
      : [],
    'stored-ok',
  );

/**
 * Known services that the page has contacted, and that nobody declares.
 *
 * @param addresses what the page has asked for.
 * @param told the names of those that were told of already.
 * @example
 * checkRequests(['https://static.hotjar.com/c/hotjar-1.js'], ownerOf, []);
 */
export function checkRequests(
  addresses: Iterable<string>,
  ownerOf: OwnerOf,
  told: readonly string[],
): readonly Finding[] {
  const found = new Map<string, { owner: Owner; hosts: Set<string> }>();
  for (const address of addresses) {
    const url = new URL(address);
    const owner = ownerOf(url);
    if (!owner || owner.declared || told.includes(owner.name)) continue;
    const known = found.get(owner.name) ?? { owner, hosts: new Set() };
    known.hosts.add(url.host);
    found.set(owner.name, known);
  }
  return orGreen(
    [...found.values()].map(({ owner: { name, how }, hosts }) =>
      red('request-undeclared', { name, how }, [...hosts]),
    ),
    'requests-ok',
  );
}

/**
 * What went against the page's content security policy.
 *
 * @param violations each once: `script-src https://x.example`.
 * @example
 * checkViolations(['img-src https://www.eikukaan.example']);
 */
export const checkViolations = (violations: readonly string[]): readonly Finding[] =>
  orGreen(violations.length ? [yellow('violations', {}, violations)] : [], 'violations-ok');

/**
 * Scripts that a withdrawal left on the page.
 *
 * @example
 * checkRemains(['inline']);
 */
export const checkRemains = (scripts: readonly string[]): readonly Finding[] =>
  scripts.length ? [yellow('remains', {}, scripts)] : [];
