import type { Controller } from '../statement';

/** Words that only say what the next ones are. */
const LABEL =
  '(?:y-tunnus|nimi|muut yhteystiedot|yhteystiedot|yritys|osoite|postiosoite|käyntiosoite|puhelin(?:numero)?|puh|p(?=\\.?\\s*$)|tel|gsm|s(?:ähkö)?posti(?:osoite)?|e-?mail|business id|phone|fo-nummer|telefon|e-post)';

type Reached = {
  -readonly [Field in Exclude<keyof Controller, 'representative'>]?: string;
};

/** Never a part of a longer word. */
const whole = (pattern: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}-])${pattern}(?![\\p{L}\\p{N}])`, 'u');

const KINDS: readonly (readonly [keyof Reached & string, RegExp])[] = [
  ['email', whole('[\\w.+-]{1,64}@[\\w-]+(?:\\.[\\w-]+)+')],
  ['businessId', whole('\\d{6,7}-\\d')],
  ['phone', whole('(?:\\+\\d{1,3}[\\s-]?|0)\\d(?:[\\s-]?\\d){5,11}')],
];

const bare = (piece: string): string => piece.replace(/^[\s,;:.()–-]+|[\s,;:(–-]+$/g, '');

/**
 * Takes lines apart into a name, an address and so on.
 *
 * @returns also the labels, and the lines that have no place.
 */
export function contactFrom(lines: readonly string[]): {
  contact: Reached;
  labels: string[];
  rest: string[];
} {
  const contact: Reached = {};
  const labels: string[] = [];
  const rest: string[] = [];
  const address: string[] = [];

  for (const line of lines) {
    // A form tells in brackets what it wants: “Muut yhteystiedot (esim. puhelin)”.
    const wanted = /^\W*muut yhteystiedot\s*(\([^)]*\))?/i.exec(line)?.[0];
    if (wanted) labels.push(wanted);
    let left = wanted ? line.slice(wanted.length) : line;
    for (const [field, pattern] of KINDS) {
      const match = contact[field] === undefined ? pattern.exec(left) : null;
      if (!match) continue;
      contact[field] = match[0];
      left = `${left.slice(0, match.index)}\n${left.slice(match.index + match[0].length)}`;
    }
    for (const piece of left.split(/[\n,;]/)) {
      const label = new RegExp(`^\\W*(${LABEL})(?=$|[\\s.:(])[\\s.:]*`, 'i').exec(piece);
      if (label?.[1]) labels.push(label[1]);
      const text = bare(label ? piece.slice(label[0].length) : piece);
      if (!/[\p{L}\p{N}]/u.test(text)) continue;
      // A street with its number, or a postal code.
      if (/\d/.test(text) && contact.name !== undefined) address.push(text);
      else if (contact.name === undefined) contact.name = text;
      else rest.push(text);
    }
  }
  if (address.length > 0) contact.address = address.join(', ');
  return { contact, labels, rest };
}
