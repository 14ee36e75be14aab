import { expect, test } from 'vitest';
import { command, phase, request, signals, visit } from '../example.test.kit';
import type { GoogleCommand } from '../model';
import { requestBeforeChoice } from './before';
import { tryRules } from './table.test.kit';

const HIT = 'https://region1.google-analytics.com/g/collect?tid=G-1ABC&en=page_view';
const after = { moment: 'after' } as const;
const denied = command(0, 'consent', 'default', signals('denied'));
const config = (index: number) => command(index, 'config', 'G-1ABC');
const layer = (...google: GoogleCommand[]) => visit(phase('untouched', { google }));
const returned = (...google: GoogleCommand[]) => visit(phase('returned', { google }));

tryRules({
  'google-default-late': {
    wrong: layer(config(0), command(1, 'consent', 'default', signals('denied'))),
    right: layer(denied, command(1, 'js', '2026'), config(2)),
  },
  'google-default-missing': {
    wrong: layer(command(0, 'js', '2026'), config(1)),
    right: layer(denied, config(1)),
  },
  'google-default-granted': {
    wrong: layer(command(0, 'consent', 'default', { ...signals('denied'), ad_storage: 'granted' })),
    right: layer(
      denied,
      command(1, 'consent', 'default', { ...signals('granted'), region: ['US'] }),
      command(2, 'consent', 'update', signals('granted')),
    ),
  },
  'google-signal-missing': {
    wrong: layer(
      command(0, 'consent', 'default', { ad_storage: 'denied', analytics_storage: 'denied' }),
    ),
    right: layer(denied),
  },
  'google-region-unknown': {
    wrong: layer(command(0, 'consent', 'default', { ...signals('denied'), region: ['EU'] })),
    right: layer(
      command(0, 'consent', 'default', { ...signals('denied'), region: ['FI', 'US-CA'] }),
    ),
  },
  'google-update-late': {
    wrong: returned(denied, config(1), command(2, 'consent', 'update', signals('granted'))),
    right: returned(denied, command(1, 'consent', 'update', signals('granted')), config(2)),
  },
  'google-state-wrong': {
    wrong: visit(phase('diagnostic', { requests: [request(`${HIT}&gcs=G111`, after)] })),
    right: visit(
      phase('diagnostic', { requests: [request(`${HIT}&gcs=G101&gcd=13p3t3p2p5l1`, after)] }),
      phase('accepted', { requests: [request(`${HIT}&gcs=G111&gcd=13r3r3r2r5l1`, after)] }),
    ),
  },
  'google-denied-ping': {
    wrong: visit(phase('refused', { requests: [request(`${HIT}&gcs=G100`, after)] })),
    right: visit(phase('accepted', { requests: [request(`${HIT}&gcs=G111`, after)] })),
  },
  'google-personalised': {
    wrong: visit(phase('diagnostic', { requests: [request(`${HIT}&gcs=G101&npa=0`, after)] })),
    right: visit(
      phase('diagnostic', { requests: [request(`${HIT}&gcs=G101&npa=1`, after)] }),
      phase('accepted', { requests: [request(`${HIT}&gcs=G111&npa=0`, after)] }),
    ),
  },
  'google-twice': {
    wrong: visit(
      phase('returned', {
        requests: [request(`${HIT}&dl=a`, after), request(`${HIT}&dl=a&_s=2`, after)],
      }),
    ),
    right: visit(
      phase('returned', {
        requests: [request(`${HIT}&dl=a`, after), request(`${HIT}&dl=b`, { moment: 'next-page' })],
      }),
    ),
  },
});

test('a hit that says that all is denied is a matter of Google’s mode, not a tracker let loose', () => {
  const seen = visit(phase('untouched', { requests: [request(`${HIT}&gcs=G100`)] }));
  expect(requestBeforeChoice.judge(seen)).toEqual([]);
});
