// @vitest-environment happy-dom
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { bodyOf, cleanBody, noteBodies } from './body';

/** Takes the word `glaukooma` out, and holds what tells of `ajanvaraus`. */
const clean = (text: string) =>
  text.includes('ajanvaraus') ? null : text.replace(/glaukooma/g, '');
const nothing = () => false;

beforeAll(noteBodies);

describe('a text', () => {
  test.each<[string, string, string | null]>([
    ['is cleaned', 'q=glaukooma', 'q='],
    ['in JSON is cleaned', '{"q":"glaukooma"}', '{"q":""}'],
    ['in JSON that tells is held', '{"q":"ajanvaraus"}', null],
    ['of one line that tells is held', 'en=x&dl=ajanvaraus', null],
    ['loses the line that tells', 'en=a\r\nen=b&dl=ajanvaraus\r\nen=c', 'en=a\r\nen=c'],
    ['of lines that all tell is held', 'dl=ajanvaraus\ndl=ajanvaraus', null],
    ['keeps the ends of its lines', 'a=glaukooma\nb=c', 'a=\nb=c'],
    ['with nothing to take away stays as it was', 'en=a\nen=b\n', 'en=a\nen=b\n'],
    ['that is empty stays', '', ''],
  ])('%s', (_, body, left) => {
    expect(cleanBody(body, clean, nothing)).toBe(left);
  });

  test('loses the lines that may not be sent, as hits of their own would be', () => {
    const blocks = vi.fn((line: string) => line.includes('en=page_view'));
    expect(cleanBody('en=page_view&dl=x\r\nen=scroll', clean, blocks)).toBe('en=scroll');
    expect(cleanBody('en=page_view', clean, blocks)).toBeNull();
  });
});

describe('a form', () => {
  const form = (fields: Record<string, string | Blob>) => {
    const data = new FormData();
    for (const [name, value] of Object.entries(fields)) data.append(name, value);
    return data;
  };

  test('is cleaned, and keeps its files', () => {
    const file = new Blob(['x']);
    const left = cleanBody(
      form({ 'cd[q]': 'glaukooma & 100 %', file }),
      clean,
      nothing,
    ) as FormData;
    expect(left.get('cd[q]')).toBe(' & 100 %');
    expect(left.get('file')).toBeInstanceOf(Blob);
  });

  test('that tells is held', () => {
    expect(cleanBody(form({ a: '1', dl: 'ajanvaraus' }), clean, nothing)).toBeNull();
  });

  test('of an address is cleaned, and is the same one where there is nothing to clean', () => {
    const parameters = new URLSearchParams({ q: 'glaukooma', a: 'b c' });
    expect(String(cleanBody(parameters, clean, nothing))).toBe('q=&a=b+c');
    const same = new URLSearchParams({ a: 'b c' });
    expect(cleanBody(same, clean, nothing)).toBe(same);
    expect(cleanBody(new URLSearchParams('dl=ajanvaraus'), clean, nothing)).toBeNull();
  });
});

describe('a file made of texts', () => {
  test('is cleaned, and keeps its type', async () => {
    const blob = new Blob(['{"q":"', 'glaukooma"}'], { type: 'application/json' });
    const left = cleanBody(blob, clean, nothing) as Blob;
    expect(await left.text()).toBe('{"q":""}');
    expect(left.type).toBe('application/json');
  });

  test('that tells is held, one with nothing to clean is the same', () => {
    expect(cleanBody(new Blob(['dl=ajanvaraus']), clean, nothing)).toBeNull();
    const same = new Blob(['a=b']);
    expect(cleanBody(same, clean, nothing)).toBe(same);
  });

  test('is still a Blob to whoever asks', () => {
    const blob = new Blob(['x']);
    expect(blob).toBeInstanceOf(Blob);
    expect(blob.constructor).toBe(Blob);
  });
});

describe('bytes', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const read = (body: unknown) => new TextDecoder().decode(body as Uint8Array);

  test.each([
    ['an array', (text: string) => bytes(text)],
    ['a buffer', (text: string) => bytes(text).buffer],
    ['a view', (text: string) => new DataView(bytes(text).buffer)],
  ])('of a text in %s are cleaned, held, or the same', (_, make) => {
    expect(read(cleanBody(make('{"q":"glaukooma"}'), clean, nothing))).toBe('{"q":""}');
    expect(cleanBody(make('dl=ajanvaraus'), clean, nothing)).toBeNull();
    const same = make('a=ä');
    expect(cleanBody(same, clean, nothing)).toBe(same);
  });

  test('of a text in a file, or in a file within it, are cleaned', async () => {
    const blob = new Blob([new Blob([bytes('{"q":')]), bytes('"glaukooma"'), '}']);
    expect(await (cleanBody(blob, clean, nothing) as Blob).text()).toBe('{"q":""}');
    expect(cleanBody(new File(['dl=ajanvaraus'], 'x'), clean, nothing)).toBeNull();
  });

  test.each([
    ['packed', new Uint8Array([0x1f, 0x8b, 8, 0])],
    ['with lengths before texts', bytes('\u0012\u0009glaukooma')],
    ['no UTF-8', new Uint8Array([0x61, 0xe4])],
  ])('that are %s pass', (_, packed) => {
    expect(cleanBody(packed, clean, nothing)).toBe(packed);
  });
});

test('the body of a request is known, also of one made of it', () => {
  const request = new Request('https://chat.example/', { method: 'POST', body: 'q=glaukooma' });
  expect(bodyOf(request)).toBe('q=glaukooma');
  expect(bodyOf(new Request(request))).toBe('q=glaukooma');
  expect(request).toBeInstanceOf(Request);
});

test('what cannot be read in time passes', () => {
  const packed = new Uint8Array([1, 2, 3]);
  expect(cleanBody(packed, clean, nothing)).toBe(packed);
});
