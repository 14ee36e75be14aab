/** Countries that a Finnish site's visitors are in: a policy has to name each. In others what it stops is not sent. */
const ENDINGS = ['com', 'fi', 'se', 'ee', 'no', 'dk', 'de'];

/**
 * A host as a service names it, as sources of a content security policy that match the same addresses:
 * with `*.` the host itself as well, with a path all that lies below it.
 *
 * @param schemes `http` also stands for https, and `ws` for wss.
 * @see https://www.w3.org/TR/CSP3/#match-url-to-source-expression
 */
export function sourcesOf(entry: string, schemes: readonly string[]): string[] {
  const [, star, host, path = ''] = /^(\*\.)?([^/]*)(.*?)\/?$/.exec(entry) ?? [];
  // These two end a source, or the directive.
  const written = path.replace(/[;,]/g, encodeURIComponent);
  const hosts = host?.endsWith('.*')
    ? ENDINGS.map((ending) => host.slice(0, -1) + ending)
    : [host, ...(star ? [star + host] : [])];
  const paths = path ? [written, `${written}/`] : [''];
  return schemes.flatMap((scheme) =>
    hosts.flatMap((one) => paths.map((below) => `${scheme}://${one}:*${below}`)),
  );
}
