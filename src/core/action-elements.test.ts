// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { hasSettingsElement, onActionElement } from './action-elements';

const act = vi.fn();
onActionElement(act);

beforeEach(() => {
  act.mockReset();
  document.body.replaceChildren();
});

function put(tag: string, action: string): HTMLElement {
  const element = document.createElement(tag);
  element.setAttribute('data-keksi', action);
  document.body.append(element);
  return element;
}
const click = (element: Element) => {
  const event = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
  element.dispatchEvent(event);
  return event;
};

test.each([
  ['settings', 'settings'],
  ['accept', 'accept-all'],
  ['reject', 'reject-all'],
  ['withdraw', 'withdraw'],
])('a click on data-keksi="%s" acts, also when it was inserted later', (word, action) => {
  const element = put('button', word);
  click(element);
  expect(act).toHaveBeenCalledExactlyOnceWith(action, element);
});

test('a click on what stands within acts too', () => {
  const button = put('button', 'settings');
  const icon = document.createElement('span');
  button.append(icon);
  click(icon);
  expect(act).toHaveBeenCalledExactlyOnceWith('settings', button);
});

test('a link that acts goes nowhere', () => {
  expect(click(put('a', 'settings')).defaultPrevented).toBe(true);
});

test.each(['', 'open', 'Settings', 'constructor'])('data-keksi="%s" is left alone', (action) => {
  expect(click(put('a', action)).defaultPrevented).toBe(false);
  expect(act).not.toHaveBeenCalled();
});

describe('an element of the site that opens the settings', () => {
  test('is found', () => {
    put('a', 'settings');
    expect(hasSettingsElement()).toBe(true);
  });

  test('is not any element that acts', () => {
    put('a', 'withdraw');
    expect(hasSettingsElement()).toBe(false);
  });
});
