const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The numbers of one segment: base 64 digits of five bits each, the lowest bit of a number its sign. */
function numbers(segment) {
  const found = [];
  let value = 0;
  let shift = 0;
  for (const letter of segment) {
    const digit = DIGITS.indexOf(letter);
    value += (digit & 31) << shift;
    shift += 5;
    if (digit & 32) continue;
    found.push(value & 1 ? -(value >> 1) : value >> 1);
    value = 0;
    shift = 0;
  }
  return found;
}

/**
 * Where in the generated code a source begins: line, column, and the index of the source.
 *
 * @see https://tc39.es/ecma426/#sec-mappings
 */
export function mappedColumns(mappings) {
  let source = 0;
  return mappings.split(';').flatMap((line, number) => {
    let column = 0;
    return line
      .split(',')
      .filter(Boolean)
      .map((segment) => {
        const [columns, sources] = numbers(segment);
        column += columns;
        // A segment of one number is code of no source.
        if (sources === undefined) return { line: number, column };
        source += sources;
        return { line: number, column, source };
      });
  });
}
