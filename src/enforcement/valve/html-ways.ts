/**
 * The ways in which a browser makes elements from text.
 */
import { bare } from '../../page/bare';

/** The text as it may be made into elements. @param isSrcdoc whether it becomes a document of its own, in a frame. */
export type Judged = (html: unknown, isSrcdoc: boolean) => unknown;

/** Told when elements may have been made, of what they were put into, and of what the method gave back. */
export type After = (owner: unknown, made: unknown) => void;

/** Puts something before and after every setter. */
export function beforeSetters(judged: Judged, after: After): void {
  const setters: [object, string][] = [
    [Element.prototype, 'innerHTML'],
    [Element.prototype, 'outerHTML'],
    [ShadowRoot.prototype, 'innerHTML'],
    [HTMLIFrameElement.prototype, 'srcdoc'],
  ];
  for (const [owner, name] of setters) {
    const property = Object.getOwnPropertyDescriptor(owner, name);
    const set = property?.set;
    if (!set) continue;
    const setJudged = function (this: unknown, value: unknown) {
      const parent = (this as Element).parentNode;
      set.call(this, judged(value, name === 'srcdoc'));
      after(name === 'outerHTML' ? (parent ?? this) : this, null);
    };
    Object.defineProperty(owner, name, bare({ ...property, set: setJudged }));
  }
}

/** Puts something before and after every method. */
export function beforeMethods(judged: Judged, after: After): void {
  const methods: [object, string][] = [
    [Element.prototype, 'insertAdjacentHTML'],
    [Element.prototype, 'setHTMLUnsafe'],
    [ShadowRoot.prototype, 'setHTMLUnsafe'],
    [Range.prototype, 'createContextualFragment'],
    [Document.prototype, 'write'],
    [Document.prototype, 'writeln'],
    [Document.prototype, 'execCommand'],
    [Document, 'parseHTMLUnsafe'],
  ];
  for (const [owner, name] of methods) {
    const methodsOf = owner as Record<string, (...args: unknown[]) => unknown>;
    const original = methodsOf[name];
    if (typeof original !== 'function') continue;
    methodsOf[name] = function (this: unknown, ...args) {
      const made = original.apply(
        this,
        args.map((value) => judged(value, false)),
      );
      after(this, made);
      return made;
    };
  }
}
