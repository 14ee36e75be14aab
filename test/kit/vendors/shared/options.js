/**
 * How a test wants the doubles to behave. The server writes `window.vendorDouble` before the script.
 *
 * @typedef {object} DoubleOptions
 * @property {number} [batch] milliseconds that Google Analytics holds events back; 5000 as observed
 * @property {'fetch' | 'captured-fetch' | 'beacon' | 'captured-beacon' | 'xhr' | 'image'} [transport]
 *   how hits leave; `captured-` keeps the function as it was when the script loaded
 * @property {boolean} [linkedAds] the GA4 property is linked to Ads (F12c)
 * @property {boolean} [gateway] the pixel also posts to the advertiser's own gateway (D1)
 */

/** @returns {DoubleOptions} */
export const options = () => window.vendorDouble ?? {};
