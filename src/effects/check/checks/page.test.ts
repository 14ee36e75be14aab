// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { checkHttps, checkSettingsLink, checkStatement } from './page';
import { BASE, parsed, short } from './page.test.kit';
import { checkRegister } from './register';

test.each([
  ['https:', 'www.esimerkki.example', 'green https-ok'],
  ['http:', 'www.esimerkki.example', 'red https-no'],
  ['http:', 'localhost', 'green https-ok'],
  ['http:', 'localhost.esimerkki.example', 'red https-no'],
  ['file:', '', 'red file'],
])('%s//%s', (protocol, hostname, told) => {
  expect(short(checkHttps({ protocol, hostname }))).toEqual([told]);
});

const at = (path: string, status: number) => ({ status, url: new URL(path, BASE).href });

test.each([
  ['none', null, null, 'red statement-none'],
  ['dead', '/seloste', at('/seloste', 404), 'red statement-dead'],
  ['failing', '/seloste', at('/seloste', 500), 'red statement-dead'],
  ['led to the front page', '/seloste', at('/', 200), 'yellow statement-front'],
  ['elsewhere', 'https://muu.example/seloste', null, 'yellow statement-unread'],
  ['there', '/seloste', at('/seloste', 200), 'green statement-ok'],
  ['a little further', '/seloste', at('/seloste/', 200), 'green statement-ok'],
  ['the front page itself', '/#seloste', at('/', 200), 'green statement-ok'],
])('a statement that is %s', (_, policy, answer, told) => {
  expect(short(checkStatement(policy, BASE, answer))).toEqual([told]);
});

test.each([
  [
    'nothing to choose',
    '<body><a data-keksi="settings">A</a></body>',
    false,
    'yellow asks-nothing',
  ],
  ['no link', '<body></body>', true, 'yellow settings-link-none'],
  ['a link', '<body><a data-keksi="settings">A</a></body>', true, 'green settings-link-ok'],
  [
    'settings in the page',
    '<body><div data-keksi-settings></div></body>',
    true,
    'green settings-link-ok',
  ],
])('a page with %s', (_, markup, asked, told) => {
  expect(short(checkSettingsLink(parsed(markup), asked))).toEqual([told]);
});

test('a link that cannot be seen is none', () => {
  const page = parsed('<body><a data-keksi="settings">A</a></body>');
  Object.assign(page.querySelector('a') as Element, { checkVisibility: () => false });
  expect(short(checkSettingsLink(page, true))).toEqual(['yellow settings-link-hidden']);
});

const REGISTER = 'https://rekisteri.example/records';

test.each([
  [null, 'silent', 'yellow register-none'],
  [REGISTER, 'silent', 'red register-away'],
  [REGISTER, 'refuses', 'red register-refuses'],
  [REGISTER, 'policy', 'red register-policy'],
  [REGISTER, 404, 'red register-strange'],
  [REGISTER, 503, 'red register-strange'],
  [REGISTER, 200, 'green register-ok'],
  [REGISTER, 429, 'green register-ok'],
] as const)('the register %s: %s', (register, reached, told) => {
  expect(short(checkRegister(register, 'https://www.esimerkki.example', reached))).toEqual([told]);
});
