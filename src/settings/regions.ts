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

const ALLOWED =
  'ISO 3166 codes of countries or their regions, such as "FI" or "US-CA"; "EU" is none: list its countries';

/** Regions of Google's consent default (B5). */
export const regions: Check<readonly string[]> = (written) => {
  const checked = list(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, ALLOWED)(written);
  return 'value' in checked && !checked.value.every((code) => isCountry(code.slice(0, 2)))
    ? { allowed: ALLOWED }
    : checked;
};
