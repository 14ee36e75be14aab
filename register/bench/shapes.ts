import { sampleRecord } from '../test/sample.js';
import { idPlace, type Shape, subjectPlace } from './load.js';

/** A record of 1.4 kB, as the browser posts it. */
export const recordShape = (): Shape => ({
  path: '/records',
  headers: { origin: 'https://www.esimerkki.fi' },
  body: JSON.stringify(sampleRecord({ id: idPlace, subject: subjectPlace })),
});
