/** @param {string} name */
export function readCookie(name) {
  const pair = document.cookie.split('; ').find((entry) => entry.startsWith(`${name}=`));
  return pair?.slice(name.length + 1);
}

function assign(cookie) {
  // biome-ignore lint/suspicious/noDocumentCookie: the vendors write this way, and so does their double.
  document.cookie = cookie;
}

/** The parent domains of this page, the widest first; the widest are refused by the browser. */
function parentDomains() {
  const labels = location.hostname.split('.');
  return labels.map((_, index) => labels.slice(index).join('.')).reverse();
}

/**
 * Writes a cookie on the widest domain that sticks, as both vendors do (section 4).
 *
 * @param {string} name
 * @param {string} value
 * @param {{ seconds: number, domain?: string, flags?: string }} how
 */
export function writeCookie(name, value, { seconds, domain = 'auto', flags = '' }) {
  const tail = `; Path=/; Max-Age=${seconds}${flags ? `; ${flags}` : ''}`;
  if (domain === 'none') {
    assign(`${name}=${value}${tail}`);
    return;
  }
  for (const candidate of domain === 'auto' ? parentDomains() : [domain]) {
    // A value of this attempt's own: an older cookie of the same name must not look like success.
    const probe = `${value}.${candidate.length}`;
    assign(`${name}=${probe}; Domain=${candidate}${tail}`);
    if (document.cookie.includes(`${name}=${probe}`)) {
      assign(`${name}=${value}; Domain=${candidate}${tail}`);
      return;
    }
  }
}
