import { type Check, list } from './values';

/** Codes that `Intl` knows and ISO 3166-1 does not: unions, and countries that are no more. */
const NONE = /^(A[CN]|BU|C[PQS]|D[DGY]|E[AUZ]|FX|HV|IC|NH|QO|RH|SU|T[AP]|U[KN]|VD|X.|Y[DU]|ZR|ZZ)$/;

const isCountry = (code: string): boolean =>
  !NONE.test(code) &&
  new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code) !== undefined;

/** Regions of Google's consent default: one that there is none of would deny nobody anything. */
export const regions: Check<readonly string[]> = (written) => {
  const codes = list(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/)(written);
  return codes?.every((code) => isCountry(code.slice(0, 2))) ? codes : undefined;
};
