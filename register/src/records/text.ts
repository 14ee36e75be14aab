import type { Fault } from '../http/problem.js';

/** The texts of a settings dialog lie eight deep (category, service, cookie table, row, cell): twice that. */
export const deepest = 16;

/**
 * Walks parsed JSON and names the first string that no store could keep faithfully: PostgreSQL has no
 * U+0000 in text, and a lone surrogate has no UTF-8, so RFC 8785 (3.2.2.2) forbids hashing it.
 */
export function checkStrings(value: unknown, field = '', depth = 0): Fault | undefined {
  if (typeof value === 'string') return checkString(value, field);
  if (!(value instanceof Object)) return undefined;
  if (depth > deepest + 2) return tooDeep(field);
  for (const [key, inner] of Object.entries(value)) {
    const name = field === '' ? key : `${field}.${key}`;
    const fault = checkString(key, field) ?? checkStrings(inner, name, depth + 1);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** Names the first value inside a notice's text that is not a string, or is nested too deep. */
export function checkText(value: unknown, field = 'notice.text', depth = 0): Fault | undefined {
  if (typeof value === 'string') return undefined;
  if (!(value instanceof Object)) {
    return { field, detail: `${field} must be a string, or a list or object of strings` };
  }
  if (depth >= deepest) return tooDeep(field);
  for (const [key, inner] of Object.entries(value)) {
    const fault = checkText(inner, `${field}.${key}`, depth + 1);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** The fault of nesting: `field` is where, or empty for the whole body. */
export const tooDeep = (field: string): Fault => ({
  field,
  detail: `${field.slice(0, 200) || 'the body'} is nested too deep; ${deepest} levels are allowed in notice.text`,
});

const loneSurrogate = /\p{Surrogate}/u;

function checkString(value: string, field: string): Fault | undefined {
  if (value.includes('\0')) return { field, detail: `${field} must not contain U+0000` };
  if (loneSurrogate.test(value)) {
    return { field, detail: `${field} must not contain half of a surrogate pair` };
  }
  return undefined;
}
