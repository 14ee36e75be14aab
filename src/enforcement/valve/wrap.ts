import { bare } from '../../page/bare';

/**
 * Puts something before a method or a setter of the browser's.
 */

type Methods = Record<string, (...args: never[]) => unknown>;

/** Replaces a method by one that is told the original. Left alone where the browser lacks it. */
export function wrap<T extends object, K extends keyof T & string>(
  owner: T | undefined,
  name: K,
  make: (original: T[K]) => T[K],
): void {
  const original = owner?.[name];
  if (!owner || typeof original !== 'function') return;
  (owner as unknown as Methods)[name] = make(original) as Methods[string];
}

/**
 * Puts something before a setter, on the prototype that has it.
 *
 * @param admit sets the value, or does not.
 * @param on another prototype to put it on.
 */
export function guardSetter<T extends object>(
  from: T,
  name: string,
  admit: (value: unknown, owner: T, set: (value: unknown) => void) => void,
  on?: object,
): void {
  let owner: object | null = from;
  while (owner && !Object.hasOwn(owner, name)) owner = Object.getPrototypeOf(owner);
  const property = owner && Object.getOwnPropertyDescriptor(owner, name);
  const set = property?.set;
  if (!owner || !set) return;
  Object.defineProperty(
    on ?? owner,
    name,
    bare({
      ...property,
      set(this: T, value: unknown) {
        admit(value, this, (admitted) => set.call(this, admitted));
      },
    }),
  );
}
