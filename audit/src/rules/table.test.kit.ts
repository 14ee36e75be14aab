import { describe, expect, test } from 'vitest';
import type { Audit } from '../model';
import { rules } from './index';

/** What a rule finds, and its right twin, on which it finds nothing. */
export interface Case {
  readonly wrong: Audit;
  readonly right: Audit;
}

const ruleOf = (id: string) => {
  const rule = rules.find((one) => one.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  return rule;
};

/** Tries each rule on both, and that what it says has no place left open. */
export function tryRules(cases: Readonly<Record<string, Case>>): void {
  describe.each(Object.entries(cases))('%s', (id, { wrong, right }) => {
    test('finds what is wrong, and says so in three languages', () => {
      for (const language of ['fi', 'en', 'sv'] as const) {
        const found = ruleOf(id).judge({ ...wrong, language });
        expect(found.length).toBeGreaterThan(0);
        for (const { rule, title, remedy, evidence } of found) {
          expect(rule).toBe(id);
          expect(`${title} ${remedy}`).not.toMatch(/\{\w+\}|undefined/);
          expect(evidence.length).toBeGreaterThan(0);
        }
      }
    });

    test('finds nothing on the right twin', () => {
      expect(ruleOf(id).judge(right)).toEqual([]);
    });
  });
}
