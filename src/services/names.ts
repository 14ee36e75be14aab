/** How the visitor knows a service, and the company that receives the data: the banner tells no more. */
export interface Named {
  readonly name: string;
  readonly provider: string;
}

const GOOGLE = 'Google Ireland Limited';

/** The built-in services, by id. */
export const NAMES = {
  'google-demographics': { name: 'Google Analytics Demographics', provider: GOOGLE },
  'google-analytics': { name: 'Google Analytics', provider: GOOGLE },
  'google-ads': { name: 'Google Ads', provider: GOOGLE },
  'google-tag-manager': { name: 'Google Tag Manager', provider: GOOGLE },
  'meta-pixel': { name: 'Meta Pixel', provider: 'Meta Platforms Ireland Limited' },
} as const satisfies { readonly [id: string]: Named };
