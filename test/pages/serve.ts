import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { Site } from '../kit/site';

/** Serves the pages of this folder with the library as it was built: `npm run pages`. */
const site = new Site();
const port = Number(process.env.PORT ?? 8090);

createServer(async ({ url = '/' }, to) => {
  const response = await site.answer(new Request(new URL(url, `http://localhost:${port}`)));
  to.writeHead(response.status, [...response.headers].flat());
  to.end(Buffer.from(await response.arrayBuffer()));
}).listen(port, '127.0.0.1', () => {
  for (const name of readdirSync(new URL('.', import.meta.url), {
    recursive: true,
    encoding: 'utf8',
  })) {
    if (/\.x?html$/.test(name)) console.log(`http://localhost:${port}/pages/${name}`);
  }
});
