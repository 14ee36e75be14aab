import { afterEach, expect, it, vi } from 'vitest';
import en from './en';
import { explainTexts, override, ownTexts } from './override';

afterEach(() => void vi.restoreAllMocks());

it('puts the texts of the owner in the place of the built-in ones', () => {
  const warn = vi.spyOn(console, 'warn');
  expect(override(en, { title: 'Biscuits' })).toEqual({ ...en, title: 'Biscuits' });
  expect(override(en)).toEqual(en);
  expect(warn).not.toHaveBeenCalled();
});

it('says in one message which names there are none of', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  explainTexts('en', en, { tilte: 'Biscuits', aceppt: 'Yes' } as object);
  expect(warn).toHaveBeenCalledOnce();
  expect(warn.mock.calls[0]?.[0]).toContain('"tilte", "aceppt"');
});

it('lets English stand in for what a language of the owner’s own lacks, and says so in one message', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const { title, accept, locale, ...rest } = en;
  expect(locale).toBe('en-GB');
  const texts = ownTexts('lv', en, { ...rest, locale: 'lv-LV' });
  expect(texts).toMatchObject({ title, accept, locale: 'lv-LV' });
  explainTexts('lv', en, { ...rest, locale: 'lv-LV' });
  expect(warn.mock.calls).toEqual([[expect.stringMatching(/"lv".*: "title", "accept"\./)]]);
  expect(ownTexts('lv', en, rest).locale).toBe('lv');
});

it('keeps a locale that Intl takes, whatever the owner writes', () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  expect(override(en, { locale: 'en_US' }).locale).toBe('en-GB');
  expect(ownTexts('lv', en, { locale: '' }).locale).toBe('lv');
});
