import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A letter that somebody outside got. */
export interface Letter {
  headers: Record<string, string>;
  body: string;
}

/** Somebody outside who gets letters, and answers them as the test says. */
export async function startListener() {
  const letters: Letter[] = [];
  let status = 204;
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => {
      body += text;
    });
    request.on('end', () => {
      letters.push({ headers: request.headers as Record<string, string>, body });
      response.writeHead(status, { location: 'http://127.0.0.1:1/' }).end();
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    letters,
    answer(next: number) {
      status = next;
    },
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
