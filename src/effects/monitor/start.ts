import type { Core } from '../../core/core';
import type { StoredName } from '../../core/events';

/** Tells of what is stored and declared by nobody, where the site wants to know. @returns what was found so far. */
export function startMonitor(core: Core): readonly StoredName[] {
  const undeclared: StoredName[] = [];
  if (!core.settings.monitor) return undeclared;
  core.parts.monitor().then(
    ({ watchUndeclared }) =>
      watchUndeclared(core, (stored) => {
        undeclared.push(stored);
        core.events.emit('undeclared', stored);
      }),
    (error) => console.error('Keksi: undeclared storage cannot be watched.', error),
  );
  return undeclared;
}
