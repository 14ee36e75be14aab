import { randomBytes } from 'node:crypto';
import { startDemo } from './server/demo';
import { pages } from './site/pages';

const port = Number(process.env.PORT || 8080);
const databaseUrl = process.env.KEKSI_DATABASE_URL || 'file:./data/register.db';
// Made anew at each start, so that there is none to leak from the repository.
const adminToken = process.env.KEKSI_ADMIN_TOKEN || randomBytes(24).toString('base64url');

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

if (!Number.isInteger(port) || port < 0 || port > 65535) {
  fail(`PORT must be a number from 0 to 65535; it was "${process.env.PORT}".`);
}

const demo = await startDemo({ port, databaseUrl, adminToken }).catch((error: Error) => {
  if ('code' in error && error.code === 'EADDRINUSE') {
    fail(`Port ${port} is taken by another program. Try another one: PORT=8081 npm start`);
  }
  throw error;
});

const home = (language: string) =>
  demo.origin + (pages.find((page) => page.language === language)?.path ?? '/');

console.log(`
The shop       ${home('fi')}   suomeksi
               ${home('en')}   in English
               ${home('sv')}   på svenska
The set-up     ${demo.origin}/asennus/
The register   ${demo.origin}/register/healthz
               its records: ${databaseUrl}
               to read them: ${demo.origin}/register/admin
               with the token ${adminToken}

Ctrl-C stops both.
`);

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, async () => {
    // A second Ctrl-C does not wait for open connections.
    if (stopping) process.exit(1);
    stopping = true;
    await demo.stop();
    process.exit(0);
  });
}
