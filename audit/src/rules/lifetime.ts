import type { Audit, StoredItem } from '../model';
import { declaredOf } from './facts/declared';
import { byService, firstOfEach, grouped, phaseOf, played } from './facts/each';
import { said, stored } from './facts/evidence';
import { type DeclaredLifetime, keptAs } from './facts/known';
import { keeperOf } from './facts/who';
import { defineRule } from './rule';

/** Thirteen months, the longest that authorities accept for a cookie. */
const LONGEST = 396;

/** Whatever a cookie asks for, Chromium ends it after this. */
const CAP = 400;

/** A cookie outlives thirteen months. @example `cookieTooLong.judge(audit)` */
export const cookieTooLong = defineRule({
  id: 'cookie-too-long',
  severity: 'medium',
  source: 'A22, B15',
  words: {
    fi: {
      title: '{service}: eväste elää yli 13 kuukautta',
      remedy:
        'Lyhennä elinaika suostumuksen pituiseksi (Googlella cookie_expires) äläkä uusi sitä käynneillä.',
    },
    en: {
      title: '{service}: a cookie lives longer than 13 months',
      remedy:
        'Shorten its life to that of the consent (cookie_expires for Google), and do not renew it at each visit.',
    },
    sv: {
      title: '{service}: en kaka lever längre än 13 månader',
      remedy:
        'Förkorta livslängden till samtyckets (cookie_expires för Google) och förnya den inte vid varje besök.',
    },
  },
  find: (audit) =>
    firstOfEach(
      played(audit).flatMap(({ page, phase }) => {
        const owned = phase.storage
          .filter(({ kind, lifetimeDays }) => kind === 'cookie' && (lifetimeDays ?? 0) > LONGEST)
          .map((thing) => ({ thing, owner: keeperOf(audit, page, thing) }));
        return byService(phase, owned, (item) =>
          stored(
            item,
            `${Math.round(item.lifetimeDays ?? 0)}${(item.lifetimeDays ?? 0) >= CAP - 1 ? '+' : ''} d`,
          ),
        );
      }),
    ),
});

const DAYS: Readonly<Record<string, number>> = {
  second: 1 / 86_400,
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 31,
  year: 366,
};

const inDays = (lifetime: DeclaredLifetime): number | undefined => {
  if (lifetime === 'session') return 0;
  return typeof lifetime === 'string' ? undefined : lifetime.amount * (DAYS[lifetime.unit] ?? 1);
};

/** A cookie lives longer than visitors are told. @example `cookieLongerThanTold.judge(audit)` */
export const cookieLongerThanTold = defineRule({
  id: 'cookie-longer-than-told',
  severity: 'medium',
  source: 'A12',
  words: {
    fi: {
      title: '{service}: eväste elää kauemmin kuin kävijälle kerrotaan',
      remedy: 'Korjaa ilmoitettu elinaika tai lyhennä evästettä.',
    },
    en: {
      title: '{service}: a cookie lives longer than visitors are told',
      remedy: 'Correct the lifetime in the declaration, or shorten the cookie’s life.',
    },
    sv: {
      title: '{service}: en kaka lever längre än besökarna får veta',
      remedy: 'Rätta den angivna livslängden eller förkorta kakans liv.',
    },
  },
  find: (audit) =>
    firstOfEach(
      played(audit).flatMap(({ page, phase }) => {
        const services = declaredOf(audit, page)?.services ?? [];
        const owned = phase.storage.flatMap((thing) => {
          const service = services.find((one) => keptAs(one, thing));
          const lifetime = service && keptAs(service, thing)?.lifetime;
          const told = lifetime === undefined ? undefined : inDays(lifetime);
          if (!service || told === undefined || thing.kind !== 'cookie') return [];
          // A day more is rounding.
          const isLonger = (thing.lifetimeDays ?? 0) > told + 1;
          return isLonger ? [{ thing, owner: { own: false, services: [service] }, told }] : [];
        });
        return byService(phase, owned, (item) => {
          const told = owned.find(({ thing }) => thing === item)?.told ?? 0;
          return stored(item, `${Math.round(item.lifetimeDays ?? 0)} > ${Math.round(told)} d`);
        });
      }),
    ),
});

const askedOnceMore = (audit: Audit) =>
  audit.pages.flatMap((page) => {
    const phase = phaseOf(page, 'refused');
    const asked = (phase?.states ?? []).filter(
      ({ moment, keksi }) => moment === 'next-page' && keksi && !keksi.decided,
    );
    return phase && asked.length ? [{ phase, asked }] : [];
  });

