import { parseArgs } from 'node:util';
import { readRights } from '../admin/administrator.js';
import { createToken, readTokens, removeToken, usualRights } from '../admin/tokens.js';
import { Taken } from '../store/small.js';
import type { Store } from '../store/store.js';
import { noteCommand } from './as-command.js';
import { helps } from './help.js';
import { withStore } from './with-store.js';

/**
 * `keksi-register token …`: the administrators' tokens; a running register follows.
 *
 * @example
 * await token(['add', 'dpo', '--rights', 'read,erase']);
 */
export async function token(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    options: {
      rights: { type: 'string', default: usualRights.join(',') },
      site: { type: 'string', multiple: true },
    },
    allowPositionals: true,
  });
  const [action, name] = positionals;
  await withStore(async (store) => {
    if (action === 'list') await list(store);
    else if (action === 'add' && name) await add(store, name, values);
    else if (action === 'remove' && name) await remove(store, name);
    else throw new Error(helps.token);
  });
}

async function list({ small }: Store): Promise<void> {
  for (const { name, createdAt, rights, sites } of await readTokens(small)) {
    console.log(`${createdAt} ${name}: ${rights.join(', ')} of ${sites?.join(' ') ?? 'all sites'}`);
  }
}

async function add(store: Store, name: string, values: { rights: string; site?: string[] }) {
  const rights = readRights(values.rights);
  const sites = values.site ?? null;
  const filter = { name, rights: rights.join(' '), sites: sites?.join(' ') ?? '' };
  await noteCommand(store, 'token.add', { filter });
  try {
    console.log(await createToken(store.small, { name, rights, sites }));
  } catch (error) {
    if (error instanceof Taken) throw new Error(`There is a token named ${name} already`);
    throw error;
  }
  console.error(`This is the token of ${name}. It is not shown again: only its hash is kept.`);
}

async function remove(store: Store, name: string): Promise<void> {
  await noteCommand(store, 'token.remove', { filter: { name } });
  if (await removeToken(store.small, name)) return;
  throw new Error(`There is no token named ${name}`);
}
