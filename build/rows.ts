/**
 * Makes `src/services/rows.ts` of the definitions of all services that Keksi knows. A test fails when it is not what
 * this makes.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { markOf } from '../src/consent/notice-versions';
import { CATALOGUE } from '../src/services/catalogue/index';
import {
  toldAds,
  toldAnalytics,
  toldDemographics,
  toldTagManager,
} from '../src/services/google/told';
import { toldPixel } from '../src/services/meta/told';
import { NECESSARY, PLACES, PREFIX } from '../src/services/row';
import { categoriesOf, type StoredItem, type Told } from '../src/services/service';

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const letterOf = ({ party, type = 'cookie' }: StoredItem) =>
  party === 'third' ? 't' : Object.entries(PLACES).find(([, place]) => place === type)?.[0];

/** Signs that the table has a use of its own for. */
const TAKEN = /[~\n`]|\$\{/;

/** What a script can delete; of the rest, that there is something. */
function storedIn({ cookies, id }: Told): string {
  const items = cookies.flatMap((item) => {
    const { name, pattern, needs = '' } = item;
    const source = pattern instanceof RegExp ? pattern.source : pattern;
    const text = source ?? escaped(name ?? '');
    const letter = letterOf(item);
    if (letter === 't') return [];
    if (/\s/.test(text)) throw new Error(`${id}: "${text}" holds a space; write \\s`);
    if (PREFIX.exec(text)?.[0]) throw new Error(`${id}: "${text}" begins as one with a place does`);
    // Most are cookies.
    return [`${letter === 'c' && !needs ? '' : `${letter}${needs[0] ?? ''}:`}${text}`];
  });
  return [...new Set(items)].join(' ');
}

/** What the build knows of a service: what is told, and whether a site may find it necessary. */
type Known = Told & { readonly mayBeNecessary?: boolean };

/** Letters of the categories: capitals where something lies on the provider's own domain. */
function lettersOf(told: Known): string {
  const letters = categoriesOf(told)
    .map((category) => category[0])
    .join('');
  const elsewhere = told.cookies.some((item) => letterOf(item) === 't');
  return (
    (elsewhere ? letters.toUpperCase() : letters) +
    (told.mayBeNecessary ? NECESSARY : '') +
    (told.needs === 'any' ? '?' : '')
  );
}

const hostsOf = ({ hosts, id }: Told): string =>
  hosts.map((host) => host.replace(/^\*/, '').replaceAll(id, '@')).join(' ');

/** The table by columns: likes stand beside likes, which packs better. */
const tableOf = (services: readonly Known[]): string =>
  [
    services.map(({ mayBeNecessary: _, ...told }) => markOf(told)).join(''),
    services.map(({ id }) => id).join('\n'),
    services.map(lettersOf).join('\n'),
    services.map(hostsOf).join('\n'),
    services.map(storedIn).join('\n'),
  ].join('~');

/** Every service, with `{name}` in the place of each option. */
function allTold(): Known[] {
  const named = Object.values(CATALOGUE).map(({ needs, mayBeNecessary, build }) => {
    const marks = Object.entries(needs).map(([name, need]) => [name, `{${name}}`, need] as const);
    const required = marks.filter(([, , { optional }]) => !optional);
    const usual = build(Object.fromEntries(required)).hosts;
    const told = build(Object.fromEntries(marks));
    const hosts = told.hosts.map((host, index) =>
      host === usual[index] ? host : host.replace(/}$/, `=${usual[index]}}`),
    );
    return { ...told, hosts, mayBeNecessary };
  });
  return [
    toldDemographics(),
    toldAnalytics(['G-{id}']),
    toldAds(),
    toldTagManager(),
    toldPixel(),
    ...named,
  ];
}

/** The module as text. */
export function rowsModule(): string {
  const services = allTold();
  for (const told of services) {
    const taken = [told.id, hostsOf(told), storedIn(told)].find((text) => TAKEN.test(text));
    if (taken) throw new Error(`${told.id}: "${taken}" holds a sign that the table needs`);
  }
  return `// Made by build/rows.ts of the definitions: change those, then \`npm run rows\`.

/** What the core holds and deletes of each service that Keksi knows. \`row.ts\` says how it is read. */
export const ROWS = \`${tableOf(services).replaceAll('\\', '\\\\')}\`;
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('../src/services/rows.ts', import.meta.url), rowsModule());
}
