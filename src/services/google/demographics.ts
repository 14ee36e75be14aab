/**
 * Google signals, which Google Analytics shows as Demographics: it joins a visit to the visitor's
 * Google account, so it needs the diagnostic and the marketing category both.
 *
 * @see https://developers.google.com/tag-platform/security/guides/privacy
 */
import { builtInRow } from '../row';
import type { Enforced } from '../service';
import { command } from './commands';

/** Google Analytics Demographics. Listed before Google Analytics, so that the first hit already obeys it. */
export const enforceDemographics = (host?: string | null): Enforced => ({
  ...builtInRow('google-demographics', host),
  advertises: true,
  start() {
    command('set', 'allow_google_signals', true);
  },
  stop() {
    command('set', 'allow_google_signals', false);
  },
});
