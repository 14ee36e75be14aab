import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { SITE } from '../kit/site';
import { openWorld } from '../kit/world';

const world = await openWorld();

/** What ran, by the name it wrote down. */
const RAN = '<script nonce="abc">window.ran = [];</script>';
const TRUSTED = "; require-trusted-types-for 'script'; trusted-types keksi#loader page";
const POLICY = (more = '') =>
  `<meta http-equiv="Content-Security-Policy" content="script-src 'nonce-abc' 'strict-dynamic'${more}">`;
const tag = (attributes = '') =>
  `<script nonce="abc" src="/keksi.js" data-policy="/" data-pixel="123456789012345" ${attributes}></script>`;

test.each([
  ['nonces', '', ['own']],
  // The text of an inline script that is copied is trusted by nobody.
  ['nonces and Trusted Types', TRUSTED, []],
])('under %s a script in a waiting template needs the nonce', async (_, more, ran) => {
  world.site.show({
    keksi: false,
    head: POLICY(more) + RAN + tag(),
    body: `
      <template data-category="!marketing"><script src="https://evil.example/x.js"></script></template>
      <template data-category="!marketing"><script>ran.push('inline')</script></template>
      <template data-category="!marketing"><svg><script href="data:text/javascript,ran.push('svg')"></script></svg></template>
      <template data-category="!marketing"><div><template shadowrootmode="open" shadowrootclonable>
        <script>ran.push('shadow')</script></template></div></template>
      <template data-category="!marketing"><script nonce="abc">ran.push('own')</script><p id="own">Oma</p></template>
      <template data-category="!marketing"><p id="plain">Teksti</p></template>`,
  });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.isAsked();
  await visitor.page.locator('#own').waitFor();
  await visitor.page.locator('#plain').waitFor();
  await visitor.quiet(200);
  expect(await visitor.page.evaluate('ran')).toEqual(ran);
  expect(visitor.thirdParty()).toEqual([]);
  expect(visitor.errors().filter((line) => line.includes('lacks the nonce'))).toHaveLength(4);
});

test('what is put aside is remembered by Keksi, and never read from attributes that markup can bear', async () => {
  world.site.show({
    keksi: false,
    head: RAN + tag('data-strict'),
    body: `
      <iframe data-keksi-src="javascript:parent.ran.push('frame')"></iframe>
      <iframe data-held-src="javascript:parent.ran.push('held')"></iframe>
      <script data-keksi-src="data:text/javascript,ran.push('script')"></script>
      <a id="link" data-keksi-href="javascript:ran.push('link')">Linkki</a>
      <base data-keksi-href="https://evil.example/">
      <div id="texts"></div>`,
  });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.isAsked();
  // A script's address, with a service's host.
  await visitor.page.evaluate(`document.querySelector('#texts').innerHTML =
    '<iframe src="javascript://connect.facebook.net/%0aparent.ran.push(1)" id="sly"></iframe><img id="told" src="https://www.facebook.com/tr">'`);
  await visitor.press('accept');
  await eventually(() =>
    visitor.thirdParty().some(({ host, path }) => host === 'www.facebook.com' && path === '/tr'),
  ).toBe(true);
  await eventually(() => visitor.page.locator('#told').getAttribute('src')).toContain('facebook');
  await visitor.quiet(200);
  expect(await visitor.page.evaluate('ran')).toEqual([]);
  expect(await visitor.page.locator('#sly').getAttribute('src')).toBe(null);
  expect(await visitor.page.locator('#link').getAttribute('href')).toBe(null);
  expect(await visitor.page.evaluate('document.baseURI')).toBe(`${SITE.https}/`);
});

