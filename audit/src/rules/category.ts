import type { Audit, ConsentState, Evidence, Page, Phase, SeenRequest, StoredItem } from '../model';
import { grantedAt } from './facts/allowed';
import { writtenServices } from './facts/declared';
import { byService, firstOfEach, phaseOf, played } from './facts/each';
import { said, sent, stored } from './facts/evidence';
import { isDeniedPing } from './facts/google';
import { known, servicesAt } from './facts/known';
import { keeperOf, mayKeep, mayRun, ownerOf } from './facts/who';
import { defineRule, type Found } from './rule';

const single = (page: Page): Phase[] =>
  (['diagnostic', 'marketing'] as const).flatMap((name) => phaseOf(page, name) ?? []);

/** Requests of services of the other category. */
function foreign(audit: Audit, page: Page, phase: Phase): Found[] {
  const owned = phase.requests
    .filter((thing) => thing.moment !== 'before' && !isDeniedPing(thing))
    .map((thing: SeenRequest) => ({ thing, owner: ownerOf(audit, page, thing) }))
    .filter(({ thing, owner }) => {
      const granted = grantedAt(phase, thing.moment);
      return granted && owner.services.length > 0 && !mayRun(owner, granted);
    });
  const granted = grantedAt(phase, 'after');
  const items = phase.storage
    .filter(({ seen }) => seen.some(({ moment }) => moment !== 'before'))
    .map((thing: StoredItem) => ({ thing, owner: keeperOf(audit, page, thing) }))
    .filter(
      ({ thing, owner }) => granted && owner.services.length > 0 && !mayKeep(owner, thing, granted),
    );
  return firstOfEach([...byService(phase, owned, sent), ...byService(phase, items, stored)]);
}

/** A service runs on the consent to another category. @example `wrongCategory.judge(audit)` */
export const wrongCategory = defineRule({
  id: 'wrong-category',
  severity: 'high',
  source: 'A11',
  words: {
    fi: {
      title: '{service} toimii, vaikka sen luokkaa ei sallittu',
      remedy:
        'Siirrä {service} siihen luokkaan, johon se kuuluu, ja käynnistä se vain sen luvalla.',
    },
    en: {
      title: '{service} runs although its category was not allowed',
      remedy: 'Put {service} into the category it belongs to, and start it by that consent alone.',
    },
    sv: {
      title: '{service} körs fast dess kategori inte tilläts',
      remedy:
        'Flytta {service} till den kategori den hör till och starta den bara med det samtycket.',
    },
  },
  find: (audit) =>
    audit.pages.flatMap((page) => single(page).flatMap((phase) => foreign(audit, page, phase))),
});

/** What measures or advertises is called necessary. @example `declaredNecessary.judge(audit)` */
export const declaredNecessary = defineRule({
  id: 'declared-necessary',
  severity: 'high',
  source: 'A15, N5',
  words: {
    fi: {
      title: '{service} on merkitty välttämättömäksi',
      remedy:
        'Tilastointi ja mainonta eivät ole välttämättömiä palvelulle, jota kävijä pyysi. Siirrä {service} diagnostiikkaan tai markkinointiin.',
    },
    en: {
      title: '{service} is declared as necessary',
      remedy:
        'Statistics and advertising are not necessary for what the visitor asked for. Move {service} to diagnostics or marketing.',
    },
    sv: {
      title: '{service} är märkt som nödvändig',
      remedy:
        'Statistik och reklam är inte nödvändiga för det besökaren bad om. Flytta {service} till diagnostik eller marknadsföring.',
    },
  },
  find: (audit) =>
    audit.pages.flatMap((page) =>
      // As it is written: Keksi itself leaves such a service out, and other banners may not.
      writtenServices(audit, page)
        .filter(({ category, hosts }) => category === 'necessary' && hosts.some(isMeasuring))
        .map(({ name, hosts }) => ({
          phase: 'untouched' as const,
          url: page.url,
          values: { service: name },
          evidence: [said(`${name}: necessary, ${hosts.join(', ')}`)],
        })),
    ),
});

/** Whether a host is one of a service that is never necessary. */
function isMeasuring(host: string): boolean {
  const address = `https://${host.replace(/^\*\./, '').replace(/\.\*/, '.com')}`;
  if (!URL.canParse(address)) return false;
  return servicesAt(new URL(address), known()).some(({ mayBeNecessary }) => !mayBeNecessary);
}

/** GPC asks for no sharing; marketing runs by no choice of the visitor. @example `gpcIgnored.judge(audit)` */
export const gpcIgnored = defineRule({
  id: 'gpc-ignored',
  severity: 'medium',
  source: 'D17',
  words: {
    fi: {
      title: 'Selain pyysi GPC:llä, ettei tietoja jaeta, mutta markkinointi on päällä',
      remedy: 'Pidä markkinointi poissa päältä, kunnes kävijä itse sallii sen.',
    },
    en: {
      title: 'The browser asked by GPC that nothing be shared, yet marketing is on',
      remedy: 'Keep marketing off until the visitor allows it.',
    },
    sv: {
      title: 'Webbläsaren bad med GPC att inget delas, ändå är marknadsföring på',
      remedy: 'Håll marknadsföringen avstängd tills besökaren själv tillåter den.',
    },
  },
  find: (audit) =>
    played(audit)
      .filter(({ phase }) => phase.phase === 'gpc')
      .flatMap(({ phase }) => {
        const on = phase.states.filter(({ keksi }) => keksi?.choices.marketing);
        return on.length
          ? [{ phase: phase.phase, url: phase.url, evidence: [said('marketing: true')] }]
          : [];
      }),
});

/** The consent state and what is permitted differ. @example `choiceNotKept.judge(audit)` */
export const choiceNotKept = defineRule({
  id: 'choice-not-kept',
  severity: 'high',
  source: 'A1, A19',
  words: {
    fi: {
      title: 'Banneri ei muista valintaa: {what}',
      remedy: 'Tarkista, että valinta tallentuu ja että sama valinta luetaan seuraavalla sivulla.',
    },
    en: {
      title: 'The banner does not keep the choice: {what}',
      remedy: 'See to it that the choice is stored, and that the next page reads the same choice.',
    },
    sv: {
      title: 'Bannern minns inte valet: {what}',
      remedy: 'Se till att valet lagras och att nästa sida läser samma val.',
    },
  },
  find: (audit) =>
    played(audit)
      .filter(({ phase }) => phase.phase !== 'gpc')
      .flatMap(({ phase }) => {
        const wrong = phase.states.flatMap((state) => differences(phase, state));
        return wrong.length
          ? [{ phase: phase.phase, url: phase.url, values: { what: phase.phase }, evidence: wrong }]
          : [];
      }),
});

/** Phases in which a choice was made, and none was asked for again. */
const CHOSEN = ['refused', 'accepted', 'diagnostic', 'marketing'];

function differences(phase: Phase, { moment, keksi, page }: ConsentState): Evidence[] {
  const granted = moment === 'before' ? undefined : grantedAt(phase, moment);
  if (!keksi || !granted) return [];
  const wider = (['diagnostic', 'marketing'] as const)
    .filter((one) => keksi.choices[one] && !granted.has(one))
    .map((one) => said(`${moment} ${page}: ${one} = true`));
  const isForgotten = moment === 'next-page' && CHOSEN.includes(phase.phase) && !keksi.decided;
  return isForgotten ? [...wider, said(`${moment} ${page}: decided = false`)] : wider;
}
