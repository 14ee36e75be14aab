import { afterAll, beforeEach } from 'vitest';
import { openWorld, type World } from '../../test/kit/world';
import { WordPress, type WordPressOptions } from './wordpress';

/** What each test's site is set to; the language is said, since WordPress speaks English when it is new. */
export const SET = {
  controller: 'Esimerkkioptiikka Oy',
  language: 'fi',
  ga: 'G-ESIMERKKI1',
  ads: 'AW-123456789',
  pixel: '123456789012345',
  register: 'https://rekisteri.example/records',
};

/**
 * The small internet with a real WordPress in the site's place, new for each test of a file.
 *
 * @example
 * const { world, wordpress } = await onWordPress({ version: '6.2' });
 */
export async function onWordPress(
  options: WordPressOptions = {},
): Promise<{ world: World; wordpress: WordPress }> {
  // The picture of who is signed in: the dashboard's own, which visitors do not get.
  const world = await openWorld(({ host }) => host === 'secure.gravatar.com');
  const wordpress = await WordPress.open(options);
  beforeEach(async () => {
    await wordpress.reset();
    world.site.server = (request) => wordpress.answer(request);
  }, 120_000);
  afterAll(() => wordpress.close());
  return { world, wordpress };
}
