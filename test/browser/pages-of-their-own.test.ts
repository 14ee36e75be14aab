import { test } from 'vitest';
import { eventually } from '../kit/eventually';
import { SITE } from '../kit/site';
import { openWorld } from '../kit/world';

const world = await openWorld();

test("the page's own modal dialog and the banner can both be used", async () => {
  world.site.show({
    body: `<dialog id="own"><p>Uutiskirje</p><button type="button" id="close" onclick="this.parentNode.close()">Sulje</button></dialog>
      <button type="button" id="open" onclick="own.showModal()">Tilaa</button>`,
  });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.isAsked();
  await visitor.page.locator('#open').click();
  await visitor.page.locator('#own').waitFor();
  await visitor.button('reject').click();
  await eventually(() => visitor.keksi(({ decided }) => decided)).toBe(true);
  await visitor.page.locator('#close').click();
  await eventually(() =>
    visitor.page.evaluate(`document.querySelector('keksi-consent').parentNode === document.body`),
  ).toBe(true);
  // The dialog opens the settings as well, and they can be used over another.
  await visitor.page.locator('#open').click();
  await visitor.page.evaluate('keksi.openSettings()');
  await visitor.button('save').click();
  await visitor.page.locator('#close').click();
});

test("the room at the page's end is the banner's, also after a router has swapped body and root", async () => {
  world.site.show({ body: '<p style="height: 2000px">Pitkä</p>' });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.isAsked();
  const missing = () =>
    visitor.page.evaluate<number>(`(() => {
      const banner = document.querySelector('keksi-consent').shadowRoot.querySelector('.banner');
      const room = Number.parseFloat(getComputedStyle(document.documentElement).marginBlockEnd);
      return Math.abs(innerHeight - banner.getBoundingClientRect().top - room) })()`);
  await eventually(missing).toBeLessThan(1);
  await visitor.page.evaluate(`
    const fetched = new DOMParser().parseFromString('<html lang="fi"><body><main><h1>Toinen</h1></main></body>', 'text/html');
    for (const { name } of [...document.documentElement.attributes]) document.documentElement.removeAttribute(name);
    document.documentElement.lang = 'fi';
    document.body.replaceWith(document.adoptNode(fetched.body))`);
  await visitor.isAsked();
  await eventually(missing).toBeLessThan(1);
});
