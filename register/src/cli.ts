#!/usr/bin/env node
import { helps, overview } from './commands/help.js';

type Command = (args: string[]) => Promise<void>;

// Each is loaded when it is wanted: a start reads no more files than it must.
const commands: Record<string, () => Promise<Command>> = {
  serve: async () => (await import('./commands/serve.js')).serve,
  verify: async () => (await import('./commands/verify.js')).verify,
  purge: async () => (await import('./commands/purge.js')).purge,
  export: async () => (await import('./commands/export.js')).exportRecords,
  evidence: async () => (await import('./commands/evidence.js')).evidence,
  move: async () => (await import('./commands/move.js')).move,
  migrate: async () => (await import('./commands/migrate.js')).migrate,
  distribute: async () => (await import('./commands/distribute.js')).distribute,
  site: async () => (await import('./commands/site.js')).site,
  token: async () => (await import('./commands/token.js')).token,
  notice: async () => (await import('./commands/notice.js')).notice,
  paths: async () => (await import('./commands/paths.js')).paths,
  webhook: async () => (await import('./commands/webhook.js')).webhook,
};

const [first = 'serve', ...args] = process.argv.slice(2);
const isHelp = (text: string | undefined) => text === '--help' || text === '-h' || text === 'help';
const load = commands[first];
try {
  if (isHelp(first)) console.log(helps[args[0] ?? ''] ?? overview);
  else if (load === undefined) throw new Error(`There is no command ${first}.\n\n${overview}`);
  else if (args.some(isHelp)) console.log(helps[first]);
  else await (await load())(args);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
