import type { Act, Audit, Banner, Control, Layer, Page, PhaseName } from '../model';
import { phaseOf } from './facts/each';
import { said } from './facts/evidence';
import { keeperOf, ownerOf } from './facts/who';
import { defineRule, type Found } from './rule';

/** The phase in which a banner is looked at. */
const AT: PhaseName = 'untouched';

/** The first layer on a wide screen. */
const firstLayer = ({ layers }: Banner): Layer | undefined =>
  layers.find(({ layer, viewport }) => layer === 1 && viewport.width > 700) ??
  layers.find(({ layer }) => layer === 1);

const narrow = ({ layers }: Banner): Layer | undefined =>
  layers.find(({ layer, viewport }) => layer === 1 && viewport.width <= 400);

const control = (layer: Layer | undefined, act: Act): Control | undefined =>
  layer?.controls.find((one) => one.act === act);

/** A finding for each page whose banner shows something wrong. */
const onBanners = (
  audit: Audit,
  look: (banner: Banner, page: Page) => Pick<Found, 'evidence' | 'values' | 'severity'> | undefined,
): Found[] =>
  audit.pages.flatMap((page) => {
    const found = page.banner && look(page.banner, page);
    return found ? [{ phase: AT, url: page.url, ...found }] : [];
  });

const shown = ({ name, role, box, style }: Control): string =>
  `“${name}” (${role}) ${Math.round(box.width)} × ${Math.round(box.height)} px, ${style.color} / ${style.background}, ${style.fontSize}px ${style.fontWeight}, ${style.contrast.toFixed(1)}:1`;

/** Something needs consent, and nobody asks. @example `bannerMissing.judge(audit)` */
export const bannerMissing = defineRule({
  id: 'banner-missing',
  severity: 'high',
  source: '205 §',
  words: {
    fi: {
      title: 'Sivusto käyttää palveluja, jotka vaativat suostumuksen, mutta ei kysy sitä',
      remedy: 'Ota käyttöön evästebanneri, joka estää palvelut, kunnes kävijä on valinnut.',
    },
    en: {
      title: 'The site uses services that need consent, but does not ask for it',
      remedy: 'Put up a banner that holds these services until the visitor has chosen.',
    },
    sv: {
      title: 'Webbplatsen använder tjänster som kräver samtycke men frågar inte',
      remedy: 'Ta i bruk en banner som håller tillbaka tjänsterna tills besökaren har valt.',
    },
  },
  find: (audit) =>
    audit.pages.flatMap((page) => {
      const phase = phaseOf(page, 'untouched');
      if (page.banner || !phase) return [];
      const needs = [
        ...phase.requests.flatMap((request) => ownerOf(audit, page, request).services),
        ...phase.storage.flatMap((item) => keeperOf(audit, page, item).services),
      ].filter(({ categories }) => !categories.includes('necessary'));
      const names = [...new Set(needs.map(({ name }) => name))];
      return names.length ? [{ phase: AT, url: page.url, evidence: names.map(said) }] : [];
    }),
});

/** Refusing is not offered where accepting is. @example `refusalNotFirst.judge(audit)` */
export const refusalNotFirst = defineRule({
  id: 'refusal-not-on-first-layer',
  severity: 'high',
  source: 'A5',
  words: {
    fi: {
      title: 'Evästeitä ei voi kieltää bannerin ensimmäisellä tasolla',
      remedy:
        'Lisää hyväksymisen viereen samanlainen painike, joka kieltää muut kuin välttämättömät.',
    },
    en: {
      title: 'Cookies cannot be refused on the banner’s first layer',
      remedy: 'Put a button of the same kind beside “accept” that refuses all but the necessary.',
    },
    sv: {
      title: 'Kakor kan inte nekas på bannerns första nivå',
      remedy: 'Lägg en likadan knapp bredvid “acceptera” som nekar allt utom det nödvändiga.',
    },
  },
  find: (audit) =>
    onBanners(audit, (banner) => {
      const layer = firstLayer(banner);
      if (!layer || !control(layer, 'accept') || control(layer, 'refuse')) return undefined;
      return { evidence: layer.controls.map((one) => said(shown(one))) };
    }),
});

