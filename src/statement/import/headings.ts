import type { SectionId } from '../check/contradiction';
import en from '../wording/en';
import fi from '../wording/fi';
import sv from '../wording/sv';

/** Where what stands under a heading goes. */
export type Field =
  | Exclude<SectionId, 'registers' | 'purposes' | 'groups' | 'protection'>
  | 'title'
  | 'officer'
  | 'name'
  | 'purposes'
  | 'basis'
  | 'people'
  | 'groups'
  | 'manual'
  | 'electronic';

/** The usual headings of Finnish statements, whole, in lower case and without number and colon. */
const USUAL: readonly (readonly [Field, RegExp])[] = [
  ['title', /^(tietosuoja|rekisteri)(seloste|käytäntö|ilmoitus)( .{0,60})?$/],
  ['title', /^(yhdistetty )?rekisteri- ja (tietosuojaseloste|informointiasiakirja)$/],
  [
    'controller',
    /^rekisterin ?pitäjä(n (nimi|tiedot|yhteystiedot)( ja yhteystiedot)?)?( ja (sen )?yhteystiedot)?$|^(kuka (on )?rekisteri(ä|n)? ?(pitää|pitäjä)|kuka käsittelee .{0,30})$/,
  ],
  ['officer', /^tietosuojavastaava(n (yhteys)?tiedot)?$/],
  [
    'contact',
    /^(rekisterin |rekisteristä vastaava |rekisteristä vastaavan? )?yhteyshenkilö(t|n tiedot|n yhteystiedot)?( rekisteri(ä|in|asioita) ?(koskevissa|liittyvissä)? ?(asioissa)?| ja tietosuojavastaava)?$/,
  ],
  [
    'contact',
    /^(rekisteriasioi(sta|ta) (vastaava|hoitava)( henkilö)?|yhteyshenkilö(t)? rekisteriä koskevissa asioissa|yhteyden ?otot( rekisteriä koskevissa asioissa)?|yhteystiedot( rekisteriä koskevissa asioissa)?|(keneen|mihin) (voi |voit )?(otan|ottaa|olla) yhteyttä.{0,30})$/,
  ],
  ['name', /^rekister(in nimi|it?|ien nimet)$/],
  [
    'purposes',
    /^((henkilö)?tietojen |rekisterin )?(käsittelyn |keräämisen |rekisterinpidon |pitämisen )?(oikeusperus(te|teet)( ja |, )|perus(te|teet) ja )?(henkilötietojen )?(käsittelyn |keräämisen |rekisterin )?(pitämisen )?(käyttö)?tarkoitu(s|kset)( ja ((käsittelyn |sen )?(oikeus|käsittely)?perus(te|teet)))?$/,
  ],
  [
    'purposes',
    /^(miksi (keräämme|käsittelemme) .{0,40}|mihin (käytämme )?.{0,30}käytetään|mihin käytämme .{0,30})$/,
  ],
  [
    'basis',
    /^((henkilö)?tietojen )?(käsittelyn )?(laillinen )?(oikeus|käsittely)?perus(te|teet)( ja .{0,40})?$/,
  ],
  [
    'interest',
    /^(oikeutet(tu etu|un edun perus(te|teet)|ut edut)|rekisterinpitäjän oikeutettu etu)$/,
  ],
  [
    'required',
    /^(tietojen antamisen (pakollisuus|vapaaehtoisuus)|onko tiedot pakko antaa|tietojen toimittamatta jättämi(nen|sen seuraukset))$/,
  ],
  ['people', /^(rekisteröidyt|rekisteröityjen ryhmät|rekisteröityjen ryhmien kuvaus)$/],
  [
    'groups',
    /^((käsiteltävät |rekisteröityjen ja )?(henkilö)?tieto(jen )?ryhmät|käsiteltävät henkilötietoryhmät|käsiteltävät (henkilö)?tiedot)$/,
  ],
  [
    'contents',
    /^(rekisterin (tieto)?sisältö|(rekisterin )?tietosisältö|rekisterin tiedot|(kerättävät|rekisteriin (tallennettavat|kerättävät)|tallennettavat) (henkilö)?tiedot|mitä (henkilö)?tietoja (keräämme|käsittelemme|kerätään|käsitellään).{0,20})$/,
  ],
  [
    'sources',
    /^((rekisterin )?(säännönmukaiset |säännön mukaiset )?(tieto)?lähteet|tieto(jen )?lähteet|mistä (tiedot|tietoja) (saadaan|saamme|kerätään|keräämme)|mistä (saamme|keräämme) .{0,30})$/,
  ],
  [
    'transfers',
    /^(tietojen |henkilötietojen )?(siir(to|rot|täminen)|luovut(us|ukset|taminen)|siirto ja luovutus)( kolmansiin maihin| (eu|eta|euroopan).{0,60}ulkopuolelle)$|^(mihin|minne) .{0,20}tieto(ja|jani|jasi) siirretään$|^siirretäänkö .{0,60}$/,
  ],
  [
    'disclosures',
    /^(tietojen |henkilötietojen )?(säännönmukaiset |säännön mukaiset )?(tietojen )?(tietojen ?)?(luovutukset|luovuttaminen|luovutus)( ja .{0,80})?$|^(kenelle|mihin|luovutetaanko) .{0,20}tieto(ja|jani|jasi|a)( luovutetaan| luovutamme)?$/,
  ],
  ['recipients', /^((henkilö)?tietojen )?(vastaanottajat|käsittelijät)( ja (.{0,40}))?$/],
  [
    'retention',
    /^((henkilö)?tietojen |rekisterin )?(säilyty(s|saika|sajat|sajan määrittely)|säilyttäminen|säilyttämisaika)( ja .{0,40})?$|^(kuinka|miten) (kauan|pitkään) .{0,40}$/,
  ],
  ['manual', /^(([ab][.)]? )?(manuaalinen|paperi)(nen)? ?(aineisto)?|paperiaineisto)$/],
  [
    'electronic',
    /^(([ab][.)]? )?(sähköinen aineisto|sähköisesti (käsiteltävät|tallennetut) tiedot|atk:lla käsiteltävät tiedot)|(rekisterin |tietojen |henkilötietojen )?(suojau(s|ksen periaatteet)|suojaaminen)|tietoturva|(miten|kuinka) (suojaamme|tietoja suojataan|tiedot suojataan).{0,30})$/,
  ],
  [
    'analytics',
    /^(google analytics( .{0,60})?|kävijäseuranta|(verkko|web-)analytiikka|kohderyhmätiedot)$/,
  ],
  [
    'advertising',
    /^((google (ads|adwords|remarketing)|facebook|meta)[ -].{0,60}|google (ads|adwords|remarketing)|uudelleenmarkkinointi|mainonnan kohdentaminen)$/,
  ],
  [
    'cookies',
    /^(evästeet|evästeiden käyttö|evästekäytän(tö|nöt)|evästeseloste|cookies?|evästeet ja .{0,60}|evästeet \(cookies\))$/,
  ],
  [
    'decisions',
    /^(automaattinen (päätöksenteko|käsittely|päätöksenteko ja profilointi|käsittely ja profilointi)|profilointi( ja .{0,40})?|automatisoitu päätöksenteko.{0,20})$/,
  ],
  [
    'complaint',
    /^(valitu(s|soikeus)( .{0,60})?|oikeus (tehdä )?valitus.{0,60}|valvontaviranomainen)$/,
  ],
  ['withdrawal', /^(suostumu(s|ksen peruuttaminen|ksen peruutus)|oikeus peruuttaa suostumus)$/],
  [
    'rights',
    /^(rekisteröidyn (muut )?oikeudet|(muut )?.{0,50}oikeudet|tarkastusoikeus( .{0,60})?|kielto-?oikeus|oikeutesi|mitkä ovat oikeu(teni|tesi)|mitä oikeuksia .{0,30}|oikeus (tarkastaa|saada pääsy|tietojen|vaatia|siirtää|vastustaa|rajoittaa|tulla|kieltää).{0,80}|tie(don|tojen) (korjaaminen|oikaisu|oikaiseminen|poistaminen)( .{0,40})?)$/,
  ],
  [
    'changes',
    /^((tietosuoja)?selosteen (muuttaminen|muutokset|päivittäminen|päivitys)|muutokset( .{0,60})?|(laatimis|päivitys)päivä(määrä)?)$/,
  ],
];

