import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** A server in a process of its own, whose use of the machine the kernel counts. */
export interface Server {
  port: number;
  pid: number;
  stop(): Promise<void>;
}

/** Starts a program and waits until it writes `"port":N`. */
export async function startServer(
  command: string[],
  environment: Record<string, string> = {},
): Promise<Server> {
  const [program = '', ...args] = command;
  const child: ChildProcess = spawn(program, args, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const port = await new Promise<number>((resolve, reject) => {
    let written = '';
    child.stdout?.on('data', (chunk) => {
      written += chunk;
      const found = /"port":(\d+)/.exec(written)?.[1];
      if (found !== undefined) resolve(Number(found));
    });
    child.once('exit', (code) => reject(new Error(`${command.join(' ')} ended with ${code}`)));
  });
  return {
    port,
    pid: child.pid ?? 0,
    async stop() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

const ticksASecond = 100;

/** Seconds of CPU that a process has used; those of its children too. https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
export function cpuSeconds(pid: number, withChildren = false): number {
  const own = statOf(pid);
  if (own === undefined) return 0;
  const children = withChildren
    ? readdirSync('/proc')
        .filter((name) => /^\d+$/.test(name) && statOf(Number(name))?.parent === pid)
        .reduce((sum, name) => sum + cpuSeconds(Number(name)), 0)
    : 0;
  // Children that ended are counted in their parent.
  return own.ticks / ticksASecond + (withChildren ? own.endedTicks / ticksASecond : 0) + children;
}

function statOf(pid: number) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [, parent = 0] = fields;
    const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11, 15);
    return { parent, ticks: user + system, endedTicks: endedUser + endedSystem };
  } catch {
    return undefined;
  }
}

/** The most memory a process has held, in megabytes. */
export function peakMemory(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024;
}
