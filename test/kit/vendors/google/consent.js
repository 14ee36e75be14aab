/** In the order of `gcd`'s letters. */
const TYPES = ['ad_storage', 'analytics_storage', 'ad_user_data', 'ad_personalization'];
const LETTERS = {
  none: 'l',
  'none,denied': 'm',
  'none,granted': 'n',
  denied: 'p',
  'denied,denied': 'q',
  'denied,granted': 'r',
  granted: 't',
  'granted,denied': 'u',
  'granted,granted': 'v',
};

const defaults = {};
const updates = {};
let held = [];
let waiting = false;

function release() {
  waiting = false;
  const tasks = held;
  held = [];
  for (const task of tasks) task();
}

/** Whether a type of consent stands; without consent mode everything does (A1). */
export function granted(type) {
  return (updates[type] ?? defaults[type] ?? 'granted') === 'granted';
}

/** Whether the page uses consent mode at all. */
export function inUse() {
  return TYPES.some((type) => type in defaults || type in updates);
}

/** `gtag('consent', 'default', …)`; with `wait_for_update` tags hold back (F6, G3). */
export function setDefault({ wait_for_update: wait = 0, ...values }) {
  Object.assign(defaults, values);
  if (wait > 0 && Object.keys(updates).length === 0) {
    waiting = true;
    setTimeout(release, wait);
  }
}

/** `gtag('consent', 'update', …)`. */
export function update(values) {
  Object.assign(updates, values);
  release();
}

/** Runs a tag at once, or when the update it waits for has come or has let itself be waited for. */
export function whenSettled(task) {
  if (waiting) held.push(task);
  else task();
}

/** What every hit says of consent, as it is now (A1 to A9: `gcs`, `gcd`, `npa`, `pscdl`). */
export function signals(allowPersonalization = true) {
  const letters = TYPES.map((type) => {
    const history = [defaults[type] ?? 'none', updates[type]].filter(Boolean).join(',');
    return LETTERS[history] ?? 'l';
  });
  const bit = (type) => (granted(type) ? '1' : '0');
  const personal = inUse() && granted('ad_personalization') && allowPersonalization;
  return {
    ...(inUse() ? { gcs: `G1${bit('ad_storage')}${bit('analytics_storage')}` } : {}),
    gcd: `13${letters[0]}3${letters[1]}3${letters[2]}2${letters[3]}5l1`,
    npa: personal ? '0' : '1',
    dma: '1',
    ...(granted('ad_storage') ? {} : { pscdl: 'denied' }),
  };
}
