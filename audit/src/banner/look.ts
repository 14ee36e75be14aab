import type { ElementHandle, Frame, JSHandle, Page } from 'playwright-core';
import { within } from '../browser/within';
import { expression } from '../capture/in-page';
import type { Act } from '../model';
import { type Clickable, COLLECTING, collect, type View } from './collect';
import { ABOUT, actOf } from './words';

/** A button that can be pressed. @example `await look.press(buttons[0])` */
export interface Button extends Clickable {
  readonly act?: Act;
}

/** A frame as it looks now, with its buttons at hand. @example `const look = await lookAt(page)` */
export interface Look {
  readonly frame: Frame;
  readonly view: View;
  readonly buttons: readonly Button[];
  press(button: Button): Promise<void>;
}

async function lookInto(frame: Frame, root: string | null): Promise<Look | undefined> {
  try {
    const question = expression(collect, { about: ABOUT, root }, COLLECTING);
    const handle = (await within(10_000, frame.evaluateHandle(question))) as JSHandle<
      ReturnType<typeof collect>
    >;
    const view = await within(
      5_000,
      handle.evaluate((found) => found.view),
    );
    const buttons = view.clickables.map((one) => {
      const act = actOf(one.name);
      return { ...one, ...(act && { act }) };
    });
    const press = async ({ at }: Button) => {
      const element = (await handle.evaluateHandle(
        (found, index) => found.elements[index],
        at,
      )) as ElementHandle<Element>;
      // As a visitor presses; where something lies over it, the click itself.
      await element
        .click({ timeout: 2_000 })
        .catch(() => element.evaluate((one) => (one as HTMLElement).click()));
    };
    return { frame, view, buttons, press };
  } catch {
    return undefined;
  }
}

const acts = (look: Look): number =>
  new Set(look.buttons.filter(({ inBanner, act }) => inBanner && act).map(({ act }) => act)).size;

/** The frame that holds the banner, or the page itself: some banners live in a frame of their own. @example `await lookAt(page)` */
export async function lookAt(page: Page, root: string | null = null): Promise<Look | undefined> {
  const frames = page
    .frames()
    .filter((one) => one === page.mainFrame() || /^https?:/.test(one.url()));
  const looks = (await Promise.all(frames.slice(0, 12).map((one) => lookInto(one, root)))).filter(
    (one) => one !== undefined,
  );
  return [...looks].sort((a, b) => acts(b) - acts(a))[0];
}

/** Whether a banner with at least a button that accepts, refuses or opens settings is shown. @example `hasBanner(await lookAt(page))` */
export const hasBanner = (look: Look | undefined): look is Look =>
  look?.view.banner !== undefined && acts(look) > 0;
