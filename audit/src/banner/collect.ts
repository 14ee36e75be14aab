import type { Box, Link, Style, Switch } from '../model';

/** A button as a page shows it; `at` is its place in the list of elements that came with it. @example `{ name: 'OK', role: 'button', at: 0, … }` */
export interface Clickable {
  readonly at: number;
  readonly name: string;
  readonly role: string;
  readonly box: Box;
  readonly style: Style;
  readonly reachable: boolean;
  readonly href?: string;
  /** Whether it stands in something that speaks of consent and is no more than a banner. */
  readonly inBanner: boolean;
}

/** What a page shows of buttons and, if there is one, of a banner. @example `await handle.evaluate(({ view }) => view.text)` */
export interface View {
  readonly clickables: readonly Clickable[];
  readonly banner?: {
    readonly box: Box;
    readonly text: string;
    readonly language?: string;
    readonly switches: readonly Switch[];
    readonly links: readonly Link[];
    readonly pageUsable: boolean;
  };
}

/** The next element outwards, through shadow roots. */
function up(node: Node): Element | null {
  const { parentNode } = node;
  if (parentNode instanceof ShadowRoot) return parentNode.host;
  return parentNode instanceof Element ? parentNode : null;
}

/** All elements of the page, open shadow roots included. */
function walk(top: ParentNode, all: Element[] = []): Element[] {
  for (const element of top.querySelectorAll('*')) {
    if (all.length > 20_000) break;
    all.push(element);
    if (element.shadowRoot) walk(element.shadowRoot, all);
  }
  return all;
}

function textOf(element: Element): string {
  const inner = (element as HTMLElement).innerText ?? element.textContent ?? '';
  const shadow = element.shadowRoot;
  if (!shadow) return inner;
  const parts = [...shadow.children].filter((one) => !/^(style|script|link)$/i.test(one.tagName));
  return [...parts.map(textOf), inner].join(' ');
}

/** The accessible name, as far as banners need it: labels, then text, then what stands in attributes. */
function nameOf(element: Element): string {
  const by = element.getAttribute('aria-labelledby');
  const tree = element.getRootNode() as Document | ShadowRoot;
  const labels = by?.split(/\s+/).map((id) => tree.getElementById(id)?.textContent ?? '');
  const { labels: own, type, value } = element as HTMLInputElement;
  const name =
    labels?.join(' ') ||
    element.getAttribute('aria-label') ||
    own?.[0]?.textContent ||
    textOf(element) ||
    (/^(submit|button|reset)$/.test(type) ? value : '') ||
    element.getAttribute('title') ||
    element.querySelector('img')?.alt ||
    '';
  return name.replace(/\s+/g, ' ').trim().slice(0, 200);
}

function boxOf(element: Element): Box {
  const { x, y, width, height } = element.getBoundingClientRect();
  return {
    x: Math.round(x),
    y: Math.round(y),
    width: Math.round(width),
    height: Math.round(height),
  };
}

function isVisible(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  const how = { opacityProperty: true, visibilityProperty: true };
  return width > 0 && height > 0 && element.checkVisibility(how);
}

function channels(color: string): number[] {
  return (color.match(/[\d.]+/g) ?? []).map(Number);
}

/** WCAG's relative luminance. */
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = channels(color).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The colour behind an element's text: its own, or that of what it lies on. */
function behind(element: Element): string {
  for (let one: Element | null = element; one; one = up(one)) {
    const { backgroundColor } = getComputedStyle(one);
    const [, , , alpha = 1] = channels(backgroundColor);
    if (alpha > 0.5) return backgroundColor;
  }
  return 'rgb(255, 255, 255)';
}

function styleOf(element: Element): Style {
  const style = getComputedStyle(element);
  const background = behind(element);
  const [one, other] = [luminance(style.color), luminance(background)];
  const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  const { borderTopWidth, borderTopStyle, borderTopColor } = style;
  return {
    color: style.color,
    background,
    border:
      borderTopWidth === '0px' ? 'none' : `${borderTopWidth} ${borderTopStyle} ${borderTopColor}`,
    fontSize: Number.parseFloat(style.fontSize),
    fontWeight: Number(style.fontWeight),
    underlined: style.textDecorationLine.includes('underline'),
    opacity: Number(style.opacity),
    contrast: Math.round(contrast * 100) / 100,
  };
}

/** What lies on top at a point, through shadow roots. */
function topAt(x: number, y: number): Element | null {
  let found = document.elementFromPoint(x, y);
  while (found?.shadowRoot) {
    const inner = found.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === found) break;
    found = inner;
  }
  return found;
}

function holds(outer: Element, inner: Element | null): boolean {
  for (let one = inner; one; one = up(one)) if (one === outer) return true;
  return false;
}

function isReachable(element: Element): boolean {
  const { x, y, width, height } = element.getBoundingClientRect();
  return holds(element, topAt(x + width / 2, y + height / 2));
}

/** Whether an element may be a banner: it speaks of consent, and is no whole page. */
function mayBeBanner(element: Element, speaks: RegExp): boolean {
  if (/^(HTML|BODY|HEADER|FOOTER|NAV|MAIN)$/.test(element.tagName)) return false;
  const text = textOf(element);
  return text.length < 12_000 && text.length > 40 && speaks.test(text);
}

