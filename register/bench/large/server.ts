import { fileURLToPath } from 'node:url';
import { type Server, startServer } from '../process.js';
import { busySite } from './fill.js';

/** The address of a database, as `KEKSI_DATABASE_URL` has it. */
export type Database = string;

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** Starts a register as a service does. */
export const startRegister = (
  database: Database,
  environment: Record<string, string> = {},
): Promise<Server> =>
  startServer(['node', cli], {
    PORT: '0',
    HOST: '127.0.0.1',
    KEKSI_DATABASE_URL: database,
    KEKSI_ALLOWED_ORIGINS: busySite,
    KEKSI_RECORDS_PER_MINUTE: '1000000',
    // As the README's systemd unit sets it.
    NODE_OPTIONS: '--max-semi-space-size=8',
    ...environment,
  });
