/**
 * Makes of a pasted frame, script or picture the markup that waits for consent. What was pasted is parsed into a document
 * of its own, in which nothing is loaded and nothing runs.
 */
import { serviceAt } from '../../../src/services/catalogue';
import { escapedAttribute, TEXT_ATTRIBUTE } from '../outputs/escape';

/** One element that is to wait. */
export interface Waiting {
  readonly markup: string;
  /** The service of the catalogue that it comes from; undefined where nobody knows it. */
  readonly service: string | undefined;
  readonly host: string;
}

const LONGEST = 50_000;

/** What a waiting element may keep of its attributes: nothing that runs, and nothing that is written anew. */
const KEPT = TEXT_ATTRIBUTE;

/** The player that stores no cookies before it is started, for the address of a page of YouTube. */
function frameOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { hostname, pathname, searchParams } = new URL(address);
  const host = hostname.replace(/^(www|m)\./, '');
  const [, first = '', second = ''] = pathname.split('/');
  const isYouTube = host === 'youtube.com' || host === 'youtube-nocookie.com';
  const video = host === 'youtu.be' ? first : isYouTube ? (searchParams.get('v') ?? second) : '';
  if (/^[\w-]{11}$/.test(video)) return `https://www.youtube-nocookie.com/embed/${video}`;
  if (host === 'vimeo.com' && /^\d+$/.test(first)) return `https://player.vimeo.com/video/${first}`;
  return undefined;
}

/** Where an element comes from, with YouTube's quieter host in place of the usual one. */
function addressOf(element: Element): URL | undefined {
  const written = element.getAttribute('src') ?? element.getAttribute('data-src') ?? '';
  const whole = written.startsWith('//') ? `https:${written}` : written.trim();
  if (!URL.canParse(whole)) return undefined;
  const url = new URL(whole);
  if (!/^https?:$/.test(url.protocol)) return undefined;
  if (/^(www\.)?youtube\.com$/.test(url.hostname) && url.pathname.startsWith('/embed/')) {
    url.hostname = 'www.youtube-nocookie.com';
  }
  return url;
}

const openingOf = (attributes: readonly (readonly [string, string])[]): string =>
  attributes.map(([name, value]) => ` ${name}="${escapedAttribute(value)}"`).join('');

/** @param title of a frame that has none: whoever cannot see it must be told what it is. */
function waiting(element: Element, title: string): Waiting | undefined {
  const url = addressOf(element);
  if (!url) return undefined;
  const known = serviceAt(url);
  const category = known ? [known.category].flat().join(' ') : 'marketing';
  const name = element.localName;
  const kept = [...element.attributes]
    .filter((attribute) => KEPT.test(attribute.name))
    .map((attribute) => [attribute.name, attribute.value] as const);
  const isTitled = kept.some(([attribute]) => attribute === 'title');
  const attributes: (readonly [string, string])[] = [
    ...(name === 'script' ? [['type', 'text/plain'] as const] : []),
    ['data-category', category === 'necessary' ? 'marketing' : category],
    ['data-src', url.href],
    ...(name === 'iframe' && !isTitled ? [['title', title] as const] : []),
    ...(name === 'img' && !element.hasAttribute('alt') ? [['alt', ''] as const] : []),
    ...kept,
  ];
  const end = name === 'img' ? '' : `</${name}>`;
  return {
    markup: `<${name}${openingOf(attributes)}>${end}`,
    service: known?.service,
    host: url.host,
  };
}

/**
 * The markup that waits, for each element or address that was pasted.
 *
 * @example
 * waitingMarkup('https://youtu.be/aaaaaaaaaaa', 'Video')[0]?.service // 'youtube'
 */
export function waitingMarkup(pasted: string, title: string): Waiting[] {
  const text = pasted.slice(0, LONGEST).trim();
  const frame = frameOf(text);
  const page = new DOMParser().parseFromString(text, 'text/html');
  const elements = [...page.querySelectorAll('iframe, script[src], img[src]')];
  if (frame) {
    const element = page.createElement('iframe');
    for (const [name, value] of [
      ['src', frame],
      ['width', '560'],
      ['height', '315'],
      ['allowfullscreen', ''],
    ] as const) {
      element.setAttribute(name, value);
    }
    elements.push(element);
  }
  return elements.flatMap((element) => waiting(element, title) ?? []);
}
