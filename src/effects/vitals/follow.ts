import type { Core } from '../../core/core';
import type { Vital } from '../../core/vital';
import { isSensitive } from '../../permissions/sensitive';
import { cleanAddress } from '../../services/google/page-address';
import { reportVital } from './report';

/** Measures web vitals for as long as they are allowed, where the site wants them. */
export function startVitals(core: Core): void {
  const { settings, permissions, parts, events } = core;
  const { vitals: to, sensitive, query } = settings;
  if (!to) return;
  let asked = false;
  const isAllowed = () => permissions.allows('diagnostic');
  const told = (measured: Vital) => {
    // Some come as the page is left, long after the part was loaded, or on a route of which nothing is told.
    const { pathname } = new URL(measured.address);
    if (!isAllowed() || isSensitive(pathname, sensitive)) return;
    const vital = { ...measured, address: cleanAddress(measured.address, query) };
    reportVital(vital, to);
    events.emit('vital', vital);
  };
  const look = () => {
    if (asked || !isAllowed()) return;
    asked = true;
    parts.vitals().then(
      ({ measureVitals }) => {
        if (isAllowed()) measureVitals(told);
        else asked = false;
      },
      (error: unknown) => {
        asked = false;
        console.error('Keksi: web vitals could not be loaded.', error);
      },
    );
  };
  core.subscribe(look);
  look();
}
