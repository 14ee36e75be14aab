import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { afterAll, vi } from 'vitest';

// Each command is a process of its own, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

// Built once for a test file: a process starts three times as fast as from TypeScript. Beside the
// packages, so that it finds them.
const folder = fileURLToPath(new URL(`../node_modules/.cache/cli-${process.pid}`, import.meta.url));
buildSync({
  entryPoints: [fileURLToPath(new URL('../src/cli.ts', import.meta.url))],
  outdir: folder,
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  outExtension: { '.js': '.mjs' },
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const nodeArguments = [`${folder}/cli.mjs`];

type Environment = Record<string, string>;

/** Runs a command of `keksi-register` to its end. */
export function runCli(
  args: string[],
  environment: Environment,
): Promise<{ code: number; output: string; errors: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [...nodeArguments, ...args],
      { env: { PATH: process.env.PATH, ...environment } },
      (error, output, errors) =>
        resolve({ code: error === null ? 0 : Number(error.code), output, errors }),
    );
  });
}

/** A register in a process of its own. */
export interface RunningCli {
  child: ChildProcess;
  url: string;
  /** Everything it has written to its log. */
  log(): string;
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>;
  /** Asks it to stop, and resolves with its exit code. */
  stop(): Promise<number | null>;
}

/**
 * Starts `keksi-register` and waits until it listens. `shell` runs before it in the same process;
 * `meanwhile` may do what the start waits for.
 */
export async function startCli(
  environment: Environment,
  shell?: string,
  meanwhile: (log: () => string) => Promise<void> = async () => {},
): Promise<RunningCli> {
  const [program, ...args] =
    shell === undefined
      ? [process.execPath, ...nodeArguments]
      : ['bash', '-c', `${shell}; exec "$@"`, 'bash', process.execPath, ...nodeArguments];
  const child = spawn(program as string, args, {
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      HOST: '127.0.0.1',
      KEKSI_ALLOWED_ORIGINS: 'https://www.esimerkki.fi',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  const listening = new Promise<number>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      log += chunk.toString();
      const found = /"port":(\d+)/.exec(log)?.[1];
      if (found !== undefined) resolve(Number(found));
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', () => reject(new Error(`The register did not start:\n${log}`)));
  });
  await meanwhile(() => log);
  const port = await listening;
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) {
      const exited = once(child, 'exit');
      child.kill(signal);
      await exited;
    }
    return child.exitCode;
  };
  return {
    child,
    url: `http://127.0.0.1:${port}`,
    log: () => log,
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
  };
}