/** A visitor who has just refused is asked again. @example `askedAgain.judge(audit)` */
export const askedAgain = defineRule({
  id: 'asked-again',
  severity: 'medium',
  source: 'A23, N3',
  words: {
    fi: {
      title: 'Kieltäytyneeltä kysytään heti uudelleen',
      remedy: 'Muista kielto vähintään puoli vuotta, yhtä kauan kuin suostumus.',
    },
    en: {
      title: 'A visitor who refused is asked again at once',
      remedy: 'Remember a refusal for half a year at least, as long as a consent.',
    },
    sv: {
      title: 'Den som nekat tillfrågas genast på nytt',
      remedy: 'Kom ihåg ett nekande i minst ett halvår, lika länge som ett samtycke.',
    },
  },
  find: (audit) =>
    askedOnceMore(audit).map(({ phase, asked }) => ({
      phase: phase.phase,
      url: phase.url,
      evidence: asked.map(({ page }) => said(`${page}: decided = false`)),
    })),
});

/** What remembers the choice: a cookie or key that appeared with it. */
const CHOICE = /consent|keksi$|klaro|tarteaucitron|cc_cookie|orejime|c15t|cmplz|didomi|fides/i;

const isChoice = ({ name, kind }: StoredItem) => CHOICE.test(name) && kind === 'cookie';

/** The consent lasts longer than a year. @example `consentTooLong.judge(audit)` */
export const consentTooLong = defineRule({
  id: 'consent-too-long',
  severity: 'medium',
  source: 'A22',
  words: {
    fi: {
      title: 'Suostumus on voimassa yli 12 kuukautta ({what} päivää)',
      remedy: 'Kysy uudelleen vähintään vuosittain; puoli vuotta on hyvä.',
    },
    en: {
      title: 'A consent is valid for more than 12 months ({what} days)',
      remedy: 'Ask again at least once a year; half a year is good.',
    },
    sv: {
      title: 'Samtycket gäller i mer än 12 månader ({what} dagar)',
      remedy: 'Fråga på nytt minst en gång om året; ett halvår är bra.',
    },
  },
  find: (audit) =>
    audit.pages.flatMap((page) => {
      const phase = phaseOf(page, 'accepted');
      const long = phase?.storage.filter(
        (item) => isChoice(item) && (item.lifetimeDays ?? 0) > 367,
      );
      return phase && long?.length
        ? [
            {
              phase: phase.phase,
              url: phase.url,
              values: { what: String(Math.round(long[0]?.lifetimeDays ?? 0)) },
              evidence: long.map((item) => stored(item)),
            },
          ]
        : [];
    }),
});

/** A refusal is remembered for a shorter time than a consent. @example `refusalShorter.judge(audit)` */
export const refusalShorter = defineRule({
  id: 'refusal-shorter',
  severity: 'medium',
  source: 'A23',
  words: {
    fi: {
      title: 'Kielto muistetaan lyhyemmän ajan kuin suostumus ({what})',
      remedy: 'Anna kiellolle vähintään sama voimassaolo kuin suostumukselle.',
    },
    en: {
      title: 'A refusal is remembered for a shorter time than a consent ({what})',
      remedy: 'Let a refusal be valid at least as long as a consent.',
    },
    sv: {
      title: 'Ett nekande minns kortare tid än ett samtycke ({what})',
      remedy: 'Låt ett nekande gälla minst lika länge som ett samtycke.',
    },
  },
  find: (audit) =>
    audit.pages.flatMap((page) => {
      const refused = phaseOf(page, 'refused');
      const accepted = new Map(
        phaseOf(page, 'accepted')
          ?.storage.filter(isChoice)
          .map(({ name, lifetimeDays }) => [name, lifetimeDays ?? 0]),
      );
      const names = grouped((refused?.storage ?? []).filter(isChoice), ({ name }) => name);
      const shorter = [...names].flatMap(([name, [item]]) => {
        const days = accepted.get(name);
        const isShorter = item && days !== undefined && (item.lifetimeDays ?? 0) < days - 1;
        return isShorter ? [{ item, days }] : [];
      });
      const [first] = shorter;
      return refused && first
        ? [
            {
              phase: refused.phase,
              url: refused.url,
              values: {
                what: `${Math.round(first.item.lifetimeDays ?? 0)} < ${Math.round(first.days)} d`,
              },
              evidence: shorter.map(({ item }) => stored(item)),
            },
          ]
        : [];
    }),
});
