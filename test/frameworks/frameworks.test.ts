import { beforeAll, describe, expect, test } from 'vitest';
import { openWorld } from '../kit/world';
import { temporaryFolder } from '../package/packed';
import { App } from './app';
import { react18 } from './drivers/react-18';
import { react19 } from './drivers/react-19';
import { svelte } from './drivers/svelte';
import { tag } from './drivers/tag';
import { vue } from './drivers/vue';
import { install } from './install';
import { SCENARIOS } from './scenarios';

const world = await openWorld();
const folder = temporaryFolder();

beforeAll(() => install(folder), 300_000);

/** The tag's promises are those of `test/browser` too, and React 18 runs the code of 19: `npm run frameworks` plays them. */
const OFTEN = [react19, vue, svelte];
const drivers = process.env.KEKSI_TEST_LONG ? [tag, react18, ...OFTEN] : OFTEN;

describe.each(drivers)('$name', ({ build }) => {
  let built = '';
  beforeAll(async () => {
    built = await build();
  }, 120_000);

  test.each(SCENARIOS)('$name', async ({ play, javaScript, complains }) => {
    const app = await App.of(world, built, javaScript);
    await play(app);
    const complaints = app.complaints().filter((line) => !complains?.test(line));
    expect(complaints).toEqual([]);
  });
});
