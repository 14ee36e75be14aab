/** An answer that is whole, before it takes the shape that the server at hand sends. */
export interface Answer {
  status: number;
  /** Names and values in turn, as Node's own server takes them. */
  headers: string[];
  body: string;
}

/** The answer for a Fetch handler. */
export function toResponse({ status, headers, body }: Answer): Response {
  const pairs = headers.flatMap((name, n): [string, string][] =>
    n % 2 === 0 ? [[name, headers[n + 1] as string]] : [],
  );
  return new Response(body, { status, headers: pairs });
}

/** An answer in JSON. */
export const json = (status: number, value: object): Answer => ({
  status,
  headers: ['content-type', 'application/json'],
  body: JSON.stringify(value),
});
