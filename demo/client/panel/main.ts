/**
 * The demo's live panel. It knows nothing of Keksi's inside: it uses Keksi's public object and events,
 * and what the browser tells of requests, storage and violations.
 */
import { keksi } from '../keksi.js';
import { element, type Line, part } from './elements.js';
import { googleConsent } from './google.js';
import { attempts, registerAnswers, watchNetwork } from './network.js';
import { stored } from './storage.js';
import { sendHits, writeCookies } from './tries.js';
import { vendors } from './vendors.js';
import { violations, watchViolations } from './violations.js';
import { words } from './words.js';

const parts = {
  choice: part(words.choice),
  thirdParties: part(words.thirdParties),
  stored: part(words.stored),
  google: part(words.google),
  records: part(words.records),
};
let made = 0;

const onOff = (on: boolean) => (on ? 'on' : 'off');
const allows = (category: 'diagnostic' | 'marketing') => keksi()?.allows(category) ?? false;

function showChoice(): void {
  const choices = keksi()?.choices;
  const decided = keksi()?.decided ?? false;
  const sensitive =
    decided && (['diagnostic', 'marketing'] as const).some((id) => choices?.[id] && !allows(id));
  const line = (id: 'diagnostic' | 'marketing'): Line => ({
    name: words[id],
    state: onOff(choices?.[id] ?? false),
    note: choices?.[id] ? words.allowed : words.refused,
  });
  const remarks = decided ? [] : [words.undecided];
  if (sensitive) remarks.push(words.sensitive);
  if (!document.querySelector('[data-keksi="settings"]')) remarks.push(words.corner);
  parts.choice.show([line('diagnostic'), line('marketing')], remarks);
}

function showThirdParties(): void {
  const seen = new Map(attempts());
  const lines = vendors.map(({ name, categories }): Line => {
    const may = categories.some(allows);
    const { count = 0, failed = 0 } = seen.get(name) ?? {};
    seen.delete(name);
    const state = may ? words.mayRun : words.heldBack;
    return { name, state: onOff(may), note: `${state} · ${words.requests(count, failed)}` };
  });
  for (const [name, { count, failed }] of seen) {
    lines.push({ name, note: words.requests(count, failed) });
  }
  const waiting = document.querySelectorAll('iframe[data-category]:not([src])').length;
  parts.thirdParties.show(lines, [words.waiting(waiting), words.violations(violations())]);
}

function showStored(): void {
  const lines = stored().map(({ name, kind }) => ({ name, note: words.notes[kind] }));
  parts.stored.show(lines, lines.length > 0 ? [] : [words.nothing]);
}

function showGoogle(): void {
  const { signals, updates } = googleConsent();
  const lines = Object.entries(signals).map(
    ([name, value]): Line => ({
      name,
      state: onOff(value === 'granted'),
      note: value,
    }),
  );
  parts.google.show(lines, [words.updates(updates)]);
}

function showRecords(): void {
  const queued = stored().filter(({ kind }) => kind === 'queue').length;
  const answers = registerAnswers();
  const refused = answers.filter(
    (status) => status >= 400 && status < 500 && ![408, 429].includes(status),
  ).length;
  parts.records.show(
    [],
    [
      words.made(made),
      words.acknowledged(Math.max(0, made - queued - refused)),
      words.queued(queued),
      ...(refused > 0 ? [words.refusedRecords(refused)] : []),
      ...(answers.length > 0 ? [words.answer(answers.at(-1) ?? 0)] : []),
    ],
  );
}

function showSummary(): void {
  let requests = 0;
  for (const { count } of attempts().values()) requests += count;
  const text = words.summary(requests, stored().length);
  for (const place of document.querySelectorAll('[data-demo-summary]')) {
    if (place.textContent !== text) place.textContent = text;
  }
}

let drawing = false;

/** Draws at most once a frame, however much happens. */
function draw(): void {
  if (drawing) return;
  drawing = true;
  requestAnimationFrame(() => {
    drawing = false;
    showChoice();
    showThirdParties();
    showStored();
    showGoogle();
    showRecords();
    showSummary();
  });
}

function tries(): HTMLElement {
  const status = element('p', { role: 'status' });
  // What was tried under another choice says nothing of this one.
  document.addEventListener('keksi:change', () => status.replaceChildren());
  const button = (name: string, run: () => string | Promise<string>) => {
    const made = element('button', { type: 'button' }, name);
    made.addEventListener('click', async () => {
      status.textContent = await run();
      draw();
    });
    return made;
  };
  return element(
    'section',
    {},
    element('h3', {}, words.tries),
    element('p', {}, words.triesAbout),
    element(
      'p',
      { class: 'tries' },
      button(words.writeCookies, () => {
        const { kept, tried } = writeCookies();
        return words.wrote(kept, tried);
      }),
      button(words.sendHits, async () => {
        const { left, tried } = await sendHits();
        return words.sent(left, tried);
      }),
    ),
    status,
  );
}

function build(panel: HTMLElement): void {
  panel.setAttribute('aria-labelledby', 'demo-panel-title');
  const title = element('h2', { id: 'demo-panel-title' }, words.title);
  const { choice, thirdParties, stored, google, records } = parts;
  panel.append(
    element(
      'details',
      { open: '' },
      element('summary', {}, title),
      element('p', { class: 'about' }, words.about),
      choice.node,
      thirdParties.node,
      stored.node,
      records.node,
      tries(),
      google.node,
    ),
  );
}

const panel = document.querySelector<HTMLElement>('[data-demo-panel]');
if (panel) {
  build(panel);
  watchNetwork(draw);
  watchViolations(draw);
  keksi()?.on('record', () => {
    made += 1;
    draw();
  });
  for (const name of ['ready', 'change', 'open', 'close']) {
    document.addEventListener(`keksi:${name}`, draw);
  }
  // Cookies come and go without telling everybody: looked at once a second.
  setInterval(draw, 1000);
  draw();
}
