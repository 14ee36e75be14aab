import type { Audit, Page, Parameter, Phase, SeenRequest } from '../model';
import { isSensitivePage } from './facts/allowed';
import { byService, firstOfEach, type Owned, played } from './facts/each';
import { sent, short } from './facts/evidence';
import { mayRun, ownerOf } from './facts/who';
import { defineRule, type Found } from './rule';

/** Campaigns and clicks say where a visitor came from, not what they looked for. */
const HARMLESS =
  /^(utm_\w+|gclid|gclsrc|gbraid|wbraid|dclid|gad_\w+|fbclid|msclkid|ttclid|li_fat_id|_gl|lang|page|p|sivu|kieli)$/i;

/** What is sent to others, of those that are not the site's own. */
function toOthers(audit: Audit): (Owned<SeenRequest> & { page: Page; phase: Phase })[] {
  return played(audit).flatMap(({ page, phase }) =>
    phase.requests
      .map((thing) => ({ thing, owner: ownerOf(audit, page, thing), page, phase }))
      .filter(({ owner }) => !owner.own),
  );
}

const addressesIn = ({
  parameters,
  referrer,
}: SeenRequest): Pick<Parameter, 'name' | 'value'>[] => [
  ...parameters.filter(({ kind }) => kind === 'address'),
  ...(referrer ? [{ name: 'referer', value: referrer }] : []),
];

