import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { SITE } from '../kit/site';
import { openWorld } from '../kit/world';

const world = await openWorld();

/** What ran, by the name it wrote down. */
const RAN = '<script nonce="abc">window.ran = [];</script>';
const POLICY = (sources: string) =>
  `<meta http-equiv="Content-Security-Policy" content="script-src ${sources}">`;
const TAG =
  '<script nonce="abc" src="/keksi.js" data-policy="/" data-pixel="123456789012345"></script>';

test.each(["'nonce-abc'", "'nonce-abc' 'strict-dynamic'"])(
  'under script-src %s a waiting script without the nonce is not run',
  async (sources) => {
    world.site.show({
      keksi: false,
      head: POLICY(sources) + RAN + TAG,
      body: `
      <script type="text/plain" data-category="!marketing">ran.push('injected')</script>
      <script type="text/plain" data-category="!marketing"
        data-src="data:text/javascript,ran.push('injected%20address')"></script>
      <script type="text/plain" data-category="!marketing" nonce="abc">ran.push('own')</script>`,
    });
    const visitor = await world.visitor();
    await visitor.open(`${SITE.https}/`);
    await visitor.isAsked();
    await eventually(() => visitor.page.evaluate('ran')).toEqual(['own']);
    await visitor.quiet(200);
    expect(await visitor.page.evaluate('ran')).toEqual(['own']);
    expect(visitor.errors().filter((line) => line.includes('nonce'))).toHaveLength(2);
  },
);

test('a waiting frame never runs a script in its address', async () => {
  world.site.show({
    head: '<script>window.ran = [];</script>',
    body: `
      <iframe data-category="!marketing" data-src="javascript:parent.ran.push('frame')"></iframe>
      <iframe data-category="!marketing" data-src=" java&#10;script:parent.ran.push('odd')"></iframe>
      <iframe data-category="!marketing" data-src="/toinen" id="fine"></iframe>`,
  });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.page.frameLocator('#fine').locator('h1').waitFor();
  expect(await visitor.page.evaluate('ran')).toEqual([]);
});
