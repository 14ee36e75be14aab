/** Google's consent state, as `dataLayer` tells it. */
export interface GoogleConsent {
  readonly signals: Readonly<Record<string, string>>;
  readonly updates: number;
}

const SIGNALS = ['analytics_storage', 'ad_storage', 'ad_user_data', 'ad_personalization'];

const isCommand = (entry: unknown): entry is ArrayLike<unknown> =>
  Object.prototype.toString.call(entry) === '[object Arguments]';

/** Reads the consent commands in their order, as gtag.js would. */
export function googleConsent(): GoogleConsent {
  const state: Record<string, unknown> = {};
  let updates = 0;
  for (const entry of (window as { dataLayer?: unknown[] }).dataLayer ?? []) {
    if (!isCommand(entry) || entry[0] !== 'consent') continue;
    Object.assign(state, entry[2]);
    if (entry[1] === 'update') updates += 1;
  }
  const signals = Object.fromEntries(SIGNALS.map((name) => [name, String(state[name] ?? '–')]));
  return { signals, updates };
}
