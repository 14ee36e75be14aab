// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CATEGORIES, type Category } from '../../consent/categories';
import { hostileText, PATIENCE, RUNS } from '../../fuzz.test.kit';
import { exampleLoader, permissionsOf } from '../example.test.kit';
import { createFrames } from './frames';
import { watchMarkup } from './markup';

const allowed = new Set<Category>();
/** What ran: addresses and texts of scripts. */
const ran: string[] = [];
const markup = watchMarkup(
  permissionsOf([], (category) => allowed.has(category)),
  exampleLoader({
    setSource: (_, src) => void ran.push(src),
    setText: (_, text) => void ran.push(text),
  }),
  createFrames(),
  () => true,
  () => undefined,
);

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.restoreAllMocks();
});

const word = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom('diagnostic', 'marketing', '!diagnostic', '!marketing', 'necessary'),
  },
  fc.constantFrom('!', '!necessary', 'Marketing', 'marketing,diagnostic', 'analytics', '__proto__'),
  hostileText,
);
const category = fc
  .array(word, { maxLength: 3 })
  .chain((words) => fc.constantFrom(' ', '\n', '  ', '\t').map((gap) => words.join(gap)));
const address = fc.oneof(
  fc.constantFrom(
    'https://apuri.example/a',
    '/a',
    'about:blank',
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'https://[',
  ),
  hostileText,
);
// Frames, which happy-dom does not load, are tried in test/browser/fuzz.test.ts.
const element = fc.record(
  {
    tag: fc.constantFrom('script', 'img', 'template'),
    type: fc.constantFrom('text/plain', 'TEXT/PLAIN', 'text/javascript', ''),
    category,
    src: address,
  },
  { requiredKeys: ['tag'] },
);

/** What the contract says of a condition, in the fewest words. */
function mayRun(condition: string | undefined): boolean {
  const words = (condition ?? '').split(/\s+/).filter(Boolean);
  return (
    words.length > 0 &&
    words.every((one) => {
      const named = one.replace(/^!/, '') as Category;
      if (one === 'necessary') return true;
      return CATEGORIES.includes(named) && allowed.has(named) !== one.startsWith('!');
    })
  );
}

test(
  'whatever waits in the page, only what may runs, never a script in an address, and nothing throws',
  () => {
    fc.assert(
      fc.property(
        fc.subarray([...CATEGORIES]),
        fc.array(element, { maxLength: 4 }),
        (granted, elements) => {
          allowed.clear();
          for (const one of granted) allowed.add(one);
          ran.length = 0;
          const made = elements.map(({ tag, type, category: condition, src }) => {
            const node = document.createElement(tag);
            // Whatever else it is: a script that the browser runs by itself is not what waits.
            if (tag === 'script') node.setAttribute('type', type || 'text/plain');
            if (condition !== undefined) node.dataset.category = condition;
            if (src !== undefined) node.dataset.src = src;
            if (tag === 'script' && src === undefined) node.textContent = 'inline';
            return node;
          });
          document.body.replaceChildren(
            ...made.filter((node) => node.getAttribute('type') !== 'text/javascript'),
          );
          markup.refresh();
          markup.withdraw();
          for (const [index, node] of made.entries()) {
            const { category: condition, src } = elements[index] ?? {};
            const may = mayRun(condition);
            if (node.localName === 'img') {
              if (node.hasAttribute('src')) {
                expect(may).toBe(true);
                expect(node.getAttribute('src')).not.toMatch(
                  /^[\s\0-\x20]*j\s*a\s*v\s*a\s*s\s*c\s*r\s*i\s*p\s*t\s*:/i,
                );
              }
            } else if (!may && node.localName === 'template') expect(node.isConnected).toBe(true);
            if (node.localName === 'script' && !may && node.isConnected)
              expect(node.getAttribute('src')).toBeNull();
            if (
              !may &&
              src &&
              !elements.some((other) => other.src === src && mayRun(other.category))
            )
              expect(ran).not.toContain(src);
          }
          for (const one of ran) expect(one).not.toMatch(/^\s*java\s*script:/i);
          if (!elements.some(({ category: condition }) => mayRun(condition)))
            expect(ran).toEqual([]);
        },
      ),
      { numRuns: RUNS },
    );
  },
  PATIENCE,
);
