import { type Facts, namesOf, needsConsent, profiling, transferring } from '../facts';
import type { SectionId } from './contradiction';

/** A sentence that old statements hold and that is wrong (part I of the research). */
export interface Claim {
  readonly code: string;
  /** A sentence makes the claim if every pattern of one of these lists is found in it … */
  readonly says: readonly (readonly RegExp[])[];
  /** … and none of these. */
  readonly unless?: RegExp;
  /** Only in these sections. */
  readonly sections?: readonly SectionId[];
  /** What is true instead; null where the claim may be true. */
  fact(facts: Facts): string | null;
  readonly instead: string;
}

const NOT = /(^|\s)(ei|emme|eivät|eikä|ole|not|no|never|inte|inga|ingen|inget|ej)(\s|$|[.,:])/i;
const COOKIES =
  /eväste|cookie|kak(a|or)|analyti|analys|tilasto|statisti|kävijä|vierailija|visitor|besök/i;
const CONSENT = /suostu|lupa|luva|consent|permission|samtyck/i;
const always = (fact: string) => () => fact;

/** The claims. Each is looked for in Finnish, English and Swedish. */
export const CLAIMS: readonly Claim[] = [
  {
    code: 'no-transfers',
    says: [
      [NOT, /(ulkopuol|outside|utanför)/i, /\b(EU|ETA|EEA|EES|Euroopa|Europe)/i],
      [/ellei se ole|unless (it is )?necessary|om det inte är/i, /(ulkopuol|outside|utanför)/i],
    ],
    unless: CONSENT,
    fact({ services }) {
      const sending = transferring(services);
      const recipients = sending.flatMap(({ transfers }) =>
        transfers.map(({ recipient, country }) => recipient ?? country),
      );
      return sending.length === 0
        ? null
        : `the configuration has ${namesOf(sending)}: data goes outside the EEA (${[...new Set(recipients)].join(', ')}), and "unless necessary" is no ground for a transfer (GDPR 44–49)`;
    },
    instead:
      '"transfers": [] if this register has none, or a list of its own transfers; Keksi writes those of the services',
  },
  {
    code: 'no-profiling',
    says: [
      [NOT, /profil/i],
      // “Ei tehdä.”
      [/^\W*(ei|emme|no|none|not|inte|inga|ingen)\b[^.]{0,18}\.?$/i],
    ],
    unless: CONSENT,
    sections: ['decisions'],
    fact({ services }) {
      const marking = profiling(services);
      return marking.length === 0
        ? null
        : `the configuration has ${namesOf(marking)}: remarketing and Demographics are profiling (GDPR 4(4))`;
    },
    instead:
      '"decisions": [] if nothing is decided from this register; Keksi describes the profiling by the services',
  },
  {
    code: 'anonymous-cookies',
    says: [
      [COOKIES, /anonyym|anonym/i],
      [
        COOKIES,
        /ei voida? tunnistaa|cannot be identified|can not be identified|not identif|kan inte identifier/i,
      ],
    ],
    unless: /(eivät|ei|inte|not) (ole )?(anonyym|anonym)/i,
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
        /estää|estä|kieltä|hyväks|suostu|pois käytöstä/i,
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
    unless: /(eivät|ei) ole suostumu|not (a )?consent|no consent|ing(et|a) samtycke/i,
    fact: always(
      'settings of a browser are no consent, and refusing must not be left to the visitor’s browser: consent comes first (205 §)',
    ),
    instead: 'nothing: how consent is asked and withdrawn, Keksi writes',
  },
  {
    code: 'continued-use',
    says: [
      [/jatkamalla|jatkaessa|käyttämällä/i, /hyväks|suostu/i],
      [/by (continuing|using|browsing)/i, /accept|agree|consent/i],
      [/genom att (fortsätta|använda)/i, /godkän|samtyck|accepter/i],
    ],
    unless: /(eivät|ei) ole suostumu|not (a )?consent|no consent|ing(et|a) samtycke/i,
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
    unless: NOT,
    fact: always('cookies and tags rest on consent and on nothing else (205 §)'),
    instead: 'nothing: the basis of cookies and tags, Keksi writes',
  },
  {
    code: 'repealed-law',
    says: [[/henkilötietola[ik]|523\/1999|personuppgiftslag|\bpersonal data act\b/i]],
    fact: always(
      'henkilötietolaki was repealed by tietosuojalaki (1050/2018) from 1.1.2019; the GDPR applies',
    ),
    instead: 'the article of the GDPR, or of tietosuojalaki (1050/2018)',
  },
  {
    code: 'paid-access',
    says: [
      [
        /kerran\s+(\S+\s+)?(vuode|vuote|kalenterivuo)|once (a|per|every|in a)( calendar)? year|en gång (per|om|i) (kalender)?året?/i,
      ],
      [
        /veloit|perimme|peritään|maksullinen|maksua vastaan|charge a fee|fee of|subject to a fee|tar ut en avgift|mot avgift/i,
        /pyyn|tarkast|tieto|request|access|copy|begär|uppgift/i,
      ],
    ],
    unless:
      /ilmeise|kohtuutto|perusteetto|manifestly|unfounded|excessive|uppenbart|ogrundad|orimlig/i,
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
    unless: /(ei|eikä)\s+(\S+\s+)?(vaadi|edellyt|tarvi)|without a signature|not need|behöver inte/i,
    fact: always('a request needs no form: the controller must make it easy (GDPR 12(2))'),
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
    unless: /valvontaviranomai|tietosuojavaltuut|viranomai|authority|ombuds|myndighet/i,
    fact: always(
      '72 hours is the time to tell the authority; persons are told without undue delay where the risk is high (GDPR 33, 34)',
    ),
    instead: 'the authority within 72 hours; persons without undue delay if the risk is high',
  },
  {
    code: 'old-address',
    says: [
      [/Ratapihantie|Bangårdsvägen|\b00521\b/i],
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
