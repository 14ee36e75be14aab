import { isStatement } from '../banner/statement';
import type { Audit } from '../model';
import { control, firstLayer, onBanners } from './facts/banner';
import { said } from './facts/evidence';
import { defineRule, type Found } from './rule';

/** A switch is on before anybody touched it. @example `pretickedSwitch.judge(audit)` */
export const pretickedSwitch = defineRule({
  id: 'preticked-switch',
  severity: 'high',
  source: 'A8',
  words: {
    fi: {
      title: 'Suostumus on valmiiksi valittu: {what}',
      remedy: 'Jätä kaikki muut kuin välttämättömät pois päältä, kunnes kävijä itse valitsee ne.',
    },
    en: {
      title: 'A consent is ticked beforehand: {what}',
      remedy: 'Leave all but the necessary off until the visitor turns them on.',
    },
    sv: {
      title: 'Ett samtycke är förvalt: {what}',
      remedy: 'Låt allt utom det nödvändiga vara avstängt tills besökaren själv väljer.',
    },
  },
  find: (audit) =>
    onBanners(audit, ({ layers }) => {
      const on = layers
        .flatMap(({ switches }) => switches)
        // What cannot be switched off is what is necessary.
        .filter(({ checked, disabled, name }) => checked && !disabled && !NECESSARY.test(name));
      const names = [...new Set(on.map(({ name }) => name))];
      return names.length
        ? { values: { what: names.join(', ') }, evidence: names.map(said) }
        : undefined;
    }),
});

const NECESSARY =
  /välttämät|necessary|nödvändig|essential|required|notwendig|erforderlich|nécessaire|necesari/i;

/** A claim of legitimate interest for what needs consent. @example `legitimateInterest.judge(audit)` */
export const legitimateInterest = defineRule({
  id: 'legitimate-interest',
  severity: 'high',
  source: 'A4',
  words: {
    fi: {
      title: 'Banneri vetoaa oikeutettuun etuun',
      remedy:
        'Poista oikeutettu etu: muut kuin välttämättömät evästeet perustuvat vain suostumukseen.',
    },
    en: {
      title: 'The banner claims a legitimate interest',
      remedy: 'Remove it: cookies that are not necessary rest on consent alone.',
    },
    sv: {
      title: 'Bannern åberopar berättigat intresse',
      remedy: 'Ta bort det: andra kakor än nödvändiga vilar enbart på samtycke.',
    },
  },
  find: (audit) =>
    onText(
      audit,
      /oikeutet\w+ e[td]u\w*|legitimate interests?|berättiga\w+ intress\w*|berechtigt\w+ interess\w*|intérêts? légitimes?/i,
    ),
});

/** Going on, or the browser's settings, are taken for consent. @example `impliedConsent.judge(audit)` */
export const impliedConsent = defineRule({
  id: 'implied-consent',
  severity: 'high',
  source: 'A3, A9',
  words: {
    fi: {
      title: 'Banneri pitää selaamisen jatkamista suostumuksena',
      remedy: 'Poista lause: suostumus on aina kävijän oma teko.',
    },
    en: {
      title: 'The banner takes going on for consent',
      remedy: 'Remove the sentence: consent is always an act of the visitor.',
    },
    sv: {
      title: 'Bannern tolkar fortsatt surfande som samtycke',
      remedy: 'Ta bort meningen: ett samtycke är alltid besökarens egen handling.',
    },
  },
  find: (audit) =>
    onText(
      audit,
      /jatkamalla (?:sivuston |selaamista|selailua|käyttöä)\S*.{0,60}hyväksy\w*|by (?:continuing|using).{0,60}(?:accept|agree|consent)|genom att fortsätta.{0,60}(?:godkänner|accepterar|samtycker)/i,
    ),
});

