/**
 * What a request carries beside its address.
 */
import { bare } from '../../page/bare';
import { wrap } from './wrap';

/** A text as it may be sent; null where it may not. */
type Clean = (text: string) => string | null;

/** What files and requests were made of: a browser gives it back later only. */
const made = new WeakMap<object, unknown>();

/** A longer file is none that tells of a visit, and would have to be kept. */
const LONGEST = 2 ** 20;

type Made = new (...args: unknown[]) => object;

/** Before a constructor. @param note what is to be known of what it makes. */
function noteMade(name: string, note: (args: unknown[], object: object) => unknown): void {
  wrap(window as unknown as Record<string, Made & (() => void)>, name, (Real) => {
    const construct: ProxyHandler<typeof Real>['construct'] = (target, args, as) => {
      const object = Reflect.construct(target, args, as) as object;
      made.set(object, note(args, object));
      return object;
    };
    const guarded = new Proxy(Real, bare({ construct }));
    Real.prototype.constructor = guarded;
    return guarded;
  });
}

/** Before `new Blob([text])`, in which many vendors wrap what they send, and `new Request(address, { body })`. */
export function noteBodies(): void {
  for (const name of ['Blob', 'File']) {
    noteMade(name, ([parts], blob) => {
      if (!Array.isArray(parts) || (blob as Blob).size > LONGEST) return undefined;
      const texts = parts.map(textOf);
      return texts.includes(undefined) ? undefined : texts.join('');
    });
  }
  noteMade('Request', ([from, init]) => {
    const body = (init as RequestInit | undefined)?.body ?? bodyOf(from);
    // The request names already what stands between the parts of this form.
    return body instanceof FormData || body instanceof ReadableStream ? undefined : body;
  });
  wrap(
    Request.prototype,
    'clone',
    (clone) =>
      function (this: Request) {
        const copy = clone.call(this);
        made.set(copy, made.get(this));
        return copy;
      },
  );
}

/** The body that a request was made with. */
export const bodyOf = (request: unknown): BodyInit | undefined =>
  made.get(request as object) as BodyInit | undefined;

/** What is text, as one; anything else is packed. */
function textOf(body: unknown): string | undefined {
  if (typeof body === 'string') return body;
  if (body instanceof Blob) return made.get(body) as string | undefined;
  if (!(body instanceof ArrayBuffer || ArrayBuffer.isView(body))) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
    // In what is packed, lengths stand before texts, which may not be shortened then.
    return /[^\P{Cc}\s]/u.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** The lines of a text that may be sent; null where none may. */
function cleanText(text: string, clean: Clean, blocks: (line: string) => boolean): string | null {
  if (!/^[\w.~%[\]-]+=/.test(text)) return clean(text);
  const lines = text.split(/\r?\n/);
  const left = lines.flatMap((line) => {
    const cleaned = clean(line);
    return cleaned === null || (line && blocks(cleaned)) ? [] : [cleaned];
  });
  if (!left.some(Boolean)) return null;
  return left.length === lines.length && left.every((line, index) => line === lines[index])
    ? text
    : left.join(/\r?\n/.exec(text)?.[0]);
}

/** A form, with its texts as they may be sent; null where one of them may not. */
function cleanForm(form: FormData, clean: Clean): FormData | null {
  const cleaned = new FormData();
  for (const [name, value] of form) {
    if (typeof value !== 'string') {
      cleaned.append(name, value);
      continue;
    }
    const told = clean(`${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
    if (told === null) return null;
    cleaned.append(name, decodeURIComponent(told.slice(told.indexOf('=') + 1)));
  }
  return cleaned;
}

/**
 * A body as it may be sent; null where nothing of it may. What is packed or streamed cannot be read in time, and passes.
 *
 * @param blocks whether an event, given as the line of a body, may not leave.
 */
export function cleanBody(body: unknown, clean: Clean, blocks: (line: string) => boolean): unknown {
  if (typeof body === 'string') return body && cleanText(body, clean, blocks);
  if (body instanceof URLSearchParams) {
    const text = cleanText(String(body), clean, blocks);
    return text === null ? null : text === String(body) ? body : new URLSearchParams(text);
  }
  if (body instanceof FormData) return cleanForm(body, clean);
  const text = textOf(body);
  if (text === undefined) return body;
  const cleaned = cleanText(text, clean, blocks);
  if (cleaned === null || cleaned === text) return cleaned === null ? null : body;
  return body instanceof Blob
    ? new Blob([cleaned], { type: body.type })
    : new TextEncoder().encode(cleaned);
}
