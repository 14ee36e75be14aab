import type { Page } from 'playwright-core';
import { pause, within } from '../browser/within';
import type { Banner, Layer } from '../model';
import { hasBanner, type Look, lookAt } from './look';
import { writtenIn } from './words';

const WIDE = { width: 1280, height: 800 };
/** The smallest screen that is still about. */
const SMALL = { width: 360, height: 640 };

const picture = async (page: Page): Promise<string | undefined> => {
  try {
    return (await within(10_000, page.screenshot({ type: 'png' }))).toString('base64');
  } catch {
    return undefined;
  }
};

async function layerOf(
  page: Page,
  { view, buttons }: Look,
  layer: 1 | 2,
  viewport: Layer['viewport'],
): Promise<Layer | undefined> {
  if (!view.banner) return undefined;
  const { box, text, switches, links, pageUsable } = view.banner;
  const shown = await picture(page);
  return {
    layer,
    viewport,
    box,
    text,
    pageUsable,
    controls: buttons
      .filter(({ inBanner }) => inBanner)
      .map(({ name, role, act, box: own, style, reachable }) => ({
        name,
        role,
        layer,
        box: own,
        style,
        reachable,
        ...(act && { act }),
      })),
    switches: switches.map((one) => ({ ...one, layer })),
    links,
    ...(shown && { picture: shown }),
  };
}

/** Describes the banner that a page shows: both layers, and the first on a small screen. It ends with the settings open. @example `await describe(page, look, 'keksi')` */
export async function describe(
  page: Page,
  first: Look,
  foundBy: Banner['foundBy'],
  root: string | null = null,
): Promise<Banner> {
  const layers: (Layer | undefined)[] = [await layerOf(page, first, 1, WIDE)];
  await page.setViewportSize(SMALL);
  await pause(400);
  const small = await lookAt(page, root);
  if (hasBanner(small)) layers.push(await layerOf(page, small, 1, SMALL));
  await page.setViewportSize(WIDE);
  await pause(300);
  const again = await lookAt(page, root);
  const settings = again?.buttons.find(({ act, inBanner }) => inBanner && act === 'settings');
  if (again && settings) {
    await again.press(settings).catch(() => undefined);
    await pause(800);
    const second = await lookAt(page, root);
    if (second?.view.banner) layers.push(await layerOf(page, second, 2, WIDE));
  }
  const written = writtenIn(first.view.banner?.text ?? '');
  const { language } = first.view.banner ?? {};
  return {
    foundBy,
    ...(foundBy === 'keksi' && { maker: 'Keksi' }),
    ...(language && { language }),
    ...(written && { writtenIn: written }),
    layers: layers.filter((one) => one !== undefined),
  };
}
