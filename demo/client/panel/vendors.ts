/** Somebody else's hosts, as the demo knows them by itself: it does not ask Keksi whom Keksi gates. */
export interface Vendor {
  readonly name: string;
  /** A visitor must have allowed one of these for the vendor to be reached. */
  readonly categories: readonly ('diagnostic' | 'marketing')[];
  readonly hosts: RegExp;
}

/** Third parties of the shop, most specific first. */
export const vendors: readonly Vendor[] = [
  {
    name: 'Google Analytics',
    categories: ['diagnostic'],
    hosts: /(^|\.)(google-analytics\.com|analytics\.google\.com)$/,
  },
  {
    name: 'Google Ads',
    categories: ['marketing'],
    hosts:
      /(^|\.)(doubleclick\.net|googleadservices\.com|googlesyndication\.com|google\.com|google\.fi)$/,
  },
  {
    name: 'gtag.js',
    categories: ['diagnostic', 'marketing'],
    hosts: /(^|\.)googletagmanager\.com$/,
  },
  {
    name: 'Meta Pixel',
    categories: ['marketing'],
    hosts: /(^|\.)facebook\.(com|net)$/,
  },
  {
    name: 'YouTube',
    categories: ['marketing'],
    hosts: /(^|\.)(youtube-nocookie|youtube|ytimg)\.com$/,
  },
];

/** Whose host it is; the host itself where it is nobody's the demo knows. */
export const ownerOf = (host: string): string =>
  vendors.find(({ hosts }) => hosts.test(host))?.name ?? host;
