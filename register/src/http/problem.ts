import { type Answer, toResponse } from './answer.js';

/** One thing that is wrong with a request, and where. */
export interface Fault {
  /** The field as a person writes it, such as `choices.diagnostic`; empty for the whole body. */
  field: string;
  /** What is wrong and what is allowed. */
  detail: string;
}

const titles: Record<number, string> = {
  400: 'The request is not valid',
  401: 'An administrator token is needed',
  403: 'This origin is not allowed',
  404: 'Not found',
  405: 'This method is not allowed here',
  406: 'No such format',
  409: 'The id is already taken by another record',
  413: 'The body is too large',
  415: 'The content type is not accepted',
  429: 'Too many requests',
  500: 'The register failed',
  503: 'The register cannot store at the moment',
};

const pointer = (field: string) =>
  field === ''
    ? '#'
    : `#/${field.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('.', '/')}`;

/**
 * An error for people and programs: RFC 9457 problem details. `detail` names the field, and `errors`
 * lists every fault with a JSON pointer to it.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9457
 */
export function problemAnswer(
  status: number,
  faults: Fault[] | string,
  headers: Record<string, string> = {},
): Answer {
  const list = typeof faults === 'string' ? [] : faults;
  const body = {
    type: 'about:blank',
    title: titles[status] ?? 'Error',
    status,
    detail: typeof faults === 'string' ? faults : list.map(({ detail }) => detail).join('; '),
    ...(list.length > 0 && {
      errors: list.map(({ field, detail }) => ({ pointer: pointer(field), field, detail })),
    }),
  };
  return {
    status,
    headers: [...Object.entries(headers).flat(), 'content-type', 'application/problem+json'],
    body: JSON.stringify(body),
  };
}

/** The same for a Fetch handler. */
export const problem = (...given: Parameters<typeof problemAnswer>): Response =>
  toResponse(problemAnswer(...given));
