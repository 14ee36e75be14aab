/**
 * Writes a cookie that holds ASCII only, for the whole site.
 *
 * @param expires when it ends, in milliseconds since 1970; 0 deletes it.
 */
export function writeCookie(name: string, value: string, expires: number, domain?: string | null) {
  const until = new Date(expires).toUTCString();
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  const shared = domain ? `; Domain=${domain}` : '';
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is asynchronous and absent on http
  document.cookie = `${name}=${value}; Path=/; Expires=${until}; SameSite=Lax${secure}${shared}`;
}
