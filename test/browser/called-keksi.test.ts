import { expect, test } from 'vitest';
import { SITE } from '../kit/site';
import { openWorld } from '../kit/world';

const world = await openWorld();

// An element's id is a property of `window`: https://html.spec.whatwg.org/#named-access-on-the-window-object
test.each([
  [
    'the tag itself',
    '<script id="keksi" src="/keksi.js" data-policy="/" data-pixel="123456789012345"></script>',
  ],
  [
    'elements before it',
    '<a id="keksi"></a><b id="keksi"></b><script src="/keksi.js" data-pixel="123456789012345"></script>',
  ],
])('%s may be called "keksi"', async (_, body) => {
  world.site.show({ keksi: false, body });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.isAsked();
  expect(await visitor.keksi(({ decided }) => decided)).toBe(false);
});
