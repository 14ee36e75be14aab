import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { SITE } from '../kit/site';
import type { Visitor } from '../kit/visitor';
import { openWorld } from '../kit/world';

const world = await openWorld();

const CHAT = {
  id: 'chat',
  category: 'marketing',
  name: 'Chat',
  provider: 'Esimerkki-chat Oy',
  purpose: { fi: 'Neuvoo laseissa.', en: 'Gives advice on glasses.' },
  policy: 'https://www.esimerkki-chat.example/tietosuoja',
  transfers: [],
  cookies: [],
  hosts: ['*.esimerkki-chat.example'],
  src: 'https://www.esimerkki-chat.example/chat.js',
};

const round = (visitor: Visitor) => visitor.page.evaluate<number>('chatDouble.round');
/** The connections that arrived, of rounds after one. */
const connections = (visitor: Visitor, after = 0) =>
  visitor
    .thirdParty()
    .map(({ path }) => /^\/(socket|events)\/(\d+)$/.exec(path))
    .filter((found) => found && Number(found[2]) > after)
    .map((found) => found?.[1]);

test('a chat that opens its connections anew opens none after the withdrawal', async () => {
  world.site.show({ config: { services: [CHAT] } });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.httpsCoUk}/`);
  await visitor.choose({ diagnostic: false, marketing: true });
  await eventually(() => connections(visitor)).toEqual(
    expect.arrayContaining(['socket', 'events']),
  );
  await visitor.withdraw();
  await eventually(() => visitor.keksi(({ choices }) => choices.marketing)).toBe(false);
  const last = await round(visitor);
  await eventually(() => round(visitor)).toBeGreaterThan(last + 4);
  await visitor.quiet(300);
  expect(connections(visitor, last)).toEqual([]);
  expect(visitor.console.filter((line) => line.startsWith('exception'))).toEqual([]);

  const again = await round(visitor);
  await visitor.openSettings();
  await visitor.switch('marketing').check();
  await visitor.press('save');
  await eventually(() => connections(visitor, again)).toContain('socket');
});
