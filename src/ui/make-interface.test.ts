// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Act } from '../consent/act';
import { choicesOf } from '../consent/choices';
import en from '../locales/en';
import fi from '../locales/fi';
import { service, settingsWith, undecided } from './example.test.kit';
import type { Host, Interface, View } from './interface';
import { makeInterface } from './make-interface';

const start = (over: Partial<View> = {}) => {
  const view: View = { ...undecided, ...over };
  const acts: Act[] = [];
  const moves: string[] = [];
  const host: Host = {
    settings: settingsWith(
      service('keksi', { category: 'necessary' }),
      service('ga'),
      service('pixel', { category: 'marketing' }),
    ),
    view: () => view,
    act: (act) => acts.push(act),
    exportRecords: vi.fn(async () => ({ records: [], complete: true })),
    eraseRecords: vi.fn(async () => true),
    moved: (event, part) => moves.push(`${event} ${part}`),
  };
  const ui: Interface = makeInterface(host, fi, 'fi');
  return { ui, acts, moves, host };
};

const root = (): ShadowRoot => {
  const shadow = document.querySelector('keksi-consent')?.shadowRoot;
  if (!shadow) throw new Error('The interface is not on the page.');
  return shadow;
};
const find = (selector: string): HTMLElement | null => root().querySelector(selector);
const buttons = (within = ''): string[] =>
  [...root().querySelectorAll(`${within} button`)].map((button) => button.textContent ?? '');
const press = (text: string, within = ''): void => {
  const button = [...root().querySelectorAll<HTMLElement>(`${within} button`)].find(
    ({ textContent }) => textContent === text,
  );
  if (!button) throw new Error(`No button “${text}”.`);
  button.click();
};

/** The interface of a test that is over must not come back in the next. */
const watching: MutationObserver[] = [];
vi.stubGlobal(
  'MutationObserver',
  class extends MutationObserver {
    constructor(callback: MutationCallback) {
      super(callback);
      watching.push(this);
    }
  },
);

beforeEach(() => {
  for (const observer of watching.splice(0)) observer.disconnect();
  document.body.innerHTML = '<a href="/" id="first">page</a>';
});

describe('the banner', () => {
  it('is on the page only when it is opened, and then first', () => {
    const { ui, moves } = start();
    expect(document.querySelector('keksi-consent')).toBeNull();
    ui.openBanner();
    ui.openBanner();
    expect(document.body.firstElementChild?.localName).toBe('keksi-consent');
    expect(find('section')?.getAttribute('aria-labelledby')).toBe(find('h2')?.id);
    expect(buttons('.banner')).toEqual([
      'Hyväksy kaikki',
      'Vain välttämättömät',
      'Muokkaa valintoja',
    ]);
    expect(
      new Set([...root().querySelectorAll('.banner button')].map((b) => b.className)).size,
    ).toBe(1);
    expect(moves).toEqual(['open banner']);
  });

  it('takes no focus', () => {
    const link = document.getElementById('first');
    link?.focus();
    start().ui.openBanner();
    expect(document.activeElement).toBe(link);
  });

  it.each([
    ['Hyväksy kaikki', 'accept-all'],
    ['Vain välttämättömät', 'reject-all'],
  ])('%s acts and closes', (text, action) => {
    const { ui, acts, moves } = start();
    ui.openBanner();
    press(text);
    expect(acts).toEqual([{ action, source: 'banner' }]);
    expect(find('.banner')).toBeNull();
    expect(moves).toEqual(['open banner', 'close banner']);
  });

  it('makes room at the end of the page and takes it back', () => {
    const { style } = document.documentElement;
    style.setProperty('scroll-padding-block-end', '5px');
    const { ui } = start();
    ui.openBanner();
    ui.close();
    expect(style.getPropertyValue('scroll-padding-block-end')).toBe('5px');
    expect(style.getPropertyValue('margin-block-end')).toBe('');
  });

  it('treats markup in a name as text', () => {
    const { ui, host } = start();
    Object.assign(host, { settings: { ...host.settings, controller: '<img src=x> Oy' } });
    ui.openBanner();
    expect(find('h2')?.textContent).toBe('<img src=x> Oy käyttää evästeitä');
  });
});

