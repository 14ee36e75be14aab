import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { accepted } from '../kit/scenes';
import { SITE } from '../kit/site';
import { openWorld } from '../kit/world';

const world = await openWorld();
const TITLE = 'Haku: silmäsairaus';
const head = `<script>document.title = '${TITLE}';</script>`;

test('a title tells more than a path: by default the path leaves in its stead, to nobody the title', async () => {
  world.site.show({ head });
  const visitor = await accepted(world, `${SITE.https}/haku`);
  await visitor.gtag('event', 'add_to_cart');
  await visitor.fbq('track', 'Lead');
  await eventually(() => visitor.events('analytics')).toContain('add_to_cart');
  await visitor.quiet(300);
  for (const { params } of visitor.hits('analytics')) expect(params.dt).toBe('/haku');
  const sent = visitor
    .thirdParty(0)
    .map(({ query, body, headers }) => `${query} ${body} ${JSON.stringify([...headers])}`);
  expect(sent.filter((text) => /sairaus/i.test(text))).toEqual([]);
});

test('the owner can let titles leave', async () => {
  world.site.show({ head, keksi: { titles: 'all' } });
  const visitor = await accepted(world, `${SITE.https}/haku`);
  expect(visitor.hits('analytics')[0]?.params.dt).toBe(TITLE);
});
