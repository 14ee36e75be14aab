import type { Plain } from '../early/plain';
import { ADS, ANALYTICS, DEMOGRAPHICS, PIXEL } from '../services/identities';
import { NAMES } from '../services/names';

/** The built-in services that plain settings turn on, as far as the first question names them. */
export const servicesOf = ({ ga, ads, pixel, demographics }: Plain) =>
  [
    ga.length && demographics ? DEMOGRAPHICS : null,
    ga.length ? ANALYTICS : null,
    ads.length ? ADS : null,
    pixel.length ? PIXEL : null,
  ].flatMap((service) => (service ? [{ ...service, ...NAMES[service.id] }] : []));
