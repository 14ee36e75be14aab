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
import { PLACES, type Row } from '../src/services/row';
import { categoriesOf, type StoredItem, type Told } from '../src/services/service';

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const letterOf = ({ party, type = 'cookie' }: StoredItem) =>
  party === 'third' ? 't' : Object.entries(PLACES).find(([, place]) => place === type)?.[0];

/** What a script can delete; of the rest, that there is something. */
function storedIn({ cookies, id }: Told): string {
  const items = cookies.map((item) => {
    const { name, pattern, needs = '' } = item;
    const source = pattern instanceof RegExp ? pattern.source : pattern;
    const letter = letterOf(item);
    const text =
      letter === 't' ? 't:' : `${letter}${needs[0] ?? ''}:${source ?? escaped(name ?? '')}`;
    if (/\s/.test(text)) throw new Error(`${id}: "${text}" holds a space; write \\s`);
    return text;
  });
  return [...new Set(items)].join(' ');
}

const rowOf = (told: Told): Row => [
  markOf(told),
  categoriesOf(told)
    .map((category) => category[0])
    .join('') + (told.needs === 'any' ? '?' : ''),
  told.hosts.join(' '),
  storedIn(told),
];

/** Every service, with `{name}` in the place of each option. */
function allTold(): Told[] {
  const named = Object.values(CATALOGUE).map(({ needs, build }) => {
    const marks = Object.entries(needs).map(([name, need]) => [name, `{${name}}`, need] as const);
    const required = marks.filter(([, , { optional }]) => !optional);
    const usual = build(Object.fromEntries(required)).hosts;
    const told = build(Object.fromEntries(marks));
    const hosts = told.hosts.map((host, index) =>
      host === usual[index] ? host : host.replace(/}$/, `=${usual[index]}}`),
    );
    return { ...told, hosts };
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
  const lines = allTold().map((told) => {
    const parts = rowOf(told).map((part) => `    ${JSON.stringify(part)},\n`);
    return `  ${JSON.stringify(told.id)}: [\n${parts.join('')}  ],\n`;
  });
  return `// Made by build/rows.ts of the definitions: change those, then \`npm run rows\`.
import type { Row } from './row';

/** What the core holds and deletes of each service that Keksi knows, by id. */
export const ROWS: Readonly<Record<string, Row>> = {
${lines.join('')}};
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('../src/services/rows.ts', import.meta.url), rowsModule());
}