/** Refusing is a link where accepting is a button. @example `refusalIsLink.judge(audit)` */
export const refusalIsLink = defineRule({
  id: 'refusal-is-a-link',
  severity: 'medium',
  source: 'A6',
  words: {
    fi: {
      title: 'Kieltäminen on linkki, hyväksyminen painike',
      remedy: 'Tee kiellosta samanlainen painike kuin hyväksymisestä.',
    },
    en: {
      title: 'Refusing is a link, accepting a button',
      remedy: 'Make refusing a button like that of accepting.',
    },
    sv: {
      title: 'Att neka är en länk, att acceptera en knapp',
      remedy: 'Gör nekandet till en likadan knapp som accepterandet.',
    },
  },
  find: (audit) =>
    onBanners(audit, (banner) => {
      const layer = firstLayer(banner);
      const [accept, refuse] = [control(layer, 'accept'), control(layer, 'refuse')];
      const isLink = refuse?.role === 'link' || refuse?.style.underlined;
      if (!accept || !refuse || !isLink || accept.role === 'link' || accept.style.underlined)
        return undefined;
      return { evidence: [accept, refuse].map((one) => said(shown(one))) };
    }),
});

const TRANSPARENT = /^(transparent|rgba\(.*, 0\))$/;

/** How two buttons differ in what steers: size, weight, filling. */
function differences(accept: Control, refuse: Control): string[] {
  const found: string[] = [];
  const [one, other] = [accept, refuse].map(({ box }) => box.width * box.height) as [
    number,
    number,
  ];
  // Words differ in length: a third more is still alike.
  if (Math.max(one, other) > 1.6 * Math.min(one, other)) found.push('size');
  if (Math.abs(accept.style.fontSize - refuse.style.fontSize) > 1) found.push('font-size');
  if (Math.abs(accept.style.fontWeight - refuse.style.fontWeight) >= 200) found.push('font-weight');
  if (Math.abs(accept.style.opacity - refuse.style.opacity) > 0.1) found.push('opacity');
  if (accept.style.background !== refuse.style.background) found.push('background');
  if (TRANSPARENT.test(accept.style.border) !== TRANSPARENT.test(refuse.style.border))
    found.push('border');
  return found;
}

/** Accepting stands out. @example `unequalButtons.judge(audit)` */
export const unequalButtons = defineRule({
  id: 'unequal-buttons',
  severity: 'medium',
  source: 'A7',
  words: {
    fi: {
      title: 'Hyväksyminen näyttää toisenlaiselta kuin kieltäminen ({what})',
      remedy: 'Anna molemmille painikkeille sama koko, väri ja kirjasin.',
    },
    en: {
      title: 'Accepting looks different from refusing ({what})',
      remedy: 'Give both buttons the same size, colour and type.',
    },
    sv: {
      title: 'Att acceptera ser annorlunda ut än att neka ({what})',
      remedy: 'Ge båda knapparna samma storlek, färg och teckensnitt.',
    },
  },
  find: (audit) =>
    onBanners(audit, (banner) => {
      const layer = firstLayer(banner);
      const [accept, refuse] = [control(layer, 'accept'), control(layer, 'refuse')];
      if (!accept || !refuse || refuse.role === 'link') return undefined;
      const found = differences(accept, refuse);
      return found.length
        ? {
            values: { what: found.join(', ') },
            evidence: [accept, refuse].map((one) => said(shown(one))),
          }
        : undefined;
    }),
});

/** Text that is hard to read. @example `bannerContrast.judge(audit)` */
export const bannerContrast = defineRule({
  id: 'banner-contrast',
  severity: 'medium',
  source: 'E5, A7',
  words: {
    fi: {
      title: 'Bannerin painikkeen teksti erottuu huonosti',
      remedy: 'Valitse värit, joiden kontrasti on vähintään 4,5:1.',
    },
    en: {
      title: 'The text of a button in the banner stands out badly',
      remedy: 'Choose colours with a contrast of 4.5 to 1 at least.',
    },
    sv: {
      title: 'Texten på en knapp i bannern syns dåligt',
      remedy: 'Välj färger med en kontrast på minst 4,5:1.',
    },
  },
  find: (audit) =>
    onBanners(audit, (banner) => {
      const weak = (firstLayer(banner)?.controls ?? []).filter(({ style }) => {
        const isLarge = style.fontSize >= 24 || (style.fontSize >= 18.6 && style.fontWeight >= 700);
        return style.contrast < (isLarge ? 3 : 4.5) - 0.05;
      });
      return weak.length ? { evidence: weak.map((one) => said(shown(one))) } : undefined;
    }),
});

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

