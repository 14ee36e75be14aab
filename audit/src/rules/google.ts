import type { Audit, GoogleCommand, Page, Phase, SeenRequest } from '../model';
import { grantedAt } from './facts/allowed';
import { firstOfEach, grouped, played } from './facts/each';
import { said, sent, short } from './facts/evidence';
import {
  consents,
  grantsAds,
  grantsAnalytics,
  isDeniedPing,
  isGoogleHit,
  letters,
  parameterOf,
  type Signal,
  saidIn,
  signalOf,
} from './facts/google';
import { defineRule, type Found } from './rule';

/** The commands of each page that was open in a phase. */
function dataLayers(audit: Audit): { phase: Phase; page: string; commands: GoogleCommand[] }[] {
  return played(audit).flatMap(({ phase }) =>
    [...grouped(phase.google, ({ page }) => page)].map(([page, commands]) => ({
      phase,
      page,
      commands: [...commands].sort((one, other) => one.index - other.index),
    })),
  );
}

const shown = ({ index, command, args }: GoogleCommand) =>
  said(`${index}: ${command} ${short(JSON.stringify(args), 200)}`);

/** One finding a page: what a page does wrong, it does in every phase. */
const oncePerPage = (found: readonly Found[]): Found[] => firstOfEach(found);

/** Commands that Google acts on, and that a default must come before. */
const ACTS = ['config', 'event', 'js'];

/** Google's default comes after what it should hold. @example `googleDefaultLate.judge(audit)` */
export const googleDefaultLate = defineRule({
  id: 'google-default-late',
  severity: 'high',
  source: 'B2',
  words: {
    fi: {
      title: 'Googlen oletussuostumus asetetaan vasta muiden komentojen jälkeen',
      remedy:
        'Siirrä gtag("consent", "default", …) ensimmäiseksi, ennen komentoja js, config ja event, jokaisella sivulla.',
    },
    en: {
      title: 'Google’s default consent is set only after other commands',
      remedy:
        'Put gtag("consent", "default", …) first, before js, config and event, on every page.',
    },
    sv: {
      title: 'Googles standardsamtycke anges först efter andra kommandon',
      remedy:
        'Flytta gtag("consent", "default", …) först, före js, config och event, på varje sida.',
    },
  },
  find: (audit) =>
    oncePerPage(
      dataLayers(audit).flatMap(({ phase, commands }) => {
        const [first] = consents(commands, 'default');
        const earlier = commands.filter(
          ({ command, index }) => ACTS.includes(command) && first && index < first.index,
        );
        return first && earlier.length
          ? [{ phase: phase.phase, url: phase.url, evidence: [...earlier, first].map(shown) }]
          : [];
      }),
    ),
});

/** Google is never told that consent is needed. @example `googleDefaultMissing.judge(audit)` */
export const googleDefaultMissing = defineRule({
  id: 'google-default-missing',
  severity: 'medium',
  source: 'B2',
  words: {
    fi: {
      title: 'Googlen tunnisteet toimivat ilman suostumustilaa',
      remedy:
        'Aseta gtag("consent", "default", …) arvoon denied ennen muita Googlen komentoja, tai lataa Googlen koodi vasta suostumuksen jälkeen Keksin kautta.',
    },
    en: {
      title: 'Google’s tags run without a consent state',
      remedy:
        'Set gtag("consent", "default", …) to denied before any other Google command, or let Keksi load Google’s code after consent.',
    },
    sv: {
      title: 'Googles taggar körs utan samtyckesläge',
      remedy:
        'Ange gtag("consent", "default", …) som denied före alla andra Google-kommandon, eller låt Keksi ladda Googles kod efter samtycke.',
    },
  },
  find: (audit) =>
    oncePerPage(
      dataLayers(audit).flatMap(({ phase, commands }) => {
        const configs = commands.filter(({ command }) => command === 'config');
        return configs.length && consents(commands, 'default').length === 0
          ? [{ phase: phase.phase, url: phase.url, evidence: configs.map(shown) }]
          : [];
      }),
    ),
});

/** The four that Google asks for since 2024. */
const SIGNALS = ['ad_storage', 'ad_user_data', 'ad_personalization', 'analytics_storage'] as const;

