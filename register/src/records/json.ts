const quote = 0x22;
const colon = 0x3a;

/** What a JSON text is like, told without building its value. */
export interface Measured {
  /** How many lists and objects lie in one another at the deepest place. */
  depth: number;
  /** How many names stand in it, those that stand twice counted twice. */
  names: number;
}

/** Measures a JSON text. Of a text that is not JSON the measures mean nothing. */
export function measure(json: string): Measured {
  let depth = 0;
  let deepest = 0;
  let names = 0;
  for (let at = 0; at < json.length; at++) {
    const code = json.charCodeAt(at);
    if (code === quote) at = endOfString(json, at);
    else if (code === colon) names += 1;
    // { and [, } and ]: each pair differs in one bit.
    else if ((code | 0x20) === 0x7b) deepest = Math.max(deepest, ++depth);
    else if ((code | 0x20) === 0x7d) depth -= 1;
  }
  return { depth: deepest, names };
}

/** The place of the quotation mark that ends a string. */
function endOfString(json: string, start: number): number {
  for (let end = json.indexOf('"', start + 1); end !== -1; end = json.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (json[end - 1 - backslashes] === '\\') backslashes += 1;
    if (backslashes % 2 === 0) return end;
  }
  return json.length;
}

/** How many names stand in a value: fewer than in its text when one of them stood twice. */
export function namesIn(value: unknown): number {
  if (!(value instanceof Object)) return 0;
  const inner = Object.values(value);
  const own = Array.isArray(value) ? 0 : inner.length;
  return inner.reduce<number>((sum, one) => sum + namesIn(one), own);
}
