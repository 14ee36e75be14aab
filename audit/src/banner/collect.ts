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

/**
 * Looks for what can be pressed, through open shadow roots, and for the banner: the smallest box around buttons of a
 * text that speaks of consent. It runs in the page, so everything that it needs stands in it.
 *
 * @example `frame.evaluateHandle(expression(collect, { about: ABOUT, root: null }))`
 */
export function collect({ about, root }: { about: string; root: string | null }): {
  view: View;
  elements: Element[];
} {
  const speaks = new RegExp(about, 'iu');
  const up = (node: Node): Element | null =>
    node.parentNode instanceof ShadowRoot
      ? node.parentNode.host
      : (node.parentNode as Element | null);
  const all: Element[] = [];
  const walk = (top: ParentNode): void => {
    for (const element of top.querySelectorAll('*')) {
      if (all.length > 20_000) return;
      all.push(element);
      if (element.shadowRoot) walk(element.shadowRoot);
    }
  };
  walk(document);
  const textOf = (element: Element): string => {
    const inner = (element as HTMLElement).innerText ?? element.textContent ?? '';
    const shadow = element.shadowRoot;
    if (!shadow) return inner;
    const parts = [...shadow.children].filter((one) => !/^(style|script|link)$/i.test(one.tagName));
    return [...parts.map(textOf), inner].join(' ');
  };
  const nameOf = (element: Element): string => {
    const by = element.getAttribute('aria-labelledby');
    const tree = element.getRootNode() as Document | ShadowRoot;
    const labels = by?.split(/\s+/).map((id) => tree.getElementById(id)?.textContent ?? '');
    const own = (element as HTMLInputElement).labels;
    const name =
      labels?.join(' ') ||
      element.getAttribute('aria-label') ||
      (own?.[0]?.textContent ?? '') ||
      textOf(element) ||
      (/^(submit|button|reset)$/.test((element as HTMLInputElement).type) &&
        (element as HTMLInputElement).value) ||
      element.getAttribute('title') ||
      element.querySelector('img')?.alt ||
      '';
    return name.replace(/\s+/g, ' ').trim().slice(0, 200);
  };
  const boxOf = (element: Element): Box => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return {
      x: Math.round(x),
      y: Math.round(y),
      width: Math.round(width),
      height: Math.round(height),
    };
  };
  const isVisible = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    return (
      width > 0 &&
      height > 0 &&
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    );
  };
  const channels = (color: string): number[] => (color.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (color: string): number => {
    const [r = 0, g = 0, b = 0] = channels(color).map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element: Element): string => {
    for (let one: Element | null = element; one; one = up(one)) {
      if (!(one instanceof Element)) break;
      const { backgroundColor } = getComputedStyle(one);
      const [, , , alpha = 1] = channels(backgroundColor);
      if (alpha > 0.5) return backgroundColor;
    }
    return 'rgb(255, 255, 255)';
  };
  const styleOf = (element: Element): Style => {
    const style = getComputedStyle(element);
    const background = behind(element);
    const [light = 0, dark = 0] = [luminance(style.color), luminance(background)].sort(
      (a, b) => b - a,
    );
    return {
      color: style.color,
      background,
      border:
        style.borderTopWidth === '0px'
          ? 'none'
          : `${style.borderTopWidth} ${style.borderTopStyle} ${style.borderTopColor}`,
      fontSize: Number.parseFloat(style.fontSize),
      fontWeight: Number(style.fontWeight),
      underlined: style.textDecorationLine.includes('underline'),
      opacity: Number(style.opacity),
      contrast: Math.round(((light + 0.05) / (dark + 0.05)) * 100) / 100,
    };
  };
  const topAt = (x: number, y: number): Element | null => {
    let found = document.elementFromPoint(x, y);
    while (found?.shadowRoot) {
      const inner = found.shadowRoot.elementFromPoint(x, y);
      if (!inner || inner === found) break;
      found = inner;
    }
    return found;
  };
  const holds = (outer: Element, inner: Element | null): boolean => {
    for (let one = inner; one; one = up(one)) if (one === outer) return true;
    return false;
  };
  const isReachable = (element: Element): boolean => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return holds(element, topAt(x + width / 2, y + height / 2));
  };
  const isBanner = (element: Element): boolean => {
    if (element === document.body || element === document.documentElement) return false;
    if (/^(HEADER|FOOTER|NAV|MAIN)$/.test(element.tagName)) return false;
    const text = textOf(element);
    return text.length < 12_000 && text.length > 40 && speaks.test(text);
  };
  const bannerOf = (element: Element): Element | undefined => {
    let one = up(element);
    for (let depth = 0; one && depth < 12; depth += 1, one = up(one)) {
      if (!(one instanceof Element)) return undefined;
      if (/^(HEADER|FOOTER|NAV|MAIN)$/.test(one.tagName) && !speaks.test(one.className))
        return undefined;
      if (isBanner(one)) return one;
    }
    return undefined;
  };
  const PRESSED =
    'button,a[href],a[role],[role="button"],input[type="button"],input[type="submit"],summary';
  const pressed = all.filter((one) => one.matches(PRESSED) && isVisible(one)).slice(0, 400);
  const named = root === null ? undefined : all.find((one) => one.matches(root) && isVisible(one));
  const banners = new Map(
    pressed.map((one) => [one, named ? (holds(named, one) ? named : undefined) : bannerOf(one)]),
  );
  // The layer that most buttons stand in, what floats over the page before what stands in it.
  const floats = (element: Element): boolean => {
    for (let one: Element | null = element; one && one instanceof Element; one = up(one)) {
      if (/fixed|sticky/.test(getComputedStyle(one).position) || /^dialog$/i.test(one.tagName))
        return true;
    }
    return false;
  };
  const counted = new Map<Element, number>();
  for (const banner of banners.values())
    if (banner) counted.set(banner, (counted.get(banner) ?? 0) + 1);
  const rank = ([element, count]: readonly [Element, number]): number =>
    count + (floats(element) ? 100 : 0) + (element.closest('dialog[open]') ? 200 : 0);
  let [best] = [...counted].sort((a, b) => rank(b) - rank(a))[0] ?? [named];
  // Buttons often stand in a row of their own beside the text.
  for (
    let one = best && up(best);
    best && !named && one instanceof Element && isBanner(one) && !floatsApart(one, best);
    one = up(one)
  )
    best = one;
  function floatsApart(outer: Element, inner: Element): boolean {
    return floats(inner) && !floats(outer);
  }
  const banner = best;
  const inside = banner ? all.filter((one) => holds(banner, one)) : [];
  const switches = inside
    .filter((one) => one.matches('input[type="checkbox"],[role="switch"],[role="checkbox"]'))
    .map((one) => ({
      name: nameOf(one),
      checked:
        (one as HTMLInputElement).checked === true || one.getAttribute('aria-checked') === 'true',
      disabled:
        (one as HTMLInputElement).disabled === true || one.getAttribute('aria-disabled') === 'true',
      layer: 1 as const,
    }));
  const links = inside
    .filter((one) => one.matches('a[href]') && isVisible(one))
    .map((one) => ({ name: nameOf(one), url: (one as HTMLAnchorElement).href }));
  const clickables = pressed.map((one, at) => ({
    at,
    name: nameOf(one),
    role: one.getAttribute('role') ?? (one.tagName === 'A' ? 'link' : 'button'),
    box: boxOf(one),
    style: styleOf(one),
    reachable: isReachable(one),
    inBanner: banner !== undefined && holds(banner, one),
    ...(one.matches('a[href]') && { href: (one as HTMLAnchorElement).href }),
  }));
  let language: string | undefined;
  for (let one: Element | null = banner ?? null; one && !language; one = up(one)) {
    if (one instanceof Element) language = one.getAttribute('lang') ?? undefined;
  }
  const scrolls = !/hidden|clip/.test(
    getComputedStyle(document.body).overflowY +
      getComputedStyle(document.documentElement).overflowY,
  );
  const view: View = {
    clickables,
    ...(banner && {
      banner: {
        box: boxOf(banner),
        text: textOf(banner).replace(/\s+/g, ' ').trim().slice(0, 12_000),
        ...(language && { language }),
        switches,
        links,
        pageUsable:
          scrolls &&
          !holds(banner, topAt(4, 4)) &&
          !banner.matches('dialog:modal') &&
          !banner.closest('dialog:modal'),
      },
    }),
  };
  return { view, elements: pressed };
}
