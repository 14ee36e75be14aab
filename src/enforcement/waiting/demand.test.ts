// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { demandOf } from './demand';

/** A page on which some categories are allowed, and the addresses of one service are held or allowed by themselves. */
const permissions = (allowed: string, blocked = false, granted = false) => ({
  allows: (category: string) => allowed.split(' ').includes(category),
  blocks: () => blocked,
  grants: () => granted,
});

function element(tag: string, category: string, src?: string): HTMLElement {
  const made = document.createElement(tag);
  made.dataset.category = category;
  if (src !== undefined) made.dataset.src = src;
  return made;
}

const ADDRESS = 'https://video.example/1';

describe('whether an element is shut', () => {
  test.each([
    // [categories allowed, address, whether it is held, whether it is allowed by itself, shut]
    ['', undefined, false, false, true],
    ['marketing', undefined, false, false, false],
    ['', ADDRESS, false, false, true],
    ['', ADDRESS, false, true, false],
    ['marketing', ADDRESS, false, false, false],
    ['marketing', ADDRESS, true, false, true],
    ['marketing', ADDRESS, true, true, true],
  ])('%j, %j, held %j, allowed by itself %j', (allowed, src, blocked, granted, shut) => {
    const demand = demandOf(
      element('iframe', 'marketing', src),
      permissions(allowed, blocked, granted),
      '',
    );
    expect(typeof demand === 'function' ? demand() : demand).toBe(shut);
  });
});

describe('what never runs', () => {
  test.each([
    ['iframe', 'advertising', ADDRESS, '', 'data-category="advertising" is not known'],
    ['iframe', '', ADDRESS, '', 'data-category="" is not known'],
    [
      'script',
      'marketing',
      'javascript:alert(1)',
      '',
      'data-src="javascript:alert(1)" is a script',
    ],
    ['script', 'marketing', ADDRESS, 'abc', 'a waiting script lacks the nonce'],
  ])('<%s> of %j with %j, nonce %j', (tag, category, src, nonce, wrong) => {
    const demand = demandOf(element(tag, category, src), permissions('marketing'), nonce);
    expect(typeof demand === 'function' ? null : demand[0]).toBe(wrong);
  });

  test('a template needs the nonce for each script in it', () => {
    const template = element('template', 'marketing') as HTMLTemplateElement;
    template.content.append(document.createElement('p'));
    expect(demandOf(template, permissions('marketing'), 'abc')).toBeTypeOf('function');
    template.content.append(document.createElement('script'));
    expect(demandOf(template, permissions('marketing'), 'abc')).toEqual([
      'a waiting script lacks the nonce',
      'the nonce of the page',
    ]);
    expect(demandOf(template, permissions('marketing'), '')).toBeTypeOf('function');
  });

  test('only scripts need the nonce', () => {
    const demand = demandOf(
      element('iframe', 'marketing', ADDRESS),
      permissions('marketing'),
      'abc',
    );
    expect(demand).toBeTypeOf('function');
  });
});
