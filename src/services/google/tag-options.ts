import { layerName } from './commands';
import { TAG_HOST } from './hosts';

/**
 * What a tag of Google's is configured with. No identifier outlives the consent, and no visit prolongs it.
 *
 * @param seconds that the consent stays valid.
 */
export const tagOptions = (seconds: number) => ({ cookie_expires: seconds, cookie_update: false });

/**
 * The same for Google Analytics, whose cookies are also kept from other sites.
 *
 * @see https://developers.google.com/tag-platform/tag-manager/server-side/send-data where its hits go by the site's own host
 */
export const analyticsOptions = (seconds: number, host?: string | null) => ({
  ...tagOptions(seconds),
  ...(host && { server_container_url: `https://${host}` }),
  cookie_flags: `SameSite=Lax${location.protocol === 'https:' ? ';Secure' : ''}`,
});

/**
 * Where a script of Google's is loaded from.
 *
 * @param file `gtag/js` or `gtm.js`.
 * @param host the site's own, in place of Google's: `www.esimerkki.fi/metrics`.
 */
export const scriptAddress = (file: string, id: string, host?: string | null): string => {
  const layer = layerName();
  const name = layer === 'dataLayer' ? '' : `&l=${layer}`;
  return `https://${host ?? TAG_HOST}/${file}?id=${id}${name}`;
};

/** Google's own switch for one id: read by gtag.js each time it would send or store. */
export const disable = (id: string, disabled: boolean): void => {
  (window as unknown as Record<string, boolean>)[`ga-disable-${id}`] = disabled;
};

/** How a page is named to Google, in place of the address that its tags would read themselves. */
export const pageName = (location: string, referrer: string) =>
  ['set', { page_location: location, page_referrer: referrer }] as const;
