import { spawn } from 'node:child_process';
import { chmodSync, chownSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { temporaryFolder } from './folder.js';
import { freePort } from './postgres.js';
import { findProgram, isRoot, nobody } from './programs.js';

/** A pgbouncer of the test's own. */
export interface Pgbouncer {
  /** The address of a database by way of it. */
  through(database: string): string;
  remove(): Promise<void>;
}

/**
 * Starts pgbouncer in transaction mode before a server, with fewer connections to it than a register has to
 * pgbouncer, so that transactions of many take turns on each.
 *
 * @param server The address of any database of the server.
 */
export async function startPgbouncer(server: string): Promise<Pgbouncer> {
  const program = findProgram('pgbouncer', 'pgbouncer');
  const folder = temporaryFolder();
  const file = (name: string) => join(folder.path, name);
  const port = await freePort();
  writeFileSync(file('users'), '"postgres" ""\n');
  writeFileSync(
    file('pgbouncer.ini'),
    `[databases]
* = host=127.0.0.1 port=${new URL(server).port}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = trust
auth_file = ${file('users')}
pool_mode = transaction
default_pool_size = 4
max_client_conn = 1000
`,
  );
  // It refuses to run as root.
  if (isRoot)
    for (const name of ['', 'users', 'pgbouncer.ini']) chownSync(file(name), nobody, nobody);
  chmodSync(folder.path, 0o755);
  const identity = isRoot ? { uid: nobody, gid: nobody } : {};
  const child = spawn(program, [file('pgbouncer.ini')], { ...identity, stdio: 'ignore' });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`pgbouncer ended with ${child.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return {
    through(database) {
      const url = new URL(database);
      url.port = String(port);
      return url.href;
    },
    async remove() {
      child.kill('SIGINT');
      child.kill('SIGKILL');
      await exited;
      folder.remove();
    },
  };
}

const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
