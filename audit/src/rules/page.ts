import { firstOfEach, grouped, played } from './facts/each';
import { said, short } from './facts/evidence';
import { defineRule } from './rule';

/** The page's own policy stopped something. @example `policyViolation.judge(audit)` */
export const policyViolation = defineRule({
  id: 'policy-violation',
  severity: 'low',
  source: 'G8, G10',
  words: {
    fi: {
      title: 'Sivun oma suojauskäytäntö (CSP) esti: {service}',
      remedy:
        'Jos palvelu kuuluu sivulle, lisää se käytäntöön (keksi.policy() antaa rivit). Jos ei, selvitä, mikä sitä yrittää ladata.',
    },
    en: {
      title: 'The page’s own policy (CSP) stopped: {service}',
      remedy:
        'If the service belongs to the page, add it to the policy (keksi.policy() gives the lines). If not, find out what tries to load it.',
    },
    sv: {
      title: 'Sidans egen säkerhetspolicy (CSP) stoppade: {service}',
      remedy:
        'Om tjänsten hör till sidan, lägg till den i policyn (keksi.policy() ger raderna). Om inte, ta reda på vad som försöker ladda den.',
    },
  },
  find: (audit) =>
    firstOfEach(
      played(audit).flatMap(({ phase }) => {
        const groups = grouped(phase.violations, ({ directive, blocked }) => {
          const host = URL.canParse(blocked) ? new URL(blocked).host : blocked;
          return `${directive} ${host}`;
        });
        return [...groups].map(([service, all]) => ({
          phase: phase.phase,
          url: phase.url,
          values: { service },
          severity: all.some(({ enforced }) => enforced) ? ('low' as const) : ('info' as const),
          evidence: all.map(({ directive, blocked, place }) =>
            said(
              `${directive}: ${short(blocked)}${place ? ` ← ${place.url}:${place.line ?? ''}` : ''}`,
            ),
          ),
        }));
      }),
    ),
});

/** The page could not be looked at as others are. @example `notAudited.judge(audit)` */
export const notAudited = defineRule({
  id: 'not-audited',
  severity: 'medium',
  source: '–',
  words: {
    fi: {
      title: 'Sivua ei voitu tarkastaa kokonaan: {what}',
      remedy:
        'Katso syy todisteista, korjaa se ja tarkasta uudelleen. Siihen asti sivusta ei voi sanoa, että se on kunnossa.',
    },
    en: {
      title: 'The page could not be audited as a whole: {what}',
      remedy:
        'See the reason in the evidence, mend it, and audit again. Until then nobody can say that the page is in order.',
    },
    sv: {
      title: 'Sidan kunde inte granskas helt: {what}',
      remedy:
        'Se orsaken i bevisen, rätta den och granska på nytt. Innan dess går det inte att säga att sidan är i ordning.',
    },
  },
  find: (audit) =>
    audit.pages.flatMap((page) => {
      const faults = [
        ...page.faults.map((fault) => ({ ...fault, phase: 'untouched' as const })),
        ...page.phases.flatMap(({ phase, faults: own }) =>
          own.map((fault) => ({ ...fault, phase })),
        ),
      ];
      return [...grouped(faults, ({ fault }) => fault)].flatMap(([what, [first, ...more]]) =>
        first
          ? [
              {
                phase: first.phase,
                url: page.url,
                values: { what },
                severity: [first, ...more].some(({ fatal }) => fatal)
                  ? ('medium' as const)
                  : ('info' as const),
                evidence: [...new Set([first, ...more].map(({ text }) => text))].map(said),
              },
            ]
          : [],
      );
    }),
});
