import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { openSync } from 'node:fs';

/** A machine of its own as far as the network can tell: a namespace with one address. */
export interface Machine {
  name: string;
  address: string;
  /** Starts a program on it; what it writes goes to a file. */
  run(program: string, args: string[], log: string, environment?: NodeJS.ProcessEnv): ChildProcess;
  /** Ends every process on it at once and unplugs it, as when its power goes. */
  kill(): void;
  /** Takes its cable out, or puts it back in. */
  plug(isIn: boolean): void;
  /** Lets no packet pass to another machine, or lets them pass again; the others are reached as before. */
  part(other: Machine, isApart: boolean): void;
}

/** Machines at one switch, which this one can reach as well. */
export interface Network {
  machines: Machine[];
  remove(): void;
}

const ip = (...args: string[]) => execFileSync('ip', args, { encoding: 'utf8' });

/** Makes machines at one switch. It takes root, and leaves nothing behind when it is removed. */
export function createNetwork(names: string[], subnet = '10.213.77'): Network {
  const prefix = `kf${process.pid % 10_000}`;
  const bridge = `${prefix}sw`;
  ip('link', 'add', bridge, 'type', 'bridge');
  ip('address', 'add', `${subnet}.254/24`, 'dev', bridge);
  ip('link', 'set', bridge, 'up');
  const machines = names.map((name, n) => {
    const space = `${prefix}${name}`;
    const address = `${subnet}.${n + 1}`;
    ip('netns', 'add', space);
    ip('link', 'add', `${space}0`, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', space);
    ip('link', 'set', `${space}0`, 'master', bridge, 'up');
    const inside = (...args: string[]) => ip('-n', space, ...args);
    inside('address', 'add', `${address}/24`, 'dev', 'eth0');
    inside('link', 'set', 'lo', 'up');
    inside('link', 'set', 'eth0', 'up');
    return machine(name, space, address);
  });
  return {
    machines,
    remove() {
      for (const one of machines) {
        one.kill();
        ip('link', 'delete', `${prefix}${one.name}0`);
        ip('netns', 'delete', `${prefix}${one.name}`);
      }
      ip('link', 'delete', bridge);
    },
  };
}

function machine(name: string, space: string, address: string): Machine {
  const plug = (isIn: boolean) => void ip('link', 'set', `${space}0`, isIn ? 'up' : 'down');
  return {
    name,
    address,
    run(program, args, log, environment = process.env) {
      const file = openSync(log, 'a');
      return spawn('ip', ['netns', 'exec', space, program, ...args], {
        env: environment,
        stdio: ['ignore', file, file],
      });
    },
    kill() {
      const pids = ip('netns', 'pids', space).split('\n').filter(Boolean).map(Number);
      for (const pid of pids) {
        try {
          process.kill(pid, 'SIGKILL');
        } catch {
          // It ended meanwhile.
        }
      }
      plug(false);
    },
    plug,
    part(other, isApart) {
      const act = isApart ? 'add' : 'delete';
      ip('-n', space, 'route', act, 'blackhole', `${other.address}/32`);
    },
  };
}
