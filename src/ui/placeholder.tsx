import { render } from 'preact';
import css from '../../styles/keksi.css';
import type { Wish } from '../consent/act';
import { type Category, isCategory } from '../consent/categories';
import { doc } from '../page/document';
import { toUrl } from '../page/url';
import { inHosts } from '../permissions/hosts';
import type { NoticeText } from '../records/record';
import { categoriesOf, type Service } from '../services/service';
import { type LinkNotice, servicesOf } from './banner-notice';
import { holdPlace } from './hold-place';
import type { Words } from './notice';
import { Paragraphs } from './prose';
import { styledRoot } from './root';
import { policyOf, type Said, sayIn } from './service-notice';
import { textsInOrder } from './shown-texts';
import { type Switches, switchAlone, switchCategory, switchesOf } from './switches';
import type { View } from './view';
import { categoryList, fill, list } from './wording';

/** What stands in the place of content that waits, in the order of the screen. */
export type PlaceholderNotice = {
  readonly title: string;
  readonly body: readonly Said[];
  /** The policy of whoever receives data, where the site has declared the service. */
  readonly links: readonly LinkNotice[];
  /** Show it once where that can be, allow its service or its categories, open the settings; none where nothing may be shown. */
  readonly buttons: readonly string[];
  /** Where its service can be allowed by itself: allow its categories, and what else that allows. */
  readonly wider: readonly string[];
};

/** What a visitor may allow in a placeholder. */
export type Grantable = 'service' | 'categories';

/** What a placeholder may ask for. */
export interface PlaceholderHost {
  /** The visitor allowed the service alone, or the categories. */
  grant(what: Grantable): void;
  /** The visitor wants to see this one, now: a request, not a consent. Where it cannot be, its service is allowed alone. */
  showOnce?(): void;
  /** Whether a service, by id, may run already: what else waits for then is its categories. */
  runs(service: string): boolean;
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
  /** What allowing it leads to, from what is allowed now. */
  wish(view: View, what: Grantable): Wish;
  /** What it says: goes into the record when it is what the visitor answered. */
  shown(): NoticeText;
  /** Takes it away; the frame is seen again. */
  remove(): void;
}

