import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { SITE } from '../kit/site';
import { openWorld } from '../kit/world';

const world = await openWorld();

const item = (name: string, type?: string) => ({
  name,
  lifetime: 'persistent',
  party: 'first',
  ...(type ? { type } : {}),
});
const CHAT = {
  id: 'chat',
  category: 'marketing',
  name: 'Apuri',
  provider: 'Apuri Oy',
  purpose: { fi: 'Neuvoo laseissa.', en: 'Gives advice on glasses.' },
  policy: 'https://apuri.example/tietosuoja',
  transfers: [],
  hosts: ['apuri.example'],
  cookies: [
    item('chat'),
    item('chat', 'localStorage'),
    item('chat', 'sessionStorage'),
    item('chat', 'indexedDB'),
    { ...item('', 'cacheStorage'), name: undefined, pattern: 'chat-v\\d+' },
  ],
};

/** Puts something of the chat's and something of the site's into each of the five storages. */
const FILL = `(async () => {
  document.cookie = 'chat=1; path=/'; document.cookie = 'shop=1; path=/';
  localStorage.setItem('chat', '1'); localStorage.setItem('shop', '1');
  sessionStorage.setItem('chat', '1'); sessionStorage.setItem('shop', '1');
  for (const name of ['chat', 'shop']) {
    await new Promise((done) => {
      indexedDB.open(name).onsuccess = ({ target }) => { target.result.close(); done(); };
    });
  }
  await caches.open('chat-v2'); await caches.open('shop-v2');
})()`;

const LOOK = `(async () => ({
  cookies: document.cookie.split('; ').map((pair) => pair.split('=')[0]).filter((name) => name !== 'keksi'),
  local: Object.keys(localStorage).filter((name) => !name.startsWith('keksi')),
  session: Object.keys(sessionStorage),
  databases: (await indexedDB.databases()).map(({ name }) => name).sort(),
  caches: (await caches.keys()).sort(),
}))()`;

test('a withdrawn service loses what it kept in each of the five storages, and the site keeps its own', async () => {
  world.site.show({ config: { services: [CHAT] } });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.choose({ diagnostic: false, marketing: true });
  await visitor.page.evaluate(FILL);
  expect(await visitor.page.evaluate(LOOK)).toMatchObject({
    local: expect.arrayContaining(['chat', 'shop']),
    databases: ['chat', 'shop'],
    caches: ['chat-v2', 'shop-v2'],
  });
  await visitor.withdraw();
  await eventually(() => visitor.page.evaluate(LOOK)).toEqual({
    cookies: ['shop'],
    local: ['shop'],
    session: ['shop'],
    databases: ['shop'],
    caches: ['shop-v2'],
  });
});
