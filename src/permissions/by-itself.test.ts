import { expect, test } from 'vitest';
import { shortChecksum } from '../consent/checksum';
import { NOTHING } from '../consent/choices';
import type { Decision } from '../consent/decision';
import { INITIAL, type State } from '../consent/state';
import { exampleService } from '../services/example.test.kit';
import { isGranted, isRefused } from './by-itself';

const NOTICE = { diagnostic: 'k3x9', marketing: '1f0a' };
const video = exampleService({ id: 'video', category: 'marketing' });
const both = exampleService({ id: 'both', category: ['diagnostic', 'marketing'] });

/** A visitor who has decided of single services only, and is told today what they were told then. */
const after = (changes: Partial<Decision>, notice = NOTICE): State => ({
  ...INITIAL,
  notice,
  decision: {
    choices: NOTHING,
    refused: [],
    granted: [],
    time: 0,
    days: 184,
    notice: NOTICE,
    subject: null,
    record: null,
    ...changes,
  },
});
const granted = ['video', 'both'].map(shortChecksum);
const refused = granted;

test.each([
  ['nothing was decided', INITIAL, video, false],
  ['another one was', after({ granted: [shortChecksum('chat')] }), video, false],
  ['it was', after({ granted }), video, true],
  ['it was refused', after({ refused }), video, false],
  [
    'its category tells of something new',
    after({ granted }, { ...NOTICE, marketing: '0000' }),
    video,
    false,
  ],
  ['another category does', after({ granted }, { ...NOTICE, diagnostic: '0000' }), video, true],
  [
    'one of its categories does',
    after({ granted }, { ...NOTICE, diagnostic: '0000' }),
    both,
    false,
  ],
])('allowed by itself, where %s', (_, state, service, is) => {
  expect(isGranted(state, service)).toBe(is);
});

test.each([
  ['nothing was decided', INITIAL, false],
  ['it was', after({ refused }), true],
  ['another one was', after({ refused: [shortChecksum('chat')] }), false],
  ['it was allowed', after({ granted }), false],
])('switched off by itself, where %s', (_, state, is) => {
  expect(isRefused(state, 'video')).toBe(is);
});
