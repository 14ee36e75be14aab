// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { shortChecksum } from '../consent/checksum';
import type { State } from '../consent/state';
import type { Core } from '../core/core';
import fi from '../locales/fi';
import { endLife } from '../page/document';
import {
  ASKED,
  buttons,
  decided,
  exampleCore,
  find,
  press,
  SCREEN_WORDS,
  SERVICES,
  SETTINGS,
  shadowRoot,
  WORDS,
} from './core.test.kit';
import { service } from './example.test.kit';
import { makeScreen } from './screen';
import { makeSettings } from './settings';

const SUBJECT = 'c8a0b6b0-6e0f-4a53-8a35-3d1a4b1f7b0e';
const REGISTERED = { ...SETTINGS, register: 'https://rekisteri.example/records' };

function start(state?: State, changes?: Partial<Core>) {
  const example = exampleCore(state, changes);
  const { core } = example;
  const screen = makeScreen(core, SCREEN_WORDS, { openSettings: () => dialog.open(null) });
  const dialog = makeSettings(core, { ...WORDS, settings: SETTINGS }, screen);
  return { ...example, screen, dialog };
}
const opened = (state?: State, changes?: Partial<Core>) => {
  const started = start(state, changes);
  started.dialog.open(null);
  return started;
};
const switches = () => [...shadowRoot().querySelectorAll<HTMLInputElement>('[role="switch"]')];

beforeEach(() => {
  document.body.innerHTML = '<a href="/" id="first">page</a>';
});

afterEach(() => {
  endLife();
  vi.restoreAllMocks();
});

describe('the settings', () => {
  test('open with everything off, modal, and the heading focused', () => {
    const { moves } = opened();
    expect(switches().map(({ id, checked }) => [id, checked])).toEqual([
      ['diagnostic', false],
      ['marketing', false],
    ]);
    expect(find('dialog')?.hasAttribute('open')).toBe(true);
    expect(shadowRoot().activeElement).toBe(find('dialog h2'));
    expect(find('label[for="diagnostic"]')?.textContent).toBe(fi.diagnostic);
    expect(find('.category')?.textContent).toContain(fi.alwaysOn);
    expect(moves).toEqual(['open settings']);
  });

  test('are opened once', () => {
    const { dialog, moves } = opened();
    dialog.open(null);
    expect(shadowRoot().querySelectorAll('dialog')).toHaveLength(1);
    expect(moves).toEqual(['open settings']);
  });

  test('save only when told to', () => {
    const { acts, moves } = opened();
    switches()[0]?.click();
    expect(acts).toEqual([]);
    press(fi.save);
    expect(acts).toEqual([
      {
        action: 'choose',
        source: 'settings',
        wanted: { diagnostic: true, marketing: false },
        refused: [],
        granted: [],
      },
    ]);
    expect(find('dialog')).toBeNull();
    expect(moves).toEqual(['open settings', 'close settings']);
  });

  test.each([
    [fi.accept, 'accept-all'],
    [fi.reject, 'reject-all'],
  ])('%s acts, whatever the switches say', (text, action) => {
    const { acts } = opened();
    switches()[0]?.click();
    press(text, 'dialog');
    expect(acts).toEqual([{ action, source: 'settings' }]);
  });

  test('say on and off in words', async () => {
    opened();
    const state = () => shadowRoot().querySelectorAll('.state')[1]?.textContent;
    expect(state()).toBe(fi.off);
    switches()[0]?.click();
    await vi.waitFor(() => expect(state()).toBe(fi.on));
  });

  test('forget what was not saved', () => {
    const { dialog, acts, moves } = opened();
    switches()[1]?.click();
    press(fi.close);
    dialog.open(null);
    expect(switches()[1]?.checked).toBe(false);
    // By the Escape key.
    find('dialog')?.dispatchEvent(new Event('close'));
    expect(find('dialog')).toBeNull();
    expect(acts).toEqual([]);
    expect(moves.at(-1)).toBe('close settings');
  });

  test('show what is allowed, and withdraw', () => {
    const { acts } = opened(decided({ marketing: true }));
    expect(switches().map(({ checked }) => checked)).toEqual([false, true]);
    press(fi.withdraw);
    expect(acts).toEqual([{ action: 'withdraw', source: 'settings' }]);
  });

  test('have a switch for each service where the site wants them', () => {
    const granular = { ...SETTINGS, granular: true };
    const { acts } = opened(undefined, { settings: granular });
    expect(switches().map(({ id }) => id)).toEqual([
      'diagnostic',
      'diagnostic-ga',
      'marketing',
      'marketing-pixel',
    ]);
    switches()[3]?.click();
    press(fi.save);
    expect(acts[0]?.wanted).toEqual({ diagnostic: false, marketing: true });
  });

  describe('of a function, which can be allowed by itself,', () => {
    const video = service('video', { category: 'marketing', functional: true });
    const settings = { ...SETTINGS, services: [...SERVICES, video] };
    const looking = (state?: State) => {
      const started = start(state, { services: settings.services });
      started.dialog.setWords({ ...WORDS, settings });
      started.dialog.open(null);
      return started;
    };

    test('have a switch for it, also where the other services have none', () => {
      const { acts } = looking();
      expect(switches().map(({ id }) => id)).toEqual([
        'diagnostic',
        'marketing',
        'marketing-video',
      ]);
      expect(find('label[for="marketing-video"]')?.textContent).toBe('Service video');
      switches()[2]?.click();
      expect(switches()[1]?.checked).toBe(false);
      press(fi.save);
      expect(acts).toEqual([
        {
          action: 'choose',
          source: 'settings',
          wanted: { diagnostic: false, marketing: false },
          refused: [],
          granted: ['video'],
        },
      ]);
    });

    test('show it on, and take it back', () => {
      const { acts } = looking(decided({}, { granted: [shortChecksum('video')] }));
      expect(switches().map(({ checked }) => checked)).toEqual([false, false, true]);
      switches()[2]?.click();
      press(fi.save);
      expect(acts[0]).toMatchObject({ wanted: { marketing: false }, granted: [] });
    });

    test('say in the description of a category that it is on in part', async () => {
      looking(decided({ marketing: true }));
      expect(switches().map(({ checked }) => checked)).toEqual([false, true, true]);
      const described = () =>
        (switches()[1]?.getAttribute('aria-describedby') ?? '')
          .split(' ')
          .map((id) => shadowRoot().getElementById(id)?.textContent);
      expect(described()).toEqual([fi.marketingAbout]);
      switches()[2]?.click();
      await vi.waitFor(() => expect(described()).toEqual([fi.partly, fi.marketingAbout]));
    });

    test('follow what is allowed elsewhere', async () => {
      const { become } = looking();
      switches()[0]?.click();
      become(decided({}, { granted: [shortChecksum('video')] }));
      await vi.waitFor(() =>
        expect(switches().map(({ checked }) => checked)).toEqual([false, false, true]),
      );
    });
  });

  test('go on in the visitor’s hands when something happens meanwhile', () => {
    const { become } = opened();
    switches()[0]?.click();
    become({ ...ASKED, path: 'sensitive' });
    expect(switches()[0]?.checked).toBe(true);
  });

  test('tell the visitor whose browser keeps no cookies', () => {
    opened({ ...ASKED, storage: 'blocked' });
    expect(find('dialog .note')?.textContent).toBe(fi.notRemembered);
  });
});

