/**
 * ActiveCampaign site tracking: visits joined to contacts.
 *
 * @see https://help.activecampaign.com/hc/en-us/articles/360000872064-Site-tracking-and-the-GDPR what it collects, and consent
 * @see https://www.activecampaign.com/legal/privacy-policy privacy policy
 *
 * Its code may be set to wait for a consent of its own (`vgo('setTrackByDefault', false)`): Keksi says `process` and
 * `allowTracking` when marketing is granted.
 *
 * Its script was not run. Not found: a list of what it stores, so the site has to say `cookies`; in which country and
 * with what safeguard the data is kept (`transfers`); a stop call: its requests are held by the gate.
 */
import { catalogued } from './catalogued';
import { setGlobals } from './globals';
import { callQueue, stubGate } from './stub-gate';

/** ActiveCampaign under the marketing category. */
export const activecampaign = catalogued(
  {
    docs: 'https://help.activecampaign.com/hc/en-us/articles/360000872064-Site-tracking-and-the-GDPR',
    needs: {
      id: {
        pattern: /^\d{5,15}$/,
        allowed: 'the number of your ActiveCampaign account in its code, such as "123456789"',
        example: '123456789',
      },
    },
    asks: () => ['cookies', 'transfers'],
  },
  ({ id }) => {
    const gate = stubGate('vgo', () => callQueue('q', { l: Date.now() }));
    let told = false;
    return {
      id: 'activecampaign',
      category: 'marketing',
      name: 'ActiveCampaign',
      provider: 'ActiveCampaign, LLC',
      purpose: {
        fi: 'Yhdistää sivustolla käyntisi yhteystietoihisi, jos olet antanut ne, ja kohdentaa sen mukaan viestejä.',
        en: 'Joins your visits to your contact details if you have given them, and chooses messages for you by that.',
        sv: 'Kopplar dina besök till dina kontaktuppgifter om du har uppgett dem och riktar meddelanden utifrån det.',
      },
      policy: 'https://www.activecampaign.com/legal/privacy-policy',
      transfers: [],
      cookies: [],
      hosts: ['trackcmp.net', 'diffuser-cdn.app-us1.com', 'prism.app-us1.com'],
      prepare: gate.shut,
      start(grant) {
        const vgo = gate.open();
        // Its script asks for the name of the object.
        setGlobals({ visitorGlobalObjectAlias: 'vgo' });
        if (!told) {
          told = true;
          vgo('setAccount', id);
          vgo('setTrackByDefault', false);
          vgo('process');
        }
        vgo('process', 'allowTracking');
        grant.load('https://diffuser-cdn.app-us1.com/diffuser/diffuser.js');
      },
      stop: gate.shut,
    };
  },
);
