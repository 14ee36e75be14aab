/**
 * Whether a browser runs a script: others are data, or wait.
 *
 * @example
 * isCode(document.createElement('script')); // true
 */
export const isCode = (element: Element): boolean =>
  /^(module|(text|application)\/(x-)?(java|ecma)script)?$/i.test(
    element.getAttribute('type')?.trim() ?? '',
  );
