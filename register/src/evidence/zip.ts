import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { Zip, ZipDeflate } from 'fflate';

/** A ZIP file that is written as it grows: any number of records in little memory. */
export interface ZipFile {
  /** Adds a file, which is read to its end before the next may come. */
  add(name: string, content: string | Uint8Array | AsyncIterable<string>): Promise<void>;
  /** Ends it; it is then on disk. */
  close(): Promise<void>;
}

/**
 * Begins a ZIP file. It fails when there is such a file: evidence is not overwritten.
 *
 * @example
 * const zip = await createZip('evidence.zip');
 * await zip.add('heads.txt', heads);
 * await zip.close();
 */
export async function createZip(path: string): Promise<ZipFile> {
  const out = createWriteStream(path, { flags: 'wx' });
  await Promise.race([
    once(out, 'open'),
    once(out, 'error').then(([error]) => Promise.reject(error)),
  ]);
  let failure: unknown;
  out.on('error', (error) => {
    failure = error;
  });
  let isFull = false;
  const zip = new Zip((error, chunk) => {
    failure ??= error;
    isFull = !out.write(chunk) || isFull;
  });
  const written = async () => {
    if (failure) throw failure;
    if (isFull) await once(out, 'drain');
    isFull = false;
  };
  return {
    async add(name, content) {
      const file = new ZipDeflate(name, { level: 6 });
      zip.add(file);
      const pieces =
        typeof content === 'string' || content instanceof Uint8Array ? [content] : content;
      for await (const piece of pieces) {
        file.push(typeof piece === 'string' ? Buffer.from(piece) : piece);
        await written();
      }
      file.push(new Uint8Array(0), true);
      await written();
    },
    async close() {
      zip.end();
      await new Promise<void>((resolve, reject) =>
        out.end((error?: Error | null) => (error ? reject(error) : resolve())),
      );
      if (failure) throw failure;
    },
  };
}
