/**
 * Mouseflow: recordings, heatmaps, surveys.
 *
 * @see https://help.mouseflow.com/en/articles/4282966-what-is-your-cookie-policy cookies
 * @see https://help.mouseflow.com/en/articles/4346072-what-are-sessions `stopSession`
 * @see https://mouseflow.com/privacy-shield transfers
 *
 * Its script was not run. After a withdrawal the session is ended; a new one begins on the next page.
 */
import { catalogued } from './catalogued';
import { stubGate } from './stub-gate';

declare global {
  interface Window {
    mouseflow?: { stopSession?(): void };
  }
}

/** Mouseflow under the diagnostic category. */
export const mouseflow = catalogued(
  {
    docs: 'https://help.mouseflow.com/en/articles/4282966-what-is-your-cookie-policy',
    needs: {
      id: {
        pattern: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
        allowed: 'a Mouseflow website id, such as "01234567-89ab-cdef-0123-456789abcdef"',
        example: '01234567-89ab-cdef-0123-456789abcdef',
      },
    },
  },
  ({ id }) => {
    const gate = stubGate<unknown[]>('_mfq', () => []);
    return {
      id: 'mouseflow',
      category: 'diagnostic',
      name: 'Mouseflow',
      provider: 'Mouseflow ApS',
      purpose: {
        fi: 'Tallentaa, miten sivuilla liikutaan, klikataan ja vieritetään, jotta sivustoa voidaan parantaa.',
        en: 'Records how the pages are moved through, clicked and scrolled, so that the site can be improved.',
        sv: 'Spelar in hur man rör sig, klickar och rullar på sidorna, så att webbplatsen kan förbättras.',
      },
      policy: 'https://mouseflow.com/privacy/',
      transfers: [{ country: 'US', recipient: 'Mouseflow, Inc.', safeguard: 'dpf' }],
      cookies: [
        { name: 'mf_user', lifetime: { amount: 90, unit: 'day' }, party: 'first' },
        { pattern: 'mf_[0-9a-f-]{36}', label: 'mf_<id>', lifetime: 'session', party: 'first' },
      ],
      hosts: ['*.mouseflow.com'],
      prepare: gate.shut,
      start(grant) {
        gate.open();
        grant.load(`https://cdn.mouseflow.com/projects/${id}.js`);
      },
      stop() {
        gate.shut();
        window.mouseflow?.stopSession?.();
      },
    };
  },
);
