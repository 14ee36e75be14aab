import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Failure } from './failure';

/** No statement and no configuration is nearly as long. */
const LIMIT = 1_000_000;
/** An old text may be a whole page with its pictures in it. */
const TEXT_LIMIT = 20_000_000;

const why = (error: unknown): string => {
  const { code, message } = error as { code?: string; message: string };
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'it is a folder';
  if (code === 'EACCES' || code === 'EPERM') return 'it may not be read or written';
  return message;
};

/** The bytes of a file that somebody named. */
function bytesOf(path: string, limit = LIMIT): Buffer {
  try {
    const { size } = statSync(path);
    if (size > limit) {
      const megabytes = (size / 1_000_000).toFixed(1);
      throw new Failure(`${path} is ${megabytes} MB. Allowed: at most ${limit / 1_000_000} MB.`);
    }
    const bytes = readFileSync(path);
    if (!bytes.some((byte) => byte > 32)) {
      throw new Failure(`${path} is empty. Allowed: a file with something in it.`);
    }
    return bytes;
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`${path} cannot be read: ${why(error)}.`);
  }
}

const inUtf8 = (bytes: Buffer): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** What Windows has where Latin-1 has nothing. Node 20 reads windows-1252 as Latin-1: https://github.com/nodejs/node/issues/56542 */
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

const inLatin1 = (bytes: Buffer): string =>
  bytes
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (character) => WINDOWS[character.charCodeAt(0) - 0x80] ?? character);

/** An old text: UTF-8, or else Latin-1 as Windows writes it. */
export const readText = (path: string): string => {
  const bytes = bytesOf(path, TEXT_LIMIT);
  const text = inUtf8(bytes) ?? inLatin1(bytes);
  // No text holds a zero: a document of Word, a PDF, a picture.
  if (text.includes('\0')) {
    throw new Failure(`${path} is no text. Allowed: plain text, Markdown or HTML; save it as one.`);
  }
  return text;
};

/** A JSON file: what it holds. */
export function readJson(path: string): unknown {
  const text = inUtf8(bytesOf(path));
  if (text === undefined) throw new Failure(`${path} is not UTF-8. Allowed: JSON in UTF-8.`);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Failure(`${path} is not valid JSON: ${(error as Error).message}.`);
  }
}

/** Whether two names are the same file. */
export const isSame = (one: string, other: string): boolean => resolve(one) === resolve(other);

/** Whether there is a file of this name. */
export const exists = existsSync;

/** Writes a file whole. */
export function write(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new Failure(`${path} cannot be written: ${why(error)}.`);
  }
}
