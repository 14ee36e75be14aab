/**
 * What a page has put on every object's prototype, as far as it changes how properties are defined. js-cookie defines some
 * with plain objects as it is loaded, and throws where those inherit a `get`; nothing after it would run then, and nothing be
 * held. So for that moment the names are taken away.
 */

const NAMES = ['get', 'set', 'value', 'writable', 'enumerable', 'configurable'];

const taken: [name: string, descriptor: PropertyDescriptor][] = [];

for (const name of NAMES) {
  const descriptor = Object.getOwnPropertyDescriptor(Object.prototype, name);
  if (!descriptor) continue;
  // A descriptor is an object too, and inherits what has not been taken yet.
  taken.push([name, Object.assign(Object.create(null), descriptor)]);
  Reflect.deleteProperty(Object.prototype, name);
}

/** Gives the page back what it had put there. */
export function giveBack(): void {
  for (const [name, descriptor] of taken.splice(0)) {
    Object.defineProperty(Object.prototype, name, descriptor);
  }
}
