/** The attributes through which an element loads something, by its name. */
export const ADDRESSES: Readonly<Record<string, readonly string[]>> = {
  script: ['src', 'href'],
  img: ['src', 'srcset'],
  iframe: ['src'],
  frame: ['src'],
  link: ['href', 'imageSrcset'],
  audio: ['src'],
  video: ['src', 'poster'],
  source: ['src', 'srcset'],
  track: ['src'],
  embed: ['src'],
  object: ['data'],
  input: ['src'],
  image: ['href'],
  feimage: ['href'],
  a: ['ping'],
  area: ['ping'],
};

/** Whether an attribute of an element loads something. @param name as it is written, with or without a prefix. */
export const loads = ({ localName }: Pick<Element, 'localName'>, name: string): boolean => {
  const local = name.replace(/^.*:/, '').toLowerCase();
  const names = ADDRESSES[localName.toLowerCase()];
  return names?.some((known) => known.toLowerCase() === local) ?? false;
};

/** The addresses in an attribute: one, or in a `srcset` or `ping` several. */
export const addressesIn = (name: string, value: string): string[] => {
  if (/srcset$/i.test(name)) return value.split(/\s+(?:[\d.]+[wxh],?)?|,\s/).filter(Boolean);
  return /^ping$/i.test(name) ? value.split(/\s+/).filter(Boolean) : [value];
};
