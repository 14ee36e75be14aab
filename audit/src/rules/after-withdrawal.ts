import type { Audit, SeenRequest } from '../model';
import { grantedAt } from './facts/allowed';
import { byService, phaseOf } from './facts/each';
import { said, sent, short, stored } from './facts/evidence';
import { isDeniedPing, isGoogleHit, signalOf } from './facts/google';
import { keeperOf, mayKeep, mayRun, ownerOf } from './facts/who';
import { defineRule } from './rule';

/** The phases that withdraw, where the audit could do so; `bfcache` comes back to the page that was left allowed. */
const withdrawals = (audit: Audit) =>
  audit.pages.flatMap((page) =>
    (['withdrawn', 'bfcache'] as const).flatMap((name) => {
      const phase = phaseOf(page, name);
      return phase && grantedAt(phase, 'after') ? [{ page, phase }] : [];
    }),
  );

const isAfter = ({ moment }: Pick<SeenRequest, 'moment'>) =>
  moment !== 'before' && moment !== 'granted';

/** A service hears of a visitor who has withdrawn. @example `requestAfterWithdrawal.judge(audit)` */
export const requestAfterWithdrawal = defineRule({
  id: 'request-after-withdrawal',
  severity: 'high',
  source: 'A19',
  words: {
    fi: {
      title: '{service} saa tietoja peruutuksen jälkeen',
      remedy:
        'Pysäytä {service} heti peruutuksessa: sulje sen lähetykset, myös jonossa olevat ja sivulta poistuttaessa lähtevät.',
    },
    en: {
      title: '{service} receives data after the withdrawal',
      remedy:
        'Stop {service} in the withdrawal itself: shut off what it sends, also what waits in its queue and what leaves as the page unloads.',
    },
    sv: {
      title: '{service} får uppgifter efter återkallandet',
      remedy:
        'Stoppa {service} genast vid återkallandet: stäng det den sänder, även det som väntar i kön och det som går när sidan lämnas.',
    },
  },
  find: (audit) =>
    withdrawals(audit).flatMap(({ page, phase }) => {
      const owned = phase.requests
        .filter((thing) => isAfter(thing) && !isDeniedPing(thing))
        .map((thing) => ({ thing, owner: ownerOf(audit, page, thing) }))
        .filter(({ owner }) => owner.services.length > 0 && !mayRun(owner, new Set()));
      return byService(phase, owned, sent);
    }),
});

/** What a service stored is still there after a withdrawal. @example `storedAfterWithdrawal.judge(audit)` */
export const storedAfterWithdrawal = defineRule({
  id: 'stored-after-withdrawal',
  severity: 'high',
  source: 'A19',
  words: {
    fi: {
      title: 'Selaimeen jää peruutuksen jälkeen, mitä {service} tallensi',
      remedy:
        'Poista peruutuksessa kaikki, mitä {service} tallensi, oikealla domainilla ja polulla, myös localStorage ja sessionStorage, ja estä sitä kirjoittamasta uudelleen.',
    },
    en: {
      title: 'What {service} stored stays in the browser after the withdrawal',
      remedy:
        'Delete in the withdrawal all that {service} stored, with the right domain and path, localStorage and sessionStorage too, and keep it from writing again.',
    },
    sv: {
      title: 'Det som {service} lagrat blir kvar i webbläsaren efter återkallandet',
      remedy:
        'Radera vid återkallandet allt som {service} lagrat, med rätt domän och sökväg, även localStorage och sessionStorage, och hindra den från att skriva på nytt.',
    },
  },
  find: (audit) =>
    withdrawals(audit).flatMap(({ page, phase }) => {
      const owned = phase.storage
        .filter(({ left, crossSite }) => left && !crossSite)
        .map((thing) => ({ thing, owner: keeperOf(audit, page, thing) }))
        .filter(
          ({ thing, owner }) => owner.services.length > 0 && !mayKeep(owner, thing, new Set()),
        );
      return byService(phase, owned, stored);
    }),
});

/** Shorter ones may be alike by chance. */
const SHORTEST = 8;

/** Identifiers that a visitor's own consent record carries are not vendors'. */
const identifiersOf = (request: SeenRequest): string[] =>
  request.parameters
    .filter(({ kind, value }) => kind === 'identifier' && value.length >= SHORTEST)
    .map(({ value }) => value);

