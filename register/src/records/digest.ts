import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** SHA-256 of a text's UTF-8, as lowercase hexadecimal. */
export const sha256 = (text: string): string => hash('sha256', text);

/** SHA-256 over the canonical JSON of a value, so that the order of its keys does not matter (RFC 8785). */
export const digestOf = (value: object): string => sha256(canonicalize(value) ?? '');
