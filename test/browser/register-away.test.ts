import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { REGISTER_HOST } from '../kit/register';
import { accepted } from '../kit/scenes';
import { SITE } from '../kit/site';
import type { Visitor } from '../kit/visitor';
import { openWorld } from '../kit/world';

const world = await openWorld();

/** The ids of the records that a visitor's browser tried to post. */
function posted(visitor: Visitor): string[] {
  return world.log.arrivals
    .filter(({ host, method, visitor: number }) => {
      return host === REGISTER_HOST && method === 'POST' && number === visitor.number;
    })
    .map(({ body }) => (JSON.parse(body) as { id: string }).id);
}

async function attempts(visitor: Visitor) {
  const preflights = world.log.arrivals.filter(
    ({ host, visitor: number }) => host === REGISTER_HOST && number === visitor.number,
  );
  return preflights.length;
}

test.each(['failing', 'away'] as const)(
  'the register is %s: the choice works, and its row comes with the next page',
  async (state) => {
    world.register.state = state;
    const visitor = await accepted(world);
    await eventually(() => attempts(visitor)).toBeGreaterThan(0);
    expect(world.register.rows()).toEqual([]);
    expect(visitor.console.filter((line) => line.startsWith('exception'))).toEqual([]);

    world.register.state = 'up';
    await visitor.open(`${SITE.https}/toinen`);
    await eventually(() => world.register.rows()).toHaveLength(1);
    await visitor.open(`${SITE.https}/kolmas`);
    await eventually(() => visitor.keksi(({ decided }) => decided)).toBe(true);
    await visitor.quiet(500);
    expect(world.register.rows()).toHaveLength(1);
    expect(world.register.rows()[0]).toMatchObject({ action: 'accept-all' });
    expect(new Set(posted(visitor)).size).toBe(1);
  },
);

test('the register comes back while the page stays: one row, without anybody doing anything', async () => {
  world.register.state = 'failing';
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.press('reject');
  await eventually(() => attempts(visitor)).toBeGreaterThan(0);
  world.register.state = 'up';
  await expect.poll(() => world.register.rows().length, { timeout: 30_000 }).toBe(1);
});

test('the network comes back: one row', async () => {
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.isAsked();
  await visitor.context.setOffline(true);
  await visitor.press('reject');
  await visitor.quiet(300);
  expect(world.register.rows()).toEqual([]);
  await visitor.context.setOffline(false);
  await expect.poll(() => world.register.rows().length, { timeout: 30_000 }).toBe(1);
});

test('three choices while it is away: three rows, in order, each linked to the one before', async () => {
  world.register.state = 'away';
  const visitor = await accepted(world);
  await visitor.withdraw();
  await eventually(() => visitor.cookieNames()).toEqual(['keksi']);
  world.register.state = 'up';
  await visitor.open(`${SITE.https}/toinen`);
  await eventually(() => world.register.rows()).toHaveLength(2);
  const rows = [...world.register.rows()].sort((a, b) => a.time.localeCompare(b.time));
  expect(rows.map(({ action }) => action)).toEqual(['accept-all', 'withdraw']);
  expect(rows[1]?.previous).toBe(rows[0]?.id);
});

test('two tabs with the same waiting record send it once, or as the same record', async () => {
  world.register.state = 'failing';
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.press('reject');
  await eventually(() => attempts(visitor)).toBeGreaterThan(0);
  world.register.state = 'up';
  await Promise.all([visitor.openTab(`${SITE.https}/a`), visitor.openTab(`${SITE.https}/b`)]);
  await eventually(() => world.register.rows()).toHaveLength(1);
  await visitor.quiet(500);
  expect(world.register.rows()).toHaveLength(1);
  expect(new Set(posted(visitor)).size).toBe(1);
});

test('a delivered record leaves the queue', async () => {
  const visitor = await accepted(world);
  await eventually(() => world.register.rows()).toHaveLength(1);
  const [row] = world.register.rows();
  await eventually(async () => (await visitor.stored()).join('\n')).not.toContain(row?.id);
});
