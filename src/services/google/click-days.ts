/**
 * How many days the cookies of Google Ads live at most, as Google sets them by itself: what it is told, and what visitors are.
 *
 * @see https://business.safety.google/adscookies/
 */
export const CLICK_DAYS = 90;
