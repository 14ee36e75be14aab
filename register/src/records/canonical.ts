import canonicalize from 'canonicalize';
import type { ConsentRecord } from './record.js';

const text = (value: string) => JSON.stringify(value);
const list = (words: string[]) => (words.length === 0 ? '[]' : `["${words.join('","')}"]`);
const idOrNull = (id: string | null) => (id === null ? 'null' : `"${id}"`);

/**
 * The canonical JSON of a checked record (RFC 8785), given that of its notice's text. The schema says
 * which names there are, so they stand here in their order instead of being sorted for each record, and
 * which values hold nothing that JSON would have to escape.
 */
export function canonicalRecord(record: ConsentRecord, noticeText: string): string {
  const { choices, granted, notice, refused, services, signals, site } = record;
  // Only a page that tells of more than the standard signal chooses names of its own.
  if (Object.keys(signals).length > 1) return canonicalize(record) as string;
  const served = (['diagnostic', 'marketing', 'necessary'] as const)
    .filter((category) => services[category] !== undefined)
    .map((category) => `"${category}":${list(services[category] ?? [])}`);
  return `{"action":"${record.action}","choices":{"diagnostic":${choices.diagnostic},"marketing":${
    choices.marketing
  },"necessary":true},"client":${text(record.client)},"expires":"${record.expires}",${
    granted === undefined ? '' : `"granted":${list(granted)},`
  }"id":"${record.id}","notice":{"language":"${notice.language}","policy":${text(
    notice.policy as string,
  )},"sha256":${idOrNull(notice.sha256)},"text":${noticeText},"version":${text(
    notice.version,
  )}},"offered":${list(record.offered)},"preselected":${list(record.preselected)},"previous":${idOrNull(
    record.previous,
  )},${refused === undefined ? '' : `"refused":${list(refused)},`}"schema":"${
    record.schema
  }","services":{${served}},"signals":{"gpc":${signals.gpc}},"site":{"origin":${text(
    site.origin,
  )},"path":${text(site.path)}},"source":"${record.source}","subject":"${record.subject}","time":"${
    record.time
  }"}`;
}
