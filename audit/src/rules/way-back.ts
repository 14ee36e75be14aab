import { onBanners } from './facts/banner';
import { phaseOf } from './facts/each';
import { said } from './facts/evidence';
import { defineRule } from './rule';

/** After the choice no way back is in sight. @example `withdrawalHidden.judge(audit)` */
export const withdrawalHidden = defineRule({
  id: 'withdrawal-hidden',
  severity: 'high',
  source: 'A17',
  words: {
    fi: {
      title: 'Valinnan jälkeen sivulla ei ole näkyvää paikkaa, josta suostumuksen voi peruuttaa',
      remedy: 'Lisää jokaisen sivun alareunaan linkki Evästeasetukset tai pysyvä painike.',
    },
    en: {
      title: 'After the choice the page shows no way to withdraw consent',
      remedy: 'Put a link “Cookie settings” at the foot of every page, or a button that stays.',
    },
    sv: {
      title: 'Efter valet visar sidan inget ställe där samtycket kan återkallas',
      remedy:
        'Lägg en länk Kakinställningar längst ner på varje sida eller en knapp som stannar kvar.',
    },
  },
  find: (audit) =>
    onBanners(audit, ({ layers }, page) => {
      const { settingsLinks } = page;
      // Some ways back show only once there is a choice; the audit itself then went there.
      const isFound = page.phases.some(({ presses }) =>
        presses.some(({ act, done }) => act === 'withdraw' && done),
      );
      if (!layers.length || isFound || settingsLinks.some(({ visible }) => visible))
        return undefined;
      return {
        evidence: settingsLinks.length ? settingsLinks.map(({ name }) => said(name)) : [said('–')],
      };
    }),
});

/** Withdrawing takes more presses than consenting. @example `withdrawalHarder.judge(audit)` */
export const withdrawalHarder = defineRule({
  id: 'withdrawal-harder',
  severity: 'medium',
  source: 'A17',
  words: {
    fi: {
      title: 'Peruuttaminen vaatii {what} painallusta, suostuminen vähemmän',
      remedy: 'Anna kävijän peruuttaa enintään kahdella painalluksella: asetukset auki ja peruuta.',
    },
    en: {
      title: 'Withdrawing takes {what} presses, consenting fewer',
      remedy: 'Let a visitor withdraw with two presses at most: open the settings, withdraw.',
    },
    sv: {
      title: 'Att återkalla kräver {what} tryck, att samtycka färre',
      remedy: 'Låt besökaren återkalla med högst två tryck: öppna inställningarna, återkalla.',
    },
  },
  find: (audit) =>
    audit.pages.flatMap((page) => {
      const presses = phaseOf(page, 'withdrawn')?.presses ?? [];
      const withdrawn = presses.find(({ act, done }) => act === 'withdraw' && done);
      return withdrawn && withdrawn.clicks > 2
        ? [
            {
              phase: 'withdrawn' as const,
              url: page.url,
              values: { what: String(withdrawn.clicks) },
              evidence: [said(withdrawn.names.join(' → '))],
            },
          ]
        : [];
    }),
});

/** The audit could not press what it looked for, so a phase says nothing. @example `notPressed.judge(audit)` */
export const notPressed = defineRule({
  id: 'not-pressed',
  severity: 'info',
  source: 'A17',
  words: {
    fi: {
      title: 'Tarkastus ei osannut painaa: {what}. Vaihe jäi arvioimatta',
      remedy: 'Kerro painikkeet valitsintiedostossa (--selectors), tai tarkista vaihe käsin.',
    },
    en: {
      title: 'The audit could not press: {what}. The phase was not judged',
      remedy: 'Name the buttons in a selector file (--selectors), or look at the phase by hand.',
    },
    sv: {
      title: 'Granskningen kunde inte trycka på: {what}. Fasen bedömdes inte',
      remedy: 'Ange knapparna i en väljarfil (--selectors) eller granska fasen för hand.',
    },
  },
  find: (audit) =>
    audit.pages.flatMap((page) =>
      page.phases.flatMap(({ phase, presses }) => {
        const missed = presses.filter(({ done }) => !done);
        return missed.length && page.banner
          ? [
              {
                phase,
                url: page.url,
                values: { what: missed.map(({ act }) => act).join(', ') },
                evidence: missed.map(({ act, why = '' }) => said(`${act}: ${why}`)),
              },
            ]
          : [];
      }),
    ),
});