/** The smallest box around a button that may be a banner. */
function bannerOf(button: Element, speaks: RegExp): Element | undefined {
  let one = up(button);
  for (let depth = 0; one && depth < 12; depth += 1, one = up(one)) {
    if (/^(HEADER|FOOTER|NAV|MAIN)$/.test(one.tagName)) return undefined;
    if (mayBeBanner(one, speaks)) return one;
  }
  return undefined;
}

/** Whether it lies over the page. */
function floats(element: Element): boolean {
  for (let one: Element | null = element; one; one = up(one)) {
    if (/fixed|sticky/.test(getComputedStyle(one).position)) return true;
    if (one.tagName === 'DIALOG') return true;
  }
  return false;
}

/** The banner: what floats over the page before what stands in it, an open dialog before all. */
function chooseBanner(buttons: readonly Element[], speaks: RegExp): Element | undefined {
  const counted = new Map<Element, number>();
  for (const button of buttons) {
    const banner = bannerOf(button, speaks);
    if (banner) counted.set(banner, (counted.get(banner) ?? 0) + 1);
  }
  const rank = ([element, count]: readonly [Element, number]): number =>
    count + (floats(element) ? 100 : 0) + (element.closest('dialog[open]') ? 200 : 0);
  let [best] = [...counted].sort((a, b) => rank(b) - rank(a))[0] ?? [];
  // Buttons often stand in a row of their own beside the text.
  for (let one = best && up(best); best && one; one = up(one)) {
    if (!mayBeBanner(one, speaks) || (floats(best) && !floats(one))) break;
    best = one;
  }
  return best;
}

function switchesIn(inside: readonly Element[]): Switch[] {
  return inside
    .filter((one) => one.matches('input[type="checkbox"],[role="switch"],[role="checkbox"]'))
    .map((one) => {
      const { checked, disabled } = one as HTMLInputElement;
      return {
        name: nameOf(one),
        checked: checked === true || one.getAttribute('aria-checked') === 'true',
        disabled: disabled === true || one.getAttribute('aria-disabled') === 'true',
        layer: 1 as const,
      };
    });
}

function isUsableBehind(banner: Element): boolean {
  const { overflowY } = getComputedStyle(document.documentElement);
  const isLocked = /hidden|clip/.test(overflowY + getComputedStyle(document.body).overflowY);
  return !isLocked && !holds(banner, topAt(4, 4)) && !banner.closest('dialog:modal');
}

function languageOf(element: Element): string | undefined {
  for (let one: Element | null = element; one; one = up(one)) {
    const language = one.getAttribute('lang');
    if (language) return language;
  }
  return undefined;
}

function describeBanner(banner: Element, all: readonly Element[]): View['banner'] {
  const inside = all.filter((one) => holds(banner, one));
  const language = languageOf(banner);
  return {
    box: boxOf(banner),
    text: textOf(banner).replace(/\s+/g, ' ').trim().slice(0, 12_000),
    switches: switchesIn(inside),
    links: inside
      .filter((one) => one.matches('a[href]') && isVisible(one))
      .map((one) => ({ name: nameOf(one), url: (one as HTMLAnchorElement).href })),
    pageUsable: isUsableBehind(banner),
    ...(language && { language }),
  };
}

/**
 * Looks for what can be pressed, through open shadow roots, and for the banner: the smallest box around buttons of a
 * text that speaks of consent. It runs in the page, with {@link COLLECTING}.
 *
 * @example `frame.evaluateHandle(expression(collect, { about: ABOUT, root: null }, COLLECTING))`
 */
export function collect({ about, root }: { about: string; root: string | null }): {
  view: View;
  elements: Element[];
} {
  const pressed =
    'button,a[href],a[role],[role="button"],input[type="button"],input[type="submit"],summary';
  const all = walk(document);
  const elements = all.filter((one) => one.matches(pressed) && isVisible(one)).slice(0, 400);
  const banner =
    root === null
      ? chooseBanner(elements, new RegExp(about, 'iu'))
      : all.find((one) => one.matches(root) && isVisible(one));
  const clickables = elements.map((one, at) => ({
    at,
    name: nameOf(one),
    role: one.getAttribute('role') ?? (one.tagName === 'A' ? 'link' : 'button'),
    box: boxOf(one),
    style: styleOf(one),
    reachable: isReachable(one),
    inBanner: banner !== undefined && holds(banner, one),
    ...(one.matches('a[href]') && { href: (one as HTMLAnchorElement).href }),
  }));
  const described = banner && describeBanner(banner, all);
  return { view: { clickables, ...(described && { banner: described }) }, elements };
}

/** What {@link collect} calls; they go to the page with it. @example `COLLECTING.map(String)` */
export const COLLECTING: readonly ((...args: never[]) => unknown)[] = [
  up,
  walk,
  textOf,
  nameOf,
  boxOf,
  isVisible,
  channels,
  luminance,
  behind,
  styleOf,
  topAt,
  holds,
  isReachable,
  mayBeBanner,
  bannerOf,
  floats,
  chooseBanner,
  switchesIn,
  isUsableBehind,
  languageOf,
  describeBanner,
];
