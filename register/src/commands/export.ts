import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { csv } from '../export/csv.js';
import { ndjson } from '../export/ndjson.js';
import { pagesOf } from '../export/pages.js';
import { noteCommand } from './as-command.js';
import { withSites } from './with-store.js';

/** `keksi-register export`: writes every record to the standard output, as fast as it is read. */
export async function exportRecords(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      format: { type: 'string', default: 'ndjson' },
      origin: { type: 'string' },
      separator: { type: 'string', default: ',' },
      bom: { type: 'boolean' },
    },
  });
  const format = { ndjson, csv }[values.format];
  if (format === undefined)
    throw new Error(`--format must be ndjson or csv; it was ${values.format}`);
  const { separator, bom } = values;
  if (separator !== ',' && separator !== ';')
    throw new Error(`--separator must be , or ;; it was ${separator}`);
  await withSites(async (store, sites, progress) => {
    const { origin } = values;
    const site = origin === undefined ? undefined : sites.find(origin);
    const own = site?.origin === origin ? site?.origins : undefined;
    const origins = own ?? (origin === undefined ? undefined : [origin]);
    await noteCommand(store, 'records.export', { site: origin ?? '' });
    async function* counted() {
      let count = 0;
      for await (const page of pagesOf(store, { origins })) {
        count += page.length;
        progress(`${count} records written`);
        yield page;
      }
    }
    for await (const text of format(counted(), { separator, bom })) {
      if (!process.stdout.write(text)) await once(process.stdout, 'drain');
    }
  });
}