/** After the choice no way back is in sight. @example `withdrawalHidden.judge(audit)` */
export const withdrawalHidden = defineRule({
  id: 'withdrawal-hidden',
  severity: 'high',
  source: 'A17',
  words: {
    fi: {
      title: 'Valinnan jälkeen sivulla ei ole näkyvää paikkaa, josta suostumuksen voi peruuttaa',
      remedy: 'Lisää jokaisen sivun alareunaan linkki Evästeasetukset tai pysyvä painike.',
    },
    en: {
      title: 'After the choice the page shows no way to withdraw consent',
      remedy: 'Put a link “Cookie settings” at the foot of every page, or a button that stays.',
    },
    sv: {
      title: 'Efter valet visar sidan inget ställe där samtycket kan återkallas',
      remedy:
        'Lägg en länk Kakinställningar längst ner på varje sida eller en knapp som stannar kvar.',
    },
  },
  find: (audit) =>
    onBanners(audit, ({ layers }, { settingsLinks }) =>
      layers.length && !settingsLinks.some(({ visible }) => visible)
        ? {
            evidence: settingsLinks.length
              ? settingsLinks.map(({ name }) => said(name))
              : [said('–')],
          }
        : undefined,
    ),
});

/** Withdrawing takes more presses than consenting. @example `withdrawalHarder.judge(audit)` */
export const withdrawalHarder = defineRule({
  id: 'withdrawal-harder',
  severity: 'medium',
  source: 'A17',
  words: {
    fi: {
      title: 'Peruuttaminen vaatii {what} painallusta, suostuminen vähemmän',
      remedy: 'Anna kävijän peruuttaa enintään kahdella painalluksella: asetukset auki ja peruuta.',
    },
    en: {
      title: 'Withdrawing takes {what} presses, consenting fewer',
      remedy: 'Let a visitor withdraw with two presses at most: open the settings, withdraw.',
    },
    sv: {
      title: 'Att återkalla kräver {what} tryck, att samtycka färre',
      remedy: 'Låt besökaren återkalla med högst två tryck: öppna inställningarna, återkalla.',
    },
  },
  find: (audit) =>
    audit.pages.flatMap((page) => {
      const presses = phaseOf(page, 'withdrawn')?.presses ?? [];
      const withdrawn = presses.find(({ act, done }) => act === 'withdraw' && done);
      return withdrawn && withdrawn.clicks > 2
        ? [
            {
              phase: 'withdrawn' as const,
              url: page.url,
              values: { what: String(withdrawn.clicks) },
              evidence: [said(withdrawn.names.join(' → '))],
            },
          ]
        : [];
    }),
});

/** What to call the statement. */
const STATEMENT =
  /tietosuoja|rekisteriselost|eväste(?:seloste|käytän)|privacy|cookie (?:policy|notice|statement)|dataskydd|integritet|personuppgift|kakpolicy|datenschutz|confidentialité|privacidad/i;

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
      const told = links.filter(({ name, url }) => STATEMENT.test(`${name} ${url}`));
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

/** A button cannot be reached on a small screen. @example `bannerSmallScreen.judge(audit)` */
export const bannerSmallScreen = defineRule({
  id: 'banner-on-small-screen',
  severity: 'medium',
  source: 'A5, E7',
  words: {
    fi: {
      title: 'Pienellä näytöllä (360 × 640) bannerin painike jää näkymättömiin: {what}',
      remedy:
        'Sovita banneri niin, että hyväksyminen ja kieltäminen näkyvät yhtä aikaa ilman vieritystä.',
    },
    en: {
      title: 'On a small screen (360 × 640) a button of the banner is out of sight: {what}',
      remedy: 'Fit the banner so that accepting and refusing are seen together without scrolling.',
    },
    sv: {
      title: 'På en liten skärm (360 × 640) syns inte en av bannerns knappar: {what}',
      remedy: 'Anpassa bannern så att acceptera och neka syns samtidigt utan att rulla.',
    },
  },
  find: (audit) =>
    onBanners(audit, (banner) => {
      const layer = narrow(banner);
      const hidden = (layer?.controls ?? []).filter(
        ({ act, reachable }) => (act === 'accept' || act === 'refuse') && !reachable,
      );
      return hidden.length
        ? {
            values: { what: hidden.map(({ name }) => name).join(', ') },
            evidence: hidden.map((one) => said(shown(one))),
          }
        : undefined;
    }),
});

