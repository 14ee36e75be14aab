/** A text that depends on a number, by the plural categories of `Intl.PluralRules`. */
export interface Plural {
  readonly one: string;
  readonly other: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
}

/**
 * Every text of the library. `{…}` is filled in; each placeholder stands where its value needs no
 * inflection, because company and service names cannot be inflected by rule.
 */
export interface Texts {
  /** BCP 47 tag for dates, lists, lengths of time and plurals: `fi-FI`. */
  readonly locale: string;

  // The banner

  /** Heading and accessible name of the banner. `{controller}` */
  readonly title: string;
  /** What the necessary cookies do. */
  readonly necessaryUse: string;
  /** What is asked. `{purposes}`: some of the next three, the last joined with `purposeJoin`. */
  readonly optionalUse: string;
  /** Visitor statistics, in the form `optionalUse` needs. `{services}` */
  readonly diagnosticUse: string;
  /** Advertising, in the form `optionalUse` needs. `{services}` */
  readonly marketingUse: string;
  /** Videos, maps, chats and what forms need, in the same form. `{services}` */
  readonly functionUse: string;
  /** Stands between two purposes, with its spaces. */
  readonly purposeJoin: string;
  /** Who receives data. `{providers}` */
  readonly recipients: Plural;
  /** Who receives something without consent too: Google in its advanced mode. `{provider}` */
  readonly limitedRecipient: string;
  /** How to change one's mind (GDPR 7(3)). True on pages with a link of their own and with the corner button. */
  readonly withdrawal: string;
  /** Opens further detail in the banner: what the necessary cookies do, and each service with its provider. */
  readonly more: string;
  readonly accept: string;
  readonly reject: string;
  /** Opens the settings dialog. */
  readonly choose: string;
  /** Link to the site's privacy statement. */
  readonly policy: string;
  /** The services changed since the last choice. `{categories}` */
  readonly changed: string;
  /** The browser sends Global Privacy Control. */
  readonly gpc: string;

  // The settings dialog

  /** Heading of the dialog, and the corner button. */
  readonly settings: string;
  /** `{days}`: the validity of a choice, such as “180 days”. */
  readonly settingsIntro: string;
  /** The same where a service receives something without consent. `{days}` */
  readonly settingsIntroLimited: string;
  /** Follows it where a refusal of everything is valid for another time (`data-refusal-days`). `{days}` */
  readonly settingsRefusal: string;
  readonly save: string;
  readonly withdraw: string;
  readonly close: string;
  readonly on: string;
  readonly off: string;
  /** The state of a category some of whose services are off (`data-granular`). */
  readonly partly: string;
  /** Stands in the place of the switch of the necessary category. */
  readonly alwaysOn: string;
  /** Names of the categories, as headings. */
  readonly necessary: string;
  readonly diagnostic: string;
  readonly marketing: string;
  /** What each category is for. */
  readonly necessaryAbout: string;
  readonly diagnosticAbout: string;
  readonly marketingAbout: string;
  /** Names of the categories inside a sentence, uninflected. */
  readonly diagnosticShort: string;
  readonly marketingShort: string;
  /** Opens the list of services of a category. `{count}` */
  readonly services: Plural;
  /** Stands over the services of a category that can be allowed without it. */
  readonly functionsAbout: string;
  /** A service that needs more than this category. `{categories}` */
  readonly alsoNeeds: string;
  /** Cookies of third parties stay until the visitor deletes them. */
  readonly thirdParty: string;

  // What is told of a service and of a cookie

