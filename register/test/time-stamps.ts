import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { temporaryFolder } from './folder.js';
import { findProgram } from './programs.js';

/** A provider of time stamps (RFC 3161) of the test's own, with a certificate that it has signed itself. */
export async function startTimeStamps() {
  const folder = temporaryFolder();
  const at = (name: string) => `${folder.path}/${name}`;
  const program = findProgram('openssl', 'openssl');
  const openssl = (...args: string[]) =>
    execFileSync(program, args, {
      cwd: folder.path,
      stdio: ['ignore', 'pipe', 'pipe'],
    }).toString();
  openssl(
    ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=Test TSA'],
    ...['-keyout', 'key.pem', '-out', 'certificate.pem'],
    ...['-addext', 'extendedKeyUsage=critical,timeStamping'],
  );
  writeFileSync(at('serial'), '01\n');
  writeFileSync(
    at('tsa.cnf'),
    `[tsa]\ndefault_tsa = own\n[own]\nserial = serial\nsigner_cert = certificate.pem\n` +
      `signer_key = key.pem\nsigner_digest = sha256\ndefault_policy = 1.2.3.4.1\n` +
      `digests = sha256\nordering = no\ntsa_name = no\n`,
  );
  /** What is done to an answer before it is sent. */
  let spoil = (reply: Buffer): Buffer => reply;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      writeFileSync(at('query.tsq'), Buffer.concat(chunks));
      openssl('ts', '-reply', '-config', 'tsa.cnf', '-queryfile', 'query.tsq', '-out', 'reply.tsr');
      response.writeHead(200, { 'content-type': 'application/timestamp-reply' });
      response.end(spoil(readFileSync(at('reply.tsr'))));
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    /** Verifies a stamp as whoever gets the evidence would; it throws when it is not one of this text. */
    verify: (reply: string, data: string) =>
      openssl('ts', '-verify', '-in', reply, '-data', data, '-CAfile', at('certificate.pem')),
    spoilWith(change: (reply: Buffer) => Buffer) {
      spoil = change;
    },
    async stop() {
      await new Promise((resolve) => server.close(resolve));
      folder.remove();
    },
  };
}
