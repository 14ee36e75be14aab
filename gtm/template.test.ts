import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { play } from './sandbox';
import { parseTemplate } from './template';

const at = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const template = parseTemplate(readFileSync(at('template.tpl'), 'utf8'));

describe('the template’s own tests', () => {
  test.each(template.scenarios)('$name', (scenario) => play(template, scenario));
  test('there are some', () => expect(template.scenarios.length).toBeGreaterThan(8));
});

test('a test that is wrong fails', () => {
  const wrong = { name: '', code: "runCode(base);\nassertApi('injectScript').wasNotCalled();" };
  expect(() => play(template, wrong)).toThrow('injectScript was called');
});

test.each([
  ['a consent type', { consentTypes: ['ad_storage'] }],
  ['a name of the window', { globals: new Map() }],
])('it does nothing without the permission of %s', (_, less) => {
  const permissions = { ...template.permissions, ...less };
  const run = { name: '', code: 'runCode(base);' };
  expect(() => play({ ...template, permissions }, run)).toThrow('not permitted');
});

test('it asks for no more than it uses', () => {
  const { permissions, code } = template;
  expect([...permissions.ids].sort()).toEqual([
    'access_consent',
    'access_globals',
    'inject_script',
    'logging',
  ]);
  expect(permissions.consentTypes).toHaveLength(7);
  for (const name of permissions.globals.keys()) expect(code).toContain(`'${name}'`);
  for (const [, acts] of permissions.globals) expect(acts).toHaveLength(1);
  for (const pattern of permissions.scripts)
    expect(pattern).toMatch(/^https:\/\/\*\/(keksi\/)?keksi\.js$/);
});

test('it is written in what the sandbox knows', () => {
  const source = ts.createSourceFile('template.js', template.code, ts.ScriptTarget.ES2020, true);
  const unknown: string[] = [];
  const FORBIDDEN = new Set([
    ts.SyntaxKind.RegularExpressionLiteral,
    ts.SyntaxKind.NewExpression,
    ts.SyntaxKind.ThisKeyword,
    ts.SyntaxKind.ClassDeclaration,
    ts.SyntaxKind.AwaitExpression,
    ts.SyntaxKind.SpreadAssignment,
    ts.SyntaxKind.SpreadElement,
    ts.SyntaxKind.TemplateExpression,
  ]);
  const visit = (node: ts.Node): void => {
    if (FORBIDDEN.has(node.kind)) unknown.push(node.getText());
    ts.forEachChild(node, visit);
  };
  visit(source);
  expect(unknown).toEqual([]);
  // Never by the page's own queue: the interfaces are what Google counts.
  expect(template.code).not.toMatch(/gtag\(|dataLayer/);
});

test('its text says what it cannot do from inside a container', () => {
  expect(String(template.info.description)).toContain('cannot hold');
  expect(String(template.parameters[0]?.displayName)).toContain('cannot hold');
});

test('its licence is what the gallery asks for', () => {
  expect(readFileSync(at('LICENSE'), 'utf8')).toContain('Apache License');
});
