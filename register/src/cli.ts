#!/usr/bin/env node
import { exportRecords } from './commands/export.js';
import { move } from './commands/move.js';
import { purge } from './commands/purge.js';
import { serve } from './commands/serve.js';
import { token } from './commands/token.js';
import { verify } from './commands/verify.js';

const help = `keksi-register                     listens (settings: see README)
keksi-register verify              checks the chains and prints their heads; --heads FILE compares with kept ones
keksi-register purge               erases what is older than KEKSI_RETENTION_DAYS; --dry-run only counts
keksi-register export              writes every record; --format ndjson|csv, --origin ORIGIN
keksi-register move --to URL       copies everything into another, empty database and checks the copy
keksi-register token add NAME      makes an administrator's token; also: token list, token remove NAME`;

const commands: Record<string, (args: string[]) => Promise<void>> = {
  serve,
  verify,
  purge,
  export: exportRecords,
  move,
  token,
  help: async () => console.log(help),
};

const [name = 'serve', ...args] = process.argv.slice(2);
const command = commands[name.replace(/^--/, '')];
try {
  if (command === undefined) throw new Error(`There is no command ${name}.\n\n${help}`);
  await command(args);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
