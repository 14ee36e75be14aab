/**
 * Where the ids stand in the code that vendors give: by service, by option, each with the id as its first group.
 */
export type Signs = {
  readonly [service: string]: { readonly [option: string]: readonly RegExp[] };
};

const UUID = '([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})';
/** The first arguments of a call: `fbq('init', '…'`. */
const call = (name: string, what: string, id: string) =>
  new RegExp(`${name}\\(\\s*["']${what}["']\\s*,\\s*["'](${id})`, 'g');

/** Services that have settings of their own. */
export const SETTING_SIGNS = {
  ga: [/\b(G-[A-Z0-9]{6,})\b/g],
  ads: [/\b(AW-[0-9]{6,})\b/g],
  gtm: [/\b(GTM-[A-Z0-9]{4,})\b/g],
  pixel: [call('fbq', 'init', '\\d{5,20}'), /facebook\.com\/tr\/?\?[^"'\s]*?\bid=(\d{5,20})/g],
} as const;

/** Services of the catalogue. */
export const SIGNS: Signs = {
  activecampaign: { id: [/setAccount["']\s*,\s*["'](\d+)/g] },
  amplitude: { region: [/serverZone["']?\s*:\s*["'](eu|us)\b/gi] },
  clarity: {
    id: [
      /["']clarity["']\s*,\s*["']script["']\s*,\s*["']([a-z0-9]+)/g,
      /clarity\.ms\/tag\/([a-z0-9]+)/g,
    ],
  },
  crisp: { id: [new RegExp(`CRISP_WEBSITE_ID\\s*=\\s*["']${UUID}`, 'g')] },
  criteo: {
    id: [
      /criteo[\s\S]{0,900}?account["']?\s*:\s*["']?(\d+)/g,
      /criteo\.(?:com|net)[^"']*\?a=(\d+)/g,
    ],
  },
  custobar: { id: [/_companyToken["']?\s*[:=,]\s*["']([\w-]+)/g] },
  frosmo: { id: [/sites\/([a-z0-9_-]+)\.js/gi] },
  giosg: { id: [new RegExp(`giosg[\\s\\S]{0,900}?["']${UUID}`, 'gi')] },
  hotjar: { id: [/hjid["']?\s*:\s*(\d+)/g, /hotjar-(\d+)\.js/g] },
  hubspot: {
    id: [/hs-scripts\.com\/(\d+)\.js/g],
    region: [/js-((?:eu|na|ap)\d)\.hs-scripts\.com/g],
  },
  intercom: {
    id: [/app_id["']?\s*:\s*["']([a-z0-9]+)/g, /widget\.intercom\.io\/widget\/([a-z0-9]+)/g],
  },
  klaviyo: {
    id: [/company_id=([A-Za-z0-9]{6})/g, /klaviyo\.com\/onsite\/js\/([A-Za-z0-9]{6})\//g],
  },
  leadoo: { id: [/leadoo[^"'\s]*[?&]company=([A-Za-z0-9]+)/g] },
  linkedin: {
    id: [/_linkedin_partner_id\s*=\s*["'](\d+)/g, /ads\.linkedin\.com[^"'\s]*[?&]pid=(\d+)/g],
  },
  matomo: {
    host: [
      /(?:https?:)?\/\/([\w.-]+(?:\/[\w.-]+)*?)\/(?:matomo|piwik)\.(?:js|php)/g,
      /\bvar u\s*=\s*["'](?:https?:)?\/\/([^"'\s]+?)\/?["']/g,
    ],
    siteId: [/setSiteId["']\s*,\s*["']?(\d+)/g, /idsite=(\d+)/g],
  },
  mixpanel: { region: [/api-(eu)\.mixpanel\.com/g] },
  mouseflow: { id: [new RegExp(`mouseflow\\.com/projects/${UUID}`, 'gi')] },
  nosto: { id: [/connect\.nosto\.com\/include\/([a-z0-9-]+)/g] },
  optimizely: { id: [/cdn\.optimizely\.com\/js\/(\d+)\.js/g] },
  outbrain: { id: [/OB_ADV_ID\s*=\s*["']([0-9a-f]+)/g] },
  pinterest: { id: [call('pintrk', 'load', '\\d+'), /ct\.pinterest\.com[^"'\s]*[?&]tid=(\d+)/g] },
  'piwik-pro': {
    host: [/([a-z0-9-]+\.containers\.piwik\.pro)/g],
    siteId: [new RegExp(`["'/]${UUID}`, 'g')],
  },
  plausible: { id: [/plausible\.io\/js\/(pa-[\w-]+)\.js/g] },
  posthog: { region: [/\b(eu|us)\.(?:i\.)?posthog\.com/g] },
  quora: { id: [call('qp', 'init', '[0-9a-f]{32}')] },
  recaptcha: { id: [/recaptcha\/(?:api|enterprise)\.js\?render=(?!explicit)([\w-]+)/g] },
  reddit: { id: [call('rdt', 'init', '(?:t2|a2)_[a-z0-9]+')] },
  sentry: { id: [/sentry-cdn\.com\/([0-9a-f]{32})/g] },
  siteimprove: { id: [/siteanalyze_(\d+)\.js/g] },
  smartlook: {
    id: [call('smartlook', 'init', '[0-9a-f]{40}')],
    region: [/smartlook[\s\S]{0,900}?region["']?\s*:\s*["'](eu|us)/g],
  },
  smartsupp: { id: [/_smartsupp\.key\s*=\s*["']([0-9a-f]{40})/g] },
  snapchat: { id: [new RegExp(`snaptr\\(\\s*["']init["']\\s*,\\s*["']${UUID}`, 'gi')] },
  taboola: { id: [/taboola\.com\/libtrc\/unip\/(\d+)\//g] },
  tawk: {
    id: [/embed\.tawk\.to\/([0-9a-f]{24})\//g],
    widget: [/embed\.tawk\.to\/[0-9a-f]{24}\/([A-Za-z0-9]+)/g],
  },
  tiktok: {
    id: [/ttq\.load\(\s*["']([A-Z0-9]+)/g, /analytics\.tiktok\.com[^"'\s]*sdkid=([A-Z0-9]+)/g],
  },
  uet: { id: [/\bti["']?\s*[:=]\s*["']?(\d{5,15})/g] },
  'x-pixel': { id: [/twq\(\s*["'](?:config|init)["']\s*,\s*["']([a-z0-9]+)/g] },
};

/** What tells a service that stands on hosts of the site's own, or on one for each customer. */
export const PRESENT: Readonly<Record<string, RegExp>> = {
  matomo: /\b(?:matomo|piwik)\.(?:js|php)\b|\b_paq\b/,
  'piwik-pro': /\bcontainers\.piwik\.pro\b/,
  custobar: /\bcustobar\.com\b/,
  posthog: /\bposthog\.com\b|\bposthog\.init\(/,
  frosmo: /\/sites\/[\w-]+\.js\b[\s\S]*frosmo|frosmo[\s\S]*\/sites\/[\w-]+\.js\b/i,
};
