// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://esimerkki.example/" }
import { expect, test } from 'vitest';
import { cookieJar } from '../../storage/cookie-jar.test.kit';
import { deleteCookie } from '../../storage/delete-cookie';

test('on https a partitioned cookie is deleted too: it goes only when Partitioned is repeated', () => {
  const jar = cookieJar();
  jar.keep('chat=1; Path=/; Secure; Partitioned');
  jar.keep('chat=1; Path=/; Domain=esimerkki.example; Secure; Partitioned');
  jar.keep('chat=1; Path=/; Secure');
  deleteCookie('chat');
  expect(jar.size()).toBe(0);
});
