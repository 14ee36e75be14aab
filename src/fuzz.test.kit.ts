import fc from 'fast-check';

/** How many cases each fuzz test tries: 100,000 with KEKSI_TEST_LONG=1. */
export const RUNS = process.env.KEKSI_TEST_LONG ? 100_000 : 1_000;

/** Time for them on a busy machine, in milliseconds. */
export const PATIENCE = 1_800_000;

/** Texts that have broken parsers before. */
export const hostileText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    ...['', ' ', '\0', '\n', '\ud800', '%', '%E0%A4%A', '__proto__', 'constructor', 'toString'],
    ...['null', 'undefined', 'true', 'false', '0', '-1', '1e3', '0x10', 'NaN', '[]', '{}', ','],
    ...[
      'javascript:alert(1)',
      'data:text/html,x',
      '//evil.example',
      '\\\\evil.example',
      'a'.repeat(9000),
    ],
    ...['<script>', '"><img src=x>', '*', '.*', '/*', '(', '[', '\\'],
  ),
);

/** Anything that JSON can say, names that mean something to objects included. */
export const hostileJson = fc.oneof(
  fc.jsonValue(),
  hostileText,
  fc.array(hostileText, { maxLength: 3 }),
  fc.dictionary(hostileText, fc.jsonValue(), { maxKeys: 3 }),
  fc.constantFrom(
    ...['{"__proto__":{"ga":"G-A"}}', '{"toString":1,"valueOf":1}'].map(
      (text) => JSON.parse(text) as unknown,
    ),
  ),
);
