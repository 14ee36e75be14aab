// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { createTemplates } from './templates';

const note = vi.fn();
let isShut = false;

/** A page on which a template has given its content. */
function given(content: string) {
  document.body.innerHTML = '<h1>Lasit</h1><template></template><p>Loppu</p>';
  const template = document.querySelector('template') as HTMLTemplateElement;
  template.innerHTML = content;
  const templates = createTemplates(note);
  templates.give(template, () => isShut);
  return { template, templates };
}

const elements = () => [...document.body.children].map(({ localName }) => localName);

beforeEach(() => {
  isShut = false;
});

test.each<[string, string, () => void]>([
  ['as it came', '<p>Kartta</p><b>Ohje</b>', () => undefined],
  [
    'although its only element was exchanged',
    '<i>Kartta</i>',
    () => document.querySelector('i')?.replaceWith(document.createElement('iframe')),
  ],
  [
    'with what was put into it',
    '<i>Kartta</i>',
    () => document.querySelector('i')?.after(document.createElement('b')),
  ],
  [
    'although the page has joined its texts and dropped comments',
    'Kartta <i>Kartta</i>',
    () => {
      document.body.normalize();
      for (const node of [...document.body.childNodes]) {
        if (node instanceof Comment) node.remove();
      }
    },
  ],
])('what may stay no more goes, and the template is back: %s', (_, content, change) => {
  const { template, templates } = given(content);
  change();
  templates.takeBack();
  expect(document.querySelector('template')).toBeNull();
  isShut = true;
  templates.takeBack();
  expect(elements()).toEqual(['h1', 'template', 'p']);
  expect(document.querySelector('template')).toBe(template);
  expect(document.body.innerHTML).not.toContain('<!--');
});

test('one within another goes with it', () => {
  const { template, templates } = given('<template></template>');
  const inner = document.querySelector('template') as HTMLTemplateElement;
  inner.innerHTML = '<img alt="">';
  templates.give(inner, () => false);
  expect(elements()).toEqual(['h1', 'img', 'p']);
  isShut = true;
  templates.takeBack();
  expect(elements()).toEqual(['h1', 'template', 'p']);
  expect(document.querySelector('template')).toBe(template);
});

test('what the page has taken away is forgotten', () => {
  const { templates } = given('<i>Kartta</i>');
  document.querySelector('i')?.remove();
  isShut = true;
  templates.takeBack();
  expect(elements()).toEqual(['h1', 'p']);
});
