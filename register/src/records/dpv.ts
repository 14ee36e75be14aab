import { digestOf } from './digest.js';
import type { StoredRecord } from './record.js';

const context = {
  dpv: 'https://w3id.org/dpv#',
  'eu-gdpr': 'https://w3id.org/dpv/legal/eu/gdpr#',
  'legal-eu': 'https://w3id.org/dpv/legal/eu#',
  dct: 'http://purl.org/dc/terms/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

/** What each category is for, in DPV's words. */
const purposes = {
  diagnostic: ['dpv:ServiceUsageAnalytics'],
  marketing: ['dpv:TargetedAdvertising', 'dpv:PersonalisedAdvertising'],
};

/**
 * A visitor's records as consent records in the terms of the W3C Data Privacy Vocabulary, in the manner
 * of its profile for ISO/IEC TS 27560. What the visitor was told (controller, recipients, storage,
 * rights) stands in the text of the notice, which comes along word for word.
 *
 * @see https://w3id.org/dpv/guides/consent-27560
 */
export function toJsonLd(records: StoredRecord[], now = new Date()): object {
  return { '@context': context, '@graph': records.map((record) => toConsentRecord(record, now)) };
}

function toConsentRecord(record: StoredRecord, now: Date): object {
  const { id, subject, site, notice } = record;
  return {
    '@id': `urn:uuid:${id}`,
    '@type': 'dpv:ConsentRecord',
    'dct:conformsTo': { '@id': 'https://w3id.org/dpv/schema/dpv-27560#record-eu-gdpr' },
    'dct:identifier': id,
    'dct:created': time(record.receivedAt),
    ...(record.previous && { 'dct:replaces': { '@id': `urn:uuid:${record.previous}` } }),
    'dpv:hasDataSubject': { '@id': `urn:uuid:${subject}`, '@type': 'dpv:DataSubject' },
    'dpv:hasDataController': { '@id': site.origin, '@type': 'dpv:DataController' },
    'dpv:hasApplicableLaw': { '@id': 'legal-eu:law-GDPR' },
    'dpv:hasNotice': {
      '@id': `urn:sha256:${notice.sha256 ?? digestOf(notice.text)}`,
      '@type': 'dpv:ConsentNotice',
      'dct:language': notice.language,
      'dct:hasVersion': notice.version,
      ...(notice.policy && { 'dct:source': { '@id': notice.policy } }),
      'dct:description': { '@type': 'rdf:JSON', '@value': notice.text },
    },
    'dpv:hasProcess': (['diagnostic', 'marketing'] as const).map((category) => ({
      '@type': 'dpv:Process',
      'skos:prefLabel': category,
      'dpv:hasPurpose': purposes[category].map((purpose) => ({ '@id': purpose })),
      'dpv:hasLegalBasis': { '@id': 'eu-gdpr:A6-1-a-non-explicit-consent' },
      'dpv:hasService': record.services[category] ?? [],
      'dpv:hasConsentStatus': status(record, category, now),
    })),
    'dpv:hasConsentControl': {
      '@type': ['dpv:ProvideConsent', 'dpv:WithdrawConsent'],
      'dpv:isExercisedAt': { '@id': site.origin + site.path },
    },
  };
}

function status(record: StoredRecord, category: 'diagnostic' | 'marketing', now: Date): object {
  return {
    '@type': [state(record, category, now), 'dpv:ExpressedConsent'],
    'dpv:isIndicatedBy': { '@id': `urn:uuid:${record.subject}` },
    'dpv:hasIndicationMethod': `${record.action}, ${record.source}`,
    'dpv:isIndicatedAtTime': time(record.time),
    'dpv:hasDuration': {
      '@type': 'dpv:TemporalDuration',
      'rdf:value': `P${days(record)}D`,
    },
  };
}

function state(record: StoredRecord, category: 'diagnostic' | 'marketing', now: Date): string {
  if (record.choices[category]) {
    return Date.parse(record.expires) > now.getTime() ? 'dpv:ConsentGiven' : 'dpv:ConsentExpired';
  }
  return record.action === 'withdraw' ? 'dpv:ConsentWithdrawn' : 'dpv:ConsentRefused';
}

const days = ({ time, expires }: StoredRecord) =>
  Math.round((Date.parse(expires) - Date.parse(time)) / 86_400_000);

const time = (value: string) => ({ '@type': 'xsd:dateTime', '@value': value });
