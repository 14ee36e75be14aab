import { expect } from 'vitest';
import { eventually } from '../../kit/eventually';
import { REGISTER_HOST } from '../../kit/register';
import { SITE } from '../../kit/site';
import type { Guest } from '../guest';
import type { Stage } from '../stage';

/** The ids of the records that a guest's browser posted, or tried to. */
function posted(stage: Stage, { number }: Guest): string[] {
  return stage.log.arrivals
    .filter(({ host, method, visitor }) => {
      return host === REGISTER_HOST && method === 'POST' && visitor === number;
    })
    .map(({ body }) => (JSON.parse(body) as { id: string }).id);
}

/** Clicks and closes the tab without waiting for anything, with another tab left open. */
async function refuseAndClose(guest: Guest): Promise<void> {
  await guest.tab.open(`${SITE.https}/`);
  await guest.finds(guest.button('reject'));
  const asked = await guest.openTab('about:blank');
  await asked.click(guest.button('reject'));
  await asked.close();
}

/** A choice reaches the register once, or waits in the browser until it can. */
export function records(stage: Stage): void {
  for (const site of [SITE.https, SITE.http]) {
    stage.scenario(`${site}: a choice is posted once, and leaves the queue`, async (guest) => {
      await guest.tab.open(`${site}/`);
      await guest.press('accept');
      await eventually(() => stage.register.rows()).toHaveLength(1);
      const [row] = stage.register.rows();
      await eventually(async () => (await guest.stored()).join()).not.toContain(row?.id);
      await guest.tab.open(`${site}/toinen`);
      await guest.learns('keksi.decided', true);
      await guest.quiet(300);
      expect(posted(stage, guest)).toEqual([row?.id]);
      expect(row).toMatchObject({ action: 'accept-all', source: 'banner', origin: site });
    });
  }

  for (const state of ['failing', 'away'] as const) {
    stage.scenario(
      `the register is ${state}: the record comes with the next page`,
      async (guest) => {
        stage.register.state = state;
        await guest.tab.open(`${SITE.https}/`);
        await guest.press('accept');
        await guest.learns('keksi.choices.marketing', true);
        await eventually(() => guest.cookieNames()).toContain('_fbp');
        expect(stage.register.rows()).toEqual([]);
        stage.register.state = 'up';
        await guest.tab.open(`${SITE.https}/toinen`);
        await eventually(() => stage.register.rows()).toHaveLength(1);
        await guest.tab.open(`${SITE.https}/kolmas`);
        await guest.learns('keksi.decided', true);
        await guest.quiet(300);
        expect(stage.register.rows()).toHaveLength(1);
        expect(new Set(posted(stage, guest)).size).toBe(1);
      },
    );
  }

  stage.scenario(
    'the page is closed in the moment of the click: the record arrives',
    async (guest) => {
      // The browser's question whether it may post is still open when the page is gone.
      stage.register.state = 'slow';
      await refuseAndClose(guest);
      await eventually(() => stage.register.rows()).toHaveLength(1);
      await guest.tab.open(`${SITE.https}/`);
      await guest.learns('keksi.decided', true);
      await guest.quiet(300);
      expect(stage.register.rows()).toHaveLength(1);
    },
  );

  stage.scenario(
    'closed so while the register is away: the record comes with the next page',
    async (guest) => {
      stage.register.state = 'away';
      await refuseAndClose(guest);
      await guest.quiet(300);
      stage.register.state = 'up';
      await guest.tab.open(`${SITE.https}/`);
      await eventually(() => stage.register.rows()).toHaveLength(1);
      expect(stage.register.rows()[0]).toMatchObject({ action: 'reject-all' });
    },
  );
}
