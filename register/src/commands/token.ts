import { createToken } from '../admin/tokens.js';
import { withStore } from './with-store.js';

/** `keksi-register token add|list|remove NAME`: the administrators' tokens; a running register follows. */
export async function token([action, name]: string[]): Promise<void> {
  await withStore(async (store) => {
    if (action === 'list') {
      for (const { name, created_at } of await store.tokens()) console.log(`${created_at} ${name}`);
    } else if (action === 'add' && name) {
      console.log(await createToken(store, name));
      console.error(`This is the token of ${name}. It is not shown again: only its hash is kept.`);
    } else if (action === 'remove' && name) {
      const removed = await store.removeToken(name);
      if (!removed) throw new Error(`There is no token named ${name}`);
    } else {
      throw new Error('Say: token add NAME, token list or token remove NAME');
    }
  });
}
