import { item, phase, request, visit } from '../example.test.kit';
import { tryRules } from './table.test.kit';

const copy = (kind: 'cookie' | 'localStorage', hash: string) =>
  item('id', { kind, seen: [{ moment: 'after', hash }], valueLength: 32 });

tryRules({
  'fingerprint-storage': {
    wrong: visit(
      phase('untouched', { storage: [item('_fpjs_visitor', { kind: 'localStorage' })] }),
    ),
    right: visit(phase('untouched', { storage: [item('theme', { kind: 'localStorage' })] })),
  },
  'copied-identifier': {
    wrong: visit(
      phase('accepted', { storage: [copy('cookie', 'aa'), copy('localStorage', 'aa')] }),
    ),
    right: visit(
      phase('accepted', { storage: [copy('cookie', 'aa'), copy('localStorage', 'bb')] }),
    ),
  },
  'worker-request': {
    wrong: visit(
      phase('untouched', {
        requests: [request('https://tracker.example/x', { target: 'service-worker' })],
      }),
    ),
    right: visit(
      phase('untouched', {
        requests: [request('https://www.esimerkki.fi/x', { target: 'service-worker' })],
      }),
    ),
  },
});
