import type { CompleteLanguage } from '../../../src/locales/languages';
import { CATALOGUE } from '../../../src/services/catalogue';
import type { Problem } from '../../../src/settings/settings';

type Said = readonly [fi: string, sv: string];

/** By the setting that the library names; English is the library's own. */
const WORDS: Readonly<Record<string, Said>> = {
  controller: ['kirjoita yrityksen nimi', 'skriv företagets namn'],
  policy: [
    'kirjoita https-osoite tai polku, kuten /tietosuojaseloste',
    'skriv en https-adress eller en sökväg, såsom /dataskydd',
  ],
  'data-policy': [
    'kirjoita tietosuojaselosteen osoite, johon kysely linkittää (GDPR 13)',
    'skriv dataskyddsbeskrivningens adress, som frågan länkar till (GDPR 13)',
  ],
  ga: [
    'Google Analyticsin tunnus on muotoa G-XXXXXXXXXX, isoin kirjaimin',
    'Google Analytics id har formen G-XXXXXXXXXX, med stora bokstäver',
  ],
  ads: ['Google Adsin tunnus on muotoa AW-123456789', 'Google Ads id har formen AW-123456789'],
  gtm: ['Tag Managerin tunnus on muotoa GTM-XXXXXXX', 'Tag Managers id har formen GTM-XXXXXXX'],
  pixel: [
    'Meta Pixelin tunnus on pelkkiä numeroita, kuten 123456789012345',
    'Meta Pixels id är bara siffror, såsom 123456789012345',
  ],
  register: ['kirjoita https-osoite tai polku', 'skriv en https-adress eller en sökväg'],
  days: ['kokonaisluku 1–365', 'ett heltal 1–365'],
  'data-days': [
    'vähintään 184 eli puoli vuotta: useammin kysyminen väsyttää kävijät',
    'minst 184, ett halvt år: att fråga oftare tröttar besökarna',
  ],
  sensitive: [
    'polku alkaa vinoviivalla, kuten /ajanvaraus/*',
    'sökvägen börjar med snedstreck, såsom /tidsbokning/*',
  ],
  gtm_ads: [
    'valitse vain, jos mainonta on yksin säiliössä: Google Ads on jo mukana',
    'välj bara om annonseringen finns enbart i behållaren: Google Ads är redan med',
  ],
};

const OPTION: Readonly<Record<string, Said>> = {
  transfers: [
    'kerro, siirtyykö tietoja EU:n ja ETA:n ulkopuolelle',
    'berätta om uppgifter förs utanför EU och EES',
  ],
  cookies: ['kerro, mitä palvelu tallentaa', 'berätta vad tjänsten sparar'],
  provider: ['kerro, mikä yritys saa tiedot', 'berätta vilket företag som får uppgifterna'],
  policy: ['kirjoita selosteen https-osoite', 'skriv beskrivningens https-adress'],
};

/** What is said of an option of a service: with an example of its own. */
function ofService({ setting }: Problem, use: string | undefined): Said | undefined {
  const option = setting.split('.')[1] ?? '';
  const known = OPTION[option];
  if (known) return known;
  const example = CATALOGUE[use ?? '']?.needs[option]?.example;
  return example
    ? [
        `tunnus puuttuu tai on väärin. Esimerkiksi: ${example}`,
        `id saknas eller är fel. Till exempel: ${example}`,
      ]
    : undefined;
}

/**
 * What is allowed, in the language of the page: in English the library's own words.
 *
 * @param use the service that the problem is of.
 * @example
 * allowedIn(problem, 'fi') // 'Google Analyticsin tunnus on muotoa G-XXXXXXXXXX, isoin kirjaimin'
 */
export function allowedIn(problem: Problem, language: CompleteLanguage, use?: string): string {
  const said = WORDS[problem.setting] ?? ofService(problem, use);
  if (language === 'en' || !said) return problem.allowed;
  return said[language === 'fi' ? 0 : 1];
}

/** The number of the service in the configuration that a problem is of; undefined of others. */
export const serviceOf = ({ setting }: Problem): number | undefined => {
  const number = /^services\[(\d+)\]/.exec(setting)?.[1];
  return number === undefined ? undefined : Number(number);
};
