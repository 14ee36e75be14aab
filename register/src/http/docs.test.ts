import { afterAll, beforeAll, expect, test } from 'vitest';
import { startRegister } from '../../test/start.js';
import { recordSchema } from '../records/record.js';
import { openApi } from './openapi.js';

let register: Awaited<ReturnType<typeof startRegister>>;
beforeAll(async () => {
  register = await startRegister();
});
afterAll(() => register.stop());

test('/openapi.json describes records with the schema that checks them', async () => {
  const description = (await (await fetch(`${register.url}/openapi.json`)).json()) as ReturnType<
    typeof openApi
  >;
  expect(description.openapi).toBe('3.1.0');
  expect(description.components.schemas.Record).toEqual(JSON.parse(JSON.stringify(recordSchema)));
});

test('every path that is described exists, and answers as described', async () => {
  for (const [path, operations] of Object.entries(openApi('/').paths)) {
    for (const [method, { responses }] of Object.entries(operations)) {
      const response = await fetch(register.url + path.replace('{subject}', 'none'), {
        method: method.toUpperCase(),
      });
      await response.text();
      expect(response.status, `${method} ${path}`).not.toBe(404);
      expect(Object.keys(responses), `${method} ${path}`).toContain(String(response.status));
    }
  }
});

test('every reference leads somewhere', () => {
  const description = openApi('/');
  const references = JSON.stringify(description).matchAll(/"#\/components\/schemas\/(\w+)"/g);
  for (const [, name] of references)
    expect(description.components.schemas).toHaveProperty(name ?? '');
});

test('/docs shows it to people, without script', async () => {
  const response = await fetch(`${register.url}/docs`);
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  const page = await response.text();
  expect(page).toContain('<code>POST /records</code>');
  expect(page).toContain('<code>choices.diagnostic</code>');
  expect(page).not.toContain('<script');
  expect((await fetch(`${register.url}/docs.css`)).headers.get('content-type')).toContain(
    'text/css',
  );
});