const onText = (audit: Audit, pattern: RegExp): Found[] =>
  onBanners(audit, ({ layers }) => {
    const told = layers.flatMap(({ text }) => pattern.exec(text)?.[0] ?? []);
    return told.length
      ? { evidence: [...new Set(told)].map((one) => said(`“${one}”`)) }
      : undefined;
  });

/** Withdrawing is told nowhere on the first layer. @example `withdrawalNotTold.judge(audit)` */
export const withdrawalNotTold = defineRule({
  id: 'withdrawal-not-told',
  severity: 'medium',
  source: 'A18, N6',
  words: {
    fi: {
      title: 'Banneri ei kerro, että suostumuksen voi peruuttaa',
      remedy:
        'Kerro ensimmäisellä tasolla, että valintaa voi muuttaa tai sen voi peruuttaa, ja missä.',
    },
    en: {
      title: 'The banner does not say that consent can be withdrawn',
      remedy: 'Say on the first layer that the choice can be changed or withdrawn, and where.',
    },
    sv: {
      title: 'Bannern berättar inte att samtycket kan återkallas',
      remedy: 'Berätta på första nivån att valet kan ändras eller återkallas, och var.',
    },
  },
  find: (audit) =>
    onBanners(audit, (banner) => {
      const layer = firstLayer(banner);
      const says =
        /peru|muuttaa (?:valint|evästeasetu)|milloin tahansa|withdraw|change your (?:choice|mind|settings|preferences)|at any time|återkalla|ändra|när som helst|widerruf|jederzeit|retirer|à tout moment|revocar|en cualquier momento/i;
      return layer && control(layer, 'accept') && !says.test(layer.text)
        ? { evidence: [said(layer.text)] }
        : undefined;
    }),
});

/** No link to the privacy statement, or a dead one. @example `statementLink.judge(audit)` */
export const statementLink = defineRule({
  id: 'statement-link-missing',
  severity: 'medium',
  source: 'A12',
  words: {
    fi: {
      title: 'Bannerissa ei ole toimivaa linkkiä tietosuojaselosteeseen',
      remedy: 'Lisää linkki (data-policy) ja tarkista, että se avautuu.',
    },
    en: {
      title: 'The banner has no working link to the privacy statement',
      remedy: 'Add the link (data-policy), and see to it that it opens.',
    },
    sv: {
      title: 'Bannern saknar en fungerande länk till dataskyddsbeskrivningen',
      remedy: 'Lägg till länken (data-policy) och kontrollera att den öppnas.',
    },
  },
  find: (audit) =>
    onBanners(audit, ({ layers }) => {
      const links = layers.flatMap((one) => one.links);
      const told = links.filter(isStatement);
      if (told.some(({ status = 200 }) => status < 400)) return undefined;
      return {
        evidence: (told.length ? told : links).map(({ name, url, status = '' }) =>
          said(`${name} ${url} ${status}`),
        ),
      };
    }),
});

/** The banner speaks another language than the page. @example `bannerLanguage.judge(audit)` */
export const bannerLanguage = defineRule({
  id: 'banner-language',
  severity: 'medium',
  source: 'A25, E18',
  words: {
    fi: {
      title: 'Bannerin kieli on {what}, sivun {page}',
      remedy: 'Näytä banneri sivun kielellä ja merkitse kieli lang-määritteellä.',
    },
    en: {
      title: 'The banner’s language is {what}, the page’s {page}',
      remedy: 'Show the banner in the page’s language, and mark it with lang.',
    },
    sv: {
      title: 'Bannerns språk är {what}, sidans {page}',
      remedy: 'Visa bannern på sidans språk och märk språket med lang.',
    },
  },
  find: (audit) =>
    onBanners(audit, ({ writtenIn, language }, page) => {
      const base = (code = '') => code.toLowerCase().split('-')[0] ?? '';
      const what = base(writtenIn ?? language);
      const own = base(page.language);
      return what && own && what !== own
        ? {
            values: { what, page: own },
            evidence: [said(`banner: ${what}; <html lang="${page.language}">`)],
          }
        : undefined;
    }),
});
