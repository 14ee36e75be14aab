/**
 * `npm run vendors -- --folder DIR` tries the gate with the vendors' genuine scripts that lie in DIR, and prints what
 * held. `npm run vendors -- --fetch` brings the current ones into `test/genuine/scripts`, which git ignores; their
 * ids are given with `--id G-…`, once for each.
 *
 * The scripts are their vendors': they are never added to this repository.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from '../kit/browser';
import { genuineIn } from './folder';

const IGNORED = 'test/genuine/scripts';

const HELP = `npm run vendors -- --folder DIR [--out FILE] [--only TEXT]
npm run vendors -- --fetch --id G-… [--id AW-…] [--id GTM-…] [--id PIXEL]

  --folder DIR   where the genuine scripts lie, by host and path
  --fetch        downloads them first, into ${IGNORED}
  --id ID        an account whose script is wanted; may be repeated
  --out FILE     writes the table there as well
  --only TEXT    runs the scenarios whose names hold this text
`;

function addressesOf(id: string): string[] {
  if (/^(G|AW)-[A-Z0-9]+$/.test(id)) return [`https://www.googletagmanager.com/gtag/js?id=${id}`];
  if (/^GTM-[A-Z0-9]+$/.test(id)) return [`https://www.googletagmanager.com/gtm.js?id=${id}`];
  if (/^\d{5,20}$/.test(id)) {
    return [
      'https://connect.facebook.net/en_US/fbevents.js',
      `https://connect.facebook.net/signals/config/${id}`,
    ];
  }
  throw new Error(`--id ${id} is no id of Google's (G-…, AW-…, GTM-…) and no number of a pixel.`);
}

/** Downloads scripts with a browser: vendors answer other programs differently. */
async function fetchInto(folder: string, ids: readonly string[]): Promise<void> {
  const { chromium } = await import('playwright');
  const browser = await chromium.launch({ executablePath: findBrowser() });
  try {
    const page = await browser.newPage();
    for (const address of ids.flatMap(addressesOf)) {
      const answer = await page.goto(address);
      if (!answer?.ok()) throw new Error(`${address} answered ${answer?.status()}.`);
      const { host, pathname, search } = new URL(address);
      const file = join(folder, host, pathname + search);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, await answer.body());
      console.log(`${address} → ${file}`);
    }
  } finally {
    await browser.close();
  }
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      folder: { type: 'string' },
      fetch: { type: 'boolean' },
      id: { type: 'string', multiple: true },
      out: { type: 'string' },
      only: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help || !(values.folder || values.fetch)) {
    console.log(HELP);
    return values.help ? 0 : 2;
  }
  const folder = resolve(values.folder ?? IGNORED);
  if (values.fetch) await fetchInto(folder, values.id ?? []);
  if (!genuineIn(folder).length) {
    console.error(`${folder} holds no script that the scenarios know.\n\n${HELP}`);
    return 2;
  }
  const env = {
    ...process.env,
    KEKSI_GENUINE: folder,
    KEKSI_GENUINE_OUT: values.out ? resolve(values.out) : '',
  };
  const only = values.only ? ['--testNamePattern', values.only] : [];
  const args = ['vitest', 'run', '--config', 'test/genuine/vitest.config.ts', ...only];
  return spawnSync('npx', args, { stdio: 'inherit', env }).status ?? 1;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: Error) => {
    console.error(error.message);
    process.exitCode = 2;
  },
);