const SECTION_FIELDS: Readonly<Partial<Record<SectionId, Field>>> = {
  registers: 'name',
  protection: 'electronic',
};

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^[\s–-]*(?:(?:\d+\s*[.)]?\s*)+|[a-z][.)]\s+)/, '')
    .replace(/[\s:.?–-]+$/, '')
    .trim();

/** Headings that Keksi itself writes, in each language. */
const OWN = new Map<string, Field>(
  [fi, en, sv].flatMap(({ headings, manual, electronic, title }) => [
    ...Object.entries(headings).map(([id, heading]): [string, Field] => [
      plain(heading),
      SECTION_FIELDS[id as SectionId] ?? (id as Field),
    ]),
    [plain(manual), 'manual'],
    [plain(electronic), 'electronic'],
    [plain(title), 'title'],
  ]),
);

/** Ends as a sentence does, and is longer than a heading that somebody has put a full stop behind. */
const isSentence = (heading: string): boolean =>
  /[.!;,]\s*$/.test(heading) && plain(heading).split(' ').length > 2;

/** A heading of which the end is open: a sentence may begin with the same words. */
const isOpen = (pattern: RegExp): boolean => pattern.source.includes('.{0,');

/** What a heading is the heading of. */
export function fieldOf(heading: string): Field | undefined {
  const text = plain(heading);
  if (text.length > 110) return undefined;
  const sentence = isSentence(heading);
  const usual = USUAL.find(([, pattern]) => pattern.test(text) && !(sentence && isOpen(pattern)));
  return OWN.get(text) ?? usual?.[0];
}

/** The number that a line begins with: of a heading, or of an item of a list. */
export const numberOf = (text: string): number | undefined => {
  const number = /^(\d{1,2})(?:\.|\)|\s(?=\s*\p{Lu}))(?!\d)/u.exec(text)?.[1];
  return number === undefined ? undefined : Number(number);
};

/** Whether a line looks like a heading that is not known: what follows it belongs to nobody. */
export function looksLikeHeading(text: string): boolean {
  if (text.length > 80 || /[.;,]$/.test(text)) return false;
  const letters = text.replace(/[^\p{L}]/gu, '');
  return (letters.length >= 6 && letters === letters.toUpperCase()) || /\?$/.test(text);
}
