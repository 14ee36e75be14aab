/**
 * Ways that no script can hold, and why. docs/owner.md (“Strict mode”) says the same in fewer words. In strict mode the browser holds
 * most of them after a choice.
 */
const STYLE = 'styles tell no script what they load';
const REALM = 'another realm has methods of its own';
const FRAME = 'a frame that is led somewhere by its location, a form or a link asks no script';
const TEXT = 'a document made of text, in a frame of its own';
const WORKER = 'a worker is a realm of its own';
const MODULE = 'the language itself asks for modules';

export const REASONS: Readonly<Record<string, string>> = {
  'innerHTML style': STYLE,
  'innerHTML style attribute': STYLE,
  'style url()': STYLE,
  'style @import': STYLE,
  'style @font-face': STYLE,
  'element.style': STYLE,
  insertRule: STYLE,
  'adopted stylesheet': STYLE,
  'inline module': MODULE,
  'import()': MODULE,
  'import map': MODULE,
  'srcdoc with a script': TEXT,
  'frame of a data address': TEXT,
  'frame of a blob': TEXT,
  'document.write into a frame': REALM,
  "another realm's fetch": REALM,
  "another realm's Image": REALM,
  "another realm's setter": REALM,
  'frame.location': FRAME,
  'frame.location.replace': FRAME,
  'window.open into a frame': FRAME,
  'a form into a frame': FRAME,
  'a link into a frame': FRAME,
  'worker of text: fetch': WORKER,
  'worker of text: importScripts': WORKER,
  'module worker of text: import': WORKER,
};