/** The default is "granted" before anybody chose. @example `googleDefaultGranted.judge(audit)` */
export const googleDefaultGranted = defineRule({
  id: 'google-default-granted',
  severity: 'high',
  source: 'A1, B2',
  words: {
    fi: {
      title: 'Googlen oletussuostumus on annettu ennen valintaa',
      remedy: 'Aseta kaikki neljä oletusta arvoon denied. Vain kävijän valinta saa muuttaa niitä.',
    },
    en: {
      title: 'Google’s default consent is granted before a choice',
      remedy: 'Set all four defaults to denied. Only the visitor’s choice may change them.',
    },
    sv: {
      title: 'Googles standardsamtycke är beviljat före valet',
      remedy: 'Ange alla fyra som denied. Bara besökarens val får ändra dem.',
    },
  },
  find: (audit) =>
    oncePerPage(
      dataLayers(audit).flatMap(({ phase, commands }) => {
        const wrong = consents(commands, 'default').filter((command) =>
          SIGNALS.some((signal) => saidIn(command)[signal] === 'granted'),
        );
        // With a region it may be meant for countries that ask for no consent.
        const everywhere = wrong.filter((command) => saidIn(command).region === undefined);
        const isChosen = grantedAt(phase, 'before')?.size !== 0;
        return everywhere.length && !isChosen
          ? [{ phase: phase.phase, url: phase.url, evidence: everywhere.map(shown) }]
          : [];
      }),
    ),
});

/** One of the four signals is missing, which is not the same as denied. @example `googleSignalMissing.judge(audit)` */
export const googleSignalMissing = defineRule({
  id: 'google-signal-missing',
  severity: 'medium',
  source: 'B3',
  words: {
    fi: {
      title: 'Googlen oletussuostumuksesta puuttuu {what}',
      remedy: 'Lisää {what} oletukseen arvolla denied. Puuttuva ei ole sama kuin kielletty.',
    },
    en: {
      title: 'Google’s default consent lacks {what}',
      remedy: 'Add {what} to the default, as denied. What is missing is not denied.',
    },
    sv: {
      title: 'Googles standardsamtycke saknar {what}',
      remedy: 'Lägg till {what} som denied. Det som saknas är inte nekat.',
    },
  },
  find: (audit) =>
    oncePerPage(
      dataLayers(audit).flatMap(({ phase, commands }) => {
        const defaults = consents(commands, 'default');
        const missing = SIGNALS.filter((one) => defaults.every((two) => !(one in saidIn(two))));
        return defaults.length && missing.length
          ? [
              {
                phase: phase.phase,
                url: phase.url,
                values: { what: missing.join(', ') },
                evidence: defaults.map(shown),
              },
            ]
          : [];
      }),
    ),
});

/** What a region may be: "EU" is none. */
const REGION = /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/;

/** Google does not know the region that a default is for. @example `googleRegionUnknown.judge(audit)` */
export const googleRegionUnknown = defineRule({
  id: 'google-region-unknown',
  severity: 'high',
  source: 'B5',
  words: {
    fi: {
      title: 'Googlen oletussuostumuksen alue ei ole mikään maa: {what}',
      remedy:
        'Luettele maiden koodit (FI, SE …) tai jätä region pois, jolloin oletus koskee kaikkia.',
    },
    en: {
      title: 'The region of Google’s default consent is no country: {what}',
      remedy:
        'List the codes of countries (FI, SE …), or leave region out, so that it holds for all.',
    },
    sv: {
      title: 'Regionen i Googles standardsamtycke är inget land: {what}',
      remedy: 'Ange landskoder (FI, SE …) eller utelämna region, så gäller det alla.',
    },
  },
  find: (audit) =>
    oncePerPage(
      dataLayers(audit).flatMap(({ phase, commands }) => {
        const wrong = consents(commands, 'default').filter((command) =>
          regionsIn(command).some((region) => !REGION.test(region) || region === 'EU'),
        );
        const what = wrong.flatMap(regionsIn).join(', ');
        return wrong.length
          ? [{ phase: phase.phase, url: phase.url, values: { what }, evidence: wrong.map(shown) }]
          : [];
      }),
    ),
});

const regionsIn = (command: GoogleCommand): string[] => {
  const { region } = saidIn(command);
  return region === undefined ? [] : [region].flat().map(String);
};

