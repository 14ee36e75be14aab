import type { Parts } from '../../entries/parts/parts';
import { reportVital } from './report';
import type { Vital } from './vital';

/** What the measuring of web vitals needs of the rest. */
export interface VitalsWorld {
  /** Whether diagnostic is allowed on this page at this moment. */
  readonly allowed: () => boolean;
  /** A page's address as others may know it; empty for a sensitive page, of which nothing is told. */
  readonly clean: (address: string) => string;
  /** Told of each measurement, as the site's listeners are. */
  readonly tell: (vital: Vital) => void;
}

/**
 * Web vitals for as long as they are allowed.
 *
 * @param to the ids of Google's they are sent to.
 * @returns called whenever more may be allowed than before: loads the part, once.
 */
export function followVitals(
  to: readonly string[],
  parts: Pick<Parts, 'vitals'>,
  { allowed, clean, tell }: VitalsWorld,
): () => void {
  let asked = false;
  const told = (measured: Vital) => {
    // Some come as the page is left, long after the part was loaded.
    const address = clean(measured.address);
    if (!address || !allowed()) return;
    const vital = { ...measured, address };
    reportVital(vital, to);
    tell(vital);
  };
  return () => {
    if (asked || !allowed()) return;
    asked = true;
    parts.vitals().then(
      ({ measureVitals }) => {
        if (allowed()) measureVitals(told);
        else asked = false;
      },
      (error: unknown) => {
        asked = false;
        console.error('Keksi: web vitals could not be loaded.', error);
      },
    );
  };
}
