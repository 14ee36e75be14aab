import { link, list, type Piece, p, said, table } from '../elements';
import { namesOf, needsConsent, profiling, providers, transferring, withId } from '../facts';
import {
  CATEGORIES,
  categoriesOf,
  categoryList,
  type Service,
  sayIn,
  servicesOf,
  validity,
} from '../from-keksi';
import { META_TERMS, roleOf } from '../roles';
import { fill, type Source, texts } from '../words';
import { grouped } from './owners-part';
import type { Part } from './part';
import { serviceTransfers } from './safeguard';

/** Whether a service runs only when several categories are granted. */
const needsAll = (service: Service): boolean =>
  categoriesOf(service).length > 1 && service.needs !== 'any';

/** What each category is for, and what it rests on. */
function purposes({ wording, facts, words }: Source): Piece {
  const { services } = facts;
  const row = (id: 'necessary' | (typeof CATEGORIES)[number], basis: string): string[] => {
    const named = namesOf(servicesOf(services, id).filter((service) => !needsAll(service)));
    return [`${words.texts[id]}: ${named}. ${words.texts[`${id}About`]}`, basis];
  };
  const asked = CATEGORIES.filter((id) => servicesOf(services, id).length > 0);
  return table(
    null,
    [wording.purpose, wording.legalBasis],
    [
      row('necessary', wording.necessaryBasis),
      ...(facts.register && services.some(needsConsent)
        ? [[wording.identifierPurpose, wording.consentsBasis]]
        : []),
      ...asked.map((id) => row(id, wording.consentBasis)),
      ...services.filter(needsAll).map((service) => [
        [`${service.name}: `, said(sayIn(service.purpose, words.language))],
        `${wording.consentBasis}. ${fill(words.texts.alsoNeeds, {
          categories: categoryList(words.texts, CATEGORIES),
        })}`,
      ]),
    ],
  );
}

const isMetaJoint = (id: string, role: string | undefined): boolean =>
  id === 'meta-pixel' && role === 'joint';

/** Who gets the data, for which services, in which role. */
function recipients(source: Source): Piece {
  const { wording, facts, statement } = source;
  const items = providers(facts.services, facts.controller).map(({ provider, services }) => {
    const notes = services.flatMap((service) => {
      const role = roleOf(service, statement);
      const own = texts(source, statement.services?.[service.id]?.note);
      return [
        ...(role ? [`${service.name}: ${wording.role[role]}.`] : []),
        ...(isMetaJoint(service.id, role) && own.length === 0 ? [wording.metaJoint] : own),
      ];
    });
    const policies = [...new Set(services.map(({ policy }) => policy))];
    const joint = services.some((service) => isMetaJoint(service.id, roleOf(service, statement)));
    return [
      `${fill(wording.recipient, { provider, services: namesOf(services) })}. ${notes.map((note) => `${note} `).join('')}`,
      policies.map((policy, index) => [
        index ? ', ' : '',
        link(policy, `${wording.providerPolicy}: ${provider}`),
      ]),
      joint ? [', ', link(META_TERMS, `${wording.metaTerms}: Meta`)] : null,
    ];
  });
  if (items.length === 0) return p(wording.noVisitorRecipients);
  const optional = facts.services.some(needsConsent);
  return [
    list(items),
    optional ? p(denied(source) ? wording.recipientsDenied : wording.recipientsAfterConsent) : null,
  ];
}

/** Whether Google receives something without consent. */
const denied = ({ facts }: Source): boolean =>
  facts.mode === 'advanced' && withId(facts.services, 'google-analytics', 'google-ads').length > 0;

/** Transfers of the services, and when they happen. */
function transfers(source: Source): Piece {
  const { wording, facts } = source;
  const sending = transferring(facts.services);
  return [
    serviceTransfers(source),
    sending.length > 0 && sending.every(needsConsent)
      ? p(denied(source) ? wording.transfersDenied : wording.transfersAfterConsent)
      : null,
  ];
}

/** How long the choice, the cookies and what the providers received are kept. */
function retention(source: Source): Piece {
  const { wording, facts, statement, words } = source;
  const others = facts.services.filter(({ provider }) => provider !== facts.controller);
  const told = (service: Service) => texts(source, statement.services?.[service.id]?.retention);
  const days = validity(words.texts, facts);
  const untold = others.filter((service) => told(service).length === 0);
  return list([
    fill(wording.choiceRetention, { days }),
    wording.cookiesRetention,
    ...(facts.services.some(needsConsent) ? [wording.cookiesDeleted] : []),
    ...others
      .filter((service) => told(service).length > 0)
      .map((service) =>
        fill(wording.serviceRetention, {
          service: service.name,
          retention: told(service).join(' '),
        }),
      ),
    ...(untold.length > 0 ? [fill(wording.providersRetention, { services: namesOf(untold) })] : []),
  ]);
}

/** Profiling by services, with its logic and consequences (GDPR 13(2)(f)). */
function decisions({ wording, facts }: Source): Piece {
  const marking = profiling(facts.services);
  const demographics = withId(marking, 'google-demographics');
  const others = marking.filter((service) => !demographics.includes(service));
  return [
    p(wording.visitorsDecisions),
    marking.length === 0 ? p(wording.noProfiling) : null,
    demographics.length > 0 ? p(wording.profilingDemographics) : null,
    others.length > 0 ? p(fill(wording.profilingAdvertising, { services: namesOf(others) })) : null,
    marking.length > 0 ? p(wording.profilingConsequence) : null,
  ];
}

/** The data of the site's visitors: everything in it follows from the configuration. */
export function visitorsPart(source: Source): Part {
  const { wording, facts } = source;
  const { services, sensitive } = facts;
  const has = (category: 'diagnostic' | 'marketing') => servicesOf(services, category).length > 0;
  const demographics = withId(services, 'google-demographics').length > 0;
  const asks = services.some(needsConsent);
  const shares = providers(services, facts.controller).length > 0;
  return {
    name: wording.visitors,
    purposes: purposes(source),
    interest: p(wording.cookiesNoInterest),
    required: p(asks ? wording.visitorsRequired : wording.askedNothing),
    groups: grouped(
      source,
      [wording.visitorsPeople],
      [wording.visitorsGroups, ...(asks ? [wording.visitorsGroupsAsked] : [])],
    ),
    contents: [
      list([
        [
          wording.contentsNecessary,
          ...(facts.register && asks ? [wording.contentsNecessaryId] : []),
        ].join(' '),
        ...(has('diagnostic') ? [wording.contentsDiagnostic] : []),
        ...(has('marketing') ? [wording.contentsMarketing] : []),
      ]),
      asks && sensitive.length > 0
        ? p(fill(wording.sensitive, { paths: sensitive.join(', ') }))
        : null,
    ],
    sources: list([wording.visitorsSources, ...(demographics ? [wording.demographicsSource] : [])]),
    recipients: recipients(source),
    disclosures: p(shares ? wording.visitorsDisclosures : wording.noDisclosures),
    transfers: transfers(source),
    retention: retention(source),
    protection: asks && !denied(source) ? p(wording.visitorsProtection) : null,
    decisions: decisions(source),
  };
}
