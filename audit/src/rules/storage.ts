import { firstOfEach, grouped, phaseOf, played } from './facts/each';
import { sent, stored } from './facts/evidence';
import { ownerOf } from './facts/who';
import { defineRule } from './rule';

/** What libraries that tell devices apart call what they keep. */
const FINGERPRINT =
  /finger.?print|^_?fpjs|fp_?js|_vid_(?:t|s)$|device.?(?:id|print|hash)|browser.?(?:id|hash)|canvas.?(?:id|hash)|evercookie|thumbmark|clientjs|murmur|imprint/i;

/** A name tells that a device is recognised. @example `fingerprintStorage.judge(audit)` */
export const fingerprintStorage = defineRule({
  id: 'fingerprint-storage',
  severity: 'medium',
  source: 'A2',
  words: {
    fi: {
      title: 'Selaimeen tallentuu laitteen tunniste: {service}',
      remedy:
        'Selvitä, mikä tunnistaa laitteen. Tunnistaminen vaatii suostumuksen kuten evästekin.',
    },
    en: {
      title: 'An identifier of the device is stored: {service}',
      remedy: 'Find out what recognises the device. Doing so needs consent as a cookie does.',
    },
    sv: {
      title: 'En identifierare för enheten lagras: {service}',
      remedy: 'Ta reda på vad som känner igen enheten. Det kräver samtycke precis som en kaka.',
    },
  },
  find: (audit) =>
    firstOfEach(
      played(audit).flatMap(({ phase }) =>
        phase.storage
          .filter(({ name }) => FINGERPRINT.test(name))
          .map((item) => ({
            phase: phase.phase,
            url: phase.url,
            values: { service: item.name },
            evidence: [stored(item)],
          })),
      ),
    ),
});

/** Long enough not to be alike by chance. */
const IDENTIFIER = 16;

/** The same value is kept in two storages, so that it can come back. @example `copiedIdentifier.judge(audit)` */
export const copiedIdentifier = defineRule({
  id: 'copied-identifier',
  severity: 'low',
  source: 'A2, A19',
  words: {
    fi: {
      title: 'Sama tunniste on tallennettu kahteen paikkaan: {what}',
      remedy: 'Säilytä tunniste yhdessä paikassa, jotta se poistuu kerralla eikä palaa.',
    },
    en: {
      title: 'The same identifier is stored in two places: {what}',
      remedy: 'Keep it in one place, so that it goes at once and does not come back.',
    },
    sv: {
      title: 'Samma identifierare är lagrad på två ställen: {what}',
      remedy: 'Spara den på ett ställe, så att den försvinner på en gång och inte kommer tillbaka.',
    },
  },
  find: (audit) =>
    audit.pages.flatMap((page) => {
      const phase = phaseOf(page, 'accepted');
      const items = (phase?.storage ?? []).filter(
        ({ valueLength, kind, seen }) =>
          valueLength >= IDENTIFIER &&
          seen.length > 0 &&
          kind !== 'indexedDB' &&
          kind !== 'cacheStorage',
      );
      const same = [...grouped(items, ({ seen }) => seen.at(-1)?.hash ?? '').values()].filter(
        (copies) => new Set(copies.map(({ kind }) => kind)).size > 1,
      );
      return phase
        ? same.map((copies) => ({
            phase: phase.phase,
            url: phase.url,
            values: { what: copies.map(({ kind, name }) => `${kind} ${name}`).join(', ') },
            evidence: copies.map((item) => stored(item)),
          }))
        : [];
    }),
});

/** A service worker or worker asks for what the page may not. @example `workerRequest.judge(audit)` */
export const workerRequest = defineRule({
  id: 'worker-request',
  severity: 'low',
  source: 'A1',
  words: {
    fi: {
      title: 'Taustaskripti (worker) lähettää tietoja: {service}',
      remedy:
        'Tarkista, että taustaskripti noudattaa valintaa: sivun skriptit eivät voi pysäyttää sitä.',
    },
    en: {
      title: 'A worker sends data: {service}',
      remedy: 'See to it that the worker keeps to the choice: the page’s scripts cannot stop it.',
    },
    sv: {
      title: 'Ett bakgrundsskript (worker) sänder uppgifter: {service}',
      remedy: 'Se till att skriptet följer valet: sidans skript kan inte stoppa det.',
    },
  },
  find: (audit) =>
    firstOfEach(
      played(audit).flatMap(({ page, phase }) => {
        const own = phase.requests.filter(
          ({ target, crossSite }) => crossSite && /worker/.test(target),
        );
        const owned = own.filter((request) => !ownerOf(audit, page, request).own);
        return [...grouped(owned, ({ host }) => host)].map(([service, requests]) => ({
          phase: phase.phase,
          url: phase.url,
          values: { service },
          evidence: requests.map((request) => sent(request)),
        }));
      }),
    ),
});
