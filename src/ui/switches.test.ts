import { describe, expect, it } from 'vitest';
import { service } from './example.test.kit';
import { isOn, type Switches, switchCategory, switchService } from './switches';

const services = [
  service('keksi', { category: 'necessary' }),
  service('ga'),
  service('hotjar'),
  service('pixel', { category: 'marketing' }),
];
const state = (diagnostic: boolean, marketing: boolean, ...refused: string[]): Switches => ({
  wanted: { diagnostic, marketing },
  refused,
});

describe('a category’s switch', () => {
  it('turns on all of its services, and leaves the others alone', () => {
    const before = state(true, true, 'hotjar', 'pixel');
    expect(switchCategory(before, services, 'diagnostic', true)).toEqual(
      state(true, true, 'pixel'),
    );
  });

  it('takes all of its services along when it is turned off', () => {
    const after = switchCategory(state(true, true, 'hotjar'), services, 'diagnostic', false);
    expect(after).toEqual(state(false, true));
    expect(isOn(after, 'diagnostic', 'ga')).toBe(false);
  });
});

describe('a service’s switch', () => {
  it('turns off one service, and on again', () => {
    const off = switchService(state(true, false), services, 'diagnostic', 'hotjar', false);
    expect(off).toEqual(state(true, false, 'hotjar'));
    expect(isOn(off, 'diagnostic', 'hotjar')).toBe(false);
    expect(isOn(off, 'diagnostic', 'ga')).toBe(true);
    expect(switchService(off, services, 'diagnostic', 'hotjar', true)).toEqual(state(true, false));
  });

  it('turns the category on with this service only, when it is the first', () => {
    const on = switchService(state(false, true), services, 'diagnostic', 'ga', true);
    expect(on).toEqual(state(true, true, 'hotjar'));
  });

  it('turns the category off when it is the last', () => {
    const before = state(true, true, 'ga');
    const off = switchService(before, services, 'diagnostic', 'hotjar', false);
    expect(off).toEqual(state(false, true));
  });
});
