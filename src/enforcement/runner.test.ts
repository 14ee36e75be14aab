// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Category } from '../consent/categories';
import { choicesOf } from '../consent/choices';
import { exampleService } from '../services/example.test.kit';
import type { Grant, Service } from '../services/service';
import { permissionsOf } from './example.test.kit';
import { prepare, runServices } from './runner';

let allowed: Category[];
let log: string[];
let error: ReturnType<typeof vi.spyOn>;
const load = vi.fn(async () => true);
const grant = (): Grant => ({ choices: choicesOf({ marketing: true }), seconds: 60, load });

/** A service that notes what happens to it. */
const noting = (id: string, changes: Partial<Service> = {}): Service =>
  exampleService({
    id,
    start: () => void log.push(`start ${id}`),
    stop: () => void log.push(`stop ${id}`),
    ...changes,
  });
const failing = (id: string, step: 'start' | 'stop' | 'prepare' | 'update') =>
  noting(id, {
    [step]() {
      log.push(`${step} ${id}`);
      throw new Error('mine');
    },
  });
const runnerOf = (...services: Service[]) =>
  runServices(
    services,
    permissionsOf(services, (category) => allowed.includes(category)),
    grant,
  );

beforeEach(() => {
  allowed = ['marketing'];
  log = [];
  load.mockClear();
  error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('starting', () => {
  test('starts what may run, in order, and nothing else', async () => {
    const services = [
      noting('a'),
      noting('statistics', { category: 'diagnostic' }),
      noting('join', { category: ['diagnostic', 'marketing'] }),
      noting('b'),
      noting('basket', { category: 'necessary' }),
    ];
    await runnerOf(...services).start(false);
    expect(log).toEqual(['start a', 'start b', 'start basket']);
  });

  test('without pauses, all of it is done when the call returns: the next line of the page may call them', () => {
    void runnerOf(noting('a'), noting('b')).start(false);
    expect(log).toEqual(['start a', 'start b']);
  });

  test('with pauses, the browser can breathe after each', async () => {
    vi.useFakeTimers();
    const started = runnerOf(noting('a'), noting('b')).start(true);
    expect(log).toEqual(['start a']);
    await vi.runAllTimersAsync();
    await started;
    expect(log).toEqual(['start a', 'start b']);
  });

  test('a change of mind during a pause counts', async () => {
    vi.useFakeTimers();
    const runner = runnerOf(noting('a'), noting('b'));
    const started = runner.start(true);
    allowed = [];
    runner.stop();
    await vi.runAllTimersAsync();
    await started;
    expect(log).toEqual(['start a', 'stop a']);
  });

  test('starts nothing twice', async () => {
    const runner = runnerOf(noting('a'), noting('b'));
    await Promise.all([runner.start(false), runner.start(false)]);
    await runner.start(false);
    expect(log).toEqual(['start a', 'start b']);
  });

  test('two starts that overlap in their pauses start nothing twice', async () => {
    vi.useFakeTimers();
    const runner = runnerOf(noting('a'), noting('b'), noting('c'));
    const both = Promise.all([runner.start(true), runner.start(true)]);
    await vi.runAllTimersAsync();
    await both;
    expect([...log].sort()).toEqual(['start a', 'start b', 'start c']);
  });

  test('hands over the choice, the life of the consent, and a loader', () => {
    const start = vi.fn();
    void runnerOf(noting('a', { start })).start(false);
    expect(start).toHaveBeenCalledExactlyOnceWith({
      choices: choicesOf({ marketing: true }),
      seconds: 60,
      load,
    });
  });

  test('loads the script of a service declared in JSON', () => {
    const src = 'https://chat.example/chat.js';
    void runnerOf(exampleService({ src })).start(false);
    expect(load.mock.calls).toEqual([[src]]);
  });

  test('never loads the script of one that may not run', () => {
    allowed = [];
    void runnerOf(exampleService({ src: 'https://chat.example/chat.js' })).start(false);
    expect(load).not.toHaveBeenCalled();
  });

  test('takes in services added to the list later', async () => {
    const services = [noting('a')];
    const runner = runServices(
      services,
      permissionsOf(services, () => true),
      grant,
    );
    await runner.start(false);
    services.push(noting('late'));
    await runner.start(false);
    expect(log).toEqual(['start a', 'start late']);
  });
});

describe('stopping', () => {
  test('stops at once what may not run any more, in the order of starting, and only that', async () => {
    allowed = ['marketing', 'diagnostic'];
    const runner = runnerOf(
      noting('a'),
      noting('statistics', { category: 'diagnostic' }),
      noting('b'),
    );
    await runner.start(false);
    log = [];
    allowed = ['diagnostic'];
    runner.stop();
    expect(log).toEqual(['stop a', 'stop b']);
  });

  test('stops nothing that was never started, and nothing twice', async () => {
    const runner = runnerOf(noting('a'), noting('statistics', { category: 'diagnostic' }));
    await runner.start(false);
    allowed = [];
    runner.stop();
    runner.stop();
    expect(log).toEqual(['start a', 'stop a']);
  });

  test('granted again, it starts again', async () => {
    const runner = runnerOf(noting('a'));
    await runner.start(false);
    allowed = [];
    runner.stop();
    allowed = ['marketing'];
    await runner.start(false);
    expect(log).toEqual(['start a', 'stop a', 'start a']);
  });

  test('is remembered only while something that ran is not running', async () => {
    const runner = runnerOf(noting('a'));
    expect(runner.hasStopped()).toBe(false);
    await runner.start(false);
    expect(runner.hasStopped()).toBe(false);
    allowed = [];
    runner.stop();
    expect(runner.hasStopped()).toBe(true);
    allowed = ['marketing'];
    await runner.start(false);
    expect(runner.hasStopped()).toBe(false);
  });
});

describe('a service that throws', () => {
  test('at its start does not keep the others from starting', async () => {
    await runnerOf(failing('a', 'start'), noting('b')).start(false);
    expect(log).toEqual(['start a', 'start b']);
    expect(error).toHaveBeenCalledOnce();
    expect(error.mock.lastCall?.[0]).toContain('a: start failed');
  });

  test('at its stop does not keep the others from stopping', async () => {
    const runner = runnerOf(failing('a', 'stop'), noting('b'));
    await runner.start(false);
    allowed = [];
    runner.stop();
    expect(log.slice(2)).toEqual(['stop a', 'stop b']);
    expect(error).toHaveBeenCalledOnce();
  });

  test('at its start counts as running: it is stopped, since half of it may run', async () => {
    const runner = runnerOf(failing('a', 'start'));
    await runner.start(false);
    allowed = [];
    runner.stop();
    expect(log).toEqual(['start a', 'stop a']);
  });

  test('at its preparation reaches nobody', () => {
    expect(() => prepare(failing('a', 'prepare'))).not.toThrow();
    expect(error).toHaveBeenCalledOnce();
  });
});

test('a service without a start, a stop and a preparation is no fault', async () => {
  const runner = runnerOf(exampleService());
  prepare(exampleService());
  await runner.start(false);
  allowed = [];
  runner.stop();
  expect(error).not.toHaveBeenCalled();
});

test('those that run are told of a new choice; one that fails disturbs no other', async () => {
  const update = vi.fn();
  const services = [
    failing('a', 'update'),
    noting('b', { update }),
    noting('c', { category: 'diagnostic', update: () => void log.push('update c') }),
  ];
  const runner = runnerOf(...services);
  runner.update();
  expect(update).not.toHaveBeenCalled();
  await runner.start(false);
  runner.update();
  expect(update).toHaveBeenCalledExactlyOnceWith(grant());
  expect(log).toEqual(['start a', 'start b', 'update a']);
  expect(error).toHaveBeenCalledOnce();
});
