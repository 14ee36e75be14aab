/** Trusted Types, as far as values are asked for; TypeScript's DOM library does not know them yet. */
interface TrustedTypes {
  isHTML?(value: unknown): boolean;
  isScriptURL?(value: unknown): boolean;
}

/**
 * Whether the page's own policy has made a value of a text. Only the browser knows: any object can be given the name.
 *
 * @see https://w3c.github.io/trusted-types/dist/spec/
 */
export function isTrusted(value: unknown, kind: keyof TrustedTypes): boolean {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  return trustedTypes?.[kind]?.(value) === true;
}
