import { Parser } from 'htmlparser2';
import { MARK } from './line';

const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html legend li main nav noscript ol p pre section summary table tbody tfoot thead tr ul caption button option select textarea title'.split(
    ' ',
  ),
);
const INLINE = new Set(
  'a abbr acronym b bdi bdo big br cite code col colgroup data del dfn em font i iframe img input ins kbd label link mark meta object o:p path q s samp small source span strike strong style script sub sup svg td th time tt u use var video wbr template base canvas picture map area param embed rect circle g line polygon polyline defs symbol nobr'.split(
    ' ',
  ),
);
const MENUS = new Set(['nav', 'footer', 'aside']);
const BOLD = new Set(['b', 'strong']);
const UNSEEN = new Set(['script', 'style', 'template', 'svg']);

/** Attributes that stand without a value. Other bare words after a `<` are words: “<b ja c>”. */
const BARE =
  'allowfullscreen|async|crossorigin|autofocus|autoplay|checked|controls|default|defer|disabled|download|hidden|inert|ismap|itemscope|loop|multiple|muted|nomodule|noshade|playsinline|itemprop|novalidate|nowrap|open|readonly|required|reversed|selected';
const TAG = new RegExp(
  `^<\\/?[a-z][\\w:-]*(?:\\s+(?:[@:\\w.#(\\[*-][\\w:.@()\\]*-]*\\s*=\\s*(?:"[^"]*"|'[^']*'|[^\\s"'<>=]+)|(?:${BARE})\\b))*\\s*\\/?>?$`,
  'i',
);
/** So long a tag holds a picture; nobody writes that many words between two brackets. */
const LONGEST_TAG = 4000;
const isTag = (raw: string): boolean =>
  raw.length > LONGEST_TAG ? /^<[a-z][\w:-]*\s[^<]{0,2000}=\s*["']/i.test(raw) : TAG.test(raw);

/** Whether a text holds markup that a browser would take for markup. */
export const hasMarkup = (text: string): boolean =>
  /<\/?(?:[a-z][a-z0-9]{0,9})(?:\s[^<>]{0,2000})?\/?>|&(?:[a-z]{2,8}|#\d{2,6}|#x[\da-f]{2,5});|<!--/i.test(
    text,
  );

/** A page or a part of one, in which the end of a line means nothing. */
const PAGE =
  /^\s*(?:<!--[\s\S]*?-->\s*|<\?[^>]*>\s*)*<(?:!doctype|html|head|body|main|article|section|div|h[1-6]|p|table|ul|ol|header|dl)\b/i;

const SHOWN = 80;
const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}… (${line.length} characters)` : line;
};

/** What an HTML text says, with marks for what its elements mean, and what no reader of it sees. */
export interface Unmarked {
  readonly text: string;
  readonly unseen: readonly string[];
  /** What was not read, because there was so much before it. */
  readonly unread: string;
}

/** Read in pieces, so that reading can end. */
const PIECE = 65_536;

/** Where the text stands while it is read. */
interface Reading {
  readonly out: string[];
  readonly unseen: string[];
  /** The element that hides what is in it, and what has been in it. */
  hiding?: { readonly name: string; text: string; depth: number };
  readonly links: { readonly href: string; readonly from: number }[];
  /** Rows that are open: where the mark of their first cell stands, and how many cells there are. */
  readonly rows: { mark: number; cells: number }[];
  readonly lists: { next: number }[];
}

/** An address is a word of its own, however close to another it stands: `Yhteys<info@yritys.example>`. */
function openLink({ out, links }: Reading, href: string): void {
  if (/^mailto:/i.test(href) && /[\p{L}\p{N}]$/u.test(out[out.length - 1] ?? '')) out.push(' ');
  links.push({ href, from: out.length });
}

/** A link as its words, and its address behind them where the words are not the address. */
function closeLink({ out, links }: Reading): void {
  const link = links.pop();
  if (!link) return;
  const address = link.href.replace(/^(mailto|tel):/i, '').replace(/[?#].*$/, '');
  const said = out.slice(link.from).join('');
  if (address !== '' && !/^[#/]?$/.test(address) && !said.includes(address))
    out.push(` (${link.href})`);
}

function openCell({ out, rows }: Reading): void {
  const row = rows[rows.length - 1];
  if (!row) {
    // What is left of a table: a cell without its row.
    if (!(out[out.length - 1] ?? '\n').endsWith('\n')) out.push('\t');
    return;
  }
  row.cells += 1;
  if (row.cells > 1) out.push('\t');
  else row.mark = out.push(MARK.label) - 1;
}

/** Only in a row of two does the first cell name the other. */
function closeRow({ out, rows }: Reading): void {
  const row = rows.pop();
  if (row && row.cells !== 2 && out[row.mark] === MARK.label) out[row.mark] = '';
}

function openElement(reading: Reading, name: string, attributes: { [name: string]: string }): void {
  const { out, lists } = reading;
  const heading = /^h([1-6])$/.exec(name)?.[1];
  if (heading) out.push(`\n\n${MARK.heading}${heading}`);
  else if (name === 'dt') out.push(`\n\n${MARK.label}`);
  else if (name === 'br') out.push('\n');
  else if (name === 'li') {
    const list = lists[lists.length - 1];
    out.push(`\n${MARK.bullet}`);
    if (list?.next) out.push(`${list.next++}. `);
  } else if (MENUS.has(name)) out.push(`\n${MARK.beside}\n`);
  else if (name === 'tr') reading.rows.push({ mark: -1, cells: 0 }) && out.push('\n');
  else if (name === 'td' || name === 'th') openCell(reading);
  else if (BOLD.has(name)) out.push(MARK.bold);
  else if (name === 'a') openLink(reading, attributes.href ?? '');
  else if (BLOCKS.has(name)) out.push(name === 'p' ? '\n\n' : '\n');
  if (name === 'ol') lists.push({ next: Number(attributes.start ?? 1) || 1 });
  else if (name === 'ul') lists.push({ next: 0 });
}

function closeElement(reading: Reading, name: string): void {
  const { out } = reading;
  if (MENUS.has(name)) out.push(`\n${MARK.back}\n`);
  else if (name === 'tr') closeRow(reading);
  else if (BOLD.has(name)) out.push(MARK.bolder);
  else if (name === 'a') closeLink(reading);
  if (name === 'ol' || name === 'ul') reading.lists.pop();
  if (/^h[1-6]$|^p$|^table$/.test(name)) out.push('\n\n');
  else if (BLOCKS.has(name)) out.push('\n');
}

/**
 * Reads HTML as a browser does, whole pages as well as what is left of it in the cells of a table. What looks
 * like a tag and is none, such as `<info@yritys.example>`, stays text.
 *
 * @param most how many characters of it are read; a picture in an attribute is none.
 */
export function unmarked(source: string, most: number): Unmarked {
  const reading: Reading = { out: [], unseen: [], links: [], rows: [], lists: [] };
  const { out, unseen } = reading;
  const isPage = PAGE.test(source);
  let pre = 0;
  let said = 0;
  const say = (text: string) => {
    said += text.length;
    if (reading.hiding) reading.hiding.text += text;
    else out.push(isPage && pre === 0 ? text.replace(/\s+/g, ' ') : text);
  };
  const parser: Parser = new Parser(
    {
      onopentag(name, attributes) {
        const raw = source.slice(parser.startIndex, parser.endIndex + 1);
        const known = BLOCKS.has(name) || INLINE.has(name);
        if (!known || (raw.startsWith('<') && !isTag(raw))) {
          if (raw.startsWith('<')) say(raw);
          return;
        }
        if (reading.hiding) {
          if (name === reading.hiding.name) reading.hiding.depth += 1;
        } else if (UNSEEN.has(name)) reading.hiding = { name, text: '', depth: 1 };
        else openElement(reading, name, attributes);
        if (name === 'pre') pre += 1;
      },
      onclosetag(name, implied) {
        const known = BLOCKS.has(name) || INLINE.has(name);
        if (!known) {
          if (!implied) say(source.slice(parser.startIndex, parser.endIndex + 1));
          return;
        }
        if (name === 'pre') pre = Math.max(0, pre - 1);
        if (!reading.hiding) closeElement(reading, name);
        else if (name === reading.hiding.name && --reading.hiding.depth === 0) {
          if (/[\p{L}\p{N}]/u.test(reading.hiding.text)) {
            unseen.push(shortened(`${name}: ${reading.hiding.text}`));
          }
          reading.hiding = undefined;
        }
      },
      ontext: say,
      oncomment(text) {
        const line = text.replace(/\s+/g, ' ').trim();
        if (/[\p{L}\p{N}]/u.test(line)) unseen.push(line);
      },
      onprocessinginstruction(_, data) {
        if (!/^!doctype html/i.test(data)) unseen.push(`<${data}>`);
      },
    },
    { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: false },
  );
  let read = 0;
  for (; read < source.length && said < most; read += PIECE) {
    parser.write(source.slice(read, read + PIECE));
  }
  parser.end();
  if (reading.hiding) unseen.push(reading.hiding.text);
  return {
    text: out.join(''),
    unseen: unseen.filter((line) => /[\p{L}\p{N}]/u.test(line)),
    unread: source.slice(read),
  };
}
