/** What happens on the page at this moment, in lines. */
import { CATEGORIES } from '../../consent/categories';
import type { Core } from '../../core/core';
import { toUrl } from '../../page/url';
import { inHosts } from '../../permissions/hosts';
import { hostsOf } from '../../permissions/permissions';
import { nameOf } from '../../services/name-of';
import type { Enforced } from '../../services/service';
import { fill } from '../../ui/wording';
import type { Seen } from './seen';
import type { Words } from './words/words';

/** A name and how it stands. */
export type Line = readonly [name: string, stands: string];

/** Lines that belong together. */
export interface Section {
  readonly title: string;
  readonly lines: readonly Line[];
}

/** How a service is called. */
export type NameOf = (service: Enforced) => string;

/** How many of the addresses lie in hosts. */
const within = (counts: ReadonlyMap<string, number>, hosts: readonly string[]): number =>
  [...counts].reduce((sum, [address, count]) => {
    const url = toUrl(address);
    return sum + (url && inHosts(url, hosts) ? count : 0);
  }, 0);

/** Those of hosts that no service has, by host. */
function others(counts: ReadonlyMap<string, number>, declared: readonly string[]): Line[] {
  const byHost = new Map<string, number>();
  for (const [address, count] of counts) {
    const url = toUrl(address);
    if (!url || inHosts(url, declared)) continue;
    byHost.set(url.host, (byHost.get(url.host) ?? 0) + count);
  }
  return [...byHost].map(([host, count]): Line => [host, String(count)]);
}

function choice(core: Core, { now }: Words): Section {
  const { choices, decided, allowed } = core.snapshot();
  const lines = CATEGORIES.map((category): Line => {
    const stands = choices[category] ? now.allowed : now.refused;
    return [now[category], decided ? stands : now.undecided];
  });
  const rests = CATEGORIES.some((category) => choices[category] && !allowed[category]);
  return {
    title: now.choice,
    lines: rests ? [...lines, [now.sensitive, now.rests]] : lines,
  };
}

function services(core: Core, { passed, held }: Seen, { now }: Words, name: NameOf): Section {
  const runs = core.snapshot().services;
  const lines = core.services.map((service): Line => {
    const hosts = hostsOf(service);
    const may = runs.includes(service.id) ? now.runs : now.waits;
    const stands = core.wrong.has(service.id) ? now.wrong : may;
    const counts = fill(now.requests, {
      passed: String(within(passed, hosts)),
      held: String(within(held, hosts)),
    });
    return [name(service), `${stands} · ${counts}`];
  });
  return { title: now.services, lines: lines.length ? lines : [[now.none, '']] };
}

const isCommand = (item: unknown): item is ArrayLike<unknown> =>
  Object.prototype.toString.call(item) === '[object Arguments]';

/**
 * The consent states that Google was told, the last of each: read from its queue in order, as its own script does.
 *
 * @example
 * googleTold(window.dataLayer); // [['ad_storage', 'denied'], …]
 */
export function googleTold(queue: unknown): Line[] {
  const told = new Map<string, string>();
  for (const item of Array.isArray(queue) ? queue : []) {
    if (!isCommand(item) || item[0] !== 'consent') continue;
    for (const [name, value] of Object.entries(item[2] ?? {})) {
      if (typeof value === 'string') told.set(name, value);
    }
  }
  return [...told];
}

function google(core: Core, { now }: Words): Section {
  const page = window as unknown as Record<string, unknown>;
  const lines = googleTold(page[core.settings.dataLayer]);
  return { title: now.google, lines: lines.length ? lines : [[now.notTold, '']] };
}

/** The pixel is told of a grant before its script is asked for, and of its end once that has come. */
function meta(core: Core, { passed }: Seen, { now }: Words): Section[] {
  const pixel = core.services.find(({ id }) => id === 'meta-pixel');
  if (!pixel) return [];
  const told = core.permissions.mayRun(pixel) ? 'grant' : 'revoke';
  const hasCome = within(passed, hostsOf(pixel)) > 0;
  return [{ title: now.meta, lines: hasCome ? [['consent', told]] : [[now.notTold, '']] }];
}

function records({ records: { made, queue } }: Core, refused: number, { now }: Words): Section {
  const waiting = queue.all().flatMap((errand) => ('record' in errand ? [errand.record.id] : []));
  const gone = made.filter(({ id }) => !waiting.includes(id)).length;
  const lines: Line[] = [
    [now.made, String(made.length)],
    [now.acknowledged, String(Math.max(0, gone - refused))],
    [now.queued, String(waiting.length)],
  ];
  if (refused) lines.push([now.refusedRecords, String(refused)]);
  return { title: now.records, lines };
}

/**
 * How everything stands.
 *
 * @param name how a service is called.
 * @example
 * sectionsNow(core, seen, wordsIn('fi'), nameOf);
 */
export function sectionsNow(
  core: Core,
  seen: Seen,
  words: Words,
  name: NameOf = nameOf,
): readonly Section[] {
  const { now } = words;
  const { register } = core.settings;
  const declared = core.services.flatMap(hostsOf);
  const own = register ? [new URL(register, location.href).hostname] : [];
  const contacted = others(seen.passed, [...declared, ...own]);
  const stopped = others(seen.held, declared);
  return [
    choice(core, words),
    services(core, seen, words, name),
    { title: now.others, lines: contacted.length ? contacted : [[now.none, '']] },
    ...(stopped.length ? [{ title: now.stopped, lines: stopped }] : []),
    google(core, words),
    ...meta(core, seen, words),
    ...(register ? [records(core, seen.refusals(), words)] : []),
  ];
}
