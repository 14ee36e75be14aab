/**
 * Elements that come into the page with their address: copies, the content of templates, what another document or
 * `DOMParser` made. None of them passed a setter here.
 */
import { elementsIn, isKind } from '../../page/elements';
import { noteWaiting } from '../waiting/condition-of';
import { ADDRESSES, loads } from './addresses';
import { isPastValve } from './attributes';
import type { Admits } from './judge';
import { wrap } from './wrap';

type Methods = Record<string, (...args: unknown[]) => unknown>;

/** Everything that may load something; SVG has a spelling of its own. */
const LOADING = Object.entries(ADDRESSES)
  .map(([tag, names]) => (names.includes('ping') ? `${tag}[ping]` : tag))
  .concat('feImage')
  .join();

/** What takes one node first, and what takes nodes only. */
const ONE =
  'appendChild insertBefore replaceChild moveBefore insertNode surroundContents adoptNode';
const ALL = 'append prepend replaceChildren before after replaceWith insertAdjacentElement';
const COPYING = 'cloneNode importNode';

/** An address that leads to another host. */
const AWAY = /^\s*(?:\w+:|[\\/]{2})/;

/** Takes from what is in a node the addresses that it may not have. */
function judge(node: unknown, admits: Admits): void {
  const found = elementsIn<Element>(node, LOADING);
  if (isKind(node, LOADING)) found.push(node);
  const { getAttribute, getAttributeNames, removeAttribute } = Element.prototype;
  for (const element of found) {
    noteWaiting(element);
    for (const name of getAttributeNames.call(element)) {
      const value = getAttribute.call(element, name) ?? '';
      if (!loads(element, name) || !AWAY.test(value) || isPastValve(element, value)) continue;
      if (admits(element, name, value) === null) removeAttribute.call(element, name);
    }
  }
}

/**
 * Before every way of putting nodes into a document, and after every way of copying them: a copy of a picture loads
 * wherever it is, but not within the same task.
 */
export function guardInsertions(admits: Admits): void {
  const owners = [Node, Element, Document, DocumentFragment, CharacterData, Range];
  const each = (names: string, make: (method: Methods[string]) => Methods[string]) => {
    for (const { prototype } of owners) {
      for (const name of names.split(' ')) {
        if (Object.hasOwn(prototype, name)) wrap(prototype as unknown as Methods, name, make);
      }
    }
  };
  const before = (isAll: boolean) => (insert: Methods[string]) =>
    function (this: Node, ...args: unknown[]) {
      for (const node of isAll ? args : args.slice(0, 1)) {
        const isForeign = (node as Node | undefined)?.ownerDocument !== this.ownerDocument;
        // What is built apart is looked at when it comes into the page, once.
        if (this.isConnected !== false || isForeign) judge(node, admits);
      }
      return insert.apply(this, args);
    };
  each(ONE, before(false));
  each(ALL, before(true));
  each(
    COPYING,
    (copy) =>
      function (this: Node, ...args) {
        const made = copy.apply(this, args) as Node;
        if (made.ownerDocument === document) judge(made, admits);
        return made;
      },
  );
}
