import { type Check, list } from './values';

/**
 * The countries of ISO 3166-1, those with one first letter together: `FIJKMOR` is FI, FJ, FK, FM, FO, FR.
 *
 * @see https://www.iso.org/obp/ui/#search
 */
const COUNTRIES =
  'ADEFGILMOQRSTUWXZ BABDEFGHIJLMNOQRSTVWYZ CACDFGHIKLMNORUVWXYZ DEJKMOZ ECEGHRST FIJKMOR GABDEFGHILMNPQRSTUWY HKMNRTU IDELMNOQRST JEMOP KEGHIMNPRWYZ LABCIKRSTUVY MACDEFGHKLMNOPQRSTUVWXYZ NACEFGILOPRUZ OM PAEFGHKLMNRSTWY QA REOSUW SABCDEGHIJKLMNORSTVXYZ TCDFGHJKLMNORTVWZ UAGMSYZ VACEGINU WFS YET ZAMW';

const isCountry = (code: string) =>
  COUNTRIES.split(' ').some(
    ([first, ...second]) => first === code[0] && second.includes(code[1] ?? ''),
  );

/** Codes that look like those of regions: what the core goes by. */
export const regionCodes = list(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/);

/** Regions that there are: what the owner is told by. */
export const regions: Check<readonly string[]> = (written) => {
  const codes = regionCodes(written);
  return codes?.every((code) => isCountry(code.slice(0, 2))) ? codes : undefined;
};
