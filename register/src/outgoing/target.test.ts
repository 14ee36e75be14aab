import { expect, test } from 'vitest';
import { isPublic, post, whyRefused } from './target.js';

test.each([
  ['93.184.216.34', true],
  ['2606:2800:220:1::1', true],
  ['127.0.0.1', false],
  ['10.1.2.3', false],
  ['172.16.0.1', false],
  ['192.168.1.1', false],
  ['169.254.169.254', false],
  ['100.64.0.1', false],
  ['0.0.0.0', false],
  ['255.255.255.255', false],
  ['224.0.0.1', false],
  ['::1', false],
  ['::', false],
  ['fe80::1', false],
  ['fd00::1', false],
  ['::ffff:10.0.0.1', false],
  ['64:ff9b::10.0.0.1', false],
  ['2002:a00:1::', false],
  ['nonsense', false],
])('%s is public: %s', (address, is) => expect(isPublic(address)).toBe(is));

test.each([
  ['https://crm.example/hook', undefined],
  ['https://93.184.216.34/hook', undefined],
  ['http://crm.example/hook', 'must begin with https'],
  ['https://user:secret@crm.example/', 'no password'],
  ['https://localhost/', 'of this network'],
  ['https://intranet/', 'of this network'],
  ['https://127.0.0.1/', 'no public address'],
  // As browsers write them: 127.0.0.1 in other words.
  ['https://2130706433/', 'no public address'],
  ['https://0x7f.1/', 'no public address'],
  ['https://[::1]/', 'no public address'],
  ['https://[::ffff:169.254.169.254]/', 'no public address'],
  ['ftp://crm.example/', 'must begin with https'],
  ['crm', 'no address'],
])('%s is refused: %s', (address, reason) => {
  const refusal = whyRefused(address, false);
  if (reason === undefined) expect(refusal).toBeUndefined();
  else expect(refusal).toContain(reason);
});

test('a public name that leads inside is refused when it is looked up', async () => {
  // Every resolver that answers for this name leads to 127.0.0.1; without one there is no answer at all.
  await expect(post('https://localhost.localdomain/', '', {}, false)).rejects.toThrow(
    /leads to (127|::1)|ENOTFOUND|EAI_AGAIN/,
  );
});
