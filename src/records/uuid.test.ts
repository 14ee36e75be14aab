import { describe, expect, test } from 'vitest';
import { randomUuid, timeUuid } from './uuid';

const NOW = Date.UTC(2026, 10, 22, 10, 4, 26, 512);
const many = <T>(make: (index: number) => T): T[] =>
  Array.from({ length: 1000 }, (_, i) => make(i));

/** The time that stands in a version 7 UUID. */
const timeIn = (uuid: string) => Number.parseInt(uuid.replaceAll('-', '').slice(0, 12), 16);

describe('for subjects', () => {
  test('version 4, the variant of RFC 9562, lower case', () => {
    for (const uuid of many(randomUuid)) {
      expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
  });

  test('no two are the same', () => {
    expect(new Set(many(randomUuid)).size).toBe(1000);
  });

  test('every digit that is not fixed varies', () => {
    const seen = many(randomUuid);
    for (let at = 0; at < 36; at++) {
      const digits = new Set(seen.map((uuid) => uuid[at])).size;
      const fixed = [8, 13, 14, 18, 23].includes(at);
      expect(digits, `digit ${at}`).toBe(fixed ? 1 : at === 19 ? 4 : 16);
    }
  });
});

describe('for records', () => {
  test('version 7, the variant of RFC 9562, lower case', () => {
    for (const uuid of many(() => timeUuid(NOW))) {
      expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
  });

  test('begins with the time, in milliseconds since 1970', () => {
    expect(timeUuid(0x017f22e279b0)).toMatch(/^017f22e2-79b0-7/);
    expect(timeIn(timeUuid(NOW))).toBe(NOW);
    expect(timeIn(timeUuid(0))).toBe(0);
  });

  test('no two of the same millisecond are the same', () => {
    expect(new Set(many(() => timeUuid(NOW))).size).toBe(1000);
  });

  test('sorts in order of time', () => {
    const made = many((index) => timeUuid(NOW + index * 777));
    expect([...made].sort()).toEqual(made);
  });
});