  readonly provider: string;
  readonly purpose: string;
  readonly transfers: string;
  readonly noTransfers: string;
  /** Legal grounds of a transfer outside the EEA (GDPR 45, 46). */
  readonly dpf: string;
  readonly scc: string;
  readonly adequacy: string;
  /** Label of the link to the provider's privacy policy. */
  readonly providerPolicy: string;
  /** Caption of the table. `{service}` */
  readonly cookies: string;
  readonly name: string;
  readonly lifetime: string;
  readonly type: string;
  readonly firstParty: string;
  /** A third-party cookie. `{domain}` */
  readonly thirdPartyType: string;
  readonly localStorage: string;
  readonly sessionStorage: string;
  readonly indexedDB: string;
  readonly cacheStorage: string;
  /** Kept until the browser is closed. */
  readonly session: string;
  /** Does not expire by itself: Keksi deletes it at a withdrawal, and on the first page after the consent has ended. */
  readonly persistent: string;
  /** Does not expire by itself, and lies where Keksi cannot delete it, or is necessary. */
  readonly cleared: string;
  /** The provider does not say how long; Keksi deletes it as that above. */
  readonly unknown: string;
  /** The provider does not say how long, and it lies where Keksi cannot delete it. */
  readonly unknownElsewhere: string;

  // The visitor's own choice

  readonly receipt: string;
  readonly receiptTime: string;
  readonly receiptExpires: string;
  /** The version of what the visitor was told. */
  readonly receiptNotice: string;
  readonly receiptId: string;

  /** Before the buttons to download and to erase one's own records. */
  readonly recordsAbout: string;
  /** When the identifier leaves the browser; said as long as it is there. */
  readonly idGoes: string;
  /** A record that the register has yet to receive is still in the browser. */
  readonly recordWaits: string;
  readonly download: string;
  readonly erase: string;
  /** What erasing does; said before it is done. */
  readonly eraseAbout: string;
  readonly eraseConfirm: string;
  readonly eraseCancel: string;
  /** `{count}` */
  readonly downloaded: Plural;
  /** Nothing that is known to be this visitor's: neither a refusal nor the end of a consent keeps an identifier. */
  readonly noRecords: string;
  /** The register did not answer, so its share of the records is missing. */
  readonly registerAway: string;

  // Status messages

  readonly saved: string;
  /** The same, where the page had to be loaded again for it (strict mode). */
  readonly reloaded: string;
  /** The same, where the visitor has begun to fill in a form, and it waits for the next page. */
  readonly nextPage: string;
  /** Closes a message. */
  readonly dismiss: string;
  /** The browser keeps no cookies. */
  readonly notRemembered: string;
  readonly withdrawn: string;
  readonly erased: string;
  /** Erased here; the register did not answer and is told later. */
  readonly eraseLater: string;

  // When a consent has ended, by a withdrawal or a refusal

  readonly ended: string;
  /** Stands above the identifier. */
  readonly endedAbout: string;

  // In the place of content that waits

  /** `{categories}` */
  readonly waiting: string;
  /** `{provider}` */
  readonly waitingRecipient: string;
  /** What else the same permission allows. `{services}` */
  readonly waitingAlso: string;
  /** Shows this one and remembers nothing. */
  readonly showOnce: string;
  /** Allows one service, whatever its category. `{service}` */
  readonly showAlways: string;
  /** `{categories}` */
  readonly allow: string;
  /** On pages where nothing that needs consent ever runs. */
  readonly notHere: string;

  /**
   * What the built-in services and Keksi itself are for, by what is said in English, in the languages that their
   * definitions do not speak.
   */
  readonly told?: { readonly [english: string]: string };
}

/** The texts of the screen: the first question, the settings button and the messages. They lie in one file for each language: most visitors see no others. */
export const ASK_TEXTS = [
  'locale',
  'title',
  'necessaryUse',
  'optionalUse',
  'diagnosticUse',
  'marketingUse',
  'functionUse',
  'purposeJoin',
  'recipients',
  'limitedRecipient',
  'withdrawal',
  'more',
  'accept',
  'reject',
  'choose',
  'policy',
  'changed',
  'diagnostic',
  'marketing',
  'diagnosticShort',
  'marketingShort',
  'gpc',
  'settings',
  'saved',
  'reloaded',
  'nextPage',
  'withdrawn',
  'thirdParty',
  'dismiss',
  'notRemembered',
] as const satisfies readonly (keyof Texts)[];

/** The texts of the screen. */
export type AskTexts = Pick<Texts, (typeof ASK_TEXTS)[number]> & {
  /** What stands between two names, with its spaces: the build asks `Intl.ListFormat`. */
  readonly and?: string;
};