describe('the settings', () => {
  const switches = () => [...root().querySelectorAll<HTMLInputElement>('[role="switch"]')];

  it('opens with everything off, and the heading focused', () => {
    start().ui.openSettings();
    expect(switches().map(({ id, checked }) => [id, checked])).toEqual([
      ['diagnostic', false],
      ['marketing', false],
    ]);
    expect(find('dialog')?.hasAttribute('open')).toBe(true);
    expect(root().activeElement).toBe(find('dialog h2'));
    expect(find('label[for="diagnostic"]')?.textContent).toBe('Diagnostiikka (kävijätilastot)');
    expect(find('.category')?.textContent).toContain('Aina käytössä');
  });

  it('saves only when told to', () => {
    const { ui, acts } = start();
    ui.openSettings();
    switches()[0]?.click();
    expect(acts).toEqual([]);
    press('Tallenna valinnat');
    expect(acts).toEqual([
      {
        action: 'choose',
        source: 'settings',
        wanted: { diagnostic: true, marketing: false },
        refused: [],
      },
    ]);
    expect(find('dialog')).toBeNull();
  });

  it('says on and off in words', async () => {
    start().ui.openSettings();
    const state = () => root().querySelectorAll('.state')[1]?.textContent;
    expect(state()).toBe('Pois');
    switches()[0]?.click();
    await vi.waitFor(() => expect(state()).toBe('Päällä'));
  });

  it('forgets what was not saved', () => {
    const { ui, acts, moves } = start();
    ui.openSettings();
    switches()[1]?.click();
    press('Sulje tallentamatta');
    ui.openSettings();
    expect(switches()[1]?.checked).toBe(false);
    find('dialog')?.dispatchEvent(new Event('close'));
    expect(find('dialog')).toBeNull();
    expect(acts).toEqual([]);
    expect(moves.at(-1)).toBe('close settings');
  });

  it('shows what is allowed, and withdraws', () => {
    const { ui, acts } = start({ choices: choicesOf({ marketing: true }), decided: true });
    ui.openSettings();
    expect(switches().map(({ checked }) => checked)).toEqual([false, true]);
    press('Peruuta suostumukset');
    expect(acts).toEqual([{ action: 'withdraw', source: 'settings' }]);
  });

  it('shows the receipt, which is no part of the notice', () => {
    const receipt = {
      time: new Date(),
      expires: new Date(),
      notice: 'k3x9.1f0a',
      subject: 'c8a0b6b0',
    };
    const { ui } = start({ receipt });
    ui.openSettings();
    expect(find('.receipt')?.textContent).toContain('c8a0b6b0');
    expect(find('.receipt')?.textContent).toContain('Tietojen versiok3x9.1f0a');
    expect(JSON.stringify(ui.shown())).not.toContain('c8a0b6b0');
  });

  it('returns focus to what opened it', () => {
    const link = document.getElementById('first');
    const { ui } = start({ ownSettingsLink: true });
    ui.openSettings(link);
    press('Sulje tallentamatta');
    expect(document.activeElement).toBe(link);
  });

  it('returns focus to the corner button when the opener is gone', () => {
    const { ui } = start();
    ui.openBanner();
    find('.banner button:last-child')?.focus();
    press('Muokkaa valintoja');
    press('Hyväksy kaikki', 'dialog');
    expect(find('.banner')).toBeNull();
    expect(root().activeElement).toBe(find('.corner'));
  });
});

