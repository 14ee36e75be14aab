import { expect, test } from 'vitest';
import { SITE } from '../kit/site';
import { openWorld } from '../kit/world';

const world = await openWorld();

test.each([
  [
    'fi',
    'satunnainen tunniste, jolla merkintäsi löytyvät suostumusrekisteristä',
    'yhdessä Metan kanssa',
  ],
  [
    'en',
    'a random identifier by which your records are found',
    'We and Meta are jointly responsible',
  ],
  ['sv', 'ett slumpmässigt id som dina anteckningar hittas med', 'tillsammans med Meta'],
] as const)(
  'settings and declaration tell of the identifier in the cookie and who is responsible with Meta: %s',
  async (language, identifier, jointly) => {
    world.site.show({ lang: language, body: '<div data-keksi-declaration></div>' });
    const visitor = await world.visitor({ language });
    await visitor.open(`${SITE.https}/`);
    await visitor.press('settings');
    const dialog = visitor.page.getByRole('dialog');
    for (const details of await dialog.locator('summary').all()) await details.click();
    const declaration = visitor.page.locator('[data-keksi-declaration]');
    for (const place of [dialog, declaration]) {
      expect(await place.innerText()).toContain(identifier);
      expect(await place.innerText()).toContain(jointly);
    }
  },
);
