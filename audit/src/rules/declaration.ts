import type { Audit, Page, SeenRequest, StoredItem } from '../model';
import { type Declared, declaredOf } from './facts/declared';
import { cookieOf, draftOf } from './facts/draft';
import { grouped, hostOf, played } from './facts/each';
import { said, sent, stored } from './facts/evidence';
import { keptAs, servicesAt } from './facts/known';
import { keeperOf, ownerOf } from './facts/who';
import { defineRule, type Found } from './rule';

/** The pages whose configuration is known. */
const configured = (audit: Audit): { page: Page; declared: Declared }[] =>
  audit.pages.flatMap((page) => {
    const declared = declaredOf(audit, page);
    return declared ? [{ page, declared }] : [];
  });

/** Whether a phase was played in which the visitor allows all. */
const wasAccepted = ({ phases }: Page): boolean =>
  phases.some(
    ({ phase, played: was, presses }) =>
      phase === 'accepted' && was && presses.every(({ done }) => done),
  );

/** A service is declared, and nothing of it was seen. @example `declaredNeverSeen.judge(audit)` */
export const declaredNeverSeen = defineRule({
  id: 'declared-never-seen',
  severity: 'low',
  source: 'A12, A24',
  words: {
    fi: {
      title: '{service} on ilmoitettu, mutta siitä ei näkynyt mitään',
      remedy:
        'Poista {service} asetuksista, jos sitä ei enää käytetä: kävijältä kysytään turhaan. Jos se on käytössä muilla sivuilla, tarkasta nekin.',
    },
    en: {
      title: '{service} is declared, but nothing of it was seen',
      remedy:
        'Take {service} out of the configuration if it is no longer used: visitors are asked for nothing. If other pages use it, audit them as well.',
    },
    sv: {
      title: '{service} är deklarerad, men inget av den syntes',
      remedy:
        'Ta bort {service} ur inställningarna om den inte längre används: besökarna tillfrågas i onödan. Om andra sidor använder den, granska även dem.',
    },
  },
  find(audit) {
    const pages = configured(audit).filter(({ page }) => wasAccepted(page));
    const [first] = pages;
    if (!first) return [];
    const phases = played(audit).map(({ phase }) => phase);
    const isSeen = (service: Declared['services'][number]) =>
      phases.some(
        ({ requests, storage }) =>
          requests.some(
            ({ url }) => URL.canParse(url) && servicesAt(new URL(url), [service]).length > 0,
          ) || storage.some((item) => keptAs(service, item)),
      );
    return (
      first.declared.services
        .filter(({ id, categories }) => id !== 'keksi' && !categories.includes('necessary'))
        // Demographics is a way of Analytics' requests, and has none of its own.
        .filter(
          (service) => !service.part && service.id !== 'google-demographics' && !isSeen(service),
        )
        .map((service) => ({
          phase: 'accepted' as const,
          url: first.page.url,
          values: { service: service.name },
          evidence: [said(`${service.id}: ${service.hosts.join(', ') || '–'}`)],
        }))
    );
  },
});

/** A host that nobody declares hears of visitors. @example `undeclaredHost.judge(audit)` */
export const undeclaredHost = defineRule({
  id: 'undeclared-host',
  severity: 'medium',
  source: 'A12, A13',
  words: {
    fi: {
      title: '{service} saa tietoja, mutta kävijälle ei kerrota siitä',
      remedy:
        'Lisää palvelu asetusten kohtaan services. Valmis ehdotus on mukana; täydennä kohdat, joissa on kolme pistettä. Jos palvelua ei tarvita, poista se.',
    },
    en: {
      title: '{service} receives data, but visitors are not told of it',
      remedy:
        'Add the service to "services" in the configuration. A draft is enclosed; fill in what says "…". If it is not needed, remove it.',
    },
    sv: {
      title: '{service} får uppgifter, men besökarna får inte veta det',
      remedy:
        'Lägg till tjänsten i inställningarnas services. Ett utkast finns med; fyll i det som är märkt med tre punkter. Om tjänsten inte behövs, ta bort den.',
    },
  },
  find(audit) {
    return configured(audit).flatMap(({ page }) => {
      const seen = page.phases.flatMap(({ requests }) => requests);
      const owned = seen
        .map((request) => ({ request, owner: ownerOf(audit, page, request) }))
        .filter(({ owner }) => !owner.own && !owner.services.some(({ declared }) => declared));
      const groups = grouped(
        owned,
        ({ request, owner }) => owner.services[0]?.name ?? hostOf(request),
      );
      return [...groups].map(([service, members]): Found => {
        const requests = members.map(({ request }) => request);
        return {
          phase: requests[0]?.phase ?? 'untouched',
          url: page.url,
          values: { service },
          evidence: onePerAddress(requests).map((request) => sent(request)),
          entry: members[0]?.owner.services[0]?.entry ?? draftOf(requests, itemsOf(page, requests)),
        };
      });
    });
  },
});

