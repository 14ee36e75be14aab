import { Parser } from 'htmlparser2';
import type { Evidence } from '../../model';
import { short } from './evidence';

/** An element as the server wrote it. @example `{ tag: 'script', attributes: { src: '/x.js' }, text: '', within: [], line: 3 }` */
export interface Markup {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** What stands in a script. */
  readonly text: string;
  /** The elements around it that keep it from running: `noscript`, `template`. */
  readonly within: readonly string[];
  readonly line: number;
}

const KEPT = ['script', 'iframe', 'img', 'link', 'embed', 'object'];

/** Tells the line of a place in a text, for places that only go forward. */
function lineCounter(source: string): (index: number) => number {
  let [line, at] = [1, 0];
  return (index) => {
    for (; at < index; at++) if (source[at] === '\n') line++;
    return line;
  };
}

/** The elements that load something, in their order. @example `markupOf('<img src="https://a.example/x.gif">')` */
export function markupOf(source: string): Markup[] {
  const found: { -readonly [K in keyof Markup]: Markup[K] }[] = [];
  const within: string[] = [];
  const lineAt = lineCounter(source);
  let open: (typeof found)[number] | undefined;
  const parser: Parser = new Parser({
    onopentag(tag, attributes) {
      if (tag === 'noscript' || tag === 'template') within.push(tag);
      if (!KEPT.includes(tag)) return;
      const line = lineAt(parser.startIndex);
      open = { tag, attributes, text: '', within: [...within], line };
      found.push(open);
    },
    ontext(text) {
      if (open?.tag === 'script') open.text += text;
    },
    onclosetag(tag) {
      if (tag === within.at(-1)) within.pop();
      if (tag === 'script') open = undefined;
    },
  });
  parser.end(source);
  return found;
}

/** Scripts run with no type, and with one of these. */
const RUNS = /^$|javascript|ecmascript|^module$/i;

/** Whether an element waits for consent, as Keksi's markup and that of others does. @example `waits(element)` */
export function waits({ tag, attributes, within }: Markup): boolean {
  if (within.includes('template')) return true;
  if (tag === 'script') return !RUNS.test(attributes.type ?? '');
  return !attributes.src;
}

/** An element as evidence. @example `written(element, page.url)` */
export const written = ({ tag, attributes, text, line }: Markup, url: string): Evidence => ({
  text: `${line}: <${tag}${attributes.src ? ` src="${short(attributes.src, 160)}"` : ''}> ${short(text.trim().replace(/\s+/g, ' '), 160)}`,
  place: { url, line },
});
