import { lines, link, type Piece, p } from '../elements';
import type { Contact, Controller } from '../statement';
import type { Source } from '../words';

/** Name, address, phone and email, a line each. */
const reach = ({ wording }: Source, who: Contact, more: readonly Piece[] = []): Piece =>
  lines([
    ...(who.name ? [who.name] : []),
    ...more,
    ...(who.address ? [who.address] : []),
    ...(who.phone ? [`${wording.phone} ${who.phone}`] : []),
    ...(who.email ? [link(`mailto:${who.email}`, who.email)] : []),
  ]);

/** Who keeps the registers. */
export function controller(source: Source): Piece {
  const { wording, statement } = source;
  const who: Controller = statement.controller;
  return [
    reach(source, who, who.businessId ? [`${wording.businessId} ${who.businessId}`] : []),
    who.representative
      ? [p(`${wording.representative}:`), reach(source, who.representative)]
      : null,
  ];
}

/** Whom to ask. */
export function contact(source: Source): Piece {
  const { wording, statement } = source;
  const { contact: person, dataProtectionOfficer: officer } = statement;
  return [
    person ? [p(`${wording.contactPerson}:`), reach(source, person)] : p(wording.contactController),
    officer ? [p(`${wording.officer}:`), reach(source, officer)] : p(wording.noOfficer),
  ];
}
