/**
 * Strict mode, as far as it can wait a moment: words for what was stopped.
 */
export { reportStrict } from './report';
