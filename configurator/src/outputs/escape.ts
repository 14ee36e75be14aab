/** Attributes that only say how something looks or is called. */
export const TEXT_ATTRIBUTE =
  /^(title|alt|width|height|class|id|allow|allowfullscreen|loading|referrerpolicy|name|async|defer|crossorigin|charset)$/;

/**
 * A text as the value of an attribute: whatever it holds, nothing of it is markup.
 *
 * @example
 * escapedAttribute('A "B" <C>') // 'A &quot;B&quot; &lt;C&gt;'
 */
export const escapedAttribute = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

/**
 * JSON that may stand inside of a script element, whatever its texts hold.
 *
 * @example
 * jsonInMarkup({ name: '</script>' }) // '{\n  "name": "\\u003c/script>"\n}'
 */
export const jsonInMarkup = (value: unknown): string =>
  JSON.stringify(value, null, 2).replaceAll('<', '\\u003c');
