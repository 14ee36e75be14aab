import { type Facts, namesOf, needsConsent, profiling, transferring } from '../facts';
import type { SectionId } from './contradiction';

/** A sentence that old statements hold and that is wrong (part I of the research). */
export interface Claim {
  readonly code: string;
  /** A sentence makes the claim if every pattern of one of these lists is found in it … */
  readonly says: readonly (readonly RegExp[])[];
  /** … and none of these. */
  readonly unless?: readonly RegExp[];
  /** Only in these sections. */
  readonly sections?: readonly SectionId[];
  /** What is true instead; null where the claim may be true. */
  fact(facts: Facts): string | null;
  readonly instead: string;
}

const NO =
  "(?<![\\p{L}-])(?:ei|emme|eivät|eikä|ole|not|no|none|never|n[’']t|(?:do|does|is|are|wo)n[’']t|inte|inga|ingen|inget|ej)(?![\\p{L}-])";
const NOT = new RegExp(NO, 'iu');
const ABROAD = /(ulkopuol|outside|utanför)/i;
const UNION = /\b(EU|ETA|EEA|EES|Euroopa|Europe|unioni)/i;
const COUNTRIES = /kolmansiin maihin|third countr|tredje ?l[aä]nd/i;
/** Of one register, a sentence may well be true. */
const OF_ONE_REGISTER =
  /\btämän rekisterin|\p{L}rekisterin tie|\bthis register|\p{L} register(?= is|['’]s)|detta register|\p{L}registrets uppgifter/iu;
/** What a person does to profile, or does not. */
const PROFILES =
  'tehdä|tee|suorit|ole|tapahdu|harjoit|käyte|toteut|performed|done|made|carried|take|used|görs|sker|förekommer|används';
const COOKIES =
  /eväste|cookie|kak(a|or)|analyti|analys|tilasto|statisti|kävijä|vierailija|visitor|besök/i;
/** “Ei siirretä.” under a heading that tells what. */
const SHORT = /^\W*(ei|emme|no|none|not|inte|inga|ingen)\b[^.]{0,18}\.?$/i;
const CONSENT = /suostu|lupa|luva|consent|permission|samtyck/i;
const NO_CONSENT = /(eivät|ei) ole suostumu|not (a )?consent|no consent|ing(et|a) samtycke/i;
const always = (fact: string) => () => fact;

/** What the services send out of the EEA. */
function outsideEea({ services }: Facts): string | null {
  const sending = transferring(services);
  const recipients = sending.flatMap(({ transfers }) =>
    transfers.map(({ recipient, country }) => recipient ?? country),
  );
  return sending.length === 0
    ? null
    : `the configuration has ${namesOf(sending)}: data goes outside the EEA (${[...new Set(recipients)].join(', ')}), and "unless necessary" is no ground for a transfer (GDPR 44–49)`;
}
const OWN_TRANSFERS =
  '"transfers": [] if this register has none, or a list of its own transfers; Keksi writes those of the services';

/** Of seeing one's data: that it costs nothing, or the right itself. */
const FREE =
  /maksut|ilmai|veloituks|tarkastusoikeu|tarkast(aa|us?pyyn)|oikeus.*tie(to|do)|free|access(?! right)|inspect|kostnadsfri|avgiftsfri|gratis|insyn/i;
/** A request to see, correct or erase. */
const REQUEST = /pyyn|pyyd|tarkastus|vaatimu|kieltä|kielto|request|access|begär|insyn|kontroll/i;

/** Who makes profiles. */
function profiled({ services }: Facts): string | null {
  const marking = profiling(services);
  return marking.length === 0
    ? null
    : `the configuration has ${namesOf(marking)}: remarketing and Demographics are profiling (GDPR 4(4))`;
}
const OWN_DECISIONS =
  '"decisions": [] if nothing is decided from this register; Keksi describes the profiling by the services';

/** The claims. Each is looked for in Finnish, English and Swedish. */
export const CLAIMS: readonly Claim[] = [
  {
    code: 'no-transfers',
    says: [
      [NOT, ABROAD, UNION],
      [NOT, COUNTRIES],
      [/ellei se ole|unless (it is )?necessary|om det inte är/i, ABROAD],
      [NOT, /leaves? the (EU|EEA|European)|lämnar (EU|EES)/i],
      [
        /kaikki|ainoastaan|\bvain\b|yksinomaan|pysyvät|\ball\b|\bonly\b|exclusively|\balla\b|\bendast\b|\bbara\b/i,
        /(tie(to|do)|data|uppgift)/i,
        /(EU|ETA|unioni|talousaluee)\S*(n)? ?(sisällä|alueella|-?alueella|rajojen)|(within|in|inside) the (EU|EEA|European)|inom (EU|EES|Europeiska)/i,
      ],
    ],
    unless: [CONSENT, OF_ONE_REGISTER],
    fact: outsideEea,
    instead: OWN_TRANSFERS,
  },
  {
    code: 'no-transfers',
    says: [[SHORT]],
    sections: ['transfers'],
    fact: outsideEea,
    instead: OWN_TRANSFERS,
  },
  {
    code: 'no-profiling',
    says: [
      [
        new RegExp(
          `${NO}(?:(?!(?<!\\p{L})(?:mutta|vaan|but|men|utan)(?!\\p{L}))[^;])*profil`,
          'iu',
        ),
      ],
      [new RegExp(`profil[^.]*${NO}\\s*(?:$|[.]|\\S*\\s*(?:${PROFILES}))`, 'iu')],
      [new RegExp(`profil[^.]*(?:${PROFILES})\\S* ${NO}`, 'iu')],
      [/profilerar (inte|ej|aldrig)/i],
    ],
    unless: [CONSENT],
    fact: profiled,
    instead: OWN_DECISIONS,
  },
  {
    code: 'no-profiling',
    says: [[SHORT]],
    sections: ['decisions'],
    fact: profiled,
    instead: OWN_DECISIONS,
  },
  {
    code: 'anonymous-cookies',
    says: [
      [COOKIES, /anonyym|anonym/i],
      [
        COOKIES,
        /ei (voi(da)?|pysty(tä)?) (tunnistaa|yksilöidä)|eivät tunnista|cannot be identified|can not be identified|not identif|kan inte identifier|identifierar inte/i,
      ],
      [
        COOKIES,
        NOT,
        /henkilötieto|personal (data|information)|personuppgift/i,
        /kerä|sisäl|tallen|collect|contain|store|samla|innehåll|lagra/i,
      ],
    ],
    unless: [/(eivät|ei|inte|not) (ole )?(anonyym|anonym)/i, CONSENT],
    fact: ({ services }) =>
      services.some(needsConsent)
        ? 'identifiers of a browser and IP addresses are personal data, and Google and Meta may recognise whoever is logged in (TSV/108/2022)'
        : null,
    instead: 'nothing: what the services receive, Keksi writes',
  },
  {
    code: 'browser-settings',
    says: [
      [
        /selai/i,
        /asetu|lisäos|laajennu/i,
        /estää|estä|kieltä|hyväks|suostu|pois (käytöstä|päältä)/i,
        COOKIES,
      ],
      [
        /browser/i,
        /setting|preference|add-?on/i,
        /block|disable|prevent|refus|reject|accept|opt/i,
        COOKIES,
      ],
      [/webbläsar/i, /inställning|tillägg/i, /blocker|förhindra|neka|godkän|stäng|avböj/i, COOKIES],
      [/gaoptout/i],
    ],
    unless: [
      NO_CONSENT,
      /(suostumu|valin|lupa)[^.]*(?<!\p{L})evästeasetuk|(consent|choice)[^.]*cookie settings|(samtycke|val)[^.]*kakinställning/iu,
    ],
    fact: always(
      'settings of a browser are no consent, and refusing must not be left to the visitor’s browser: consent comes first (205 §)',
    ),
    instead: 'nothing: how consent is asked and withdrawn, Keksi writes',
  },
  {
    code: 'continued-use',
    says: [
      [/jatkamalla|jatkaessa|käyttämällä|selaamalla|vierailemalla/i, /hyväks|suostu/i],
      [/by (continuing|using|browsing)|continued use/i, /accept|agree|consent/i],
      [/genom att (fortsätta|använda)/i, /godkän|samtyck|accepter/i],
    ],
    unless: [NO_CONSENT],
    fact: always('going on reading is no consent (Planet49, C-673/17)'),
    instead: 'nothing: how consent is asked, Keksi writes',
  },
  {
    code: 'cookies-on-interest',
    says: [
      [
        /oikeutettu|oikeutetu|legitimate interest|berättig/i,
        /eväste|cookie|kak(a|or)|google analytics|pikseli|pixel/i,
      ],
    ],
    unless: [NOT],
    fact: always('cookies and tags rest on consent and on nothing else (205 §)'),
    instead: 'nothing: the basis of cookies and tags, Keksi writes',
  },
  {
    code: 'repealed-law',
    says: [
      [
        /hen?kilö-?\s?tieto-?\s?la(k|i[nskt\s.,;:(/]|i$)|\bhetil\b|523\s?\/\s?1999|personuppgifts-?lag|\bpersonal data act\b/i,
      ],
    ],
    unless: [/aikai|kumot|kumoutu|korva|repealed|replaced|upphäv|ersatt/i],
    fact: always(
      'henkilötietolaki was repealed by tietosuojalaki (1050/2018) from 1.1.2019; the GDPR applies',
    ),
    instead: 'the article of the GDPR, or of tietosuojalaki (1050/2018)',
  },
  {
    code: 'paid-access',
    says: [
      [
        FREE,
        /kerran\s+(\S+\s+)?(vuode|vuote|kalenterivuo)|once (a|per|every|in a)( calendar)? year|en gång (per|om|i) (kalender)?år(et)?/i,
      ],
      [
        /veloit|perimme|maksu on|peritään|maksullinen|maksua vastaan|charge a|(is|are|be) charged|fee of|subject to a fee|tar ut en avgift|mot avgift/i,
        /(?<!\p{L})(pyyn|tarkast|tieto|request|access|copy|copies|begär|uppgift)/iu,
      ],
    ],
    unless: [
      /ilmeise|kohtuutto|perusteetto|manifestly|unfounded|excessive|uppenbart|ogrundad|orimlig/i,
      /(emme|ei|not|no|never|inte|ingen) (\S+ ){0,3}(veloit|peri|maksu|charge|fee|avgift)/i,
    ],
    fact: always('seeing one’s own data is free of charge, each time (GDPR 12(5))'),
    instead: 'nothing: that requests are free of charge, Keksi writes',
  },
  {
    code: 'signature-only',
    says: [
      [/allekirjoit|omakäti/i, /pyyn|pyyd|tarkast|vaatimu|oikeu|kiel/i],
      [/signed|signature/i, /request|access|right/i],
      [/undertecknad|underskriv|egenhändig/i, /begär|rätt|insyn|kontroll/i],
    ],
    unless: [
      /(ei|eikä)\s+(\S+\s+)?(vaadi|edellyt|tarvi)|without a signature|need not|not need|not be signed|behöver inte/i,
    ],
    fact: always('a request needs no form: the controller must make it easy (GDPR 12(2))'),
    instead: 'nothing: how a request is made, Keksi writes',
  },
  {
    code: 'written-only',
    says: [
      [
        REQUEST,
        /kirjallise|henkilökohtaise(sti|lla)|kirjeitse|in writing|by (post|letter)|in person|skriftlig|personligen|per brev/i,
        /\b(tulee|täytyy|pitää|vain|ainoastaan|must|only|have to|shall|should|ska|skall|måste|bör|endast|bara)\b|(?<!\p{L})on (\S+ )?\p{L}+[tdn][aä]v[aä](?!\p{L})|to be made/iu,
      ],
    ],
    unless: [
      /(ei|eikä)\s+(\S+\s+)?(vaadi|edellyt|tarvi)|need not|not need|behöver inte|\btai\b.*sähköpost|sähköpost.*\btai\b|\bor\b.*e-?mail|e-?mail.*\bor\b|e-post.*\beller\b|\beller\b.*e-post/i,
    ],
    fact: always('a request needs no form, and Keksi writes so in section 19 (GDPR 12(2))'),
    instead: 'nothing: how a request is made, Keksi writes',
  },
  {
    code: 'breach-72-hours',
    says: [
      [
        /72/,
        /tun|hour|timm/i,
        /rekisteröid|asiak|sinulle|henkilöi|käyttäj|data subject|customer|to you|registrerade|kund|till dig/i,
      ],
    ],
    unless: [/valvontaviranomai|tietosuojavaltuut|viranomai|authority|ombuds|myndighet/i],
    fact: always(
      '72 hours is the time to tell the authority; persons are told without undue delay where the risk is high (GDPR 33, 34)',
    ),
    instead: 'the authority within 72 hours; persons without undue delay if the risk is high',
  },
  {
    code: 'old-address',
    says: [
      [/Ratapihan ?tie|Bangårdsvägen|\b00521\b|Albertinkatu 25|Albertsgatan 25/i],
      [/\b(PL|PB|P\.?O\.? ?Box) 315\b/i, /\b00181\b/],
      // Any other postal code beside the authority's name.
      [
        /tietosuojavaltuut|data protection ombudsman|dataombudsman/i,
        /\b(?!00530|00531)\d{5}\b(?!\d)/,
      ],
    ],
    fact: always('the authority is at Lintulahdenkuja 4, 00530 Helsinki; PL 800, 00531 Helsinki'),
    instead: 'nothing: the authority and its address, Keksi writes',
  },
  {
    code: 'legacy-link',
    says: [[/google\.com\/settings\/ads/i]],
    fact: always('that address of Google’s is out of use'),
    instead: 'https://myadcenter.google.com',
  },
];
