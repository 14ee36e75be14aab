/** The script tag as a server writes it, first in the head of a page. */
import { escaped } from '../../statement/src/html';
import type { Config } from '../settings/settings';

/** What a page adds to its tag. */
export interface TagOptions {
  /** Where `keksi.js` is, with the files that belong to it beside it. Default: `/keksi.js`. */
  readonly src?: string;
  /** The page's nonce, where its policy asks for one. */
  readonly nonce?: string | undefined;
}

/**
 * The settings as JSON that may stand inside a script element, whatever their texts hold.
 *
 * @example
 * settingsInMarkup({ controller: '</script>' }) // '{"controller":"\\u003c/script>"}'
 */
export const settingsInMarkup = (config: Config): string =>
  JSON.stringify(config).replaceAll('<', '\\u003c');

/**
 * The script tag with its settings, as HTML: first in `<head>`, so that nothing runs before it. `npx keksi copy public` puts
 * the files where `src` finds them.
 *
 * @example
 * `<head>${renderTag({ controller: 'Esimerkkioptiikka Oy', ga: 'G-XXXXXXXXXX' })}…`
 */
export const renderTag = (config: Config, { src = '/keksi.js', nonce }: TagOptions = {}): string =>
  `<script type="application/json" data-keksi-config>${settingsInMarkup(config)}</script>` +
  `<script src="${escaped(src)}"${nonce ? ` nonce="${escaped(nonce)}"` : ''}></script>`;
