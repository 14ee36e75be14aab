/**
 * The checker's panel: in a shadow root of its own, made of plain elements, in which text is always text.
 */
import css from '../../../styles/check.css';
import { doc, listen } from '../../page/document';
import type { Theme } from '../../settings/settings';
import { make } from '../../ui/make';
import { styledRoot } from '../../ui/root';
import type { Level } from './finding';
import type { Section } from './now';
import { LEVELS, type Report, summaryOf, type Told } from './report';

/** What the panel asks for. */
export interface PanelHost {
  /** The report as a text, as it is now. */
  text(): string;
  again(): void;
  closed(): void;
}

/** The panel. */
export interface Panel {
  readonly element: HTMLElement;
  /** Draws what has changed. */
  draw(report: Report): void;
  focus(): void;
}

function foundItem({ level, says, todo, where }: Told, report: Report): HTMLElement {
  const item = make('li', { 'data-level': level });
  const word = make('strong', {}, report.words.levels[level]);
  item.append(make('p', {}, word, ' ', says));
  if (todo && level !== 'green') item.append(make('p', { class: 'todo' }, todo));
  if (where.length) {
    const places = where.map((place) => make('li', {}, make('code', {}, place)));
    item.append(make('ul', {}, ...places));
  }
  return item;
}

function nowSection({ title, lines }: Section): HTMLElement {
  const rows = lines.map(([name, stands]) =>
    make('li', {}, make('span', {}, name), ...(stands ? [make('span', {}, stands)] : [])),
  );
  return make('div', {}, make('h4', {}, title), make('ul', { class: 'lines' }, ...rows));
}

/** A part that opens, and is drawn again without closing or losing the focus. */
function part(open: boolean) {
  const title = make('h3', {});
  const body = make('div', {});
  const element = make('details', {}, make('summary', {}, title), body);
  element.open = open;
  let drawn = '';
  return {
    element,
    draw(name: string, state: unknown, content: () => HTMLElement[]) {
      title.textContent = name;
      const now = JSON.stringify(state);
      if (now === drawn) return;
      drawn = now;
      body.replaceChildren(...content());
    },
  };
}

/** Copies a text; where the browser does not let us, it is shown, and selected. */
function copying(text: () => string, say: (about: 'copied' | 'copyYourself') => void) {
  const area = make('textarea', { readonly: '', rows: '8' });
  area.hidden = true;
  const fallBack = (content: string) => {
    area.value = content;
    area.hidden = false;
    area.focus();
    area.select();
    say('copyYourself');
  };
  const copy = async () => {
    const content = text();
    try {
      await navigator.clipboard.writeText(content);
      area.hidden = true;
      say('copied');
    } catch {
      // Not on http, not without the browser's permission.
      fallBack(content);
    }
  };
  return { area, copy };
}

const button = (press: () => unknown) => {
  const made = make('button', { type: 'button' });
  listen(made, 'click', () => void press());
  return made;
};

/**
 * Makes the panel; it is not on the page yet.
 *
 * @example
 * document.body.append(makePanel('auto', host).element);
 */
export function makePanel(theme: Theme, host: PanelHost): Panel {
  const element = doc.createElement('keksi-check');
  const root = styledRoot(element, theme, css);
  const title = make('h2', { id: 'title' });
  const summary = make('p', { role: 'status' });
  const about = make('p', { class: 'about' });
  const said = make('p', { role: 'status' });
  const parts: Record<Level | 'now', ReturnType<typeof part>> = {
    red: part(true),
    yellow: part(true),
    green: part(false),
    now: part(true),
  };
  let saying: 'copied' | 'copyYourself' | undefined;
  let latest: Report | undefined;
  const { area, copy } = copying(host.text, (about) => {
    saying = about;
    if (latest) said.textContent = latest.words[about];
  });
  const buttons = { copy: button(copy), again: button(host.again), close: button(host.closed) };
  const head = make('summary', {}, title);
  const actions = make('p', { class: 'buttons' }, buttons.copy, buttons.again, buttons.close);
  const order = [parts.red, parts.yellow, parts.now, parts.green].map((one) => one.element);
  const all = make('details', {}, head, summary, actions, said, area, ...order, about);
  all.open = true;
  const panel = make('section', { class: 'panel', 'aria-labelledby': 'title' }, all);
  root.append(panel);
  listen(panel, 'keydown', ({ key }: KeyboardEvent) => {
    if (key === 'Escape') host.closed();
  });

  const drawLevel = (report: Report, level: Level) => {
    const list = report.findings.filter((told) => told.level === level);
    const { element, draw } = parts[level];
    element.hidden = !list.length;
    draw(`${report.words.sections[level]} (${list.length})`, [report.language, list], () => [
      make('ul', { class: 'found' }, ...list.map((told) => foundItem(told, report))),
    ]);
  };
  return {
    element,
    draw(report) {
      const { words, language, sections } = report;
      latest = report;
      panel.lang = language;
      title.textContent = words.title;
      about.textContent = words.about;
      if (summary.textContent !== summaryOf(report)) summary.textContent = summaryOf(report);
      if (saying) said.textContent = words[saying];
      area.setAttribute('aria-label', words.text);
      for (const name of ['copy', 'again', 'close'] as const) {
        buttons[name].textContent = words[name];
      }
      for (const level of LEVELS) drawLevel(report, level);
      parts.now.draw(words.sections.now, sections, () => sections.map(nowSection));
    },
    focus: () => head.focus({ preventScroll: true }),
  };
}
