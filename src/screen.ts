import type { Wish } from './consent/act';
import { neededCategories } from './enforcement/waiting/condition';
import type { Covers } from './enforcement/waiting/markup';
import type { Parts } from './entries/parts/parts';
import { isBuiltIn, isComplete } from './locales/languages';
import { whenBody } from './page/when';
import { isSensitive } from './permissions/sensitive';
import type { Language } from './services/service';
import type { Host, Interface, NoticeText, Placeholder, Words } from './ui';

/** The interface, loaded when it is first needed. */
export interface Screen extends Covers {
  /** Does something with the interface, after loading it if need be. @param failed called where it cannot be loaded. */
  use(run: (ui: Interface) => void, failed?: () => void): void;
  /** The interface, if it has been loaded. */
  readonly loaded: Interface | undefined;
  /** Fills every cookie declaration and privacy statement on the page that is not filled yet. */
  declare(): void;
  setLanguage(language: Language): void;
  readonly language: Language;
}

/** What the screen asks of the rest, besides what the interface itself does. */
export interface ScreenHost extends Host {
  /** The visitor allowed more at a placeholder that said `text`. */
  grant(wish: Wish, text: NoticeText): void;
}

/** @param language the language to begin with. */
export function createScreen(host: ScreenHost, parts: Parts, language: Language): Screen {
  type Loaded = { ui: Interface; module: typeof import('./ui'); words: Words };
  let loading: Promise<Loaded> | undefined;
  let loaded: Loaded | undefined;
  const openers = new WeakMap<HTMLIFrameElement, () => void>();
  const covered = new Map<HTMLIFrameElement, Placeholder | null>();
  const declared = new Set<HTMLElement>();
  const stated = new Set<HTMLElement>();

  const wordsIn = async (code: Language): Promise<Words> => {
    const builtIn = isBuiltIn(code);
    const own = host.settings.texts[code];
    const [module, texts] = await Promise.all([parts.ui(), parts.texts(builtIn ? code : 'en')]);
    return {
      texts: builtIn ? module.override(texts, own) : module.ownTexts(code, texts, own ?? {}),
      settings: host.settings,
      language: code,
    };
  };
  const load = async (): Promise<Loaded> => {
    const [module, words] = await Promise.all([parts.ui(), wordsIn(language), whenBody()]);
    loaded = { module, words, ui: module.makeInterface(host, words.texts, words.language) };
    return loaded;
  };
  const whenLoaded = (run: (loaded: Loaded) => void, failed?: () => void): void => {
    loading ??= load();
    loading.then(run).catch((error) => {
      // Nothing is allowed that was not allowed before; the next need tries again.
      if (!loaded) loading = undefined;
      console.error('Keksi: the interface could not be shown.', error);
      failed?.();
    });
  };
  const place = ({ module, words, ui }: Loaded, frame: HTMLIFrameElement) => {
    const categories = neededCategories(frame.dataset.category ?? '');
    const placeholder: Placeholder = module.makePlaceholder(frame, categories, words, {
      grant: () => host.grant(placeholder.wish(host.view()), placeholder.shown()),
      showOnce: () => openers.get(frame)?.(),
      rests: () => isSensitive(location.pathname, host.settings.sensitive),
      openSettings: (opener) => ui.openSettings(opener),
      moved() {
        uncover(frame);
        const showOnce = openers.get(frame);
        if (showOnce && frame.isConnected) cover(frame, showOnce);
      },
    });
    covered.set(frame, placeholder);
  };
  const cover: Covers['cover'] = (frame, showOnce) => {
    openers.set(frame, showOnce);
    if (covered.has(frame)) return covered.get(frame)?.look();
    covered.set(frame, null);
    whenLoaded((ready) => {
      if (covered.get(frame) === null) place(ready, frame);
    });
  };
  const uncover: Covers['uncover'] = (frame) => {
    covered.get(frame)?.remove();
    covered.delete(frame);
  };
  const fill = ({ module, words }: Loaded) => {
    for (const element of declared) {
      module.fillDeclaration(element, words, module.levelFor(element));
    }
  };

  /** Whether the page has an element that is not known yet; from now on it is. */
  const hasNew = (name: string, known: Set<HTMLElement>): boolean => {
    const before = known.size;
    for (const element of document.querySelectorAll<HTMLElement>(`[data-keksi-${name}]`)) {
      known.add(element);
    }
    return known.size > before;
  };
  /** Writes the privacy statement, or brings the buttons of one to life that the page already holds. */
  const state = () => {
    const code = language;
    // Whole in one language: where there is none of it in the visitor's, in English.
    Promise.all([parts.statement(), wordsIn(isComplete(code) ? code : 'en')])
      .then(([show, words]) => {
        if (language === code) for (const element of stated) show(element, host, words);
      })
      .catch((error) => console.error('Keksi: the privacy statement could not be shown.', error));
  };

  return {
    get loaded() {
      return loaded?.ui;
    },
    get language() {
      return language;
    },
    use: (run, failed) => whenLoaded(({ ui }) => run(ui), failed),
    cover,
    uncover,
    declare() {
      if (hasNew('declaration', declared)) whenLoaded(fill);
      if (hasNew('statement', stated)) state();
    },
    setLanguage(code) {
      language = code;
      if (stated.size) state();
      if (!loading) return;
      whenLoaded(async (ready) => {
        const words = await wordsIn(code);
        if (language !== code) return;
        ready.words = words;
        ready.ui.setTexts(words.texts, code);
        for (const placeholder of covered.values()) placeholder?.update(words);
        fill(ready);
      });
    },
  };
}
