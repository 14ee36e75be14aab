import { el, type Piece } from '../../from-keksi';
import type { Audit, Page, Phase, SeenRequest, Step } from '../../model';
import { grantedAt } from '../../rules/facts/allowed';
import { mayRun, nameOf, ownerOf } from '../../rules/facts/who';
import { WORDS } from '../words';
import { address, grid, seconds } from './parts';

/** The strip is this wide, in units of its own. */
const WIDTH = 1000;

/** A request to others on the strip; `early` where nobody had consented to it. */
interface Dot {
  readonly request: SeenRequest;
  readonly name: string;
  readonly early: boolean;
}

function dotsOf(phase: Phase, page: Page, audit: Audit): Dot[] {
  return phase.requests.flatMap((request) => {
    const owner = ownerOf(audit, page, request);
    if (owner.own) return [];
    const granted = grantedAt(phase, request.moment);
    return [
      {
        request,
        name: nameOf(owner, request.host),
        early: granted !== undefined && !mayRun(owner, granted),
      },
    ];
  });
}

/** A picture of the phase; all that it shows stands in the table below. */
function strip(phase: Phase, dots: readonly Dot[]): Piece {
  const end = Math.max(
    1,
    ...phase.steps.map(({ at }) => at),
    ...dots.map(({ request }) => request.at),
  );
  const x = (at: number) => String(Math.round((at / end) * (WIDTH - 20)) + 10);
  return el(
    'svg',
    { viewBox: `0 0 ${WIDTH} 48`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    el('line', { x1: '0', y1: '24', x2: String(WIDTH), y2: '24' }),
    ...phase.steps
      .filter(({ what }) => what !== 'wait' && what !== 'scroll')
      .map(({ at, what }) => el('line', { x1: x(at), y1: '6', x2: x(at), y2: '42', class: what })),
    ...dots.map(({ request, early }) =>
      el('circle', { cx: x(request.at), cy: '24', r: '5', class: early ? 'early' : 'late' }),
    ),
  );
}

const stepText = ({ what, press }: Step, audit: Audit): string => {
  const words = WORDS[audit.language];
  if (!press) return words.steps[what];
  const names = press.names.map((name) => `“${name}”`).join(' → ');
  return `${words.steps[what]}: ${names || press.act}${press.done ? '' : ` (${words.no}: ${press.why ?? ''})`}`;
};

/** What happened in a phase, in order. @example `timelineOf(phase, page, audit)` */
export function timelineOf(phase: Phase, page: Page, audit: Audit): Piece {
  const words = WORDS[audit.language];
  const dots = dotsOf(phase, page, audit);
  const rows = [
    ...phase.steps.map((step) => ({
      at: step.at,
      moment: step.moment,
      event: stepText(step, audit),
      url: step.url,
    })),
    ...dots.map(({ request, name, early }) => ({
      at: request.at,
      moment: request.moment,
      event: `${early ? '⚠ ' : ''}${name}: ${request.method} ${request.type}`,
      url: request.url,
    })),
  ].sort((one, other) => one.at - other.at);
  return [
    el('h3', {}, `${words.timeline}: ${words.phases[phase.phase]}`),
    phase.played ? strip(phase, dots) : el('p', {}, words.notPlayed),
    ...phase.faults.map(({ text }) => el('p', { class: 'meta' }, text)),
    grid(
      words.phases[phase.phase],
      [words.time, words.phase, words.event, words.address],
      rows.map(({ at, moment, event, url }) => [
        seconds(at, words.seconds, audit.language),
        words.moments[moment],
        event,
        address(url.length > 400 ? `${url.slice(0, 400)}…` : url),
      ]),
      words.nothing,
    ),
  ];
}