test.each(['', 'data-strict'])(
  'with %j a text never becomes trusted on its way through the valve',
  async (attributes) => {
    world.site.show({
      keksi: false,
      head: POLICY(TRUSTED) + RAN + tag(attributes),
      body: '<div id="texts"></div>',
    });
    const visitor = await world.visitor();
    await visitor.open(`${SITE.https}/`);
    await visitor.isAsked();
    const thrown = (code: string) =>
      visitor.page.evaluate(
        `(() => { try { ${code}; return ''; } catch (error) { return error.name; } })()`,
      );
    const html = `'<img src="https://www.facebook.com/a"><iframe srcdoc="<script>parent.ran.push(1)<\\/script>"></iframe>'`;
    const texts = `document.querySelector('#texts')`;
    expect(await thrown(`${texts}.innerHTML = ${html}`)).toBe('TypeError');
    expect(await thrown(`${texts}.insertAdjacentHTML('beforeend', ${html})`)).toBe('TypeError');
    expect(await thrown(`document.write(${html})`)).toBe('TypeError');
    // A script that is held, and one whose address is cleaned on its way.
    await visitor.page.evaluate(`try {
      const held = Object.assign(document.createElement('script'), { id: 'text' });
      document.body.append(held);
      held.src = 'https://connect.facebook.net/text.js';
    } catch {}
    const { createScriptURL } = { createScriptURL: trustedTypes.createPolicy('page', { createScriptURL: (text) => text }) };
    const trusted = Object.assign(document.createElement('script'), { id: 'trusted' });
    document.body.append(trusted);
    trusted.src = createScriptURL.createScriptURL('https://connect.facebook.net/trusted.js')`);
    await visitor.press('accept');
    await eventually(() => visitor.page.evaluate('keksi.choices.marketing')).toBe(true);
    if (attributes) {
      await eventually(() => visitor.thirdParty().map(({ path }) => path)).toContain('/trusted.js');
    }
    expect(
      await thrown(
        `document.createElement('script').src = 'https://connect.facebook.net/x.js?dl=' + encodeURIComponent(location + '?a=1')`,
      ),
    ).toBe('TypeError');
    await visitor.quiet(200);
    expect(visitor.thirdParty().map(({ path }) => path)).not.toContain('/text.js');
    expect(await visitor.page.evaluate('ran')).toEqual([]);
  },
);

test('a statement is read from this site alone, also where a redirect leads elsewhere', async () => {
  world.site.show({
    body: `
      <div data-keksi-statement="https://evil.example/s.json"></div>
      <div data-keksi-statement="//evil.example/s.json"></div>
      <div data-keksi-statement="data:application/json,{&quot;updated&quot;:&quot;PAHA&quot;}"></div>`,
  });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.isAsked();
  await eventually(
    () => visitor.errors().filter((line) => line.includes('no address of this site')).length,
  ).toBe(3);
  expect(await visitor.quiet(200, 0)).toEqual([]);
  expect(await visitor.page.locator('body').textContent()).not.toContain('PAHA');
});

test("only buttons that Keksi made touch the visitor's records", async () => {
  world.site.show({
    keksi: { register: 'https://rekisteri.example/records' },
    body: `<article data-keksi-statement><div data-keksi-controls="records" hidden>
      <a href="#" data-do="confirm" id="lure">Lue lisää</a><button type="button" data-do="erase">Poista</button></div>
      <a href="#" data-do="confirm" id="outside">Lue lisää</a></article>`,
  });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.press('reject');
  await eventually(() => world.register.rows()).toHaveLength(1);
  const controls = visitor.page.locator('[data-keksi-controls]');
  await controls.locator('button').first().waitFor();
  expect(await visitor.page.locator('#lure').count()).toBe(0);
  await visitor.page.locator('#outside').click();
  await visitor.quiet(200);
  expect(await visitor.choiceCookie()).toBeDefined();
  // Those that Keksi made do what they say, after asking.
  await controls.locator('[data-do="erase"]').click();
  await controls.locator('[data-do="confirm"]').click();
  await eventually(() => visitor.choiceCookie()).toBeUndefined();
});
