import { ask } from '../capture/in-page';
import type { PhaseName } from '../model';
import { fits } from './next-page';
import type { Visit } from './visit';

/** What a phase's visitor does. @example `await PLAYS.refused(visit)` */
export type Play = (visit: Visit) => Promise<void>;

const chosen =
  (wish: Parameters<Visit['do']>[0]): Play =>
  async (visit) => {
    await visit.arrive();
    if (!(await visit.do(wish, 'after'))) return visit.leave();
    await visit.settle(visit.options.settle);
    await visit.stir();
    await visit.onward();
    await visit.leave();
  };

/** Nothing is chosen, ever. */
const untouched: Play = async (visit) => {
  await visit.arrive(visit.options.settleUntouched);
  await visit.stir();
  await visit.settle(visit.options.settle);
  await visit.onward();
  await visit.leave();
};

const withdrawn: Play = async (visit) => {
  await visit.arrive();
  if (!(await visit.do({ act: 'accept' }, 'granted'))) return visit.leave();
  await visit.settle(visit.options.settle);
  // Something for the vendors to put into their queues just before.
  await visit.stir();
  if (!(await visit.do({ act: 'withdraw' }, 'after'))) return visit.leave();
  await visit.stir();
  await visit.settle(visit.options.settleWithdrawn);
  await visit.secondTab();
  await visit.onward();
  await visit.leave();
};

/** The choice is old, so all is after it. */
const returned: Play = async (visit) => {
  visit.become('after');
  visit.recorder.tabs.opening = 'after';
  await visit.arrive();
  await visit.stir();
  await visit.onward();
  await visit.leave();
};

/** With everything allowed, to a page on which nothing may run. */
const sensitive: Play = async (visit) => {
  await visit.arrive();
  const links = await ask(visit.page, () => [...document.links].map(({ href }) => href), undefined);
  const { origin } = new URL(visit.url);
  const patterns = visit.options.sensitive;
  const linked = links?.find(
    (link) => link.startsWith(`${origin}/`) && fits(new URL(link).pathname, patterns),
  );
  const [first] = patterns;
  const to = linked ?? (first && new URL(first.replace(/\*.*$/, ''), origin).href);
  if (!to) {
    visit.fault(
      'other',
      'No sensitive path is named: --sensitive "/ajanvaraus/*", or data-sensitive on the page.',
    );
    return visit.leave();
  }
  if (!(await visit.do({ act: 'accept' }, 'granted'))) return visit.leave();
  await visit.settle(visit.options.settle);
  await visit.onward('next-page', visit.options.settle, to);
  await visit.leave();
};

/** The next page is rendered before anybody goes there: nothing may run in it. */
const prerender: Play = async (visit) => {
  await visit.arrive();
  await ask(
    visit.page,
    () => {
      const rules = document.createElement('script');
      rules.type = 'speculationrules';
      const where = { href_matches: '/*' };
      rules.textContent = JSON.stringify({
        prerender: [{ source: 'document', where, eagerness: 'immediate' }],
      });
      document.head.append(rules);
    },
    undefined,
  );
  await visit.settle(visit.options.settleUntouched);
  await visit.onward();
  await visit.leave();
};

/** Accepted here, withdrawn on the next page, and back: the page comes as it was left. */
const bfcache: Play = async (visit) => {
  await visit.arrive();
  if (!(await visit.do({ act: 'accept' }, 'granted'))) return visit.leave();
  await visit.settle(visit.options.settle);
  await visit.onward('granted');
  if (!(await visit.do({ act: 'withdraw' }, 'after'))) return visit.leave();
  await visit.settle(visit.options.settle);
  await ask(visit.page, () => void setTimeout(() => history.back()), undefined);
  await visit.settle(visit.options.settle);
  await visit.look();
  await visit.leave();
};

/** What each phase's visitor does. @example `PLAYS.withdrawn` */
export const PLAYS: Readonly<Record<PhaseName, Play>> = {
  untouched,
  refused: chosen({ act: 'refuse' }),
  diagnostic: chosen({ act: 'save', category: 'diagnostic' }),
  marketing: chosen({ act: 'save', category: 'marketing' }),
  accepted: chosen({ act: 'accept' }),
  withdrawn,
  returned,
  gpc: untouched,
  'blocked-storage': chosen({ act: 'accept' }),
  sensitive,
  prerender,
  bfcache,
};
