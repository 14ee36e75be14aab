/**
 * What a tag of Google's is configured with. No identifier outlives the consent, and no visit prolongs it.
 *
 * @param seconds that the consent stays valid.
 */
export const tagOptions = (seconds: number) => ({ cookie_expires: seconds, cookie_update: false });

/** The same for Google Analytics, whose cookies are also kept from other sites. */
export const analyticsOptions = (seconds: number) => ({
  ...tagOptions(seconds),
  cookie_flags: `SameSite=Lax${location.protocol === 'https:' ? ';Secure' : ''}`,
});

/** Where Google's tag is loaded from, less the id. */
export const TAG = 'https://www.googletagmanager.com/gtag/js?id=';

/** Google's own switch for one id: read by gtag.js each time it would send or store. */
export const disable = (id: string, disabled: boolean): void => {
  (window as unknown as Record<string, boolean>)[`ga-disable-${id}`] = disabled;
};

/** How a page is named to Google, in place of the address that its tags would read themselves. */
export const pageName = (location: string, referrer: string) =>
  ['set', { page_location: location, page_referrer: referrer }] as const;