/** A stored choice is told only after the configuration, when the first view has gone out. @example `googleUpdateLate.judge(audit)` */
export const googleUpdateLate = defineRule({
  id: 'google-update-late',
  severity: 'medium',
  source: 'B4',
  words: {
    fi: {
      title: 'Palaavan kävijän suostumus kerrotaan Googlelle liian myöhään',
      remedy:
        'Kutsu gtag("consent", "update", …) ennen komentoa config, tai anna oletukselle wait_for_update.',
    },
    en: {
      title: 'A returning visitor’s consent is told to Google too late',
      remedy:
        'Call gtag("consent", "update", …) before config, or give the default a wait_for_update.',
    },
    sv: {
      title: 'En återvändande besökares samtycke meddelas Google för sent',
      remedy:
        'Anropa gtag("consent", "update", …) före config, eller ge standardläget en wait_for_update.',
    },
  },
  find: (audit) =>
    dataLayers(audit)
      .filter(({ phase }) => phase.phase === 'returned')
      .flatMap(({ phase, commands }) => {
        const [update] = consents(commands, 'update');
        const config = commands.find(({ command }) => command === 'config');
        const waits = consents(commands, 'default').some(
          (command) => Number(saidIn(command).wait_for_update) > 0,
        );
        return update && config && config.index < update.index && !waits
          ? [{ phase: phase.phase, url: phase.url, evidence: [config, update].map(shown) }]
          : [];
      }),
});

/** Google is told of more than the visitor allowed. @example `googleStateWrong.judge(audit)` */
export const googleStateWrong = defineRule({
  id: 'google-state-wrong',
  severity: 'high',
  source: 'B8',
  words: {
    fi: {
      title: 'Googlelle kerrotaan suostumus, jota kävijä ei antanut',
      remedy:
        'Tarkista, mitä banneri kertoo Googlelle: markkinointi vastaa arvoja ad_storage, ad_user_data ja ad_personalization, diagnostiikka arvoa analytics_storage.',
    },
    en: {
      title: 'Google is told of a consent that the visitor did not give',
      remedy:
        'See what the banner tells Google: marketing stands for ad_storage, ad_user_data and ad_personalization, diagnostics for analytics_storage.',
    },
    sv: {
      title: 'Google får veta om ett samtycke som besökaren inte gett',
      remedy:
        'Granska vad bannern säger till Google: marknadsföring motsvarar ad_storage, ad_user_data och ad_personalization, diagnostik analytics_storage.',
    },
  },
  find: (audit) =>
    played(audit)
      // After a withdrawal a rule of its own says so.
      .filter(({ phase }) => phase.phase !== 'withdrawn')
      .flatMap(({ phase }) => {
        const evidence = phase.requests
          .filter((request) => isGoogleHit(request) && saysTooMuch(phase, request))
          .map((request) =>
            sent(request, `gcs=${parameterOf(request, 'gcs')}, gcd=${parameterOf(request, 'gcd')}`),
          );
        return evidence.length ? [{ phase: phase.phase, url: phase.url, evidence }] : [];
      }),
});

/** Both ways in which a hit tells of consent. */
function signals(request: SeenRequest): Signal[] {
  const four = letters(parameterOf(request, 'gcd') ?? '');
  const byLetters = four ? [{ ads: grantsAds(four), analytics: grantsAnalytics(four) }] : [];
  return [signalOf(request) ?? [], byLetters].flat();
}

function saysTooMuch(phase: Phase, request: SeenRequest): boolean {
  const granted = grantedAt(phase, request.moment);
  if (!granted) return false;
  return signals(request).some(
    ({ ads, analytics }) =>
      (ads && !granted.has('marketing')) || (analytics && !granted.has('diagnostic')),
  );
}