describe("the visitor's own records", () => {
  const receipt = {
    time: new Date(),
    expires: new Date(),
    notice: 'k3x9.1f0a',
    subject: 'c8a0b6b0',
  };
  const open = (records: readonly unknown[], complete = true) => {
    const started = start({ receipt, decided: true });
    Object.assign(started.host, {
      settings: { ...started.host.settings, register: 'https://rekisteri.example/records' },
      exportRecords: async () => ({ records, complete }),
    });
    started.ui.openSettings();
    return started;
  };
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
  afterEach(() => void vi.restoreAllMocks());

  it.each([
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

  it('are erased after a second question', async () => {
    const { host } = open([]);
    press(fi.erase);
    await vi.waitFor(() => expect(said()).toBe(fi.eraseAbout));
    expect(host.eraseRecords).not.toHaveBeenCalled();
    press(fi.eraseCancel);
    await vi.waitFor(() => expect(buttons('dialog')).not.toContain(fi.eraseConfirm));
    press(fi.erase);
    await vi.waitFor(() => expect(buttons('dialog')).toContain(fi.eraseConfirm));
    press(fi.eraseConfirm);
    expect(host.eraseRecords).toHaveBeenCalledOnce();
    expect(find('dialog')).toBeNull();
    await vi.waitFor(() => expect(find('.status')?.textContent).toBe(fi.erased));
  });

  it('say so when the register is told later', async () => {
    const { host } = open([]);
    vi.mocked(host.eraseRecords).mockResolvedValue(false);
    press(fi.erase);
    await vi.waitFor(() => expect(buttons('dialog')).toContain(fi.eraseConfirm));
    press(fi.eraseConfirm);
    await vi.waitFor(() => expect(find('.status')?.textContent).toBe(fi.eraseLater));
  });

  it('are not spoken of where no register keeps any', () => {
    start({ receipt }).ui.openSettings();
    expect(buttons('dialog')).not.toContain(fi.download);
  });
});

it('tells the visitor whose browser keeps no cookies', async () => {
  const { ui } = start({ remembered: false });
  ui.openSettings();
  expect(find('dialog .note')?.textContent).toBe(fi.notRemembered);
  ui.say('saved');
  await vi.waitFor(() =>
    expect(find('.status')?.textContent).toBe(`${fi.saved} ${fi.notRemembered}`),
  );
});

describe('the corner button', () => {
  it('opens the settings', () => {
    const { ui } = start();
    ui.refresh();
    press('Evästeasetukset', '.ui');
    expect(find('dialog')).not.toBeNull();
  });

  it('is not there beside the banner, nor where the page has its own', () => {
    const { ui } = start();
    ui.openBanner();
    expect(find('.corner')).toBeNull();
    ui.close();
    expect(find('.corner')).not.toBeNull();
    document.querySelector('keksi-consent')?.remove();
    start({ ownSettingsLink: true }).ui.refresh();
    expect(find('.corner')).toBeNull();
  });
});

describe('what was shown', () => {
  it('is what stood on the screen', () => {
    const { ui } = start();
    expect(ui.shown()).toEqual({});
    ui.openBanner();
    expect(Object.keys(ui.shown())).toEqual(['banner']);
    ui.openSettings();
    expect(Object.keys(ui.shown())).toEqual(['banner', 'settings']);
    const text = root().querySelector('dialog')?.textContent ?? '';
    const settings = ui.shown().settings as string[];
    expect(settings.length).toBeGreaterThan(20);
    // “On” stands there as soon as a switch is on.
    for (const shown of settings.filter((one) => one !== fi.on)) expect(text).toContain(shown);
  });

  it('is kept until the visitor is told of the outcome', () => {
    const { ui } = start();
    ui.openBanner();
    ui.close();
    expect(Object.keys(ui.shown())).toEqual(['banner']);
    ui.say('saved');
    expect(ui.shown()).toEqual({});
  });
});

describe('status messages', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('come into a live region that is there before them, and go', () => {
    const { ui } = start();
    ui.say('saved');
    expect(find('[role="status"]')?.textContent).toBe('');
    vi.advanceTimersByTime(150);
    expect(find('[role="status"]')?.textContent).toBe('Evästevalintasi on tallennettu.');
    vi.advanceTimersByTime(10_000);
    expect(find('[role="status"]')?.textContent).toBe('');
  });
});

it('changes its language', () => {
  const { ui } = start();
  ui.openBanner();
  ui.setTexts(en, 'en');
  expect(find('.ui')?.lang).toBe('en');
  expect(buttons('.banner')).toEqual(['Accept all', 'Necessary only', 'Choose settings']);
});

describe('an ad blocker that hides the element by its name', () => {
  const hide = () => {
    const style = document.createElement('style');
    style.textContent = 'keksi-consent { display: none }';
    document.body.append(style);
  };
  const elsewhere = () =>
    [...document.body.children].find((element) => element.localName === 'div');

  it('leaves the banner hidden, and shows the settings to whoever asks for them', () => {
    const { ui, acts, moves } = start();
    hide();
    ui.openBanner();
    expect(elsewhere()).toBeUndefined();
    ui.openSettings();
    const dialog = elsewhere()?.shadowRoot?.querySelector('dialog');
    expect(dialog?.open).toBe(true);
    expect(root().childNodes).toHaveLength(0);
    expect(moves).toEqual(['open banner', 'open settings']);
    const save = [...(dialog?.querySelectorAll('button') ?? [])].find(
      ({ textContent }) => textContent === fi.save,
    );
    save?.click();
    expect(acts.map(({ action }) => action)).toEqual(['choose']);
    expect(elsewhere()?.shadowRoot?.querySelector('dialog')).toBeNull();
  });
});
