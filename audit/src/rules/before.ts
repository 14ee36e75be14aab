import type { Audit, Phase, SeenRequest, StoredItem } from '../model';
import { grantedAt } from './facts/allowed';
import { byService, firstOfEach, type Owned, played } from './facts/each';
import { sent, stored } from './facts/evidence';
import { isDeniedPing } from './facts/google';
import { keeperOf, mayKeep, mayRun, ownerOf } from './facts/who';
import { defineRule, type Found } from './rule';

/** Phases in which the visitor chooses nothing at all. */
const NO_CHOICE = ['untouched', 'gpc', 'prerender'];

/** Whether nothing had been chosen yet. */
const isBefore = (phase: Phase, moment: SeenRequest['moment']): boolean =>
  NO_CHOICE.includes(phase.phase) || (moment === 'before' && phase.phase !== 'returned');

/** Requests of services before a choice. */
function early(audit: Audit): (Owned<SeenRequest> & { phase: Phase })[] {
  return played(audit).flatMap(({ page, phase }) =>
    phase.requests
      .filter((thing) => isBefore(phase, thing.moment))
      .map((thing) => ({ thing, owner: ownerOf(audit, page, thing), phase })),
  );
}

const inPhases = (audit: Audit, find: (phase: Phase) => readonly Found[]): Found[] =>
  firstOfEach(played(audit).flatMap(({ phase }) => find(phase)));

/** Something that needs consent is asked for before a choice. @example `requestBeforeChoice.judge(audit)` */
export const requestBeforeChoice = defineRule({
  id: 'request-before-choice',
  severity: 'high',
  source: 'A1',
  words: {
    fi: {
      title: '{service} saa tietoja ennen kuin kävijä on valinnut',
      remedy:
        'Lataa {service} vasta, kun kävijä on antanut suostumuksen: poista sen koodi sivun rungosta ja anna evästebannerin käynnistää se.',
    },
    en: {
      title: '{service} receives data before the visitor has chosen',
      remedy:
        'Load {service} only when the visitor has consented: take its code out of the page and let the banner start it.',
    },
    sv: {
      title: '{service} får uppgifter innan besökaren har valt',
      remedy:
        'Ladda {service} först när besökaren har samtyckt: ta bort koden ur sidan och låt bannern starta tjänsten.',
    },
  },
  find(audit) {
    const found = early(audit).filter(
      ({ thing, owner }) =>
        !owner.own &&
        owner.services.length > 0 &&
        !mayRun(owner, new Set()) &&
        !isDeniedPing(thing),
    );
    return inPhases(audit, (phase) =>
      byService(
        phase,
        found.filter((one) => one.phase === phase),
        sent,
        ([first]) =>
          first?.owner.services.every(({ mayBeNecessary }) => mayBeNecessary)
            ? { severity: 'medium' }
            : {},
      ),
    );
  },
});

/** What only shows or draws the page: fonts, styles, pictures. */
const PARTS_OF_PAGES = ['font', 'stylesheet', 'image', 'media'];

/** A host that nobody knows hears of the visitor before a choice. @example `thirdPartyBeforeChoice.judge(audit)` */
export const thirdPartyBeforeChoice = defineRule({
  id: 'third-party-before-choice',
  severity: 'medium',
  source: 'A1, A12',
  words: {
    fi: {
      title: 'Selain ottaa yhteyden osoitteeseen {host} ennen valintaa',
      remedy:
        'Selvitä, mihin {host} tarvitaan. Jos se ei ole välttämätön, odota suostumusta. Fontit, kuvat ja kirjastot voi tarjota omalta palvelimelta.',
    },
    en: {
      title: 'The browser connects to {host} before a choice',
      remedy:
        'Find out what {host} is needed for. If it is not necessary, wait for consent. Fonts, pictures and libraries can be served from your own server.',
    },
    sv: {
      title: 'Webbläsaren kontaktar {host} före valet',
      remedy:
        'Ta reda på vad {host} behövs för. Om det inte är nödvändigt, vänta på samtycke. Teckensnitt, bilder och bibliotek kan finnas på den egna servern.',
    },
  },
  find(audit) {
    const found = early(audit).filter(({ owner }) => !owner.own && owner.services.length === 0);
    return inPhases(audit, (phase) =>
      byService(
        phase,
        found.filter((one) => one.phase === phase),
        sent,
        (members) =>
          members.every(
            ({ thing }) => PARTS_OF_PAGES.includes(thing.type) && thing.method === 'GET',
          )
            ? { severity: 'low' }
            : {},
      ),
    );
  },
});

