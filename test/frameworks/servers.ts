import { expect } from 'vitest';
import { BUTTONS } from '../kit/buttons';
import { SITE } from '../kit/site';
import { ALL, type App, NOTHING } from './app';
import type { Scenario } from './scenarios';

/** The page that the server draws for each visitor; `/` is the same for everybody. */
const OWN = '/oma';
/** One of those, too, on which nothing but the necessary runs. */
const SENSITIVE = '/ajanvaraus';

/** The choice of somebody who has accepted everything, as a `Cookie` header. */
async function acceptedCookie(app: App): Promise<string> {
  await app.open();
  await app.visitor.press('accept');
  await app.shows(ALL);
  const cookie = await app.visitor.choiceCookie();
  return `keksi=${cookie?.value}`;
}

/** A page as the server sends it, before any script. */
async function sent(app: App, path: string, cookie?: string): Promise<[string, Headers]> {
  const headers = { accept: 'text/html', 'sec-fetch-dest': 'document', ...(cookie && { cookie }) };
  const answer = await app.world.site.answer(new Request(SITE.httpsCoUk + path, { headers }));
  expect(answer.status).toBe(200);
  return [await answer.text(), answer.headers];
}

const renewal = (headers: Headers): string | undefined =>
  headers.getSetCookie().find((one) => one.startsWith('keksi='));

const isIn = (html: string) => ({
  statistics: /id="counted"/.test(html),
  recommendations: /id="recommendations"/.test(html),
  video: /id="video"/.test(html),
});

/** What a server does on top of what every app does. */
export const SERVER_SCENARIOS: readonly Scenario[] = [
  {
    name: 'server: a page of one’s own holds what its visitor allows, and the browser takes it over as it stands',
    async play(app) {
      const cookie = await acceptedCookie(app);
      const [html, headers] = await sent(app, OWN, cookie);
      expect(isIn(html)).toEqual(ALL);
      expect(headers.get('cache-control')).toMatch(/private|no-store/);
      await app.open(OWN);
      await app.shows(ALL);
      await app.says('true true true');
      await app.press('withdraw');
      await app.shows(NOTHING);
    },
  },
  {
    name: 'server: a page of one’s own holds nothing for whoever has not chosen',
    async play(app) {
      const [html] = await sent(app, OWN);
      expect(isIn(html)).toEqual(NOTHING);
      await app.open(OWN);
      await app.visitor.isAsked();
      await app.shows(NOTHING);
      expect(await app.visitor.quiet(300)).toEqual([]);
    },
  },
  {
    name: 'server: a sensitive page holds nothing in spite of a consent',
    async play(app) {
      const cookie = await acceptedCookie(app);
      const [html] = await sent(app, SENSITIVE, cookie);
      expect(isIn(html)).toEqual(NOTHING);
    },
  },
  {
    name: 'server: a page that caches keep is the same for everybody, and renews nobody’s choice',
    async play(app) {
      const cookie = await acceptedCookie(app);
      const [theirs, headers] = await sent(app, '/', cookie);
      const [anybodys] = await sent(app, '/');
      expect(isIn(theirs)).toEqual(NOTHING);
      expect(theirs).toBe(anybodys);
      const isKept = !/private|no-store/.test(headers.get('cache-control') ?? '');
      if (isKept) expect(renewal(headers)).toBeUndefined();
    },
  },
  {
    name: 'server: the choice is renewed with a page of one’s own, and with nothing else',
    async play(app) {
      const cookie = await acceptedCookie(app);
      const [, headers] = await sent(app, OWN, cookie);
      expect(renewal(headers)).toContain(`${cookie}; Expires=`);
      const file = new Request(`${SITE.httpsCoUk}/keksi.js`, { headers: { cookie } });
      const answer = await app.world.site.answer(file);
      expect(answer.headers.get('content-type')).toContain('javascript');
      expect(renewal(answer.headers)).toBeUndefined();
      const [, nobodys] = await sent(app, OWN);
      expect(renewal(nobodys)).toBeUndefined();
    },
  },
  {
    name: 'server: the question is in the first HTML, and a refusal needs no JavaScript',
    javaScript: false,
    async play(app) {
      const { page } = app.visitor;
      await app.open(OWN);
      const refuse = page.getByRole('button', { name: BUTTONS.fi.reject });
      await refuse.click();
      await refuse.waitFor({ state: 'detached' });
      expect(new URL(page.url()).pathname).toBe(OWN);
      expect(await app.visitor.cookieNames()).toEqual(['keksi']);
      expect(await app.visitor.quiet(300)).toEqual([]);
    },
  },
  {
    name: 'server: the question of the first HTML is taken over, and is asked once',
    async play(app) {
      await app.open(OWN);
      await app.visitor.isAsked();
      expect(await app.visitor.button('accept').count()).toBe(1);
      await app.visitor.press('accept');
      await app.shows(ALL);
      await app.go('Evästeet');
      await app.go('Etusivu');
      await app.shows(ALL);
      expect(await app.visitor.seesBanner()).toBe(false);
    },
  },
];
