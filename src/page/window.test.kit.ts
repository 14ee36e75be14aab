/**
 * In tests `window` is Node's own global with the page's members put over it. A browser's is an `EventTarget`: its
 * methods are called on it through their prototype, since markup can hide them.
 */
type Methods = Record<string, (...args: unknown[]) => unknown>;

if (globalThis.document) {
  const methods = EventTarget.prototype as unknown as Methods;
  const bound = globalThis as unknown as Methods;
  for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent']) {
    const original = methods[name];
    const ofWindow = bound[name];
    if (!original || !ofWindow) continue;
    methods[name] = function (this: unknown, ...args) {
      return this === globalThis ? ofWindow(...args) : original.apply(this, args);
    };
  }
}
