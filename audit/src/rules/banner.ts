import type { Control } from '../model';
import { AT, control, firstLayer, narrow, onBanners, shown } from './facts/banner';
import { phaseOf } from './facts/each';
import { said } from './facts/evidence';
import { keeperOf, ownerOf } from './facts/who';
import { defineRule } from './rule';

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

/** No border, or one that nobody sees. */
const TRANSPARENT = /^none$|transparent|rgba\([^)]*, 0\)/;

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
