// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { INITIAL } from '../consent/state';
import type { Core } from '../core/core';
import fi from '../locales/fi';
import { endLife } from '../page/document';
import { errandOf, exampleRecord } from '../records/example.test.kit';
import type { ConsentRecord } from '../records/record';
import { decided, exampleCore, find, press, SCREEN_WORDS, WORDS } from './core.test.kit';
import { showEnded } from './ended';
import { makeScreen } from './screen';

const ENDED = exampleRecord({ previous: '019a0b6f-0000-7000-8000-000000000001' });
const text = () => find('.ended')?.textContent ?? '';

/** A visitor who has withdrawn on this page. */
function start(made: ConsentRecord[] = [ENDED], queued = false) {
  const queue = { all: () => (queued ? [errandOf(ENDED.id)] : []) };
  const delivery = { landed: async () => [] };
  const records = { made, queue, delivery } as unknown as Core['records'];
  const example = exampleCore(decided(), { records });
  const screen = makeScreen(example.core, SCREEN_WORDS, { openSettings: () => undefined });
  const eraseRecords = vi.fn(async () => true);
  const host = { exportRecords: async () => ({ records: [], complete: true }), eraseRecords };
  showEnded(example.core, WORDS, screen, host);
  return { ...example, made, eraseRecords };
}

afterEach(endLife);

test('shows the identifier, and says after that what it is for', async () => {
  start();
  expect(text()).toContain(ENDED.subject);
  await vi.waitFor(() => expect(text()).toContain(fi.endedAbout));
  expect(text()).not.toContain(fi.recordWaits);
});

test('says so when the register has not received the last record', async () => {
  start([ENDED], true);
  await vi.waitFor(() => expect(text()).toContain(fi.recordWaits));
});

test('shows nothing where no consent has ended', () => {
  start([exampleRecord()]);
  expect(find('.ended')).toBeNull();
});

test.each<[string, (started: ReturnType<typeof start>) => void]>([
  ['it is closed', () => press(fi.dismiss, '.ended')],
  [
    'Escape is pressed',
    () => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' })),
  ],
  [
    'another consent is given',
    ({ become }) => become(decided({ diagnostic: true }, { subject: ENDED.subject })),
  ],
  [
    'the records are erased',
    ({ made, become }) => {
      made.length = 0;
      become(INITIAL);
    },
  ],
])('is gone when %s', (_, happen) => {
  const started = start();
  happen(started);
  expect(find('.ended')).toBeNull();
});

test('erases after a second question', async () => {
  const { eraseRecords } = start();
  press(fi.erase, '.ended');
  await vi.waitFor(() => expect(text()).toContain(fi.eraseConfirm));
  expect(eraseRecords).not.toHaveBeenCalled();
  press(fi.eraseConfirm, '.ended');
  expect(eraseRecords).toHaveBeenCalledOnce();
});
