import type { Act, Audit, Banner, Control, Layer, Page } from '../../model';
import type { Found } from '../rule';

/** The phase in which a banner is looked at. @example `const { phase } = { phase: AT }` */
export const AT = 'untouched';

/** The first layer on a wide screen. @example `firstLayer(banner)?.controls` */
export const firstLayer = ({ layers }: Banner): Layer | undefined =>
  layers.find(({ layer, viewport }) => layer === 1 && viewport.width > 700) ??
  layers.find(({ layer }) => layer === 1);

/** The same on a small screen. @example `narrow(banner)?.controls` */
export const narrow = ({ layers }: Banner): Layer | undefined =>
  layers.find(({ layer, viewport }) => layer === 1 && viewport.width <= 400);

/** The button of a layer that does something. @example `control(layer, 'refuse')` */
export const control = (layer: Layer | undefined, act: Act): Control | undefined =>
  layer?.controls.find((one) => one.act === act);

/** A finding for each page whose banner shows something wrong. @example `onBanners(audit, () => undefined)` */
export const onBanners = (
  audit: Audit,
  look: (banner: Banner, page: Page) => Pick<Found, 'evidence' | 'values' | 'severity'> | undefined,
): Found[] =>
  audit.pages.flatMap((page) => {
    const found = page.banner && look(page.banner, page);
    return found ? [{ phase: AT, url: page.url, ...found }] : [];
  });

/** A button in figures. @example `shown(button)` */
export const shown = ({ name, role, box, style }: Control): string =>
  `“${name}” (${role}) ${Math.round(box.width)} × ${Math.round(box.height)} px, ${style.color} / ${style.background}, ${style.fontSize}px ${style.fontWeight}, ${style.contrast.toFixed(1)}:1`;
