/**
 * What a request carries beside its address.
 */
import { bare } from '../../page/bare';
import { wrap } from './wrap';

/** A text as it may be sent; null where it may not. */
type Clean = (text: string) => string | null;

/** The texts that were made into files: a browser gives them back later only. */
const texts = new WeakMap<Blob, string>();

/** Before `new Blob([text])`, in which many vendors wrap what they send. */
export function noteBlobs(): void {
  wrap(
    window as unknown as Record<string, (new (...args: unknown[]) => object) & (() => void)>,
    'Blob',
    (Real) => {
      const construct: ProxyHandler<typeof Real>['construct'] = (target, args, made) => {
        const blob = Reflect.construct(target, args, made) as Blob;
        const [parts] = args as [unknown];
        if (Array.isArray(parts) && parts.every((part) => typeof part === 'string')) {
          texts.set(blob, parts.join(''));
        }
        return blob;
      };
      const guarded = new Proxy(Real, bare({ construct }));
      Real.prototype.constructor = guarded;
      return guarded;
    },
  );
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
    : left.join('\r\n');
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
  const text = body instanceof Blob ? texts.get(body) : undefined;
  if (text === undefined) return body;
  const cleaned = cleanText(text, clean, blocks);
  if (cleaned === null || cleaned === text) return cleaned === null ? null : body;
  return new Blob([cleaned], { type: (body as Blob).type });
}
