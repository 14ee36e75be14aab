import type { Core } from '../../core/core';
import { cleanAddress } from '../../permissions/page-address';
import { isSensitive } from '../../permissions/sensitive';
import { measureVitals } from './measure';
import { reportVital } from './report';

/** Measures web vitals, and tells of them for as long as that is allowed. */
export function followVitals({ settings, permissions, events, sayToGoogle }: Core): void {
  const { vitals: to, sensitive, query } = settings;
  measureVitals((measured) => {
    // Some come as the page is left, long after the part was loaded, or on a route of which nothing is told.
    const { pathname } = new URL(measured.address);
    if (!permissions.allows('diagnostic') || isSensitive(pathname, sensitive)) return;
    const vital = { ...measured, address: cleanAddress(measured.address, query) };
    reportVital(vital, to ?? [], sayToGoogle);
    events.emit('vital', vital);
  });
}
