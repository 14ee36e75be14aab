import { afterEach, expect, it, vi } from 'vitest';
import en from './en';
import { override } from './override';

afterEach(() => void vi.restoreAllMocks());

it('puts the texts of the owner in the place of the built-in ones', () => {
  const warn = vi.spyOn(console, 'warn');
  expect(override(en, { title: 'Biscuits' })).toEqual({ ...en, title: 'Biscuits' });
  expect(override(en)).toEqual(en);
  expect(warn).not.toHaveBeenCalled();
});

it('says in one message which names there are none of', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  override(en, { tilte: 'Biscuits', aceppt: 'Yes' } as object);
  expect(warn).toHaveBeenCalledOnce();
  expect(warn.mock.calls[0]?.[0]).toContain('"tilte", "aceppt"');
});
