/** The colours a site may set: `--keksi-background` and so on. */
export const COLOURS = [
  'background',
  'text',
  'muted',
  'line',
  'button',
  'button-text',
  'button-line',
  'button-hover',
  'accent',
] as const;

/** Whether the site has set a colour, which wants a look (`colours.ts`). */
export function hasOwnColours(element: Element): boolean {
  const style = getComputedStyle(element);
  return COLOURS.some((colour) => style.getPropertyValue(`--keksi-${colour}`).trim());
}