/** Who gets data when an address is loaded; nobody new when it is the site's own, or no address at all. */
const foreignHost = (address = ''): string => {
  try {
    const { host } = new URL(address, doc.baseURI);
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

/** What stands for an address where a service is named by its id: `keksi:youtube`. */
export const NAMED = 'keksi:';

/** The service that an address belongs to, if the site has declared it. */
export const serviceOf = (services: readonly Service[], address = ''): Service | undefined => {
  if (address.startsWith(NAMED)) return services.find(({ id }) => NAMED + id === address);
  const url = address && toUrl(address);
  return url ? services.find(({ hosts }) => inHosts(url, hosts)) : undefined;
};

/** The categories that a frame names, and those of the service it comes from. */
const neededBy = (categories: readonly Category[], service: Service | undefined): Category[] => [
  ...new Set([...categories, ...(service ? categoriesOf(service).filter(isCategory) : [])]),
];

/**
 * Words a placeholder: what waits, from whom (by the declared service whose address it has, if there is
 * one), and everything that the same permission allows. A service that is declared can be allowed by itself.
 *
 * @param runs whether that service may run already.
 * @param once whether it can be shown once: what cannot be is no content but a function, such as a form's.
 */
export const placeholderNotice = (
  { texts, settings, language }: Words,
  frame: HTMLElement,
  address: string,
  categories: readonly Category[],
  rests: boolean,
  runs: boolean,
  once: boolean,
): PlaceholderNotice => {
  if (rests)
    return { title: frame.title, body: [texts.notHere], links: [], buttons: [], wider: [] };
  const service = serviceOf(settings.services, address);
  const needed = neededBy(categories, service);
  const alone = !runs && service;
  const wanted = { categories: categoryList(texts, needed) };
  const named = alone ? { categories: service.name } : wanted;
  const provider = service?.provider ?? foreignHost(address);
  const also = new Set(
    needed
      .flatMap((category) => servicesOf(settings.services, category))
      .filter((other) => other !== service)
      .map(({ name }) => name),
  );
  const wider = also.size > 0 ? [fill(texts.waitingAlso, { services: list(texts, also) })] : [];
  const always = alone && once ? fill(texts.showAlways, { service: service.name }) : '';
  return {
    title: frame.title || (service?.name ?? ''),
    body: [
      fill(texts.waiting, named),
      ...(service ? [sayIn(service.purpose, language, texts.told)] : []),
      ...(provider ? [fill(texts.waitingRecipient, { provider })] : []),
      ...(alone ? [] : wider),
    ],
    links: service ? [policyOf(texts, service)] : [],
    buttons: [
      ...(once ? [texts.showOnce] : []),
      always || fill(texts.allow, named),
      texts.settings,
    ],
    wider: always ? [fill(texts.allow, wanted), ...wider] : [],
  };
};

/** What stands in the frame's place, with a press for each button. */
const Notice = ({
  language,
  poster,
  notice,
  presses,
  allow,
}: {
  language: string;
  poster: string | null;
  notice: PlaceholderNotice;
  presses: readonly ((event: Event) => void)[];
  /** Allows the categories. */
  allow(): void;
}) => (
  <div class="ui placeholder" part="placeholder" lang={language}>
    {poster && <img class="poster" part="poster" src={poster} alt="" />}
    <div class="text">
      {notice.title && <strong>{notice.title}</strong>}
      <Paragraphs items={notice.body} links={notice.links} />
    </div>
    <div class="buttons">
      {notice.buttons.map((text, index) => (
        <button key={index} type="button" class="button" part="button" onClick={presses[index]}>
          {text}
        </button>
      ))}
    </div>
    {notice.wider.length > 0 && (
      <p class="wider">
        <button type="button" class="button quiet" part="button" onClick={allow}>
          {notice.wider[0]}
        </button>{' '}
        {notice.wider[1]}
      </p>
    )}
  </div>
);

/** What a visitor wishes who allows what the frame needs, or its service alone, beside what was allowed before. */
const wishFor = (
  { settings }: Words,
  address: string,
  categories: readonly Category[],
  view: View,
  what: Grantable,
): Wish => {
  const { services } = settings;
  const service = serviceOf(services, address);
  if (service && what === 'service') return switchAlone(switchesOf(view), services, service, true);
  return neededBy(categories, service).reduce<Switches>(
    (switches, category) => switchCategory(switches, services, category, true),
    switchesOf(view),
  );
};

/** Puts a placeholder where a frame waits, as large as the frame is, so that nothing moves when it comes. */
export const makePlaceholder = (
  frame: HTMLElement,
  address: string,
  categories: readonly Category[],
  words: Words,
  host: PlaceholderHost,
): Placeholder => {
  const element = doc.createElement('keksi-placeholder');
  const root = styledRoot(element, words.settings.theme, css);
  const leave = holdPlace(element, frame);
  const poster = posterOf(frame);
  let notice: PlaceholderNotice;
  let rests = false;
  let runs = false;
  const observer = new MutationObserver(() => {
    if (element.nextSibling !== frame) host.moved();
  });

  const isRunning = () => {
    const service = serviceOf(words.settings.services, address);
    return service !== undefined && host.runs(service.id);
  };
  const update = (newWords: Words) => {
    words = newWords;
    rests = host.rests();
    runs = isRunning();
    const { showOnce } = host;
    notice = placeholderNotice(words, frame, address, categories, rests, runs, !!showOnce);
    const service = serviceOf(words.settings.services, address);
    const presses = [
      ...(showOnce ? [() => showOnce()] : []),
      () => host.grant(service && !runs ? 'service' : 'categories'),
      (event: Event) => host.openSettings(event.currentTarget as Element),
    ];
    const { language } = words;
    const allow = () => host.grant('categories');
    const shown = { language, poster, notice, presses, allow };
    render(<Notice {...shown} />, root);
  };
  update(words);
  if (frame.parentNode) observer.observe(frame.parentNode, { childList: true });

  return {
    update,
    look() {
      if (rests !== host.rests() || runs !== isRunning()) update(words);
    },
    wish: (view, what) => wishFor(words, address, categories, view, what),
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