describe('what was shown', () => {
  test('is what stands in the dialog, also when it is drawn again', () => {
    const { core } = opened();
    const text = find('dialog')?.textContent ?? '';
    const { settings = [] } = core.screen.now().text as { settings?: string[] };
    expect(settings.length).toBeGreaterThan(20);
    // “On” stands there as soon as a switch is on.
    for (const shown of settings.filter((one) => one !== fi.on)) expect(text).toContain(shown);
  });

  test('goes with the act; the banner beneath is in it too', () => {
    const { core, screen, dialog } = start();
    screen.openBanner();
    dialog.open(null);
    expect(Object.keys(core.screen.now().text)).toEqual(['banner', 'settings']);
    press(fi.save);
    expect(Object.keys(core.screen.now().text)).toEqual(['banner']);
  });

  test('has nothing of the visitor in it', () => {
    const { core } = opened(decided({ marketing: true }, { subject: SUBJECT }));
    expect(find('.receipt')?.textContent).toContain(SUBJECT);
    expect(JSON.stringify(core.screen.now())).not.toContain(SUBJECT);
  });
});

test.each([
  ['the version that the owner has numbered', '7', `${fi.receiptNotice}7`],
  ['no checksum, which tells a visitor nothing', null, undefined],
])('of the version of what was shown, the visitor sees %s', (_, notice, row) => {
  const numbered = { diagnostic: 'k3x9', marketing: '1f0a' };
  const state = { ...decided({ marketing: true }), notice: numbered };
  opened(state, { settings: { ...SETTINGS, notice } });
  const text = find('.receipt')?.textContent ?? '';
  expect(text).toContain(fi.receiptExpires);
  if (row) expect(text).toContain(row);
  else expect(text).not.toContain(fi.receiptNotice);
});

