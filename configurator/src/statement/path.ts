/** Where something stands in a statement: names of fields, numbers of items. */
export type Path = readonly (string | number)[];

/**
 * What stands at a place; undefined where nothing does.
 *
 * @example
 * at({ registers: [{ name: 'A' }] }, ['registers', 0, 'name']) // 'A'
 */
export const at = (whole: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null
        ? (value as Record<string | number, unknown>)[step]
        : undefined,
    whole,
  );

/**
 * The same with something else at a place. What has become empty is left out, but for a list that says that there is
 * nothing.
 *
 * @example
 * put({}, ['controller', 'name'], 'Esimerkki Oy') // { controller: { name: 'Esimerkki Oy' } }
 */
export function put(whole: unknown, path: Path, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  const inside = put(at(whole, [step]), rest, value);
  if (typeof step === 'number') {
    const list = Array.isArray(whole) ? whole : [];
    if (inside === undefined && !rest.length) return list.filter((_, index) => index !== step);
    return Object.assign([...list], { [step]: inside ?? {} });
  }
  const isObject = typeof whole === 'object' && whole !== null && !Array.isArray(whole);
  const { [step]: _, ...others } = isObject ? (whole as Record<string, unknown>) : {};
  const next = inside === undefined ? others : { ...others, [step]: inside };
  return Object.keys(next).length ? next : undefined;
}

/**
 * A place as the statement's checks name it.
 *
 * @example
 * placeOf(['registers', 0, 'name']) // 'registers[0].name'
 */
export const placeOf = (path: Path): string =>
  path
    .map((step) => {
      if (typeof step === 'number') return `[${step}]`;
      return /^[$\w]+$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
    })
    .join('')
    .replace(/^\./, '');
