import { describe, expect, it } from 'vitest';
import { service } from './example.test.kit';
import {
  isAllowed,
  isOn,
  type Switches,
  switchAlone,
  switchCategory,
  switchService,
} from './switches';

const services = [
  service('keksi', { category: 'necessary' }),
  service('ga'),
  service('hotjar'),
  service('pixel', { category: 'marketing' }),
];
const state = (diagnostic: boolean, marketing: boolean, ...refused: string[]): Switches => ({
  wanted: { diagnostic, marketing },
  refused,
  granted: [],
});
const video = service('video', { category: 'marketing', functional: true });
const more = [...services, video];

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

describe('the switch of a service that can be allowed by itself', () => {
  const by = (granted: string[], before = state(false, false)): Switches => ({
    ...before,
    granted,
  });

  it('turns on that service alone, and off again', () => {
    const on = switchAlone(by(['chat']), more, video, true);
    expect(on).toEqual(by(['chat', 'video']));
    expect(isAllowed(on, video)).toBe(true);
    expect(switchAlone(on, more, video, false)).toEqual(by(['chat']));
  });

  it('goes along with its category', () => {
    const on = switchCategory(by(['video']), more, 'marketing', true);
    expect(isAllowed(on, video)).toBe(true);
    const off = switchCategory(on, more, 'marketing', false);
    expect(off).toEqual(by([]));
    expect(isAllowed(off, video)).toBe(false);
  });

  it('turns it off inside its category, and on again without being granted', () => {
    const off = switchAlone(by(['video'], state(false, true)), more, video, false);
    expect(off).toEqual(state(false, true, 'video'));
    expect(isAllowed(off, video)).toBe(false);
    expect(switchAlone(off, more, video, true)).toEqual(state(false, true));
  });

  it('of one that needs two categories stays granted until both are on', () => {
    const both = service('both', { category: ['diagnostic', 'marketing'] });
    const on = switchAlone(state(true, false), [...more, both], both, true);
    expect(on).toEqual(by(['both'], state(true, false)));
    expect(switchAlone(on, [...more, both], both, false)).toEqual(state(true, false, 'both'));
  });
});
