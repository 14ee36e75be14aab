/**
 * Hotjar: heatmaps, recordings, surveys.
 *
 * @see https://help.hotjar.com/hc/en-us/articles/115009336727-How-to-Install-Your-Hotjar-Tracking-Code base code
 * @see https://help.hotjar.com/hc/en-us/articles/115011789248-Hotjar-Cookie-Information cookies
 * @see https://contentsquare.com/privacy-center/subprocessors/ recipients outside the EEA
 *
 * Not found: a documented call that stops a running Hotjar; its requests are held by the gate instead. Its script was not run.
 */

import { catalogued } from './catalogued';
import { setGlobals } from './globals';
import { callQueue, stubGate } from './stub-gate';

/** Hotjar under the diagnostic category. */
export const hotjar = catalogued(
  {
    docs: 'https://help.hotjar.com/hc/en-us/articles/115011789248-Hotjar-Cookie-Information',
    needs: {
      id: {
        pattern: /^\d{1,10}$/,
        allowed: 'a Hotjar site id: digits only, such as "1234567"',
        example: '1234567',
      },
    },
  },
  ({ id }) => {
    const gate = stubGate('hj', () => callQueue('q'));
    return {
      id: 'hotjar',
      category: 'diagnostic',
      name: 'Hotjar',
      provider: 'Hotjar Ltd',
      purpose: {
        fi: 'Tallentaa, miten sivuilla liikutaan, klikataan ja vieritetään, ja kysyy mielipiteitä, jotta sivustoa voidaan parantaa.',
        en: 'Records how the pages are moved through, clicked and scrolled, and asks for opinions, so that the site can be improved.',
        sv: 'Spelar in hur man rör sig, klickar och rullar på sidorna och frågar efter åsikter, så att webbplatsen kan förbättras.',
      },
      policy: 'https://www.hotjar.com/legal/policies/privacy/',
      transfers: [{ country: 'US', recipient: 'Content Square, Inc.', safeguard: 'dpf' }],
      cookies: [
        {
          pattern: '_hjSessionUser_\\d+',
          label: `_hjSessionUser_${id}`,
          lifetime: { amount: 365, unit: 'day' },
          party: 'first',
        },
        {
          pattern: '_hjSession_\\d+',
          label: `_hjSession_${id}`,
          lifetime: { amount: 30, unit: 'minute' },
          party: 'first',
        },
        {
          pattern: '_hj(ClosedSurveyInvites|DonePolls|MinimizedPolls|ShownFeedbackMessage|id)',
          label: '_hjClosedSurveyInvites, _hjDonePolls, _hjMinimizedPolls, _hjShownFeedbackMessage',
          lifetime: { amount: 365, unit: 'day' },
          party: 'first',
        },
        {
          pattern:
            '_hj(AbsoluteSessionInProgress|FirstSeen|IncludedInSessionSample|IncludedInPageviewSample)(_\\d+)?',
          label: '_hjAbsoluteSessionInProgress, _hjFirstSeen, _hjIncludedIn…Sample',
          lifetime: { amount: 30, unit: 'minute' },
          party: 'first',
        },
        {
          name: '_hjUserAttributesHash',
          lifetime: { amount: 2, unit: 'minute' },
          party: 'first',
        },
        {
          pattern: '_hj(HasCachedUserAttributes|TLDTest|SessionTooLarge|SessionRejected)',
          label: '_hjHasCachedUserAttributes, _hjTLDTest, _hjSessionTooLarge, _hjSessionRejected',
          lifetime: 'session',
          party: 'first',
        },
        {
          pattern: '_hjUserAttributes|_hjLocalStorageTest|hjViewportId',
          label: '_hjUserAttributes, hjViewportId',
          lifetime: 'persistent',
          party: 'first',
          type: 'localStorage',
        },
      ],
      hosts: ['*.hotjar.com', '*.hotjar.io'],
      prepare: gate.shut,
      start(grant) {
        gate.open();
        setGlobals({ _hjSettings: { hjid: Number(id), hjsv: 6 } });
        grant.load(`https://static.hotjar.com/c/hotjar-${id}.js?sv=6`);
      },
      stop: gate.shut,
    };
  },
);
