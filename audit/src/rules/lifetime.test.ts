import { audit, item, PAGE, page, phase, visit, withKeksi } from '../example.test.kit';
import type { ConsentState } from '../model';
import { tryRules } from './table.test.kit';

const GA = { 'data-ga': 'G-1ABCDEFGHI' };
const kept = (name: string, days: number) => item(name, { at: 'after', lifetimeDays: days });
const state = (decided: boolean): ConsentState => ({
  moment: 'next-page',
  page: PAGE,
  keksi: {
    decided,
    choices: { necessary: true, diagnostic: false, marketing: false },
    allowed: {},
    services: [],
  },
});
const accepted = (name: string, days: number) => phase('accepted', { storage: [kept(name, days)] });
const refused = (name: string, days: number) => phase('refused', { storage: [kept(name, days)] });

tryRules({
  'cookie-too-long': {
    wrong: visit(accepted('_ga', 400)),
    right: visit(accepted('_ga', 184)),
  },
  'cookie-longer-than-told': {
    wrong: audit([withKeksi(GA, { phases: [accepted('_ga', 300)] })]),
    right: audit([withKeksi(GA, { phases: [accepted('_ga', 184)] })]),
  },
  'asked-again': {
    wrong: audit([page({ phases: [phase('refused', { states: [state(false)] })] })]),
    right: audit([page({ phases: [phase('refused', { states: [state(true)] })] })]),
  },
  'consent-too-long': {
    wrong: visit(accepted('CookieConsent', 390)),
    right: visit(accepted('CookieConsent', 365)),
  },
  'refusal-shorter': {
    wrong: visit(refused('CookieConsent', 1), accepted('CookieConsent', 180)),
    right: visit(refused('CookieConsent', 180), accepted('CookieConsent', 180)),
  },
});
