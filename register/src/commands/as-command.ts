import { userInfo } from 'node:os';
import { AuditLog } from '../audit/log.js';
import type { Details } from '../http/administrators.js';
import type { Store } from '../store/store.js';

/**
 * Writes down what a command is about to do, under the name of the machine's user who runs it.
 *
 * @example
 * await noteCommand(store, 'records.export', { site: 'https://www.esimerkki.fi' });
 */
export async function noteCommand(
  { small }: Store,
  act: string,
  { site = '', filter = {}, reason = null }: Details = {},
): Promise<void> {
  const who = `command (${userName()})`;
  await new AuditLog(small).add({ who, act, site, filter, reason, person: null });
}

/** In a container the user may have no name. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? 'unknown');
  }
}
