import type { SectionId } from '../check/contradiction';
import { el, link, list, type Piece, p, said, table } from '../elements';
import { advertisers, alone, namesOf, needsConsent, withId } from '../facts';
import {
  CATEGORIES,
  categoryNotices,
  keksiService,
  remarks,
  type ServiceNotice,
  servicesOf,
  validity,
} from '../from-keksi';
import { fill, type Source, texts, untilWithdrawal } from '../words';

/** Keksi itself, whose provider is the controller. */
const KEKSI = keksiService('', '', 1, false);

/** What there is to know of one service. */
const described = (service: ServiceNotice, heading: string): Piece => [
  el(heading, {}, service.name),
  el(
    'dl',
    {},
    ...service.facts.flatMap(({ term, about }) => [
      el('dt', {}, term),
      ...about.map((one) => el('dd', {}, said(one))),
    ]),
  ),
  // Keksi's own policy is this statement.
  service.name !== KEKSI.name ? p(link(service.policy.href, service.policy.text)) : null,
  service.cookies.rows.length > 0
    ? table(
        service.cookies.caption,
        service.cookies.columns,
        service.cookies.rows.map((row) => row.map(said)),
      )
    : null,
];

/** The cookie declaration, in the same words as the banner and its settings. */
function declaration({ words }: Source, level: number): Piece {
  const title = `h${Math.min(level, 6)}`;
  const heading = `h${Math.min(level + 1, 6)}`;
  // In a page with Keksi, what gates there takes the place of what gated when this was written.
  return el(
    'div',
    { 'data-keksi-declaration': '' },
    categoryNotices(words, CATEGORIES)
      .filter(({ services, functional }) => services.length + functional.length > 0)
      .map(({ name, about, services, functions, functional }) => [
        el(title, {}, name),
        p(about),
        services.map((service) => described(service, heading)),
        functions ? p(functions) : null,
        functional.map((service) => described(service, heading)),
      ]),
    remarks(words).map((text) => p(text)),
  );
}

/** Cookies and consent management, with the table of every service. */
export function cookies(source: Source, level: number): Piece {
  const { wording, facts, statement, words } = source;
  const days = validity(words.texts, facts);
  const asks = facts.services.some(needsConsent);
  const functional = alone(facts.services);
  const has = (id: (typeof CATEGORIES)[number]) => servicesOf(facts.services, id).length > 0;
  return [
    asks
      ? [
          p(wording.asked),
          has('diagnostic') && has('marketing') ? p(wording.askedEach) : null,
          functional.length > 0
            ? p(fill(wording.askedAlone, { services: namesOf(functional) }))
            : null,
          has('marketing') ? p(wording.gpc) : null,
          p(fill(wording.changeMind, { days })),
        ]
      : p(wording.askedNothing),
    list(texts(source, statement.additions?.cookies)),
    facts.register
      ? [el(`h${level}`, {}, wording.consents), p(untilWithdrawal(source, wording.consentsAbout))]
      : null,
    el(`h${level}`, {}, wording.servicesTitle),
    declaration(source, level + 1),
  ];
}

/** Google Analytics and Demographics. */
export function analytics(source: Source): Piece {
  const { wording, facts, statement } = source;
  const has = (id: string) => withId(facts.services, id).length > 0;
  return [
    has('google-analytics')
      ? [
          p(wording.analytics),
          p(has('google-demographics') ? wording.demographics : wording.noDemographics),
        ]
      : p(wording.noAnalytics),
    has('google-tag-manager') ? p(wording.tagManager) : null,
    list(texts(source, statement.additions?.analytics)),
  ];
}

/** Where Google lets its users adjust advertising. */
const AD_CENTER = 'https://myadcenter.google.com';

/** Google Ads remarketing, Meta Pixel and whatever else runs under marketing. */
export function advertising(source: Source): Piece {
  const { wording, facts, statement } = source;
  const marking = advertisers(facts.services);
  const known = withId(marking, 'google-ads', 'meta-pixel', 'google-demographics');
  const others = marking.filter((service) => !known.includes(service));
  const has = (id: string) => withId(known, id).length > 0;
  return [
    has('google-ads') ? [p(wording.ads), p(link(AD_CENTER, wording.adCenter))] : null,
    has('meta-pixel') ? p(wording.pixel) : null,
    others.length > 0 ? p(fill(wording.otherAdvertising, { services: namesOf(others) })) : null,
    marking.length === 0 ? p(wording.noAdvertising) : null,
    list(texts(source, statement.additions?.advertising)),
  ];
}

/** A heading that names services, of those that the site has. */
export function headingOf({ wording, facts }: Source, id: SectionId): string {
  const has = (service: string) => withId(facts.services, service).length > 0;
  const [ads, pixel] = [has('google-ads'), has('meta-pixel')];
  if (id === 'analytics' && !has('google-analytics')) return wording.analyticsHeading;
  if (id !== 'advertising' || (ads && pixel)) return wording.headings[id];
  if (ads) return wording.adsHeading;
  return pixel ? wording.pixelHeading : wording.advertisingHeading;
}
