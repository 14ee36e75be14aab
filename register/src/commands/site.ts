import { parseArgs } from 'node:util';
import { addSite, changeSite, moveSite, type SiteChanges } from '../sites/rows.js';
import { isOrigin, plainSite, type Site } from '../sites/site.js';
import type { Store } from '../store/store.js';
import { noteCommand } from './as-command.js';
import { helps } from './help.js';
import { withSites, withStore } from './with-store.js';

const options = {
  name: { type: 'string' },
  owner: { type: 'string' },
  origins: { type: 'string' },
  state: { type: 'string' },
  'retention-days': { type: 'string' },
  'records-per-day': { type: 'string' },
  json: { type: 'boolean' },
} as const;

const actions = ['add', 'set', 'close', 'move'];

type Values = { [Name in Exclude<keyof typeof options, 'json'>]?: string | undefined };

/**
 * `keksi-register site …`: the sites whose records are taken; a running register follows.
 *
 * @example
 * await site(['add', 'https://www.esimerkki.fi']);
 */
export async function site(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [action, first, ...others] = positionals;
  if (action === 'list') return list(values.json === true);
  if (first === undefined || !actions.includes(action ?? '')) throw new Error(helps.site);
  for (const one of [first, ...others]) mustBeOrigin(one);
  await withStore(async (store: Store) => {
    const { small } = store;
    const filter = { ...values, origins: [values.origins, ...others].filter(Boolean).join(' ') };
    await noteCommand(store, `site.${action}`, { site: first, filter: told(filter) });
    if (action === 'add') {
      const added = { ...plainSite(first, ...others), ...changesOf(values, first) };
      await addSite(small, added);
      console.log(lineOf(added));
    } else if (action === 'set') {
      console.log(lineOf(await changeSite(small, first, changesOf(values, first))));
    } else if (action === 'close') {
      console.log(lineOf(await changeSite(small, first, { state: 'closed' })));
    } else if (action === 'move' && others[0] !== undefined) {
      console.log(lineOf(await moveSite(small, first, others[0])));
    } else {
      throw new Error(helps.site);
    }
  });
}

/** What was said, without what was not. */
const told = (values: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value ? [[name, String(value)]] : [])),
  );

const list = (asJson: boolean) =>
  withSites(async (_, sites) => {
    for (const one of sites.all()) console.log(asJson ? JSON.stringify(one) : lineOf(one));
  });

/** A site on one line. */
function lineOf({ origins, name, owner, state, retentionDays, recordsPerDay }: Site): string {
  const facts = [
    ...[state, name, owner],
    retentionDays === undefined ? '' : `kept ${retentionDays} days`,
    recordsPerDay === undefined ? '' : `at most ${recordsPerDay} records a day`,
  ];
  return `${origins.join(' ')}: ${facts.filter(Boolean).join(', ')}`;
}

function changesOf(values: Values, origin: string): SiteChanges {
  const changes: SiteChanges = {};
  const { name, owner, state } = values;
  if (name !== undefined) changes.name = name;
  if (owner !== undefined) changes.owner = owner;
  if (state !== undefined) {
    if (state !== 'open' && state !== 'closed') throw new Error('--state must be open or closed');
    changes.state = state;
  }
  if (values.origins !== undefined) {
    const list = values.origins.split(',').filter(Boolean);
    for (const one of list) mustBeOrigin(one);
    changes.origins = [...new Set([origin, ...list])];
  }
  for (const [option, field, most] of [
    ['retention-days', 'retentionDays', 36_500],
    ['records-per-day', 'recordsPerDay', 1e9],
  ] as const) {
    const text = values[option];
    if (text !== undefined) changes[field] = numberOf(option, text, most);
  }
  return changes;
}

/** A number, or `none` where the register's own setting is to count. */
function numberOf(option: string, text: string, most: number): number | undefined {
  if (text === 'none') return undefined;
  const number = /^\d{1,10}$/.test(text) ? Number(text) : 0;
  if (number >= 1 && number <= most) return number;
  throw new Error(`--${option} must be a number from 1 to ${most}, or none; it was ${text}`);
}

function mustBeOrigin(text: string): void {
  if (isOrigin(text)) return;
  throw new Error(`${text} is not an origin such as https://www.esimerkki.fi`);
}
