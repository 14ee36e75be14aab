import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { SITE } from '../kit/site';
import { openWorld } from '../kit/world';

const world = await openWorld();

/** The pages that a person can open with `npm run pages`, less those that are odd on purpose. */
const pages = readdirSync(new URL('../pages/', import.meta.url)).filter(
  // The one without trackers has nothing to ask about; its own test is strict-no-trackers.test.ts.
  (name) => name.endsWith('.html') && name !== 'no-trackers.html',
);

test.each(pages)(
  '%s asks, loads nothing of others before, and follows the answer',
  async (name) => {
    const visitor = await world.visitor();
    await visitor.open(`${SITE.httpsCoUk}/pages/${name}`);
    await visitor.isAsked();
    await visitor.quiet(300);
    expect(visitor.thirdParty()).toEqual([]);
    await visitor.press('reject');
    await eventually(() => visitor.cookieNames()).toContain('keksi');
    await visitor.page.reload();
    await visitor.quiet(300);
    expect(visitor.thirdParty()).toEqual([]);
    expect(await visitor.keksi(({ decided }) => decided)).toBe(true);
    expect(visitor.console.filter((line) => line.startsWith('exception'))).toEqual([]);
  },
);
