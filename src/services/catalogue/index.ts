import { readNamed } from '../named';
import type { Problem } from '../problem';
import type { Service } from '../service';
import { activecampaign } from './activecampaign';
import { adform } from './adform';
import { amplitude } from './amplitude';
import { askem } from './askem';
import { calendly } from './calendly';
import type { CatalogueEntry } from './catalogued';
import { clarity } from './clarity';
import { crisp } from './crisp';
import { criteo } from './criteo';
import { custobar } from './custobar';
import { facebookEmbed } from './facebook-embed';
import { freshchat } from './freshchat';
import { frosmo } from './frosmo';
import { giosg } from './giosg';
import { googleMaps } from './google-maps';
import { hcaptcha } from './hcaptcha';
import { hotjar } from './hotjar';
import { hubspot } from './hubspot';
import { instagram } from './instagram';
import { intercom } from './intercom';
import { klarna } from './klarna';
import { klaviyo } from './klaviyo';
import { leadoo } from './leadoo';
import { linkedin } from './linkedin';
import { mailchimp } from './mailchimp';
import { mapbox } from './mapbox';
import { matomo } from './matomo';
import { mixpanel } from './mixpanel';
import { mouseflow } from './mouseflow';
import { nearest } from './nearest';
import { nosto } from './nosto';
import { openstreetmap } from './openstreetmap';
import { optimizely } from './optimizely';
import { outbrain } from './outbrain';
import { pinterest } from './pinterest';
import { piwikPro } from './piwik-pro';
import { plausible } from './plausible';
import { posthog } from './posthog';
import { quora } from './quora';
import { recaptcha } from './recaptcha';
import { reddit } from './reddit';
import { segment } from './segment';
import { sentry } from './sentry';
import { findService, type Known } from './service-at';
import { siteimprove } from './siteimprove';
import { smartlook } from './smartlook';
import { smartsupp } from './smartsupp';
import { snapchat } from './snapchat';
import { snoobi } from './snoobi';
import { soundcloud } from './soundcloud';
import { spotify } from './spotify';
import { taboola } from './taboola';
import { tawk } from './tawk';
import { tiktok } from './tiktok';
import { turnstile } from './turnstile';
import { uet } from './uet';
import { userlike } from './userlike';
import { vimeo } from './vimeo';
import { vwo } from './vwo';
import { xEmbed } from './x-embed';
import { xPixel } from './x-pixel';
import { youtube } from './youtube';
import { zendesk } from './zendesk';

const KNOWN = {
  activecampaign,
  adform,
  amplitude,
  askem,
  calendly,
  clarity,
  crisp,
  criteo,
  custobar,
  'facebook-embed': facebookEmbed,
  freshchat,
  frosmo,
  giosg,
  'google-maps': googleMaps,
  hcaptcha,
  hotjar,
  hubspot,
  instagram,
  intercom,
  klarna,
  klaviyo,
  leadoo,
  linkedin,
  mailchimp,
  mapbox,
  matomo,
  mixpanel,
  mouseflow,
  nosto,
  openstreetmap,
  optimizely,
  outbrain,
  pinterest,
  'piwik-pro': piwikPro,
  plausible,
  posthog,
  quora,
  recaptcha,
  reddit,
  segment,
  sentry,
  siteimprove,
  smartlook,
  smartsupp,
  snapchat,
  snoobi,
  soundcloud,
  spotify,
  taboola,
  tawk,
  tiktok,
  turnstile,
  uet,
  userlike,
  vimeo,
  vwo,
  'x-embed': xEmbed,
  'x-pixel': xPixel,
  youtube,
  zendesk,
};

/** The id of a service that can be named. */
type NamedId = keyof typeof KNOWN;

/**
 * A service of the catalogue as it is named in JSON: with its one id, or with its options.
 *
 * @example
 * startKeksi({ services: ['youtube', 'hotjar:1234567', { use: 'matomo', host: 'esimerkki.matomo.cloud', siteId: '3' }] });
 */
export type NamedService =
  | NamedId
  | `${NamedId}:${string}`
  | {
      [Id in NamedId]: { readonly use: Id } & NonNullable<Parameters<(typeof KNOWN)[Id]>[0]>;
    }[NamedId];

/** Every service that can be named, by its id. */
export const CATALOGUE: Readonly<Record<string, CatalogueEntry>> = KNOWN;

/** The service that an address belongs to, of those that a site can turn on by name. */
export const serviceAt = (url: URL): Known | undefined => findService(CATALOGUE, url);

const NAMES = Object.keys(CATALOGUE);

const FORMS = 'a name and an id, such as "hotjar:1234567", or { "use": "matomo", "host": "…" }';

/** Those with attributes of their own, and the names and ids under which they are looked for here. */
const HAVE_ATTRIBUTES: readonly (readonly [attribute: string, name: string, written: RegExp])[] = [
  [
    'data-ga',
    'Google Analytics',
    /^(g-[a-z0-9]+|ua-.*|ga4?|gtag|google-?analytics|google-(demographics|signals))$/i,
  ],
  ['data-ads', 'Google Ads', /^(aw-[a-z0-9]+|google-?ads|adwords)$/i],
  ['data-gtm', 'Google Tag Manager', /^(gtm-[a-z0-9]+|gtm|google-?tag-?manager)$/i],
  ['data-pixel', 'Meta Pixel', /^(meta|facebook|fb)(-?pixel)?$/i],
];

/** What is said of a service that an attribute turns on; undefined of any other. */
function ownAttribute(use: string): string | undefined {
  const known = HAVE_ATTRIBUTES.find(([, , written]) => written.test(use));
  return known && `not here: ${known[1]} has an attribute of its own, ${known[0]}`;
}

/**
 * One service that a site has named: `"hotjar:1234567"`, `"youtube"`, or an object with `use` and the
 * service's options. Nothing is thrown.
 *
 * @param place where it was written: `data-services`, `services[0]`.
 * @returns the service, or what is wrong.
 */
export function fromCatalogue(entry: unknown, place = 'data-services'): Service | Problem[] {
  const wrong = (value: unknown, allowed: string): Problem[] => [
    { setting: place, value, allowed },
  ];
  const written = readNamed(entry);
  if (!written) return wrong(entry, FORMS);
  const { use, id, options } = written;
  const known = NAMES.find((name) => name === use);
  const named = known === undefined ? undefined : CATALOGUE[known];
  if (!named) {
    const own = typeof use === 'string' ? ownAttribute(use) : undefined;
    if (own) return wrong(entry, own);
    const close = typeof use === 'string' && use ? ` (did you mean "${nearest(use, NAMES)}"?)` : '';
    return wrong(use ?? entry, `one of ${NAMES.join(', ')}${close}`);
  }
  if (id === undefined) return named.make(options, place);

  const needs = Object.entries(named.needs);
  const required = needs.filter(([, need]) => !need.optional);
  const [only] = required.length ? required : needs;
  if (!only) return wrong(entry, `"${known}" alone: it needs no id`);
  if (required.length > 1) {
    const examples = Object.fromEntries(required.map(([name, { example }]) => [name, example]));
    const object = JSON.stringify({ use: known, ...examples });
    return wrong(
      entry,
      `${object}, in the list "services" of <script type="application/json" data-keksi-config>: it needs more than one value`,
    );
  }
  return named.make({ [only[0]]: id }, place);
}
