/**
 * The same object without a prototype. The browser reads descriptors, a proxy's traps and the options of `fetch` from objects
 * and takes what they inherit, too: what a page has put on every object's prototype (`Object.prototype.get = …`) is no part of ours.
 */
export const bare = <T extends object>(object: T): T => ({ __proto__: null, ...object }) as T;
