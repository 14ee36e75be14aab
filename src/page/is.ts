/** Whether a value is a text with something in it. Anything may stand in JSON, and in what a page hands over. */
export const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim().length > 0;

/** Whether a value is an object, or a list. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
