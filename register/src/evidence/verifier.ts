/**
 * The program that lies beside the evidence: it needs Node 18 or later and nothing of ours, and is short
 * enough to be read by whoever does not trust it.
 */
export const verifier = String.raw`#!/usr/bin/env node
// Checks what lies beside it: node verify.mjs
// Written so that it can be read in a few minutes; it uses nothing but Node itself.
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const here = new URL('.', import.meta.url);
const read = (name) => readFileSync(new URL(name, here), 'utf8');
const sha256 = (text) => createHash('sha256').update(text).digest('hex');

// RFC 8785: no spaces, names in order. The records hold no numbers, whose spelling would need more rules.
function canonical(value) {
  if (Array.isArray(value)) return '[' + value.map(canonical).join(',') + ']';
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const names = Object.keys(value).sort();
  return '{' + names.map((name) => JSON.stringify(name) + ':' + canonical(value[name])).join(',') + '}';
}

const linkHash = ({ digest, origin, position, previous, receivedAt }) =>
  sha256(JSON.stringify({ digest, origin, position, previous, receivedAt }));

let problems = 0;
const problem = (text) => {
  problems += 1;
  console.log('NOT VALID: ' + text);
};

// Each text and each document lies in a file that is named by its hash.
const texts = new Set();
for (const folder of ['texts/', 'documents/']) {
  const there = new URL(folder, here);
  for (const name of existsSync(there) ? readdirSync(there) : []) {
    const hash = name.replace('.json', '');
    if (sha256(read(folder + name)) !== hash) problem(folder + name + ' is another text');
    if (folder === 'texts/') texts.add(hash);
  }
}

const heads = new Map();
for (const line of read('heads.txt').split('\n').filter(Boolean)) {
  const [position, hash, origin] = line.split(' ');
  heads.set(origin, { position: Number(position), hash });
}

for (const { origin, file, start } of JSON.parse(read('summary.json')).chains) {
  let { position, hash } = start;
  let records = 0;
  let erased = 0;
  let reduced = 0;
  const lines = createInterface({ input: createReadStream(new URL(file, here)), crlfDelay: Infinity });
  for await (const line of lines) {
    const entry = JSON.parse(line);
    const at = origin + ', position ' + entry.position;
    if (entry.position !== position + 1) problem(at + ': a link before it is missing');
    const { digest, receivedAt } = entry;
    const expected = linkHash({ digest, origin, position: entry.position, previous: hash, receivedAt });
    if (entry.hash !== expected) problem(at + ': the link does not follow from the one before it');
    if (entry.erasedAt !== null) erased += 1;
    if (entry.record) {
      records += 1;
      const text = sha256(canonical(entry.record.notice.text));
      if (entry.reduced) reduced += 1;
      else if (sha256(canonical(entry.record)) !== digest) problem(at + ': the record is not the one that was received');
      else if (!texts.has(text)) problem(at + ': the text that was shown is not in texts/');
    }
    position = entry.position;
    hash = entry.hash;
  }
  const head = heads.get(origin);
  if (!head || head.position !== position || head.hash !== hash) problem(origin + ': the chain does not end in the head of heads.txt');
  console.log(origin + ': links ' + (start.position + 1) + ' to ' + position + ', ' + records + ' records with content, ' +
    erased + ' erased, ' + reduced + ' kept shortened; head ' + hash);
}
if (existsSync(new URL('heads.tsr', here))) {
  console.log('An outside time stamp of heads.txt lies beside it. To check it, with the certificate of its provider:');
  console.log('  openssl ts -verify -in heads.tsr -data heads.txt -CAfile PROVIDER.pem');
}
console.log(problems === 0 ? 'VALID' : problems + ' problems');
process.exitCode = problems === 0 ? 0 : 1;
`;
