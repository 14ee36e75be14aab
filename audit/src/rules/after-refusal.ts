import type { Audit } from '../model';
import { grantedAt } from './facts/allowed';
import { byService, phaseOf } from './facts/each';
import { said, sent, stored } from './facts/evidence';
import { isDeniedPing } from './facts/google';
import { keeperOf, mayKeep, mayRun, ownerOf } from './facts/who';
import { defineRule } from './rule';

const refusals = (audit: Audit) =>
  audit.pages.flatMap((page) => {
    const phase = phaseOf(page, 'refused');
    return phase ? [{ page, phase }] : [];
  });

/** A service hears of a visitor who refused. @example `requestAfterRefusal.judge(audit)` */
export const requestAfterRefusal = defineRule({
  id: 'request-after-refusal',
  severity: 'high',
  source: 'A1, N5',
  words: {
    fi: {
      title: '{service} saa tietoja kävijästä, joka kieltäytyi',
      remedy:
        'Kielto ei pysäytä palvelua {service}. Kytke se bannerin luokkaan, jonka kävijä kielsi, äläkä lataa sitä lainkaan kiellon jälkeen.',
    },
    en: {
      title: '{service} receives data of a visitor who refused',
      remedy:
        'The refusal does not stop {service}. Tie it to the category that was refused, and do not load it at all after a refusal.',
    },
    sv: {
      title: '{service} får uppgifter om en besökare som nekade',
      remedy:
        'Nekandet stoppar inte {service}. Koppla tjänsten till den nekade kategorin och ladda den inte alls efter ett nekande.',
    },
  },
  find: (audit) =>
    refusals(audit).flatMap(({ page, phase }) => {
      const owned = phase.requests
        .filter((thing) => thing.moment !== 'before' && !isDeniedPing(thing))
        .map((thing) => ({ thing, owner: ownerOf(audit, page, thing) }))
        .filter(({ thing, owner }) => {
          const granted = grantedAt(phase, thing.moment);
          return granted && owner.services.length > 0 && !mayRun(owner, granted);
        });
      return byService(phase, owned, sent);
    }),
});

/** A service stores something although the visitor refused. @example `storedAfterRefusal.judge(audit)` */
export const storedAfterRefusal = defineRule({
  id: 'stored-after-refusal',
  severity: 'high',
  source: 'A1, N5',
  words: {
    fi: {
      title: '{service} tallentaa selaimeen tietoja, vaikka kävijä kieltäytyi',
      remedy: 'Estä {service} kiellon jälkeen ja poista, mitä siltä on jo selaimessa.',
    },
    en: {
      title: '{service} stores data in the browser although the visitor refused',
      remedy: 'Block {service} after a refusal, and delete what it has in the browser already.',
    },
    sv: {
      title: '{service} lagrar uppgifter i webbläsaren trots att besökaren nekade',
      remedy: 'Blockera {service} efter ett nekande och radera det som redan finns i webbläsaren.',
    },
  },
  find: (audit) =>
    refusals(audit).flatMap(({ page, phase }) => {
      const granted = grantedAt(phase, 'after');
      if (!granted) return [];
      const owned = phase.storage
        .filter(({ seen }) => seen.some(({ moment }) => moment !== 'before'))
        .map((thing) => ({ thing, owner: keeperOf(audit, page, thing) }))
        .filter(({ thing, owner }) => owner.services.length > 0 && !mayKeep(owner, thing, granted));
      return byService(phase, owned, stored);
    }),
});

/** Long enough for a random identifier, and with no shorter reading. */
const IDENTIFIER = 36;

/** Cookies that remember a choice, by their names. */
const CHOICE = /consent|keksi|klaro|tarteaucitron|cc_cookie|orejime|c15t|cmplz|didomi|fides/i;

/** The choice's own cookie tells one who refused from all others. @example `identifierAfterRefusal.judge(audit)` */
export const identifierAfterRefusal = defineRule({
  id: 'identifier-after-refusal',
  severity: 'low',
  source: 'A28',
  words: {
    fi: {
      title: 'Kielto tallentaa kävijälle pysyvän tunnisteen',
      remedy:
        'Tallenna kiellosta vain se, mitä kiellettiin ja milloin. Tunniste kuuluu vain suostumukseen, joka on voitava osoittaa.',
    },
    en: {
      title: 'A refusal gives the visitor a lasting identifier',
      remedy:
        'Store of a refusal only what was refused and when. An identifier belongs to a consent only, which must be demonstrable.',
    },
    sv: {
      title: 'Ett nekande ger besökaren en bestående identifierare',
      remedy:
        'Lagra bara vad som nekades och när. En identifierare hör bara till ett samtycke, som måste kunna visas.',
    },
  },
  find: (audit) =>
    audit.pages.flatMap((page) => {
      const phase = phaseOf(page, 'refused');
      const refused = phase?.storage.filter(isChoice) ?? [];
      const other = new Map(
        (phaseOf(page, 'returned') ?? phaseOf(page, 'accepted'))?.storage
          .filter(isChoice)
          .map(({ name, valueLength }) => [name, valueLength]),
      );
      // Keksi's own cookie loses its two identifiers with a refusal; one as long as after a consent has kept them.
      const found = refused.filter(({ name, valueLength }) => {
        const consented = other.get(name);
        return consented !== undefined && valueLength >= consented && valueLength >= IDENTIFIER * 2;
      });
      return phase && found.length
        ? [
            {
              phase: phase.phase,
              url: phase.url,
              evidence: [
                ...found.map((item) => stored(item, `${item.valueLength}`)),
                said(page.url),
              ],
            },
          ]
        : [];
    }),
});

const isChoice = ({
  name,
  kind,
  lifetimeDays,
}: {
  name: string;
  kind: string;
  lifetimeDays: number | null;
}) => CHOICE.test(name) && kind === 'cookie' && lifetimeDays !== 0;
