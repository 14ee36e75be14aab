import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { SITE } from '../kit/site';
import { openWorld } from '../kit/world';

const world = await openWorld();

/** Notes what each of two listeners hears, around one that answers a consent with an act. */
const listening = (answer: string) => `<script>
  window.heard = { first: [], second: [], allowed: [], document: [] };
  const note = (list) => ({ choices, allowed }) => list.push((choices ?? allowed).marketing);
  keksi.on('change', note(heard.first));
  keksi.on('change', ({ choices }) => { ${answer} });
  keksi.on('change', note(heard.second));
  keksi.on('allowed', note(heard.allowed));
  document.addEventListener('keksi:change', ({ detail }) => note(heard.document)(detail));
</script>`;

test.each([
  ['withdraw() of every change', 'keksi.withdraw()'],
  ['withdraw() of a consent', 'if (choices.marketing) keksi.withdraw()'],
  ['rejectAll()', 'keksi.rejectAll()'],
])('%s in a listener: all hear both in their order, and nothing starts', async (_, answer) => {
  world.site.show({ body: listening(answer) });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  const mark = visitor.mark();
  await visitor.press('accept');
  const both = [true, false];
  await eventually(() => visitor.page.evaluate('heard')).toEqual({
    first: both,
    second: both,
    allowed: both,
    document: both,
  });
  expect(await visitor.keksi(({ choices, decided }) => [choices.marketing, decided])).toEqual([
    false,
    true,
  ]);
  expect(await visitor.quiet(600, mark)).toEqual([]);
  await eventually(() => world.register.rows().map(({ action }) => action)).toEqual([
    'accept-all',
    answer.includes('rejectAll') ? 'reject-all' : 'withdraw',
  ]);
  const [first, second] = world.register.rows();
  expect(second?.previous).toBe(first?.id);
  const told = await visitor.page.evaluate(
    `dataLayer.filter((item) => item[1] === 'update').map((item) => item[2].ad_storage)`,
  );
  expect(told).toEqual(['granted', 'denied']);
});
