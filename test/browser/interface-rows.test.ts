/**
 * The accessibility of the interface row by row. Each row has its test here or in a file of its own:
 *
 * | Row | WCAG | Test |
 * |---|---|---|
 * | E1 headings, labels, tables | 1.3.1, 2.4.6 | here; interface-settings.aria.yml; axe in interface-looks |
 * | E2 first in tab order | 1.3.2, 2.4.3 | accessibility: the keyboard is enough |
 * | E3 both orientations | 1.3.4 | accessibility: every button can be reached (640×360, 360×640) |
 * | E4 not by colour alone | 1.4.1 | here |
 * | E5 contrast of text, in every state | 1.4.3 | here; axe in interface-looks; colours in interface-positions |
 * | E6 text at 200 % | 1.4.4 | accessibility: with text at 200 % nothing is lost |
 * | E7 reflow at 320 × 256 (400 %), page in reach | 1.4.10 | here; accessibility: every button can be reached |
 * | E8 contrast of switch, border, focus | 1.4.11 | here |
 * | E9 text spacing | 1.4.12 | interface-states: with the spacing of WCAG 1.4.12 |
 * | E10 keyboard | 2.1.1 | accessibility: the keyboard is enough |
 * | E11 no trap | 2.1.2 | accessibility: the banner lets go; Escape leaves the settings |
 * | E12 no time limit | 2.2.1 | here |
 * | E13 reduced motion | 2.3.3 | here |
 * | E14 focus is seen | 2.4.7 | here; accessibility: with forced colours |
 * | E15 focus is not hidden | 2.4.11 | accessibility: what has the focus is never hidden |
 * | E16 names contain labels | 2.5.3 | here |
 * | E17 targets of 24 px | 2.5.8 | here |
 * | E18 language | 3.1.2 | languages: what asks says its language |
 * | E19 focus changes nothing | 3.2.1 | here |
 * | E20 a switch saves nothing | 3.2.2 | some-categories: a switch by itself saves nothing |
 * | E21 the way back stands in one place | 3.2.3, 3.2.6 | here |
 * | E22 instructions | 3.3.2 | here |
 * | E23 switch and disclosure | 4.1.2 | here |
 * | E24 status messages | 4.1.3 | here |
 */
import { expect, test } from 'vitest';
import { contrast, type Rgb } from '../../src/ui/contrast';
import { SITE } from '../kit/site';
import type { Visitor } from '../kit/visitor';
import { openWorld } from '../kit/world';

