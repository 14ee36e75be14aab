import type { Evidence, SeenRequest, StoredItem } from '../../model';

/** Long addresses are cut in the text; the request beside it has them whole. */
const SHOWN = 300;

/** A text that fits a line. @example `short('a'.repeat(999))` */
export const short = (text: string, most = SHOWN): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;

/** A request as evidence, with who asked for it. @example `sent(request)` */
export function sent(request: SeenRequest, note?: string): Evidence {
  const { url, method, type, moment, atUnload, initiator } = request;
  const { place } = initiator;
  const by = place ? ` ← ${short(place.url, 120)}${place.line ? `:${place.line}` : ''}` : '';
  return {
    text: `${note ? `${note}: ` : ''}${method} ${short(url)}${by}`,
    request: { url, method, type, moment, atUnload, ...(place ? { place } : {}) },
  };
}

/** A stored item as evidence. @example `stored(item)` */
export function stored(item: StoredItem, note?: string): Evidence {
  const { kind, name, host, lifetimeDays, writer, seen } = item;
  const moment = seen.at(-1)?.moment;
  const by = writer ? ` ← ${short(writer.url, 120)}` : '';
  return {
    text: `${note ? `${note}: ` : ''}${kind} ${name} (${host})${by}`,
    item: {
      kind,
      name,
      host,
      lifetimeDays,
      ...(moment ? { moment } : {}),
      ...(writer ? { writer: writer.url } : {}),
    },
  };
}

/** Something said, as evidence. @example `said('accept 120 × 44')` */
export const said = (text: string): Evidence => ({ text: short(text, 600) });
