/** Whether a day (`2026-02-28`) or a time that begins with one exists: `Date.parse` takes 30 February for 2 March. */
export function isRealTime(time: string): boolean {
  const parsed = Date.parse(time);
  if (Number.isNaN(parsed)) return false;
  const inEveryMonth = Number(time.slice(8, 10)) <= 28 && !time.includes('T24');
  return inEveryMonth || new Date(parsed).toISOString().slice(0, 19).startsWith(time.slice(0, 19));
}
