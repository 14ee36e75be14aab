import { HELD_PLACE } from '../enforcement/waiting/frames';

/** What of a frame's place on the page the element in its place takes over. */
const PLACE = [
  'position',
  'inset',
  'float',
  'margin',
  'vertical-align',
  'grid-area',
  'flex',
  'align-self',
  'justify-self',
];

/**
 * Puts an element in the place of another and makes it as large, so that nothing on the page moves.
 * The other stays in the document, hidden.
 *
 * @returns takes the element away and shows the other again.
 */
export const holdPlace = (element: HTMLElement, other: HTMLElement): (() => void) => {
  const { width, height } = other.getBoundingClientRect();
  const style = getComputedStyle(other);
  const display = other.style.getPropertyValue('display');
  const priority = other.style.getPropertyPriority('display');
  for (const property of PLACE)
    element.style.setProperty(property, style.getPropertyValue(property));
  const fills = other.parentElement && width >= innerWidthOf(other.parentElement) - 1;
  element.style.setProperty('display', style.display === 'inline' ? 'inline-block' : style.display);
  element.style.setProperty('width', fills ? '100%' : `${width}px`);
  element.style.setProperty('max-width', '100%');
  element.style.setProperty('aspect-ratio', `${width} / ${height}`);
  other.before(element);
  // The `hidden` attribute gives way to a site's own rule, such as `iframe { display: block }`.
  other.style.setProperty('display', 'none', 'important');
  other.style.setProperty(HELD_PLACE, '1');
  return () => {
    element.remove();
    other.style.setProperty('display', display, priority);
    other.style.removeProperty(HELD_PLACE);
  };
};

const innerWidthOf = (parent: Element): number => {
  const { paddingLeft, paddingRight } = getComputedStyle(parent);
  return parent.clientWidth - pixels(paddingLeft) - pixels(paddingRight);
};

const pixels = (length: string): number => Number.parseFloat(length) || 0;
