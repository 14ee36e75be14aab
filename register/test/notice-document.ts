import type { NoticeDocument } from '../src/notices/document.js';

const google = {
  name: 'Google Ireland Limited',
  address: 'Gordon House, Barrow Street, Dublin 4, Ireland',
  contact: 'https://policies.google.com/privacy',
  country: 'IE',
} as const;

/** What a shop in Finland would put for its notice. */
export const sampleDocument = (changes: Partial<NoticeDocument> = {}): NoticeDocument => ({
  schema: 'keksi.notice/1',
  version: '2026-11-01',
  published: '2026-11-01',
  jurisdictions: ['FI'],
  controllers: [
    {
      name: 'Esimerkki Oy',
      id: '0000000-0',
      address: 'Esimerkkitie 1, 00100 Helsinki, Suomi',
      contact: 'mailto:tietosuoja@esimerkki.fi',
    },
  ],
  authority: { name: 'Tietosuojavaltuutetun toimisto', url: 'https://tietosuoja.fi' },
  rights: [
    { article: 'A7-3', at: 'https://www.esimerkki.fi/#evasteasetukset' },
    { article: 'A15', at: 'mailto:tietosuoja@esimerkki.fi' },
  ],
  withdrawal: 'https://www.esimerkki.fi/#evasteasetukset',
  processing: [
    {
      category: 'diagnostic',
      purposes: ['ServiceUsageAnalytics'],
      personalData: ['IPAddress', 'UserAgent', 'BrowsingBehaviour'],
      recipients: [{ ...google, role: 'processor' }],
      storage: { locations: ['EU', 'US'], period: 'P14M' },
    },
    {
      category: 'marketing',
      services: ['google-ads'],
      purposes: ['TargetedAdvertising'],
      personalData: ['IPAddress', 'Interest'],
      processing: ['Collect', 'Profiling'],
      recipients: [{ ...google, role: 'controller' }],
      storage: { locations: ['EU', 'US'], period: 'P90D' },
    },
    {
      category: 'marketing',
      services: ['meta-pixel'],
      purposes: ['PersonalisedAdvertising'],
      personalData: ['IPAddress', 'BrowsingBehaviour', 'Health'],
      recipients: [
        {
          name: 'Meta Platforms Ireland Limited',
          address: 'Merrion Road, Dublin 4, Ireland',
          contact: 'https://www.facebook.com/privacy/policy',
          ...{ country: 'IE', role: 'joint controller' },
        },
      ],
      storage: { locations: ['EU', 'US'], period: 'P90D' },
    },
  ],
  ...changes,
});
