import { expect, test, vi } from 'vitest';
import { noticeDigest } from '../records/digest';
import { createOnScreen } from './shown';

const BANNER = ['Saako sivusto käyttää evästeitä?', 'Hyväksy kaikki'];
const SETTINGS = ['Evästeasetukset'];

test('with nothing on the screen a record tells of nothing', () => {
  expect(createOnScreen().now().text).toEqual({});
});

test('what is on the screen is told, part by part, each as it was last', () => {
  const screen = createOnScreen();
  screen.see('banner', ['Kysymys']);
  screen.see('settings', SETTINGS);
  screen.see('banner', BANNER);
  expect(screen.now().text).toEqual({ banner: BANNER, settings: SETTINGS });
});

test('its digest is there soon, and never that of another text', async () => {
  const screen = createOnScreen();
  screen.see('banner', BANNER);
  expect(screen.now()).not.toHaveProperty('sha256');
  const sha256 = await noticeDigest({ banner: BANNER });
  await vi.waitFor(() => expect(screen.now()).toEqual({ text: { banner: BANNER }, sha256 }));
  screen.see('settings', SETTINGS);
  expect(screen.now()).not.toHaveProperty('sha256');
});

test('what was seen and closed still counts until the next act', () => {
  const screen = createOnScreen();
  screen.see('banner', BANNER);
  screen.leave('banner');
  expect(screen.now().text).toEqual({ banner: BANNER });
  screen.acted();
  expect(screen.now().text).toEqual({});
});

test('what has been answered counts as long as it stays on the screen', () => {
  const screen = createOnScreen();
  screen.see('placeholder', ['Video']);
  screen.see('banner', BANNER);
  screen.leave('banner');
  screen.acted();
  expect(screen.now().text).toEqual({ placeholder: ['Video'] });
  screen.leave('placeholder');
  expect(screen.now().text).toEqual({});
});

test('what is seen anew after an act counts until the next one', () => {
  const screen = createOnScreen();
  screen.see('settings', SETTINGS);
  screen.acted();
  screen.see('settings', SETTINGS);
  screen.leave('settings');
  expect(screen.now().text).toEqual({ settings: SETTINGS });
});
