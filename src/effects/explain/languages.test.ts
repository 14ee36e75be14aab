// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import type { Core } from '../../core/core';
import { exampleService } from '../../services/example.test.kit';
import { explainLanguages } from './index';

const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
afterEach(() => void warn.mockClear());

const said = (language: string, id: string, purpose: Record<string, string>, wrong = false) => {
  const services = [exampleService({ id, purpose })];
  explainLanguages({ services, language, wrong: new Set(wrong ? [id] : []) } as unknown as Core);
  return warn.mock.calls.map(([text]) => String(text));
};

it.each([
  ['sv', { fi: 'Chat', en: 'Chat' }],
  ['en', { fi: 'Chat' }],
  ['fi', { en: 'Chat' }],
  ['de', { fi: 'Chat', en: 'Chat', sv: 'Chatt' }],
])('in %s it is said of a service that tells of itself in %j', (language, purpose) => {
  const id = `apuri-${language}`;
  expect(said(language, id, purpose)).toEqual([
    `Keksi: the service "${id}" is not told of in "${language}": another language stands in.`,
  ]);
  // Once is enough.
  expect(said(language, id, purpose)).toHaveLength(1);
});

it('nothing is said of one that tells of itself in the language that is spoken', () => {
  expect(said('sv', 'chatten', { fi: 'Chat', en: 'Chat', sv: 'Chatt' })).toEqual([]);
});

it('nor of one that is off because something is wrong with it', () => {
  expect(said('sv', 'vikainen', { fi: 'Chat', en: 'Chat' }, true)).toEqual([]);
});
