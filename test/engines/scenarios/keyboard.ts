import { expect } from 'vitest';
import { BUTTONS } from '../../kit/buttons';
import { eventually } from '../../kit/eventually';
import { SITE } from '../../kit/site';
import type { Guest } from '../guest';
import type { Stage } from '../stage';

const LINKS = Array.from({ length: 5 }, (_, i) => `<p><a href="/s${i}">Sivu ${i}</a></p>`).join('');

/** Where the keyboard is: the innermost focused element, looked up through shadow roots. */
const FOCUSED = `(() => {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active?.id || active?.textContent.trim();
})()`;

const focused = (guest: Guest) => guest.tab.evaluate<string>(FOCUSED);

/** Presses Tab until the keyboard is on something, which must be within reach. */
async function tabTo(guest: Guest, name: string): Promise<void> {
  for (let i = 0; i < 20; i++) {
    await guest.tab.press('Tab');
    if ((await focused(guest)) === name) return;
  }
  throw new Error(`The keyboard did not reach ${name}; it is on ${await focused(guest)}`);
}

async function asked(stage: Stage, guest: Guest): Promise<void> {
  stage.site.show({ body: LINKS });
  await guest.tab.open(`${SITE.https}/`);
  await guest.finds(guest.button('accept'));
}

/** Everything can be done without a mouse. */
export function keyboard(stage: Stage): void {
  stage.scenario(
    'the banner comes first, lets go again, and is answered with Enter',
    async (guest) => {
      await asked(stage, guest);
      await guest.tab.press('Tab');
      expect(await guest.tab.evaluate('document.activeElement.localName')).toBe('keksi-consent');
      await tabTo(guest, 'Sivu 0');
      await guest.tab.reload();
      await guest.finds(guest.button('reject'));
      await tabTo(guest, BUTTONS.fi.reject);
      await guest.tab.press('Enter');
      await guest.misses(guest.button('reject'));
      await eventually(() => stage.register.rows()).toHaveLength(1);
      expect(stage.register.rows()[0]).toMatchObject({ action: 'reject-all' });
    },
  );

  stage.scenario('Space turns a switch, Enter saves', async (guest) => {
    await asked(stage, guest);
    await tabTo(guest, BUTTONS.fi.settings);
    await guest.tab.press('Space');
    await guest.finds(guest.button('save'));
    await tabTo(guest, 'diagnostic');
    await guest.tab.press('Space');
    await tabTo(guest, BUTTONS.fi.save);
    guest.grants();
    await guest.tab.press('Enter');
    await guest.learns('keksi.choices', { necessary: true, diagnostic: true, marketing: false });
  });

  stage.scenario(
    'Escape leaves the settings and saves nothing, and the focus goes back',
    async (guest) => {
      await asked(stage, guest);
      await tabTo(guest, BUTTONS.fi.settings);
      await guest.tab.press('Enter');
      await guest.finds(guest.button('save'));
      await tabTo(guest, 'diagnostic');
      await guest.tab.press('Space');
      await guest.tab.press('Escape');
      await guest.misses(guest.button('save'));
      await eventually(() => focused(guest)).toBe(BUTTONS.fi.settings);
      expect(await guest.cookieNames()).toEqual([]);
      expect(await guest.tab.evaluate('keksi.decided')).toBe(false);
      expect(await guest.quiet(200, 0)).toEqual([]);
    },
  );
}
