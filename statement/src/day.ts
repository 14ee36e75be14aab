/** Whether there is such a day: 31 February is none. */
function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return (
    date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year > 1900 && year < 2200
  );
}

/** A day of the calendar. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A day, written as `2026-11-28` or `28.11.2026`; undefined for anything else. */
export function dayOf(text: string): Day | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const finnish = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  const written = iso ? iso.slice(1) : finnish ? finnish.slice(1).reverse() : [];
  const [year = 0, month = 0, day = 0] = written.map(Number);
  return isDay(year, month, day) ? { year, month, day } : undefined;
}
