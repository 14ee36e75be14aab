/** The attributes through which an element loads something, by its name. */
export const ADDRESSES: Readonly<Record<string, readonly string[]>> = {
  script: ['src'],
  img: ['src', 'srcset'],
  iframe: ['src'],
  link: ['href', 'imageSrcset'],
  audio: ['src'],
  video: ['src', 'poster'],
  source: ['src', 'srcset'],
  track: ['src'],
  embed: ['src'],
  object: ['data'],
  input: ['src'],
  image: ['href'],
};

/** The addresses in an attribute: one, or in a `srcset` several. */
export const addressesIn = (name: string, value: unknown): unknown[] =>
  /srcset$/i.test(name)
    ? String(value)
        .split(/\s+(?:[\d.]+[wxh],?)?|,\s/)
        .filter(Boolean)
    : [value];
