// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { red } from './finding';
import { makePanel, type Panel } from './panel';
import { type Report, tell } from './report';
import { wordsIn } from './words/words';

const HTML = '<img src=x onerror=alert(1)>';
const reportIn = (language: string): Report => ({
  words: wordsIn(language),
  language,
  findings: [tell(red('tag-raw', { name: HTML, how: HTML }, [HTML]), wordsIn(language))],
  sections: [{ title: 'x', lines: [[HTML, HTML]] }],
});

let panel: Panel;
const host = { text: vi.fn(() => 'raportti'), again: vi.fn(), closed: vi.fn() };
const root = () => panel.element.shadowRoot as ShadowRoot;
const button = (text: string) =>
  [...root().querySelectorAll('button')].find(({ textContent }) => textContent === text);

beforeEach(() => {
  vi.clearAllMocks();
  panel = makePanel('auto', host);
  document.body.append(panel.element);
  panel.draw(reportIn('fi'));
});
afterEach(() => {
  panel.element.remove();
  vi.restoreAllMocks();
});

test('what the page says is text, never markup', () => {
  expect(root().querySelector('img')).toBeNull();
  expect(root().querySelector('code')?.textContent).toBe(HTML);
  expect(root().textContent).toContain(`vanha seurantakoodi: ${HTML}`);
});

test('it follows the language, and does not close what was opened', () => {
  for (const part of root().querySelectorAll('details')) part.open = true;
  panel.draw(reportIn('sv'));
  expect(root().querySelector('h2')?.textContent).toBe('Keksis kontroll');
  expect(root().querySelector('section')?.lang).toBe('sv');
  expect([...root().querySelectorAll('details')].every(({ open }) => open)).toBe(true);
});

test('what has not changed is not drawn again', () => {
  const item = root().querySelector('.found li');
  panel.draw(reportIn('fi'));
  expect(root().querySelector('.found li')).toBe(item);
});

test('the text is copied', async () => {
  const writeText = vi.fn(async () => undefined);
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  button('Kopioi tekstinä')?.click();
  await vi.waitFor(() => expect(root().textContent).toContain('Kopioitu.'));
  expect(writeText).toHaveBeenCalledWith('raportti');
  vi.unstubAllGlobals();
});

test('where the browser does not let us, the text is shown, and selected', async () => {
  vi.stubGlobal('navigator', {});
  button('Kopioi tekstinä')?.click();
  const area = root().querySelector('textarea') as HTMLTextAreaElement;
  await vi.waitFor(() => expect(area.hidden).toBe(false));
  expect(area.value).toBe('raportti');
  expect(root().textContent).toContain('kopioi se itse');
  vi.unstubAllGlobals();
});

test('it is closed by its button and by Escape, and looks again when asked', () => {
  button('Sulje tarkistus')?.click();
  root()
    .querySelector('section')
    ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  expect(host.closed).toHaveBeenCalledTimes(2);
  button('Tarkista uudelleen')?.click();
  expect(host.again).toHaveBeenCalledOnce();
});
