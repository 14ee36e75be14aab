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
    /^rekisterin ?pitäjä(n (nimi|tiedot|yhteystiedot)( ja yhteystiedot)?)?( ja (sen )?yhteystiedot)?$/,
  ],
  ['officer', /^tietosuojavastaava(n (yhteys)?tiedot)?$/],
  [
    'contact',
    /^(rekisterin |rekisteristä vastaava |rekisteristä vastaavan? )?yhteyshenkilö(t|n tiedot|n yhteystiedot)?( rekisteri(ä|in|asioita) ?(koskevissa|liittyvissä)? ?(asioissa)?| ja tietosuojavastaava)?$/,
  ],
  [
    'contact',
    /^(rekisteriasioi(sta|ta) (vastaava|hoitava)( henkilö)?|yhteyshenkilö(t)? rekisteriä koskevissa asioissa|yhteydenotot( rekisteriä koskevissa asioissa)?|yhteystiedot( rekisteriä koskevissa asioissa)?)$/,
  ],
  ['name', /^rekister(in nimi|it?|ien nimet)$/],
  [
    'purposes',
    /^(henkilötietojen |tietojen )?(käsittelyn|keräämisen|rekisterin|rekisterinpidon) ?(pitämisen |käyttö)?(tarkoitu(s|kset)|(oikeus)?perus(te|teet))( ja ((käsittelyn |sen )?(oikeus)?perus(te|teet)|tarkoitu(s|kset)))?$/,
  ],
  [
    'purposes',
    /^((käsittelyn )?oikeusperus(te|teet)( ja .{0,40})?|(rekisterin |tietojen )?käyttötarkoitu(s|kset))$/,
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
    /^(rekisterin (tieto)?sisältö|(rekisterin )?tietosisältö|rekisterin tiedot|(kerättävät|rekisteriin (tallennettavat|kerättävät)|tallennettavat) (henkilö)?tiedot|mitä tietoja keräämme)$/,
  ],
  [
    'sources',
    /^((rekisterin )?(säännönmukaiset |säännön mukaiset )?(tieto)?lähteet|tieto(jen )?lähteet|mistä tiedot saadaan)$/,
  ],
  [
    'transfers',
    /^(tietojen |henkilötietojen )?(siir(to|rot|täminen)|luovut(us|ukset|taminen)|siirto ja luovutus)( kolmansiin maihin| (eu|eta|euroopan).{0,60}ulkopuolelle)$/,
  ],
  [
    'disclosures',
    /^(tietojen |henkilötietojen )?(säännönmukaiset |säännön mukaiset )?(tietojen )?(luovutukset|luovuttaminen|luovutus)( ja .{0,80})?$/,
  ],
  ['recipients', /^((henkilö)?tietojen )?(vastaanottajat|käsittelijät)( ja (.{0,40}))?$/],
  [
    'retention',
    /^((henkilö)?tietojen |rekisterin )?(säilyty(s|saika|sajat|sajan määrittely)|säilyttäminen|säilyttämisaika)( ja .{0,40})?$/,
  ],
  ['manual', /^(([ab][.)]? )?(manuaalinen|paperi)(nen)? ?(aineisto)?|paperiaineisto)$/],
  [
    'electronic',
    /^(([ab][.)]? )?(sähköinen aineisto|sähköisesti (käsiteltävät|tallennetut) tiedot|atk:lla käsiteltävät tiedot)|(rekisterin |tietojen )?(suojau(s|ksen periaatteet)|suojaaminen)|tietoturva)$/,
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
    /^(evästeet|evästeiden käyttö|evästekäytän(tö|nöt)|cookies?|evästeet ja .{0,60}|evästeet \(cookies\))$/,
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
    /^(rekisteröidyn (muut )?oikeudet|(muut )?.{0,50}oikeudet|tarkastusoikeus( .{0,60})?|kielto-?oikeus|oikeus (tarkastaa|saada pääsy|tietojen|vaatia|siirtää|vastustaa|rajoittaa|tulla|kieltää).{0,80}|tie(don|tojen) (korjaaminen|oikaisu|oikaiseminen|poistaminen)( .{0,40})?)$/,
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
    .replace(/[\s:.–-]+$/, '')
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

/** What a heading is the heading of. */
export function fieldOf(heading: string): Field | undefined {
  const text = plain(heading);
  if (text.length > 110) return undefined;
  return OWN.get(text) ?? USUAL.find(([, pattern]) => pattern.test(text))?.[0];
}

/** Whether a line looks like a heading that is not known: what follows it belongs to nobody. */
export function looksLikeHeading(text: string): boolean {
  if (text.length > 80 || /[.;,]$/.test(text)) return false;
  const letters = text.replace(/[^\p{L}]/gu, '');
  const shouted = letters.length >= 6 && letters === letters.toUpperCase();
  return shouted || /^\d+(\.\d+)*[.)]?\s+\p{Lu}/u.test(text);
}