/** An address as it may be written in a parameter: once or twice encoded. */
function addressOf(value: string, base: string): URL | undefined {
  try {
    const decoded = /%3A|%2F/i.test(value) ? decodeURIComponent(value) : value;
    if (!/^(https?:)?\/\//.test(decoded) && !decoded.startsWith('/')) return undefined;
    return new URL(decoded, base);
  } catch {
    return undefined;
  }
}

/** Findings of each phase, one a service, of what a parameter tells. */
function telling(audit: Audit, isTold: (address: URL, page: Page) => boolean): Found[] {
  const told = toOthers(audit).flatMap((one) => {
    const parameter = addressesIn(one.thing).find(({ value }) => {
      const address = addressOf(value, one.page.finalUrl);
      return address && isTold(address, one.page);
    });
    return parameter ? [{ ...one, parameter }] : [];
  });
  return firstOfEach(
    played(audit).flatMap(({ phase }) => {
      const here = told.filter((one) => one.phase === phase);
      return byService(phase, here, (request) => {
        const { parameter } = here.find(({ thing }) => thing === request) ?? {};
        return sent(request, `${parameter?.name}=${short(parameter?.value ?? '', 120)}`);
      });
    }),
  );
}

/** A service is told which sensitive page a visitor has read. @example `sensitiveAddress.judge(audit)` */
export const sensitiveAddress = defineRule({
  id: 'sensitive-address',
  severity: 'high',
  source: 'A30, N7',
  words: {
    fi: {
      title: '{service} saa tietää, että kävijä oli arkaluonteisella sivulla',
      remedy:
        'Estä osoitteen lähteminen: pidä sivu luettelossa data-sensitive ja katso, ettei seuraava sivu kerro siitä (Referrer-Policy, dr, ref). Terveyteen viittaava osoite on arkaluonteinen tieto.',
    },
    en: {
      title: '{service} learns that the visitor was on a sensitive page',
      remedy:
        'Keep the address from leaving: list the page in data-sensitive, and see to it that the next page does not tell of it (Referrer-Policy, dr, ref). An address that hints at health is sensitive data.',
    },
    sv: {
      title: '{service} får veta att besökaren var på en känslig sida',
      remedy:
        'Hindra adressen från att gå ut: ha sidan i data-sensitive och se till att nästa sida inte berättar om den (Referrer-Policy, dr, ref). En adress som antyder hälsa är en känslig uppgift.',
    },
  },
  find: (audit) =>
    telling(
      audit,
      (address, page) =>
        address.host === new URL(page.finalUrl).host && isSensitivePage(audit, page, address.href),
    ),
});

/** Something that is not necessary runs on a sensitive page, consent or none. @example `sensitivePage.judge(audit)` */
export const sensitivePage = defineRule({
  id: 'sensitive-page',
  severity: 'high',
  source: 'A30',
  words: {
    fi: {
      title: '{service} toimii arkaluonteisella sivulla',
      remedy: 'Älä lataa palvelua {service} tällä sivulla lainkaan, ei suostumuksellakaan.',
    },
    en: {
      title: '{service} runs on a sensitive page',
      remedy: 'Do not load {service} on this page at all, not even with consent.',
    },
    sv: {
      title: '{service} körs på en känslig sida',
      remedy: 'Ladda inte {service} alls på den här sidan, inte ens med samtycke.',
    },
  },
  find: (audit) =>
    firstOfEach(
      played(audit).flatMap(({ page, phase }) => {
        const owned = phase.requests
          .filter((thing) => isSensitivePage(audit, page, thing.page))
          .map((thing) => ({ thing, owner: ownerOf(audit, page, thing) }))
          .filter(({ owner }) => owner.services.length > 0 && !mayRun(owner, new Set()));
        return byService(phase, owned, sent);
      }),
    ),
});

/** A service is told what a visitor searched for or filled in. @example `queryInAddress.judge(audit)` */
export const queryInAddress = defineRule({
  id: 'query-in-address',
  severity: 'medium',
  source: 'A30, B14',
  words: {
    fi: {
      title: '{service} saa sivun osoitteen hakuineen ja kyselyineen',
      remedy:
        'Lähetä osoite ilman kyselyä. Keksi tekee sen itse; muuten aseta page_location ja page_referrer, ja pidä hakusanat poissa osoitteista.',
    },
    en: {
      title: '{service} receives the page’s address with its query',
      remedy:
        'Send the address without its query. Keksi does so; otherwise set page_location and page_referrer, and keep searches out of addresses.',
    },
    sv: {
      title: '{service} får sidans adress med sökningar och frågor',
      remedy:
        'Sänd adressen utan frågedel. Keksi gör det; annars ange page_location och page_referrer och håll sökord borta från adresserna.',
    },
  },
  find: (audit) =>
    telling(audit, (address, page) => {
      if (address.host !== new URL(page.finalUrl).host) return false;
      return [...address.searchParams].some(
        ([name, value]) => value !== '' && !HARMLESS.test(name),
      );
    }),
});

/** A mail address, or a Finnish identity code. */
const PERSONAL = [
  /[\w.+-]+(?:@|%40|%2540)[a-z][\w-]*\.(?!min\b|m?js\b|css\b)[a-z]{2,}/i,
  /(?<![\w])\d{6}[-+A-FU-Y]\d{3}[0-9A-FHJ-NPR-Y](?![\w])/i,
];

/** Addresses that tell a person's mail address or identity code. @example `personalInAddress.judge(audit)` */
export const personalInAddress = defineRule({
  id: 'personal-in-address',
  severity: 'high',
  source: 'A27, A30',
  words: {
    fi: {
      title: '{service} saa osoitteessa sähköpostiosoitteen tai henkilötunnuksen',
      remedy:
        'Poista henkilötieto osoitteesta: lähetä lomakkeet POST-pyyntöinä ja käytä tunnisteita, jotka eivät kerro ihmisestä.',
    },
    en: {
      title: '{service} receives a mail address or identity code in an address',
      remedy:
        'Take personal data out of the address: send forms by POST, and use keys that tell nothing of a person.',
    },
    sv: {
      title: '{service} får en e-postadress eller personbeteckning i en adress',
      remedy:
        'Ta bort personuppgiften ur adressen: sänd formulär med POST och använd nycklar som inte berättar om en person.',
    },
  },
  find: (audit) =>
    firstOfEach(
      played(audit).flatMap(({ page, phase }) => {
        const owned = phase.requests
          .filter(({ url, referrer = '' }) =>
            PERSONAL.some((pattern) => pattern.test(url) || pattern.test(referrer)),
          )
          .map((thing) => ({ thing, owner: ownerOf(audit, page, thing) }))
          .filter(({ owner }) => !owner.own);
        return byService(phase, owned, sent);
      }),
    ),
});

/** What was sent could be read on its way. @example `plainRequest.judge(audit)` */
export const plainRequest = defineRule({
  id: 'plain-request',
  severity: 'medium',
  source: 'GDPR 32',
  words: {
    fi: {
      title: '{service} saa tietoja salaamattomasti (http)',
      remedy: 'Käytä https-osoitetta.',
    },
    en: {
      title: '{service} receives data without encryption (http)',
      remedy: 'Use the https address.',
    },
    sv: {
      title: '{service} får uppgifter okrypterat (http)',
      remedy: 'Använd https-adressen.',
    },
  },
  find: (audit) =>
    firstOfEach(
      played(audit).flatMap(({ page, phase }) => {
        const owned = phase.requests
          .filter(({ url, crossSite }) => crossSite && /^(http|ws):/.test(url))
          .map((thing) => ({ thing, owner: ownerOf(audit, page, thing) }))
          .filter(({ owner }) => !owner.own);
        return byService(phase, owned, sent);
      }),
    ),
});