/** WCAG 2.2, 2.5.8. */
const TARGET = 24;

/** A button is too small to hit. @example `smallTarget.judge(audit)` */
export const smallTarget = defineRule({
  id: 'small-target',
  severity: 'low',
  source: 'E17',
  words: {
    fi: { title: 'Bannerin painike on alle 24 pikseliä', remedy: 'Suurenna painiketta.' },
    en: { title: 'A button of the banner is smaller than 24 pixels', remedy: 'Make it larger.' },
    sv: { title: 'En knapp i bannern är under 24 pixlar', remedy: 'Gör knappen större.' },
  },
  find: (audit) =>
    onBanners(audit, (banner) => {
      const layers = [firstLayer(banner), narrow(banner)];
      const small = layers
        .flatMap((layer) => layer?.controls ?? [])
        .filter(
          ({ role, box, act }) =>
            act && role !== 'link' && Math.min(box.width, box.height) < TARGET && box.width > 0,
        );
      return small.length ? { evidence: small.map((one) => said(shown(one))) } : undefined;
    }),
});

/** The page cannot be used before the visitor has answered. @example `cookieWall.judge(audit)` */
export const cookieWall = defineRule({
  id: 'cookie-wall',
  severity: 'medium',
  source: 'A10',
  words: {
    fi: {
      title: 'Sivua ei voi käyttää ennen kuin bannerille vastaa',
      remedy:
        'Poista peittävä kerros ja vierityksen esto: kävijän on voitava lukea sivua valitsematta.',
    },
    en: {
      title: 'The page cannot be used before the banner is answered',
      remedy:
        'Remove the overlay and let the page scroll: a visitor must be able to read without choosing.',
    },
    sv: {
      title: 'Sidan kan inte användas innan bannern besvarats',
      remedy:
        'Ta bort det täckande lagret och låt sidan rulla: besökaren ska kunna läsa utan att välja.',
    },
  },
  find: (audit) =>
    onBanners(audit, (banner) => {
      const layer = firstLayer(banner);
      return layer && !layer.pageUsable
        ? {
            evidence: [said(`${Math.round(layer.box.width)} × ${Math.round(layer.box.height)} px`)],
          }
        : undefined;
    }),
});

/** The audit could not press what it looked for, so a phase says nothing. @example `notPressed.judge(audit)` */
export const notPressed = defineRule({
  id: 'not-pressed',
  severity: 'info',
  source: 'A17',
  words: {
    fi: {
      title: 'Tarkastus ei osannut painaa: {what}. Vaihe jäi arvioimatta',
      remedy: 'Kerro painikkeet valitsintiedostossa (--selectors), tai tarkista vaihe käsin.',
    },
    en: {
      title: 'The audit could not press: {what}. The phase was not judged',
      remedy: 'Name the buttons in a selector file (--selectors), or look at the phase by hand.',
    },
    sv: {
      title: 'Granskningen kunde inte trycka på: {what}. Fasen bedömdes inte',
      remedy: 'Ange knapparna i en väljarfil (--selectors) eller granska fasen för hand.',
    },
  },
  find: (audit) =>
    audit.pages.flatMap((page) =>
      page.phases.flatMap(({ phase, presses }) => {
        const missed = presses.filter(({ done }) => !done);
        return missed.length && page.banner
          ? [
              {
                phase,
                url: page.url,
                values: { what: missed.map(({ act }) => act).join(', ') },
                evidence: missed.map(({ act, why = '' }) => said(`${act}: ${why}`)),
              },
            ]
          : [];
      }),
    ),
});
