import type { Audit, Page } from '../model';
import { declaredOf } from './facts/declared';
import { said } from './facts/evidence';
import { known, type ServiceFacts, servicesAt } from './facts/known';
import { type Markup, markupOf, waits, written } from './facts/markup';
import { defineRule, type Found } from './rule';

const parsed = new WeakMap<Page, readonly Markup[]>();

/** The elements of a page as its server sent it. */
function elementsOf(page: Page): readonly Markup[] {
  const before = parsed.get(page) ?? markupOf(page.source ?? '');
  parsed.set(page, before);
  return before;
}

/** What vendors' snippets cannot do without, by the id of the service. */
const SNIPPETS: readonly (readonly [service: string, sign: RegExp])[] = [
  ['google-analytics', /googletagmanager\.com\/gtag\/js|gtag\(\s*['"]config['"]\s*,\s*['"]G-/],
  ['google-ads', /gtag\(\s*['"]config['"]\s*,\s*['"]AW-/],
  ['google-tag-manager', /googletagmanager\.com\/gtm\.js|['"]gtm\.start['"]/],
  ['meta-pixel', /connect\.facebook\.net\/[^'"]*fbevents\.js|fbq\(\s*['"]init['"]/],
  ['hotjar', /static\.hotjar\.com|_hjSettings/],
  ['clarity', /clarity\.ms\/tag/],
  ['linkedin', /_linkedin_partner_id|snap\.licdn\.com/],
  ['tiktok', /analytics\.tiktok\.com|ttq\.load\(/],
  ['uet', /bat\.bing\.com\/bat\.js/],
  ['pinterest', /s\.pinimg\.com\/ct\/core\.js/],
  ['snapchat', /sc-static\.net\/scevent/],
  ['matomo', /_paq\.push\(/],
];

const facts = (id: string): ServiceFacts | undefined => known().find((one) => one.id === id);

/** The services whose code an element holds or loads. */
function servicesIn({ tag, attributes, text }: Markup, base: string): ServiceFacts[] {
  const named = SNIPPETS.flatMap(([id, sign]) =>
    tag === 'script' && sign.test(text) ? (facts(id) ?? []) : [],
  );
  const { src = '' } = attributes;
  const there = URL.canParse(src, base) ? servicesAt(new URL(src, base), known()) : [];
  return [...named, ...there];
}

/** A finding for each service of a page that elements of one kind bring. */
function brought(audit: Audit, isMeant: (element: Markup) => boolean): Found[] {
  return audit.pages.flatMap((page) => {
    const groups = new Map<string, Markup[]>();
    for (const element of elementsOf(page).filter(isMeant)) {
      for (const { name } of servicesIn(element, page.finalUrl).slice(0, 1)) {
        groups.set(name, [...(groups.get(name) ?? []), element]);
      }
    }
    return [...groups].map(([service, elements]) => ({
      phase: 'untouched' as const,
      url: page.url,
      values: { service },
      evidence: elements.map((element) => written(element, page.url)),
    }));
  });
}

/** A vendor's own snippet stands in the page, and waits for nobody. @example `forgottenSnippet.judge(audit)` */
export const forgottenSnippet = defineRule({
  id: 'forgotten-snippet',
  severity: 'high',
  source: 'A1',
  words: {
    fi: {
      title: 'Sivun rungossa on palvelun {service} oma koodi, joka ei odota suostumusta',
      remedy: 'Poista koodi sivupohjasta. Keksi lataa palvelun itse, kun kävijä on suostunut.',
    },
    en: {
      title: 'The page holds the code of {service} itself, which does not wait for consent',
      remedy:
        'Take the code out of the template. Keksi loads the service when the visitor has consented.',
    },
    sv: {
      title: 'Sidan innehåller tjänsten {service}s egen kod, som inte väntar på samtycke',
      remedy: 'Ta bort koden ur sidmallen. Keksi laddar tjänsten när besökaren har samtyckt.',
    },
  },
  find: (audit) =>
    brought(
      audit,
      (element) =>
        element.tag === 'script' && !waits(element) && !element.within.includes('noscript'),
    ),
});

/** A pixel for browsers without scripts asks nobody. @example `noscriptPixel.judge(audit)` */
export const noscriptPixel = defineRule({
  id: 'noscript-pixel',
  severity: 'medium',
  source: 'A1',
  words: {
    fi: {
      title: '{service} seuraa selaimia, joissa ei ole JavaScriptiä, kysymättä',
      remedy: 'Poista <noscript>-osa: sen kuvalta tai kehykseltä ei voi kysyä suostumusta.',
    },
    en: {
      title: '{service} follows browsers without JavaScript, without asking',
      remedy: 'Remove the <noscript> part: no consent can be asked for its picture or frame.',
    },
    sv: {
      title: '{service} följer webbläsare utan JavaScript utan att fråga',
      remedy: 'Ta bort <noscript>-delen: för dess bild eller ram kan inget samtycke frågas.',
    },
  },
  find: (audit) =>
    brought(audit, ({ tag, within }) => tag !== 'script' && within.includes('noscript')),
});

/** A frame or picture of a vendor's stands in the page as it is. @example `rawFrame.judge(audit)` */
export const rawFrame = defineRule({
  id: 'raw-frame',
  severity: 'medium',
  source: 'A16',
  words: {
    fi: {
      title: 'Upotus ({service}) latautuu kysymättä',
      remedy:
        'Vaihda src muotoon data-src ja lisää data-category: tilalle tulee selitys ja painike.',
    },
    en: {
      title: 'An embed ({service}) loads without asking',
      remedy: 'Turn src into data-src and add data-category: a reason and a button take its place.',
    },
    sv: {
      title: 'En inbäddning ({service}) laddas utan att fråga',
      remedy:
        'Byt src mot data-src och lägg till data-category: en förklaring och en knapp tar dess plats.',
    },
  },
  find: (audit) =>
    brought(
      audit,
      (element) =>
        ['iframe', 'img', 'embed'].includes(element.tag) &&
        !waits(element) &&
        element.within.length === 0,
    ),
});

/** Ids that stand in examples. */
const PLACEHOLDER = /\b(?:G-X{4,}|AW-(?:X{4,}|123456789)|GTM-X{4,}|UA-X+-\w+|123456789012345)\b/i;

/** An example's id was pasted as it was. @example `placeholderId.judge(audit)` */
export const placeholderId = defineRule({
  id: 'placeholder-id',
  // Nothing is sent anywhere by it: it tells an owner why nothing is counted.
  severity: 'info',
  source: 'A13',
  words: {
    fi: {
      title: 'Asetuksissa on esimerkin tunnus: {what}',
      remedy: 'Vaihda tilalle oma tunnuksesi.',
    },
    en: {
      title: 'The configuration holds an example’s id: {what}',
      remedy: 'Put your own id in its place.',
    },
    sv: {
      title: 'Inställningarna innehåller ett exempel-id: {what}',
      remedy: 'Byt till ditt eget id.',
    },
  },
  find: (audit) =>
    audit.pages.flatMap((page) => {
      const texts = [
        ...Object.entries(page.keksi?.attributes ?? {}).map(
          ([name, value]) => `${name}="${value}"`,
        ),
        ...elementsOf(page)
          .filter(({ tag }) => tag === 'script')
          .map(({ text }) => text),
      ];
      const ids = [...new Set(texts.flatMap((text) => PLACEHOLDER.exec(text)?.[0] ?? []))];
      return ids.length
        ? [
            {
              phase: 'untouched' as const,
              url: page.url,
              values: { what: ids.join(', ') },
              evidence: ids.map(said),
            },
          ]
        : [];
    }),
});

/** Universal Analytics ended in 2024. @example `deadTag.judge(audit)` */
export const deadTag = defineRule({
  id: 'dead-tag',
  severity: 'low',
  source: 'A1',
  words: {
    fi: {
      title: 'Sivulla on koodi, joka ei enää toimi: {what}',
      remedy: 'Poista se: se hidastaa sivua ja voi yhä asettaa evästeitä.',
    },
    en: {
      title: 'The page holds code that no longer works: {what}',
      remedy: 'Remove it: it slows the page down, and may still set cookies.',
    },
    sv: {
      title: 'Sidan innehåller kod som inte längre fungerar: {what}',
      remedy: 'Ta bort den: den gör sidan långsammare och kan ännu lagra kakor.',
    },
  },
  find: (audit) =>
    audit.pages.flatMap((page) => {
      const dead = elementsOf(page).filter(
        ({ tag, text, attributes }) =>
          tag === 'script' &&
          /['"]UA-\d{4,}-\d+['"]|google-analytics\.com\/(?:analytics|ga)\.js/.test(
            `${text} ${attributes.src ?? ''}`,
          ),
      );
      return dead.length
        ? [
            {
              phase: 'untouched' as const,
              url: page.url,
              values: { what: 'Universal Analytics' },
              evidence: dead.map((element) => written(element, page.url)),
            },
          ]
        : [];
    }),
});

const CATEGORY = /^!?(?:necessary|diagnostic|marketing)$/;

/** Markup waits for a category that nobody can allow. @example `unknownCategory.judge(audit)` */
export const unknownCategory = defineRule({
  id: 'unknown-category',
  severity: 'medium',
  source: 'A13',
  words: {
    fi: {
      title: 'Elementti odottaa luokkaa, jota ei ole: {what}',
      remedy: 'Kirjoita data-category-arvoksi diagnostic tai marketing.',
    },
    en: {
      title: 'An element waits for a category that does not exist: {what}',
      remedy: 'Write diagnostic or marketing as data-category.',
    },
    sv: {
      title: 'Ett element väntar på en kategori som inte finns: {what}',
      remedy: 'Skriv diagnostic eller marketing som data-category.',
    },
  },
  find: (audit) =>
    audit.pages.flatMap((page) => {
      // Others' markup has categories of its own.
      if (!page.keksi) return [];
      const wrong = elementsOf(page).filter(({ attributes: { 'data-category': category } }) =>
        category?.split(/\s+/).some((one) => one && !CATEGORY.test(one)),
      );
      const what = wrong.map(({ attributes }) => attributes['data-category'] ?? '').join(', ');
      return wrong.length
        ? [
            {
              phase: 'untouched' as const,
              url: page.url,
              values: { what },
              evidence: wrong.map((element) => written(element, page.url)),
            },
          ]
        : [];
    }),
});

/** Where consent managers come from. */
const MANAGERS: readonly (readonly [name: string, sign: RegExp])[] = [
  ['Keksi', /(^|\/)keksi\.js(\?|$)/],
  ['Cookiebot', /consent\.cookiebot\.(com|eu)/],
  ['OneTrust', /cdn\.cookielaw\.org|otSDKStub\.js/],
  ['Usercentrics', /usercentrics\.eu/],
  ['CookieYes', /cdn-cookieyes\.com/],
  ['Didomi', /sdk\.privacy-center\.org/],
  ['Cookie Information', /policy\.app\.cookieinformation\.com/],
  ['Complianz', /complianz-gdpr/],
  ['tarteaucitron', /tarteaucitron(\.min)?\.js/],
  ['Klaro', /klaro(-no-css)?(\.min)?\.js/],
  ['vanilla-cookieconsent', /cookieconsent(\.umd)?(\.min)?\.js/],
  ['Orejime', /orejime[^/]*\.js/],
  ['Axeptio', /static\.axept\.io/],
  ['iubenda', /iubenda\.com\/cs/],
];

/** Two consent managers ask side by side. @example `twoBanners.judge(audit)` */
export const twoBanners = defineRule({
  id: 'two-banners',
  severity: 'medium',
  source: 'CNIL SAN-2025-005',
  words: {
    fi: {
      title: 'Sivulla on kaksi evästebanneria: {what}',
      remedy: 'Jätä yksi. Kahdesta valinnasta kävijä ei tiedä, kumpi on voimassa.',
    },
    en: {
      title: 'The page has two cookie banners: {what}',
      remedy: 'Keep one. Of two choices a visitor does not know which holds.',
    },
    sv: {
      title: 'Sidan har två kakbannrar: {what}',
      remedy: 'Behåll en. Med två val vet besökaren inte vilket som gäller.',
    },
  },
  find: (audit) =>
    audit.pages.flatMap((page) => {
      const sources = elementsOf(page)
        .filter(({ tag }) => tag === 'script')
        .map(({ attributes }) => attributes.src ?? '');
      const names = MANAGERS.flatMap(([name, sign]) =>
        sources.some((src) => sign.test(src)) ? name : [],
      );
      if (page.keksi && !names.includes('Keksi')) names.push('Keksi');
      return names.length > 1
        ? [
            {
              phase: 'untouched' as const,
              url: page.url,
              values: { what: names.join(', ') },
              evidence: sources.filter(Boolean).map(said),
            },
          ]
        : [];
    }),
});

/** Keksi's tag comes after what it should hold. @example `keksiLate.judge(audit)` */
export const keksiLate = defineRule({
  id: 'keksi-late',
  severity: 'medium',
  source: 'F3',
  words: {
    fi: {
      title: 'keksi.js ladataan vasta muiden skriptien jälkeen',
      remedy:
        'Siirrä keksi.js ensimmäiseksi skriptiksi <head>-osaan, ilman async- tai defer-määritettä.',
    },
    en: {
      title: 'keksi.js is loaded only after other scripts',
      remedy: 'Make keksi.js the first script in <head>, without async or defer.',
    },
    sv: {
      title: 'keksi.js laddas först efter andra skript',
      remedy: 'Flytta keksi.js till första skript i <head>, utan async eller defer.',
    },
  },
  find: (audit) =>
    audit.pages.flatMap((page) => {
      const scripts = elementsOf(page).filter(
        (one) => one.tag === 'script' && !waits(one) && one.within.length === 0,
      );
      const at = scripts.findIndex(({ attributes }) =>
        /(^|\/)keksi\.js(\?|$)/.test(attributes.src ?? ''),
      );
      const host = new URL(page.finalUrl).host;
      const earlier = scripts.slice(0, Math.max(0, at)).filter(({ attributes: { src } }) => {
        return src && URL.canParse(src, page.finalUrl) && new URL(src, page.finalUrl).host !== host;
      });
      return declaredOf(audit, page) && earlier.length
        ? [
            {
              phase: 'untouched' as const,
              url: page.url,
              evidence: earlier.map((one) => written(one, page.url)),
            },
          ]
        : [];
    }),
});
