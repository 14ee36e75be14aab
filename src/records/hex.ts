/** Bytes in hexadecimal. Spread, since old libraries put an `Array.from` of their own there that knows no mapping. */
export const hexOf = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