describe('focus returns', () => {
  test('to what opened the dialog', () => {
    const link = document.getElementById('first');
    const { dialog } = start();
    dialog.open(link);
    press(fi.close);
    expect(document.activeElement).toBe(link);
  });

  test('to the corner button when the opener is gone', () => {
    const link = document.getElementById('first');
    const { dialog } = start();
    dialog.open(link);
    link?.remove();
    press(fi.close);
    expect(shadowRoot().activeElement).toBe(find('.corner'));
  });

  test('to the banner where that is still asking', () => {
    const { screen } = start();
    screen.openBanner();
    press(fi.choose);
    press(fi.close);
    expect(shadowRoot().activeElement).toBe(find('.answers button:last-of-type'));
  });
});

describe("the visitor's own records", () => {
  const open = (records: readonly unknown[], complete = true) =>
    opened(decided({ marketing: true }, { subject: SUBJECT }), {
      settings: REGISTERED,
      parts: {
        colours: async () => ({ checkColours: () => undefined }),
        rights: async () => ({ exportRecords: async () => ({ records, complete }) }),
      } as unknown as Core['parts'],
    });
  const said = () => find('dialog [role="status"]')?.textContent;
  const saved: string[] = [];

  beforeEach(() => {
    saved.length = 0;
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      saved.push(this.download);
    });
  });

  test.each([
    ['some', [{}, {}], true, '2 merkintää on ladattu.', 1],
    ['none', [], true, fi.noRecords, 0],
    ['some, but the register is away', [{}], false, `1 merkintä on ladattu. ${fi.registerAway}`, 1],
    ['none, and the register is away', [], false, fi.registerAway, 0],
  ])('can be downloaded: %s', async (_, records, complete, message, files) => {
    open(records, complete);
    press(fi.download);
    await vi.waitFor(() => expect(said()).toBe(message));
    expect(saved).toHaveLength(files);
  });

  test('are erased after a second question', async () => {
    const { erase } = open([]);
    press(fi.erase);
    await vi.waitFor(() => expect(find('.sure')?.textContent).toContain(fi.eraseAbout));
    // The focus is on the question, whose name it is: that announces it.
    expect(shadowRoot().activeElement).toBe(find('.sure'));
    expect(find('.sure')?.getAttribute('aria-labelledby')).toBe('sure');
    expect(erase).not.toHaveBeenCalled();
    press(fi.eraseCancel);
    await vi.waitFor(() => expect(buttons('dialog')).not.toContain(fi.eraseConfirm));
    expect(shadowRoot().activeElement?.textContent).toBe(fi.erase);
    press(fi.erase);
    await vi.waitFor(() => expect(buttons('dialog')).toContain(fi.eraseConfirm));
    press(fi.eraseConfirm);
    expect(erase).toHaveBeenCalledOnce();
    expect(find('dialog')).toBeNull();
    await vi.waitFor(() => expect(find('.status')?.textContent).toBe(fi.erased));
  });

  test('say so when the register is told later', async () => {
    const { erase } = open([]);
    erase.mockResolvedValue(false);
    press(fi.erase);
    await vi.waitFor(() => expect(buttons('dialog')).toContain(fi.eraseConfirm));
    press(fi.eraseConfirm);
    await vi.waitFor(() => expect(find('.status')?.textContent).toBe(fi.eraseLater));
  });

  test('are not spoken of where no register keeps any', () => {
    opened(decided({ marketing: true }));
    expect(buttons('dialog')).not.toContain(fi.download);
  });
});

describe('an ad blocker that hides the element by its name', () => {
  const elsewhere = () =>
    [...document.body.children].find((element) => element.localName === 'div')?.shadowRoot;

  test('does not keep the settings from whoever asks for them', () => {
    const style = document.createElement('style');
    style.textContent = 'keksi-consent { display: none }';
    document.body.append(style);
    const { screen, dialog, acts, moves } = start();
    screen.openBanner();
    expect(elsewhere()).toBeUndefined();
    dialog.open(null);
    expect(elsewhere()?.querySelector('dialog')?.open).toBe(true);
    expect(shadowRoot().childNodes).toHaveLength(0);
    expect(moves).toEqual(['open banner', 'open settings']);
    const save = [...(elsewhere()?.querySelectorAll('button') ?? [])].find(
      ({ textContent }) => textContent === fi.save,
    );
    save?.click();
    expect(acts.map(({ action }) => action)).toEqual(['choose']);
    expect(elsewhere()?.querySelector('dialog')).toBeNull();
  });
});

test('a page that takes the dialog away closes it: it is modal no more', async () => {
  const { moves } = opened();
  document.body.replaceChildren(document.createElement('main'));
  await vi.waitFor(() => expect(moves).toEqual(['open settings', 'close settings']));
  expect(find('dialog')).toBeNull();
});

test('every service is told of, each once in its category', () => {
  opened();
  for (const { name } of SERVICES) {
    const told = [...shadowRoot().querySelectorAll('dialog h4')].filter(
      ({ textContent }) => textContent === name,
    );
    expect(told, name).toHaveLength(1);
  }
});
