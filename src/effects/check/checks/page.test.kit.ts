import * as catalogue from '../../../services/catalogue';
import { exampleService } from '../../../services/example.test.kit';
import type { Finding } from '../finding';
import { ownersOf } from '../owner';

/** The address of the pages in these tests. */
export const BASE = 'https://www.esimerkki.example/kauppa';

/** A page as the server sends it: nothing in it runs or is loaded. */
export const parsed = (markup: string): Document =>
  new DOMParser().parseFromString(`<!doctype html><html>${markup}</html>`, 'text/html');

/** What a site declares: a chat, a map it finds necessary, and Hotjar. */
const SERVICES = [
  exampleService({ name: 'Apuri', hosts: ['apuri.example'] }),
  exampleService({ id: 'kartta', category: 'necessary', hosts: ['*.openstreetmap.org'] }),
  exampleService({ id: 'hotjar', name: 'Hotjar', category: 'diagnostic', hosts: ['*.hotjar.com'] }),
];

/** Whose an address is, on that site. */
export const ownerOf = ownersOf({ services: SERVICES }, catalogue.serviceAt);

/** What was found, in short: `red tag-raw Meta Pixel`. */
export const short = (found: readonly Finding[]): string[] =>
  found.map(({ level, code, facts }) => [level, code, facts.name ?? ''].join(' ').trim());
