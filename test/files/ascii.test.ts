import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const folder = new URL('../../dist/', import.meta.url);

import { LANGUAGES } from '../../src/locales/languages';

const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));

test('what a site owner copies is all there', () => {
  const wanted = [
    ...['keksi.js', 'keksi-screens.js', 'keksi-ui.js'],
    ...LANGUAGES.flatMap((code) => [`keksi-${code}.js`, `keksi-ask-${code}.js`]),
  ];
  expect(scripts).toEqual(expect.arrayContaining(wanted));
});

// A script without a charset is read in the encoding of the page, which on older sites is ISO-8859-1.
test.each(scripts)('%s is plain ASCII, so that no page misreads its letters', (name) => {
  const odd = [...readFileSync(new URL(name, folder))].findIndex((byte) => byte > 127);
  expect(odd).toBe(-1);
});
