// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { choicesOf, NOTHING } from '../consent/choices';
import { createEvents } from './events';

const change = {
  choices: choicesOf({ diagnostic: true }),
  previous: NOTHING,
  refused: [],
  granted: ['youtube'],
};
const ready = { choices: NOTHING, decided: false };

afterEach(() => {
  vi.restoreAllMocks();
});

test('a listener is told, once for each event', () => {
  const events = createEvents();
  const listener = vi.fn();
  events.on('change', listener);
  events.emit('change', change);
  events.emit('change', change);
  expect(listener.mock.calls).toEqual([[change], [change]]);
});

test('a listener hears nothing of other events', () => {
  const events = createEvents();
  const listener = vi.fn();
  events.on('open', listener);
  events.emit('close', { part: 'banner' });
  expect(listener).not.toHaveBeenCalled();
});

test('what on() returns stops that listener, and no other', () => {
  const events = createEvents();
  const [one, other] = [vi.fn(), vi.fn()];
  const stop = events.on('change', one);
  events.on('change', other);
  stop();
  stop();
  events.emit('change', change);
  expect(one).not.toHaveBeenCalled();
  expect(other).toHaveBeenCalledOnce();
});

test('a listener that throws is reported, and disturbs neither the others nor the caller', () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const events = createEvents();
  const fault = new Error('mine');
  const other = vi.fn();
  events.on('change', () => {
    throw fault;
  });
  events.on('change', other);
  events.emit('change', change);
  expect(error).toHaveBeenCalledExactlyOnceWith(expect.any(String), fault);
  expect(other).toHaveBeenCalledOnce();
});

test('a listener may stop itself and others while it is called', () => {
  const events = createEvents();
  const other = vi.fn();
  const stopSelf = events.on('change', () => stopSelf());
  events.on('change', other);
  events.emit('change', change);
  expect(other).toHaveBeenCalledOnce();
});

test('the same event is dispatched on the document, with its detail', () => {
  const heard = vi.fn();
  document.addEventListener('keksi:change', (event) => heard((event as CustomEvent).detail), {
    once: true,
  });
  createEvents().emit('change', change);
  expect(heard).toHaveBeenCalledExactlyOnceWith(change);
});

describe('ready', () => {
  test('is told to whoever comes later, too, but not in the middle of on()', async () => {
    const events = createEvents();
    events.emit('ready', ready);
    const late = vi.fn();
    events.on('ready', late);
    expect(late).not.toHaveBeenCalled();
    await Promise.resolve();
    expect(late).toHaveBeenCalledExactlyOnceWith(ready);
  });

  test('is not told to whoever has stopped listening meanwhile', async () => {
    const events = createEvents();
    events.emit('ready', ready);
    const late = vi.fn();
    events.on('ready', late)();
    await Promise.resolve();
    expect(late).not.toHaveBeenCalled();
  });

  test('before the start, nobody is told', async () => {
    const early = vi.fn();
    createEvents().on('ready', early);
    await Promise.resolve();
    expect(early).not.toHaveBeenCalled();
  });

  test('no other event is told afterwards', async () => {
    const events = createEvents();
    events.emit('change', change);
    const late = vi.fn();
    events.on('change', late);
    await Promise.resolve();
    expect(late).not.toHaveBeenCalled();
  });
});