/** Google hears of those who allowed nothing, in its advanced mode. @example `googleDeniedPing.judge(audit)` */
export const googleDeniedPing = defineRule({
  id: 'google-denied-ping',
  severity: 'medium',
  source: 'B6',
  words: {
    fi: {
      title: 'Google saa tietoja myös kävijöistä, jotka eivät ole suostuneet (advanced-tila)',
      remedy:
        'Käytä basic-tilaa: älä lataa Googlen koodia ennen suostumusta. Lähetys kertoo sivun osoitteen, selaimen ja IP-osoitteen, vaikka evästeitä ei ole.',
    },
    en: {
      title: 'Google receives data also of visitors who have not consented (advanced mode)',
      remedy:
        'Use the basic mode: do not load Google’s code before consent. Such a hit tells the page’s address, the browser and the IP address, though without cookies.',
    },
    sv: {
      title: 'Google får uppgifter även om besökare som inte samtyckt (advanced-läge)',
      remedy:
        'Använd basic-läget: ladda inte Googles kod före samtycke. En sådan sändning berättar sidans adress, webbläsaren och IP-adressen, även utan kakor.',
    },
  },
  find: (audit) =>
    oncePerPage(
      played(audit).flatMap(({ phase }) => {
        const evidence = phase.requests
          .filter(
            (request) => isDeniedPing(request) && grantedAt(phase, request.moment)?.size === 0,
          )
          .map((request) => sent(request));
        return evidence.length ? [{ phase: phase.phase, url: phase.url, evidence }] : [];
      }),
    ),
});

/** Statistics are joined to accounts and advertising although marketing was not allowed. @example `googlePersonalised.judge(audit)` */
export const googlePersonalised = defineRule({
  id: 'google-personalised',
  severity: 'medium',
  source: 'B10, B11',
  words: {
    fi: {
      title: 'Google saa kohdentaa mainontaa, vaikka markkinointia ei sallittu',
      remedy:
        'Aseta allow_google_signals ja allow_ad_personalization_signals arvoon false, kun markkinointia ei ole sallittu (npa=1).',
    },
    en: {
      title: 'Google may personalise advertising although marketing was not allowed',
      remedy:
        'Set allow_google_signals and allow_ad_personalization_signals to false while marketing is not allowed (npa=1).',
    },
    sv: {
      title: 'Google får rikta reklam fast marknadsföring inte tilläts',
      remedy:
        'Ange allow_google_signals och allow_ad_personalization_signals som false när marknadsföring inte är tillåten (npa=1).',
    },
  },
  find: (audit) =>
    played(audit).flatMap(({ phase }) => {
      const evidence = phase.requests
        .filter((request) => isGoogleHit(request) && parameterOf(request, 'npa') === '0')
        .filter((request) => {
          const granted = grantedAt(phase, request.moment);
          return granted?.has('diagnostic') && !granted.has('marketing');
        })
        .map((request) => sent(request, 'npa=0'));
      return evidence.length ? [{ phase: phase.phase, url: phase.url, evidence }] : [];
    }),
});

/** More than one view of the same page is told: two tags do the same work. @example `googleTwice.judge(audit)` */
export const googleTwice = defineRule({
  id: 'google-twice',
  severity: 'low',
  source: 'B7, B13',
  words: {
    fi: {
      title: 'Sama sivunäyttö lähtee Google Analyticsiin useammin kuin kerran ({what})',
      remedy: 'Poista toinen koodi: usein vanha gtag on jäänyt Tag Managerin tai Keksin rinnalle.',
    },
    en: {
      title: 'The same page view goes to Google Analytics more than once ({what})',
      remedy: 'Remove one of the tags: often an old gtag was left beside Tag Manager or Keksi.',
    },
    sv: {
      title: 'Samma sidvisning går till Google Analytics mer än en gång ({what})',
      remedy:
        'Ta bort den ena koden: ofta har en gammal gtag blivit kvar vid sidan av Tag Manager eller Keksi.',
    },
  },
  find: (audit) =>
    audit.pages.flatMap((page: Page) => {
      const phase = page.phases.find((one) => one.phase === 'returned' && one.played);
      const views = (phase?.requests ?? []).filter(
        (request) => /\/g\/collect/.test(request.url) && parameterOf(request, 'en') === 'page_view',
      );
      const key = (request: SeenRequest) =>
        ['tid', 'dl'].map((name) => parameterOf(request, name)).join(' ') +
        request.page +
        request.moment;
      return [...grouped(views, key)]
        .filter(([, same]) => same.length > 1)
        .map(([, same]) => ({
          phase: 'returned' as const,
          url: page.url,
          values: { what: parameterOf(same[0] as SeenRequest, 'tid') ?? '' },
          evidence: same.map((request) => sent(request)),
        }));
    }),
});
