import { randomBytes } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Failure, reason } from '../failure';

/** Complains of a file that could not be written before anything is audited. @example `checkWritable('html', 'audit.html')` */
export function checkWritable(option: string, path: string): void {
  const folder = dirname(resolve(path));
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    throw new Failure(`--${option} is ${path}, and ${folder} is no folder that can be written to.`);
  }
  if (existsSync(path) && statSync(path).isDirectory()) {
    throw new Failure(`--${option} is ${path}, which is a folder. Allowed: the name of a file.`);
  }
}

/** Writes a file whole or not at all: beside it first, then in its place. @example `writeWhole('audit.json', text)` */
export function writeWhole(path: string, text: string): void {
  const beside = `${path}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    writeFileSync(beside, text);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw new Failure(`${path} cannot be written: ${reason(error)}.`);
  }
}
