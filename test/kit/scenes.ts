import { expect } from 'vitest';
import { eventually } from './eventually';
import { SITE } from './site';
import type { Traffic } from './traffic';
import type { Visitor, VisitorOptions } from './visitor';
import type { World } from './world';

/** Every cookie there is once everything was accepted. */
export const ALL_COOKIES = ['_fbp', '_ga', '_ga_ESIMERKKI1', '_gcl_au', 'keksi'];

/** Waits until every vendor has heard of the page and stored its cookies. */
export async function allVendorsRun(
  visitor: Traffic & { cookieNames(): Promise<string[]> },
  mark = 0,
): Promise<void> {
  await eventually(() => visitor.events('analytics', mark)).toContain('page_view');
  await eventually(() => visitor.events('ads', mark)).toContain('page_view');
  await eventually(() => visitor.events('meta', mark)).toContain('PageView');
  await eventually(() => visitor.cookieNames()).toEqual(expect.arrayContaining(ALL_COOKIES));
}

/** A visitor who has accepted everything, on a page where everything runs. */
export async function accepted(
  world: World,
  address: string = `${SITE.https}/`,
  options?: VisitorOptions,
): Promise<Visitor> {
  const visitor = await world.visitor(options);
  await visitor.open(address);
  await visitor.press('accept');
  await allVendorsRun(visitor);
  return visitor;
}

/** Leaves a page where Google Analytics runs, and waits for what that page says of it. */
export async function leaves(visitor: Visitor): Promise<void> {
  const mark = visitor.mark();
  await visitor.open('about:blank');
  await eventually(() => visitor.events('analytics', mark)).toContain('user_engagement');
}
