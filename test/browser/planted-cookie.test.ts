import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { accepted } from '../kit/scenes';
import { SITE } from '../kit/site';
import { openWorld } from '../kit/world';

const world = await openWorld();

test('a consent that another page of the domain planted does not outlive the visitor’s refusal', async () => {
  const visitor = await accepted(world);
  const [version, choices, seconds, ...rest] =
    (await visitor.choiceCookie())?.value.split('.') ?? [];
  // As any host below the domain can set it, from a clock that is some hours ahead.
  const ahead = Number(seconds) + 12 * 60 * 60;
  await visitor.context.addCookies([
    {
      name: 'keksi',
      value: [version, choices, ahead, ...rest].join('.'),
      domain: '.esimerkki.example',
      path: '/',
      secure: true,
    },
  ]);
  await visitor.open(`${SITE.https}/`);
  await visitor.withdraw();
  await eventually(() => visitor.keksi(({ choices }) => choices.marketing)).toBe(false);

  const mark = visitor.mark();
  await visitor.open(`${SITE.https}/toinen`);
  expect(await visitor.keksi(({ choices }) => choices.marketing)).toBe(false);
  expect(await visitor.quiet(500, mark)).toEqual([]);
});
