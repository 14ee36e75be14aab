/**
 * The values in a text that leaves: in the parameters of an address, in forms and JSON, and in one of these within
 * another, however it is encoded.
 */
import { decodeCodes } from '../../permissions/sensitive';

/** What stands behind an equals sign, of an address or a form. */
const VALUE = /=([^=&;"\s][^&;"\s]*)/g;

/** The name before one; a longer one is none of those that are looked for. */
const NAME = /[^?&;="\s]{0,64}$/;

/** `"name":"value"`, and a quoted text without a name. One that does not end is read too, and so only once. */
const QUOTED = /(?:"([^"\\]*)"\s*:\s*)?"((?:\\[\s\S]|[^"\\])*)(?:"|\\?$)/g;

/** What needs no more decoding: an address, JSON, a form. Within them it would take apart what belongs together. */
const READABLE = /^\s*((https?:|)\/|[[{"]|[\w.~[\]-]+=)/i;

/** How often a text is looked into for a text within it. */
const DEPTH = 6;

/** Undoes the encoding of a value, and tells how to do it again: vendors encode an address in an address twice. */
function decode(value: string): [text: string, encode: (text: string) => string] {
  let text = value;
  let times = 0;
  while (times < 4 && /%u?[\da-f]{2}/i.test(text) && !READABLE.test(text)) {
    // A form's plus is a blank, and must not become the sign.
    text = decodeCodes(times ? text : text.replace(/\+/g, ' '));
    times += 1;
  }
  return [
    text,
    (cleaned) => {
      let encoded = cleaned;
      for (let left = times; left; left -= 1) {
        // Half of a character, as `%uD83D` is, cannot be encoded: an error here would be one of the page's.
        encoded = encodeURIComponent(encoded.replace(/\p{Cs}/gu, '\ufffd'));
      }
      return encoded;
    },
  ];
}

/** A value as it may be sent. @param name under which it stands; empty where it has none. */
export type CleanValue = (name: string, value: string) => string;

/** The texts in JSON. */
const inQuoted = (json: string, clean: CleanValue): string =>
  json.replace(QUOTED, (whole, name: string | undefined, value: string) => {
    let plain: string;
    try {
      plain = JSON.parse(`"${value}"`) as string;
    } catch {
      return whole;
    }
    const cleaned = clean(name ?? '', plain);
    return cleaned === plain
      ? whole
      : whole.slice(0, whole.lastIndexOf(`"${value}`)) + JSON.stringify(cleaned);
  });

/** The values of an address or a form. */
const inParameters = (text: string, clean: CleanValue): string =>
  text.replace(VALUE, (_, value: string, at: number) => {
    const name = NAME.exec(text.slice(Math.max(0, at - 64), at))?.[0] ?? '';
    return `=${clean(name, value)}`;
  });

/** The words of a text, between which addresses may stand. */
const inWords = (text: string, clean: (word: string) => string): string =>
  /:\/\/|\s/.test(text) ? text.replace(/[^\s"'<>()|\\,]+/g, clean) : text;

/**
 * Cleans every value of a text.
 *
 * @param whole a value as it stands.
 * @param word each word of a longer one, between which an address may stand.
 */
export function inValues(text: string, whole: CleanValue, word: CleanValue): string {
  const at =
    (depth: number): CleanValue =>
    (name, written) => {
      const [value, encode] = decode(written);
      let cleaned = whole(name, value);
      if (cleaned === value && depth) {
        const within = at(depth - 1);
        cleaned = (value.includes('"') ? inQuoted : inParameters)(value, within);
        cleaned = inWords(cleaned, (one) => word(name, one));
      }
      return cleaned === value ? written : encode(cleaned);
    };
  const within = at(DEPTH);
  const isValue = /^\s*(https?:)?\/\/\S*$/i.test(text);
  return isValue ? within('', text) : inParameters(inQuoted(text, within), within);
}