/** An identifier from before the withdrawal is sent once more. @example `oldIdentifierAfterWithdrawal.judge(audit)` */
export const oldIdentifierAfterWithdrawal = defineRule({
  id: 'old-identifier-after-withdrawal',
  severity: 'high',
  source: 'A19, N5',
  words: {
    fi: {
      title: '{service} tunnistaa kävijän peruutuksen jälkeen vanhasta tunnisteesta',
      remedy:
        'Vanha tunniste on jäänyt muistiin tai tallenteisiin. Poista se peruutuksessa ja hylkää jonossa olevat lähetykset.',
    },
    en: {
      title: '{service} knows the visitor by the old identifier after the withdrawal',
      remedy:
        'The old identifier is still in memory or in storage. Delete it in the withdrawal, and drop what waits in the queue.',
    },
    sv: {
      title: '{service} känner igen besökaren på den gamla identifieraren efter återkallandet',
      remedy:
        'Den gamla identifieraren finns kvar i minnet eller i lagringen. Radera den vid återkallandet och kasta det som väntar i kön.',
    },
  },
  find: (audit) =>
    withdrawals(audit).flatMap(({ page, phase }) => {
      const old = new Set(
        phase.requests.filter(({ moment }) => moment === 'granted').flatMap(identifiersOf),
      );
      const owned = phase.requests
        .filter((thing) => isAfter(thing) && identifiersOf(thing).some((value) => old.has(value)))
        .map((thing) => ({ thing, owner: ownerOf(audit, page, thing) }))
        .filter(({ owner }) => !owner.own);
      return byService(phase, owned, (request) =>
        sent(
          request,
          identifiersOf(request).find((value) => old.has(value)),
        ),
      );
    }),
});

/** Google is told of a consent that was withdrawn. @example `grantedSignalAfterWithdrawal.judge(audit)` */
export const grantedSignalAfterWithdrawal = defineRule({
  id: 'granted-signal-after-withdrawal',
  severity: 'high',
  source: 'A19, B8',
  words: {
    fi: {
      title: 'Googlelle kerrotaan peruutuksen jälkeen, että suostumus on voimassa',
      remedy:
        'Kutsu gtag("consent", "update", …) arvolla denied jo peruutuksessa, ja hylkää tapahtumat, jotka odottavat lähettämistä.',
    },
    en: {
      title: 'Google is told after the withdrawal that consent is given',
      remedy:
        'Call gtag("consent", "update", …) with denied in the withdrawal itself, and drop events that wait to be sent.',
    },
    sv: {
      title: 'Google får efter återkallandet veta att samtycke finns',
      remedy:
        'Anropa gtag("consent", "update", …) med denied redan vid återkallandet och kasta händelser som väntar på att sändas.',
    },
  },
  find: (audit) =>
    withdrawals(audit).flatMap(({ phase }) => {
      const hits = phase.requests.filter((request) => {
        const signal = isAfter(request) && isGoogleHit(request) ? signalOf(request) : undefined;
        return signal !== undefined && (signal.ads || signal.analytics);
      });
      const evidence = hits.map((request) => sent(request));
      return evidence.length ? [{ phase: phase.phase, url: phase.url, evidence }] : [];
    }),
});

/** The page or its console says that something broke while withdrawing. @example `errorAtWithdrawal.judge(audit)` */
export const errorAtWithdrawal = defineRule({
  id: 'error-at-withdrawal',
  severity: 'low',
  source: 'A19',
  words: {
    fi: {
      title: 'Sivulla tapahtui virhe peruutuksen jälkeen',
      remedy: 'Korjaa virhe: keskeytynyt koodi voi jättää peruutuksen kesken.',
    },
    en: {
      title: 'The page failed after the withdrawal',
      remedy: 'Mend the error: code that broke off may leave a withdrawal half done.',
    },
    sv: {
      title: 'Ett fel inträffade på sidan efter återkallandet',
      remedy: 'Rätta felet: kod som avbryts kan lämna återkallandet halvfärdigt.',
    },
  },
  find: (audit) =>
    withdrawals(audit).flatMap(({ phase }) => {
      const evidence = phase.console
        .filter((message) => message.level === 'exception' && isAfter(message))
        .map(({ text, place }) =>
          said(place ? `${short(text)} ← ${place.url}:${place.line ?? ''}` : text),
        );
      return evidence.length ? [{ phase: phase.phase, url: phase.url, evidence }] : [];
    }),
});
