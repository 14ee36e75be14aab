import { render } from 'preact';
import type { Category } from '../consent/categories';
import { inHosts, toUrl } from '../gate/hosts';
import { holdPlace } from './hold-place';
import type { NoticeText } from './interface';
import { servicesOf, type Words } from './notice';
import { Paragraphs } from './prose';
import { styledRoot } from './root';
import { textsInOrder } from './shown-texts';
import { categoryList, fill, list } from './wording';

/** What stands in the place of content that waits, in the order of the screen. */
export type PlaceholderNotice = {
  readonly title: string;
  readonly body: readonly string[];
  /** Show it once, allow its categories, open the settings; none where nothing may be shown. */
  readonly buttons: readonly string[];
};

/** What a placeholder may ask for. */
export interface PlaceholderHost {
  /** The visitor allowed the categories. */
  grant(): void;
  /** The visitor wants to see this one, now: a request, not a consent (A16). */
  showOnce(): void;
  /** Whether the page is one on which nothing that needs consent ever runs. */
  rests(): boolean;
  openSettings(opener: Element): void;
  /** The page has taken the frame elsewhere, or away: the placeholder stands for nothing any more. */
  moved(): void;
}

/** A placeholder on the page. */
export interface Placeholder {
  /** Draws again, after the language or the services changed. */
  update(words: Words): void;
  /** Draws again if the visitor has come to a sensitive route, or left it. */
  look(): void;
  /** What it says: goes into the record when it is what the visitor answered. */
  shown(): NoticeText;
  /** Takes it away; the frame is seen again. */
  remove(): void;
}

/** Who gets data when an address is loaded; nobody new when it is the site's own, or no address at all. */
const foreignHost = (address = ''): string => {
  try {
    const { host } = new URL(address, document.baseURI);
    return host === location.host ? '' : host;
  } catch {
    return '';
  }
};

/**
 * The picture that the site gives for what waits: only its own, because a third party's would tell them of
 * the visitor before any choice.
 */
const posterOf = ({ dataset: { poster } }: HTMLElement): string | null => {
  if (!poster || !foreignHost(poster)) return poster || null;
  console.warn(`Keksi: data-poster is "${poster}". Allowed: an address on this site.`);
  return null;
};

/** Words a placeholder: what waits (by the declared service whose address it has, if there is one), from whom, and everything that the same permission allows. */
export const placeholderNotice = (
  { texts, settings }: Words,
  frame: HTMLElement,
  categories: readonly Category[],
  rests: boolean,
): PlaceholderNotice => {
  if (rests) return { title: frame.title, body: [texts.notHere], buttons: [] };
  const named = { categories: categoryList(texts, categories) };
  const url = toUrl(frame.dataset.src);
  const own = url && settings.services.find(({ hosts }) => inHosts(url, hosts));
  const provider = own?.provider ?? foreignHost(frame.dataset.src);
  const also = new Set(
    categories
      .flatMap((category) => servicesOf(settings.services, category))
      .filter((service) => service !== own)
      .map(({ name }) => name),
  );
  return {
    title: frame.title || (own?.name ?? ''),
    body: [
      fill(texts.waiting, named),
      ...(provider ? [fill(texts.waitingRecipient, { provider })] : []),
      ...(also.size > 0 ? [fill(texts.waitingAlso, { services: list(texts, also) })] : []),
    ],
    buttons: [texts.showOnce, fill(texts.allow, named), texts.settings],
  };
};

/** Puts a placeholder where a frame waits, as large as the frame is, so that nothing moves when it comes. */
export const makePlaceholder = (
  frame: HTMLElement,
  categories: readonly Category[],
  words: Words,
  host: PlaceholderHost,
): Placeholder => {
  const element = document.createElement('keksi-placeholder');
  const root = styledRoot(element, words.settings.theme);
  const leave = holdPlace(element, frame);
  const poster = posterOf(frame);
  let notice: PlaceholderNotice;
  let rests = false;
  const observer = new MutationObserver(() => {
    if (element.nextSibling !== frame) host.moved();
  });

  const update = (newWords: Words) => {
    words = newWords;
    rests = host.rests();
    notice = placeholderNotice(words, frame, categories, rests);
    const presses = [
      () => host.showOnce(),
      () => host.grant(),
      (event: Event) => host.openSettings(event.currentTarget as Element),
    ];
    render(
      <div class="ui placeholder" part="placeholder" lang={words.language}>
        {poster && <img class="poster" part="poster" src={poster} alt="" />}
        <div class="text">
          {notice.title && <strong>{notice.title}</strong>}
          <Paragraphs items={notice.body} />
        </div>
        <div class="buttons">
          {notice.buttons.map((text, index) => (
            <button key={index} type="button" class="button" part="button" onClick={presses[index]}>
              {text}
            </button>
          ))}
        </div>
      </div>,
      root,
    );
  };
  update(words);
  if (frame.parentNode) observer.observe(frame.parentNode, { childList: true });

  return {
    update,
    look() {
      if (rests !== host.rests()) update(words);
    },
    shown: () => ({ placeholder: textsInOrder(notice) }),
    remove() {
      const focused = root.activeElement !== null;
      observer.disconnect();
      render(null, root);
      leave();
      // The button that was pressed is gone: reading goes on where it stood.
      if (focused) frame.focus({ preventScroll: true });
    },
  };
};
