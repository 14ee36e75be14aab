#!/usr/bin/env node
const help = `keksi-register                     listens (settings: see README)
keksi-register verify              checks the chains and prints their heads; --heads FILE compares with kept ones
keksi-register purge               erases what is older than KEKSI_RETENTION_DAYS; --dry-run only counts
keksi-register export              writes every record; --format ndjson|csv, --origin ORIGIN;
                                   for spreadsheets in Finnish: --separator ';' --bom
keksi-register move --to URL       copies everything into another, empty database and checks the copy
keksi-register migrate             brings a database of an earlier version to this one, and tells how far it is
keksi-register distribute          prints what makes a PostgreSQL with Citus distribute the tables; --run does it
keksi-register token add NAME      makes an administrator's token; also: token list, token remove NAME`;

type Command = (args: string[]) => Promise<void>;

// Each is loaded when it is wanted: a start reads no more files than it must.
const commands: Record<string, () => Promise<Command>> = {
  serve: async () => (await import('./commands/serve.js')).serve,
  verify: async () => (await import('./commands/verify.js')).verify,
  purge: async () => (await import('./commands/purge.js')).purge,
  export: async () => (await import('./commands/export.js')).exportRecords,
  move: async () => (await import('./commands/move.js')).move,
  migrate: async () => (await import('./commands/migrate.js')).migrate,
  distribute: async () => (await import('./commands/distribute.js')).distribute,
  token: async () => (await import('./commands/token.js')).token,
  help: async () => async () => console.log(help),
};

const [name = 'serve', ...args] = process.argv.slice(2);
const load = commands[name.replace(/^--/, '')];
try {
  if (load === undefined) throw new Error(`There is no command ${name}.\n\n${help}`);
  const command = await load();
  await command(args);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

export {};
