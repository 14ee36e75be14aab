import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { SITE } from '../kit/site';
import type { Visitor } from '../kit/visitor';
import { openWorld } from '../kit/world';

const world = await openWorld();

const VIDEO = 'https://video.esimerkki-mainos.example/v1';
const OTHER = 'https://video.esimerkki-mainos.example/v2';
const PICTURE = 'https://kuva.esimerkki-mainos.example/k.gif';
const BODY = `<div id="content">
  <iframe class="lazyload" data-category="marketing" data-src="${VIDEO}" title="Video" width="320" height="180"></iframe>
  <img class="lazyload" data-category="marketing" data-src="${PICTURE}" alt="Kuva"></div>`;
const NOTHING = { ga: undefined, ads: undefined, pixel: undefined };

const asked = (visitor: Visitor, mark = 0) => [
  ...new Set(visitor.thirdParty(mark).map(({ host, path }) => `https://${host}${path}`)),
];
const placeholders = (visitor: Visitor) => visitor.page.locator('keksi-placeholder');

test.each([{}, { strict: '', hosts: '*.esimerkki-mainos.example' }])(
  'with %j what loads pictures late does not open what waits, however it takes the address',
  async (more) => {
    world.site.show({ keksi: { ...NOTHING, ...more }, body: BODY });
    const visitor = await world.visitor();
    await visitor.open(`${SITE.https}/`);
    await placeholders(visitor).waitFor();
    await visitor.page.evaluate(`
      const lazy = [...document.querySelectorAll('.lazyload')];
      for (const element of lazy) element.src = element.dataset.src;
      for (const element of lazy) element.setAttribute('src', element.dataset.src);
      const copies = lazy.map((element) => element.cloneNode());
      document.querySelector('main').append(...copies);
      for (const copy of copies) {
        const { src } = copy.dataset;
        copy.removeAttribute('data-src');
        copy.src = src;
      }
      const content = document.querySelector('#content');
      content.insertAdjacentHTML('beforeend', content.innerHTML.replaceAll('data-src', 'src="${VIDEO}" data-src'));
      const made = Object.assign(new Image(), { className: 'made' });
      made.dataset.category = 'marketing';
      made.dataset.src = '${PICTURE}?made';
      made.src = made.dataset.src;
      document.body.append(made)`);
    await eventually(() => placeholders(visitor).count()).toBe(3);
    expect(await visitor.quiet(300, 0)).toEqual([]);
    // What was taken is given after a grant, to all of them.
    await visitor.press('accept');
    await eventually(() => asked(visitor).sort()).toEqual([PICTURE, VIDEO]);
    await eventually(() => visitor.page.locator('iframe[src]').count()).toBe(3);
    await eventually(() => visitor.page.locator('img[src]').count()).toBe(4);
    expect(await placeholders(visitor).count()).toBe(0);
  },
);

test('what was copied while it was open is shut when it comes back after a withdrawal', async () => {
  world.site.show({ keksi: NOTHING, body: BODY });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.press('accept');
  await eventually(() => asked(visitor).sort()).toEqual([PICTURE, VIDEO]);
  await visitor.page.evaluate(`window.kept = document.querySelector('main').cloneNode(true);
    window.html = document.querySelector('#content').innerHTML;
    window.parsed = new DOMParser().parseFromString(html, 'text/html');
    window.template = Object.assign(document.createElement('template'), { innerHTML: html })`);
  await visitor.withdraw();
  await placeholders(visitor).waitFor();
  const mark = visitor.mark();
  await visitor.page.evaluate(`
    document.querySelector('main').replaceWith(kept);
    document.body.append(template.content.cloneNode(true), document.importNode(template.content, true));
    document.body.append(...parsed.body.childNodes);
    document.body.insertAdjacentHTML('beforeend', html);
    const host = document.body.appendChild(document.createElement('div'));
    host.attachShadow({ mode: 'open' }).innerHTML = html`);
  await eventually(() => visitor.page.locator('iframe').count()).toBe(6);
  await eventually(() => placeholders(visitor).count()).toBe(6);
  expect(await visitor.quiet(300, mark)).toEqual([]);
  expect(await visitor.page.locator('iframe[src],img[src]').count()).toBe(0);
});

