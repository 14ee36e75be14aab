/**
 * Web vitals: how fast the pages are for those who use them. Loaded only while diagnostic is granted.
 */
export { followVitals } from './follow';