const world = await openWorld();
/** The contrast of two colours as a browser writes them: `rgb(11, 92, 138)`. */
const ratio = (one: string, other: string): number => {
  const rgb = (colour: string) => (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
  return contrast(rgb(one) as unknown as Rgb, rgb(other) as unknown as Rgb);
};
const SMALLEST = { width: 320, height: 256 };
const PARAGRAPHS = '<p><a href="#a">Silmälaseja ja piilolinssejä</a></p>'.repeat(40);

async function asked(size = { width: 1280, height: 800 }): Promise<Visitor> {
  const visitor = await world.visitor();
  await visitor.page.setViewportSize(size);
  await visitor.page.emulateMedia({ reducedMotion: 'reduce' });
  await visitor.open(`${SITE.https}/`);
  await visitor.isAsked();
  return visitor;
}

/** One who sees the settings, everything unfolded. */
async function inSettings(): Promise<Visitor> {
  const visitor = await asked();
  await visitor.press('settings');
  await dialog(visitor).waitFor();
  for (const summary of await visitor.page.locator('dialog summary').all()) await summary.click();
  return visitor;
}

const dialog = (visitor: Visitor) => visitor.page.locator('keksi-consent dialog');

test('E1, E22, E23: headings in order, labelled switches, tables with heads, and words that instruct', async () => {
  const visitor = await inSettings();
  const levels = await dialog(visitor)
    .locator('h2, h3, h4')
    .evaluateAll((headings) => headings.map(({ localName }) => localName).join(' '));
  expect(levels).toBe('h2 h3 h4 h3 h4 h3 h4 h4');
  expect(await dialog(visitor).locator('thead th:not([scope="col"])').count()).toBe(0);
  expect(await dialog(visitor).locator('tbody tr > :first-child:not([scope="row"])').count()).toBe(
    0,
  );
  expect(await dialog(visitor).getByText('Aina käytössä').count()).toBe(1);
  const marketing = visitor.switch('marketing');
  const name = () =>
    marketing.evaluate((input) => (input as HTMLInputElement).labels?.[0]?.textContent);
  const before = await name();
  expect(before).toBe('Markkinointi');
  await marketing.check();
  expect(await name()).toBe(before);
  expect(await marketing.getAttribute('role')).toBe('switch');
  const described = await marketing.getAttribute('aria-describedby');
  expect(await dialog(visitor).locator(`#${described}`).textContent()).toContain('Mainonnan');
});

test('E4: a switch says its state in words, and by its form where colours are forced', async () => {
  const visitor = await inSettings();
  await visitor.page.emulateMedia({ forcedColors: 'active' });
  const words = dialog(visitor).locator('.category').last().locator('.state').first();
  const knob = () =>
    visitor.switch('marketing').evaluate((input) => getComputedStyle(input, '::after').left);
  const off = await knob();
  expect(await words.textContent()).toBe('Pois');
  await visitor.switch('marketing').check();
  expect(await words.textContent()).toBe('Päällä');
  expect(await knob()).not.toBe(off);
});

test.each(['light', 'dark'] as const)(
  'E5, E8, %s: words, borders, switches and the focus ring stand out, under the pointer too',
  async (colorScheme) => {
    const visitor = await asked();
    await visitor.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const colours = (selector: string, pseudo = '') =>
      visitor.page
        .locator(`keksi-consent ${selector}`)
        .first()
        .evaluate((element, of) => {
          const { color, backgroundColor, borderTopColor, outlineColor } = getComputedStyle(
            element,
            of || null,
          );
          return { color, backgroundColor, borderTopColor, outlineColor };
        }, pseudo);
    const { backgroundColor: ground } = await colours('.banner');
    await visitor.button('accept').hover();
    const button = await colours('.button');
    expect(ratio(button.color, button.backgroundColor)).toBeGreaterThanOrEqual(4.5);
    expect(ratio(button.borderTopColor, ground)).toBeGreaterThanOrEqual(3);
    await visitor.page.mouse.move(0, 0);
    await visitor.press('settings');
    const track = await colours('[role="switch"]', '::before');
    expect(ratio(track.borderTopColor, ground)).toBeGreaterThanOrEqual(3);
    await visitor.page.keyboard.press('Tab');
    const focused = await colours('.close');
    expect(ratio(focused.outlineColor, ground)).toBeGreaterThanOrEqual(3);
  },
);

test('E7: at 320 × 256 the page behind scrolls to its end, and a part of it is always seen', async () => {
  world.site.show({ body: PARAGRAPHS });
  const visitor = await asked(SMALLEST);
  const footer = visitor.page.locator('footer button');
  await footer.scrollIntoViewIfNeeded();
  await visitor.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const { y = 0, height = 0 } = (await footer.boundingBox()) ?? {};
  const banner = await visitor.page.locator('keksi-consent .banner').boundingBox();
  expect(y + height).toBeLessThanOrEqual(banner?.y ?? 0);
  expect(banner?.y).toBeGreaterThanOrEqual(40);
});

test('E12: an hour later the banner still asks', async () => {
  const visitor = await world.visitor();
  await visitor.page.clock.install();
  await visitor.open(`${SITE.https}/`);
  await visitor.isAsked();
  await visitor.page.clock.runFor(3_600_000);
  expect(await visitor.seesBanner()).toBe(true);
});

test.each([
  ['reduce', 'none'],
  ['no-preference', 'appear'],
] as const)(
  'E13: with motion: %s, the banner and the settings move: %s',
  async (reducedMotion, name) => {
    const visitor = await asked();
    await visitor.page.emulateMedia({ reducedMotion });
    await visitor.press('settings');
    await dialog(visitor).waitFor();
    for (const part of ['.banner', 'dialog']) {
      const animation = await visitor.page
        .locator(`keksi-consent ${part}`)
        .evaluate((element) => getComputedStyle(element).animationName);
      expect(animation, part).toBe(name);
    }
  },
);

test('E14, E16, E17, E19: every control shows its focus, bears its label, is large enough, and does nothing on focus', async () => {
  const visitor = await inSettings();
  const mark = visitor.mark();
  const controls = dialog(visitor).locator('button, summary, input, a');
  const count = await controls.count();
  expect(count).toBeGreaterThan(12);
  await dialog(visitor).locator('h2').focus();
  await visitor.page.keyboard.press('Tab');
  for (let index = 0; index < count; index++) {
    const seen = await visitor.page.evaluate(() => {
      const element = document.activeElement?.shadowRoot?.activeElement as HTMLElement;
      const { width, height } = element.getBoundingClientRect();
      const outline = (of: string | null) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(element, of);
        return outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth);
      };
      return {
        is: element.localName,
        label: element.getAttribute('aria-label'),
        ring: Math.max(outline(null), outline('::before')),
        width,
        height,
      };
    });
    expect(seen.ring, seen.is).toBeGreaterThanOrEqual(2);
    expect(seen.label).toBeNull();
    // A link within a sentence may be as high as its line.
    if (seen.is !== 'a')
      expect(Math.min(seen.width, seen.height), seen.is).toBeGreaterThanOrEqual(24);
    await visitor.page.keyboard.press('Tab');
  }
  expect(await visitor.page.getByRole('dialog').count()).toBe(1);
  expect(await visitor.quiet(100, mark)).toEqual([]);
  expect(await visitor.cookieNames()).toEqual([]);
});

test('E21: the way back to the settings stands at one place on every page', async () => {
  world.site.show({ footer: '' });
  world.site.showAt('/toinen', { footer: '', body: PARAGRAPHS });
  const visitor = await asked();
  await visitor.press('reject');
  const corner = visitor.page.getByRole('button', { name: 'Evästeasetukset', exact: true });
  await corner.waitFor();
  const first = await corner.boundingBox();
  await visitor.open(`${SITE.https}/toinen`);
  await corner.waitFor();
  expect(await corner.boundingBox()).toEqual(first);
});

test('E24: what happened is said in a live region that was there before', async () => {
  const visitor = await asked();
  const status = visitor.page.locator('keksi-consent [role="status"]');
  expect(await status.textContent()).toBe('');
  const same = await status.elementHandle();
  await visitor.press('reject');
  await expect.poll(() => same?.textContent()).toBe('Evästevalintasi on tallennettu.');
});
