import type { Core } from '../../core/core';
import { POLICY } from '../../enforcement/loader';
import { ownHosts } from '../../enforcement/policy/hosts';
import { sourcesOf } from '../../enforcement/policy/sources';
import { lieIn } from '../../permissions/hosts';
import { hostsOf } from '../../permissions/permissions';
import {
  AD_HOSTS,
  ANALYTICS_HOSTS,
  AUDIENCE_HOSTS,
  CALL_HOSTS,
  TAG_HOST,
} from '../../services/google/hosts';
import { EVENT_HOSTS, GATEWAY_HOST, SCRIPT_HOST } from '../../services/meta/hosts';

/** What a service may need to load, where nothing better is known of it. */
const ALL = ['script', 'style', 'img', 'font', 'media', 'connect', 'frame'] as const;

type Kind = (typeof ALL)[number];

/**
 * What the built-in services load from where.
 *
 * @see https://developers.google.com/tag-platform/security/guides/csp
 */
const KINDS: readonly (readonly [hosts: readonly string[], kinds: readonly Kind[]])[] = [
  [ANALYTICS_HOSTS, ['img', 'connect']],
  [
    [TAG_HOST, ...AD_HOSTS],
    ['script', 'img', 'connect', 'frame'],
  ],
  [AUDIENCE_HOSTS, ['script', 'img', 'connect']],
  [CALL_HOSTS, ['script']],
  [[SCRIPT_HOST], ['script', 'connect']],
  [EVENT_HOSTS, ['img', 'connect', 'frame']],
  [[GATEWAY_HOST], ['connect']],
];

/** The Trusted Types policies that a host's scripts make: without them they stop under `require-trusted-types-for`. */
const TRUSTED = new Map([
  [TAG_HOST, ['goog#html']],
  [SCRIPT_HOST, ['connect.facebook.net/fbevents', 'facebook.com/signals/iwl']],
]);

const kindsOf = (host: string): readonly Kind[] =>
  KINDS.find(([hosts]) => lieIn(hosts, [host]))?.[1] ?? ALL;

/** Stands where each answer of the server puts a number of its own. As it is, it allows nothing. */
const NONCE = "'nonce-{NONCE}'";

/** Sources without port: a header is written for the addresses of the live site. */
const sources = (host: string, schemes: readonly string[]): string[] =>
  sourcesOf(host, schemes).map((source) => source.replace(':*', ''));

/** What the policy is made of. */
type Site = Pick<Core, 'settings' | 'services'>;

/**
 * The content security policy of a site: its own hosts, those it lists, and those of every service it
 * declares, as far as is known by directive. The choice still decides what of it runs.
 *
 * @param home the host that Keksi's own files come from.
 * @param hostname of the site, where this is not one of its pages.
 */
export function policyText({ settings, services }: Site, home: string, hostname?: string): string {
  const declared = [...new Set(services.flatMap(hostsOf))];
  const own = [
    ...new Set([...ownHosts(settings, hostname), ...(home ? [home] : []), ...settings.hosts]),
  ];
  const hosts = (kind: Kind) => {
    const schemes = kind === 'connect' ? ['https', 'wss'] : ['https'];
    return [...own, ...declared.filter((host) => kindsOf(host).includes(kind))].flatMap((host) =>
      sources(host, schemes),
    );
  };
  const register = settings.register ? [new URL(settings.register).origin] : [];
  const directives: readonly (readonly string[])[] = [
    ['default-src', "'self'", ...own.flatMap((host) => sources(host, ['https']))],
    ['script-src', "'self'", NONCE, ...hosts('script')],
    ['style-src', "'self'", "'unsafe-inline'", ...hosts('style')],
    ['img-src', "'self'", 'data:', 'blob:', ...hosts('img')],
    ['font-src', "'self'", 'data:', ...hosts('font')],
    ['media-src', "'self'", 'blob:', ...hosts('media')],
    ['connect-src', "'self'", ...register, ...hosts('connect')],
    ['frame-src', "'self'", ...hosts('frame')],
    ['worker-src', "'self'", 'blob:'],
    ['object-src', "'none'"],
    ['base-uri', "'self'"],
    ['trusted-types', POLICY, ...declared.flatMap((host) => TRUSTED.get(host) ?? [])],
  ];
  return directives.map((directive) => [...new Set(directive)].join(' ')).join('; ');
}

/** The same, also printed on the console with what the owner has to do. */
export function printPolicy(core: Site & Pick<Core, 'loader'>): string {
  const policy = policyText(core, core.loader.home);
  console.log(
    `Content-Security-Policy: ${policy}

Send this header with every page (and with your own workers and service workers: they obey the header of their own file).
{NONCE}: new random characters in each answer, also in nonce="…" of keksi.js and of every other script tag of yours.
trusted-types: add the names of the policies that your other scripts make, or leave it out.
Try it as Content-Security-Policy-Report-Only first.`,
  );
  return policy;
}
