import { NOTHING } from '../consent/choices';
import { CONSENT_MODE } from '../services/google/consent-mode';
import type { Service } from '../services/service';
import type { Settings } from '../settings/settings';
import type { View } from './view';

/** A service as a site might write it. */
export const service = (id: string, over: Partial<Service> = {}): Service => ({
  id,
  category: 'diagnostic',
  name: `Service ${id}`,
  provider: `Provider ${id}`,
  purpose: { fi: `Tarkoitus ${id}`, en: `Purpose ${id}` },
  policy: `https://${id}.example/privacy`,
  transfers: [],
  cookies: [{ name: `_${id}`, lifetime: { amount: 2, unit: 'year' }, party: 'first' }],
  hosts: [],
  ...over,
});

/** The settings of a site with these services. */
export const settingsWith = (...services: Service[]): Settings => ({
  controller: 'Esimerkkioptiikka Oy',
  policy: '/tietosuojaseloste',
  services,
  mode: 'basic',
  consentMode: CONSENT_MODE,
  query: [],
  vitals: null,
  register: null,
  language: null,
  notice: null,
  days: 184,
  refusalDays: 184,
  domain: null,
  sensitive: [],
  granular: false,
  reload: false,
  position: 'bottom',
  corner: 'bottom-start',
  theme: 'auto',
  draw: 'auto',
  dataLayer: 'dataLayer',
  titles: false,
  addresses: 'page',
  safeguards: {},
  strict: false,
  hosts: [],
  monitor: null,
  known: [],
  texts: {},
});

/** A visitor who has not chosen. */
export const undecided: View = {
  choices: NOTHING,
  refused: [],
  granted: [],
  decided: false,
  asked: ['diagnostic', 'marketing'],
  changed: [],
  receipt: null,
  gpc: false,
  remembered: true,
};
