// biome-ignore-all assist/source/organizeImports: the first clears the way for the second
import { giveBack } from './pollution';
import Cookies from 'js-cookie';

/** js-cookie, with which a value is kept as it is: ours need no encoding, and servers read them too. */
export const plain = Cookies.withConverter({
  read: (value) => value,
  write: (value) => `${value}`,
});

giveBack();
