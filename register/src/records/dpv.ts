import type { NoticeDocument } from '../notices/document.js';
import { specialTerms } from '../notices/terms.js';
import { type Process, processesOf } from './processes.js';
import type { StoredRecord } from './record.js';
import type { ConsentState } from './states.js';
import { noticeOfRecord, type Told } from './told.js';

const context = {
  '@version': 1.1,
  dpv: 'https://w3id.org/dpv#',
  pd: 'https://w3id.org/dpv/pd#',
  loc: 'https://w3id.org/dpv/loc#',
  'eu-gdpr': 'https://w3id.org/dpv/legal/eu/gdpr#',
  'legal-eu': 'https://w3id.org/dpv/legal/eu#',
  dct: 'http://purl.org/dc/terms/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  schema: 'https://schema.org/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const profile = 'https://w3id.org/dpv/schema/dpv-27560#record-eu-gdpr';

/** The same states in DPV's words. Of what was not asked nothing is known. */
const states: Record<ConsentState, string> = {
  given: 'dpv:ConsentGiven',
  expired: 'dpv:ConsentExpired',
  refused: 'dpv:ConsentRefused',
  withdrawn: 'dpv:ConsentWithdrawn',
  'not asked': 'dpv:ConsentUnknown',
};

/**
 * A visitor's records as consent records in the terms of the W3C Data Privacy Vocabulary. A record says that it
 * conforms with the profile for ISO/IEC TS 27560 only if a document of its notice fills what that asks for; the
 * text that the visitor saw comes along word for word in any case.
 *
 * @see https://w3id.org/dpv/guides/consent-27560
 * @example
 * toJsonLd(await tellFrom(store, sites, records));
 */
export const toJsonLd = (told: readonly Told[]): object => ({
  '@context': context,
  '@graph': told.map(consentRecord),
});

function consentRecord({ record, standings, replacedBy, document }: Told): object {
  const { id, previous, subject, site } = record;
  const processes = processesOf(standings, document);
  const isWhole =
    document !== undefined && processes.length > 0 && processes.every(({ told }) => told);
  return {
    '@id': `urn:uuid:${id}`,
    '@type': 'dpv:ConsentRecord',
    ...(isWhole && { 'dct:conformsTo': iri(profile) }),
    'dct:identifier': id,
    'dct:created': time(record.receivedAt),
    ...(previous && { 'dct:replaces': iri(`urn:uuid:${previous}`) }),
    ...(replacedBy && { 'dct:isReplacedBy': iri(`urn:uuid:${replacedBy}`) }),
    'dpv:hasDataSubject': { '@id': `urn:uuid:${subject}`, '@type': 'dpv:DataSubject' },
    'dpv:hasApplicableLaw': iri('legal-eu:law-GDPR'),
    'dpv:hasNotice': notice(record, document),
    'dpv:hasProcess': processes.map((one) => process(one, record)),
    'dpv:hasConsentControl': {
      '@type': ['dpv:ProvideConsent', 'dpv:WithdrawConsent'],
      'dpv:isExercisedAt': iri(document?.withdrawal ?? site.origin),
    },
    ...(document === undefined
      ? { 'dpv:hasDataController': { '@id': site.origin, '@type': 'dpv:DataController' } }
      : responsible(document)),
  };
}

/** Who is responsible, where, and what a visitor may do. */
const responsible = ({ authority, controllers, jurisdictions, rights }: NoticeDocument) => ({
  'dpv:hasDataController': controllers.map((one) => party('dpv:DataController', one)),
  'dpv:hasJurisdiction': jurisdictions.map((country) => iri(`loc:${country}`)),
  'dpv:hasAuthority': {
    '@type': 'dpv:Authority',
    'dpv:hasName': authority.name,
    'schema:url': iri(authority.url),
  },
  'dpv:hasRight': rights.map(({ article, at }) => ({
    '@type': ['dpv:DataSubjectRight', `eu-gdpr:${article}`],
    'dpv:isExercisedAt': iri(at),
  })),
});

function notice(record: StoredRecord, document: NoticeDocument | undefined): object {
  const { language, policy, text, version } = record.notice;
  return {
    '@id': `urn:sha256:${noticeOfRecord(record).sha256}`,
    '@type': 'dpv:ConsentNotice',
    'dct:language': language,
    'dct:hasVersion': version,
    ...(document?.published && {
      'dct:date': { '@type': 'xsd:date', '@value': document.published },
    }),
    ...(policy && { 'dct:source': iri(policy) }),
    // In RDF its lexical form is the canonical JSON (RFC 8785), of which the hash above is made.
    'dct:description': { '@type': '@json', '@value': text },
  };
}

function process({ standing, services, purposes, told }: Process, record: StoredRecord): object {
  const { category, isApart, state } = standing;
  return {
    '@type': 'dpv:Process',
    'skos:prefLabel': isApart ? services.join(', ') : (category ?? ''),
    'dpv:hasPurpose': purposes.map((purpose) => iri(`dpv:${purpose}`)),
    'dpv:hasLegalBasis': iri('eu-gdpr:A6-1-a-non-explicit-consent'),
    'dpv:hasService': services.map((id) => ({ '@type': 'dpv:Service', 'dct:identifier': id })),
    'dpv:hasConsentStatus': status(record, state),
    ...(told && {
      'dpv:hasPersonalData': told.personalData.map(personalData),
      'dpv:hasDataSource': iri('dpv:DataSubjectDataSource'),
      'dpv:hasProcessing': (told.processing ?? ['Collect']).map((term) => iri(`dpv:${term}`)),
      'dpv:hasRecipient': told.recipients.map(({ role, country, ...one }) => ({
        ...party(roles[role] ?? 'dpv:ThirdParty', one),
        'dpv:hasJurisdiction': iri(`loc:${country}`),
      })),
      'dpv:hasStorageCondition': [
        {
          '@type': 'dpv:StorageLocation',
          'dpv:hasLocation': told.storage.locations.map((place) => iri(`loc:${place}`)),
        },
        { '@type': 'dpv:StorageDuration', 'dpv:hasDuration': duration(told.storage.period) },
      ],
    }),
  };
}

const personalData = (term: string): object =>
  specialTerms.includes(term)
    ? { '@type': 'dpv:SpecialCategoryPersonalData', 'skos:broader': iri(`pd:${term}`) }
    : iri(`pd:${term}`);

/** What a recipient is; where none of the others, a third party. */
const roles: Record<string, string> = {
  controller: 'dpv:DataController',
  'joint controller': 'dpv:DataController',
  processor: 'dpv:DataProcessor',
};

function status(record: StoredRecord, state: ConsentState): object {
  // Nobody indicated anything.
  if (state === 'not asked') return { '@type': [states[state]], 'skos:note': state };
  return {
    '@type': [states[state], 'dpv:ExpressedConsent'],
    'dpv:isIndicatedBy': iri(`urn:uuid:${record.subject}`),
    'dpv:hasIndicationMethod': `${record.action}, ${record.source}`,
    'dpv:isIndicatedAtTime': time(record.time),
    'dpv:hasDuration': duration(`P${days(record)}D`),
  };
}

type Party = NoticeDocument['controllers'][number];

const party = (type: string, { name, id, address, contact }: Party) => ({
  '@type': type,
  'dpv:hasName': name,
  'dpv:hasIdentifier': id ?? name,
  'dpv:hasAddress': address,
  'dpv:hasContact': iri(contact),
});

const days = ({ time, expires }: StoredRecord) =>
  Math.round((Date.parse(expires) - Date.parse(time)) / 86_400_000);

const iri = (value: string) => ({ '@id': value });
const time = (value: string) => ({ '@type': 'xsd:dateTime', '@value': value });
const duration = (value: string) => ({
  '@type': 'dpv:TemporalDuration',
  'rdf:value': { '@type': 'xsd:duration', '@value': value },
});