const onePerAddress = (requests: readonly SeenRequest[]): SeenRequest[] =>
  [...grouped(requests, ({ url }) => url.replace(/[?#].*/, '')).values()].flatMap(
    ([first]) => first ?? [],
  );

/** What the scripts of these hosts stored, or the hosts themselves. */
const itemsOf = ({ phases }: Page, requests: readonly SeenRequest[]): StoredItem[] => {
  const hosts = new Set(requests.map(hostOf));
  const isTheirs = ({ host, writer }: StoredItem) =>
    hosts.has(host.replace(/^\./, '')) ||
    (writer !== undefined && URL.canParse(writer.url) && hosts.has(new URL(writer.url).hostname));
  const items = phases.flatMap(({ storage }) => storage.filter(isTheirs));
  return [...grouped(items, ({ kind, name }) => `${kind} ${name}`).values()].flatMap(
    ([first]) => first ?? [],
  );
};

/** Something is stored that nobody declares. @example `undeclaredStorage.judge(audit)` */
export const undeclaredStorage = defineRule({
  id: 'undeclared-storage',
  severity: 'medium',
  source: 'A12, A14',
  words: {
    fi: {
      title: 'Selaimeen tallentuu {service}, mutta sitä ei ole ilmoitettu',
      remedy:
        'Ilmoita tallenne sen palvelun evästeissä, joka sen tekee, tai luettele se kohdassa data-known, jos sivusto ei toimi ilman sitä.',
    },
    en: {
      title: '{service} is stored in the browser, but not declared',
      remedy:
        'Declare it among the cookies of the service that sets it, or list it in data-known if the site cannot do without it.',
    },
    sv: {
      title: '{service} lagras i webbläsaren men är inte deklarerad',
      remedy:
        'Deklarera den bland kakorna för tjänsten som skapar den, eller lista den i data-known om webbplatsen inte klarar sig utan den.',
    },
  },
  find: (audit) =>
    configured(audit).flatMap(({ page }) => {
      const items = page.phases.flatMap(({ storage }) => storage);
      const strange = items.filter((item) => {
        const owner = keeperOf(audit, page, item);
        return !owner.own && !owner.services.some(({ declared }) => declared);
      });
      return [...grouped(strange, ({ kind, name }) => `${kind} ${name}`)].map(
        ([service, [first, ...more]]): Found => ({
          phase: first?.phase ?? 'untouched',
          url: page.url,
          values: { service },
          evidence: [first, ...more].flatMap((item) => (item ? [stored(item)] : [])).slice(0, 3),
          entry: first ? cookieOf(first) : undefined,
        }),
      );
    }),
});

/** What a banner's configuration says wrongly. @example `configurationWrong.judge(audit)` */
export const configurationWrong = defineRule({
  id: 'configuration-wrong',
  severity: 'medium',
  source: 'A13',
  words: {
    fi: {
      title: 'Bannerin asetuksissa on virhe',
      remedy: 'Korjaa asetus. Palvelu, jota se koskee, ei käynnisty ennen sitä.',
    },
    en: {
      title: 'The banner’s configuration has an error',
      remedy: 'Correct the setting. The service it concerns does not start before that.',
    },
    sv: {
      title: 'Det finns ett fel i bannerns inställningar',
      remedy: 'Rätta inställningen. Tjänsten den gäller startar inte innan dess.',
    },
  },
  find: (audit) =>
    configured(audit)
      .filter(({ declared }) => declared.problems.length > 0)
      .map(({ page, declared }) => ({
        phase: 'untouched' as const,
        url: page.url,
        evidence: declared.problems.map(said),
      })),
});