/** Something that needs consent is stored before a choice. @example `storedBeforeChoice.judge(audit)` */
export const storedBeforeChoice = defineRule({
  id: 'stored-before-choice',
  severity: 'high',
  source: 'A1, A2',
  words: {
    fi: {
      title: '{service} tallentaa selaimeen tietoja ennen kuin kävijä on valinnut',
      remedy: 'Käynnistä {service} vasta suostumuksen jälkeen. Tallenteet näkyvät todisteissa.',
    },
    en: {
      title: '{service} stores data in the browser before the visitor has chosen',
      remedy: 'Start {service} only after consent. What it stored stands in the evidence.',
    },
    sv: {
      title: '{service} lagrar uppgifter i webbläsaren innan besökaren har valt',
      remedy: 'Starta {service} först efter samtycke. Det som lagrats syns i bevisen.',
    },
  },
  find: (audit) => storedEarly(audit, true),
});

/** Something that nobody explains is stored before a choice, and stays. @example `unexplainedBeforeChoice.judge(audit)` */
export const unexplainedBeforeChoice = defineRule({
  id: 'unexplained-before-choice',
  severity: 'low',
  source: 'A1, A14',
  words: {
    fi: {
      title: 'Selaimeen jää ennen valintaa tallenne, jonka tarkoitusta ei ole kerrottu: {service}',
      remedy:
        'Jos tallenne on välttämätön, kuvaa se evästeselosteessa. Jos ei, tallenna se vasta suostumuksen jälkeen.',
    },
    en: {
      title: 'Something whose purpose is not told stays in the browser before a choice: {service}',
      remedy:
        'If it is necessary, describe it in the cookie declaration. If not, store it only after consent.',
    },
    sv: {
      title: 'Något vars ändamål inte berättas blir kvar i webbläsaren före valet: {service}',
      remedy:
        'Om det är nödvändigt, beskriv det i kakdeklarationen. Om inte, lagra det först efter samtycke.',
    },
  },
  find: (audit) => storedEarly(audit, false),
});

/** A session's own cookie is what most sites cannot do without. */
const isLasting = ({ kind, lifetimeDays, crossSite }: StoredItem): boolean =>
  crossSite || (kind !== 'sessionStorage' && lifetimeDays !== 0);

function storedEarly(audit: Audit, isKnown: boolean): Found[] {
  return firstOfEach(
    played(audit).flatMap(({ page, phase }) => {
      const owned = phase.storage
        .filter((item) => item.seen.some(({ moment }) => isBefore(phase, moment)))
        .map((thing) => ({ thing, owner: keeperOf(audit, page, thing) }))
        .filter(
          ({ owner, thing }) => !mayKeep(owner, thing, grantedAt(phase, 'before') ?? new Set()),
        )
        .filter(({ owner, thing }) =>
          isKnown ? owner.services.length > 0 : owner.services.length === 0 && isLasting(thing),
        );
      const found = byService(phase, owned, stored);
      // What has no owner goes by its name.
      return isKnown
        ? found
        : owned.map(({ thing }) => ({
            phase: phase.phase,
            url: phase.url,
            values: { service: thing.name },
            evidence: [stored(thing)],
          }));
    }),
  );
}