test('what was copied while it waited is open when it comes back after a grant', async () => {
  world.site.show({ keksi: NOTHING, body: BODY });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await placeholders(visitor).waitFor();
  await visitor.page.evaluate(`window.kept = document.querySelector('main').cloneNode(true)`);
  await visitor.press('accept');
  await eventually(() => placeholders(visitor).count()).toBe(0);
  await visitor.page.evaluate(`document.querySelector('main').replaceWith(kept)`);
  await eventually(() => visitor.page.locator('iframe[src]').count()).toBe(1);
  expect(await placeholders(visitor).count()).toBe(0);
  expect(await visitor.page.locator('iframe').isVisible()).toBe(true);
});

test('an open frame that a framework changes in place shows what its markup says', async () => {
  world.site.show({ keksi: NOTHING, body: BODY });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.press('accept');
  await eventually(() => asked(visitor)).toContain(VIDEO);
  // A morph brings the element to what the server's markup says, which has no address.
  await visitor.page.evaluate(`document.querySelector('iframe').removeAttribute('src')`);
  await eventually(() => visitor.page.locator('iframe').getAttribute('src')).toBe(VIDEO);
  await visitor.page.evaluate(`document.querySelector('iframe').dataset.src = '${OTHER}'`);
  await eventually(() => visitor.page.locator('iframe').getAttribute('src')).toBe(OTHER);
  await visitor.withdraw();
  await placeholders(visitor).waitFor();
  expect(await visitor.page.locator('iframe[src]').count()).toBe(0);
});

const YOUTUBE = 'https://www.youtube-nocookie.com/embed/abc';

test.each<[string, Record<string, string>]>([
  ['plain', {}],
  ['strict', { strict: '' }],
])(
  'in %s settings a frame that a script puts in gets a placeholder, and opens in its place',
  async (_, more) => {
    world.site.show({ keksi: { ...NOTHING, services: 'youtube', ...more } });
    const visitor = await world.visitor();
    await visitor.open(`${SITE.https}/`);
    await visitor.isAsked();
    await visitor.page.evaluate(`
      const frame = Object.assign(document.createElement('iframe'), { src: '${YOUTUBE}1', width: 320, height: 180, title: 'Yksi' });
      document.querySelector('main').append(frame);
      const box = document.querySelector('main').appendChild(document.createElement('div'));
      box.innerHTML = '<iframe src="${YOUTUBE}2" width="320" height="180" title="Kaksi"></iframe>';
      const later = document.querySelector('main').appendChild(document.createElement('iframe'));
      later.src = '${YOUTUBE}3';
      const unseen = Object.assign(document.createElement('iframe'), { src: '${YOUTUBE}4', width: 1, height: 1 });
      document.body.append(unseen)`);
    await eventually(() => placeholders(visitor).count()).toBe(3);
    expect(await visitor.quiet(200, 0)).toEqual([]);
    const [first] = await placeholders(visitor).all();
    expect(await first?.textContent()).toBe('');
    // This once, and no other.
    visitor.grants();
    await first?.getByRole('button').first().click();
    await eventually(() => asked(visitor)).toEqual([`${YOUTUBE}1`]);
    await eventually(() => placeholders(visitor).count()).toBe(2);
    await visitor.press('accept');
    await eventually(() => asked(visitor).sort()).toEqual([1, 2, 3].map((n) => YOUTUBE + n));
    await eventually(() => placeholders(visitor).count()).toBe(0);
    await visitor.withdraw();
    await eventually(() => placeholders(visitor).count()).toBe(3);
    expect(await visitor.page.locator('iframe[src]').count()).toBe(0);
    // A message that nobody saw is not sent later.
    await visitor.openSettings();
    await visitor.switch('marketing').check();
    await visitor.press('save');
    await eventually(() => placeholders(visitor).count()).toBe(0);
    await visitor.quiet(200);
    expect(asked(visitor)).not.toContain(`${YOUTUBE}4`);
  },
);
