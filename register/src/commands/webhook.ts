import { parseArgs } from 'node:util';
import { createLog } from '../operation/log.js';
import { retryDead } from '../outgoing/deliver.js';
import { addWebhook, deadLetters, readWebhooks, removeWebhook } from '../outgoing/webhooks.js';
import { allowsPrivateOf } from '../settings.js';
import type { Sites } from '../sites/sites.js';
import { Taken } from '../store/small.js';
import type { Store } from '../store/store.js';
import { noteCommand } from './as-command.js';
import { helps } from './help.js';
import { withSites } from './with-store.js';

/**
 * `keksi-register webhook …`: who outside hears what happens.
 *
 * @example
 * await webhook(['list']);
 */
export async function webhook(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    options: { site: { type: 'string', multiple: true } },
    allowPositionals: true,
  });
  const [action, name, url] = positionals;
  await withSites(async (store, sites) => {
    if (action === 'list') await list(store);
    else if (action === 'dead') await dead(store, name);
    else if (name === undefined) throw new Error(helps.webhook);
    else if (action === 'add' && url) await add(store, name, url, values.site ?? null);
    else if (action === 'remove') await remove(store, name);
    else if (action === 'retry') await retry(store, sites, name);
    else throw new Error(helps.webhook);
  });
}

async function list({ small }: Store): Promise<void> {
  for (const { name, url, sites } of await readWebhooks(small)) {
    console.log(`${name}: ${url}, ${sites?.join(' ') ?? 'all sites'}`);
  }
}

async function dead({ small }: Store, name: string | undefined): Promise<void> {
  for (const { webhook, origin, after, through, at, reason } of await deadLetters(small, name)) {
    console.log(`${at} ${webhook} ${origin} ${after} to ${through}: ${reason}`);
  }
}

async function add(store: Store, name: string, url: string, sites: string[] | null) {
  const filter = { name, url, sites: sites?.join(' ') ?? '' };
  await noteCommand(store, 'webhook.add', { filter });
  try {
    const webhook = { name, url, sites };
    console.log(await addWebhook(store.small, webhook, allowsPrivateOf(process.env)));
  } catch (error) {
    if (error instanceof Taken) throw new Error(`There is a webhook named ${name} already`);
    throw error;
  }
  console.error(`This is what letters to ${name} are signed with. Give it to whoever checks them.`);
}

async function remove(store: Store, name: string): Promise<void> {
  await noteCommand(store, 'webhook.remove', { filter: { name } });
  if (!(await removeWebhook(store.small, name))) {
    throw new Error(`There is no webhook named ${name}`);
  }
}

async function retry(store: Store, sites: Sites, name: string): Promise<void> {
  await noteCommand(store, 'webhook.retry', { filter: { name } });
  const allowsPrivate = allowsPrivateOf(process.env);
  const log = createLog('silent');
  const { taken, left } = await retryDead({ store, sites, log, allowsPrivate }, name);
  console.log(`${taken} letters were taken, ${left} are left`);
}
