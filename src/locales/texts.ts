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
  /** What is asked. `{purposes}`: one or both of the next two, joined with `purposeJoin`. */
  readonly optionalUse: string;
  /** Visitor statistics, in the form `optionalUse` needs. `{services}` */
  readonly diagnosticUse: string;
  /** Advertising, in the form `optionalUse` needs. `{services}` */
  readonly marketingUse: string;
  /** Stands between two purposes, with its spaces. */
  readonly purposeJoin: string;
  /** Who receives data. `{providers}` */
  readonly recipients: Plural;
  /** How to change one's mind (GDPR 7(3)). True on pages with a link of their own and with the corner button. */
  readonly withdrawal: string;
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
  /** Kept until it is deleted. */
  readonly persistent: string;
  /** The provider does not say how long. */
  readonly unknown: string;

  // The visitor's own choice

  readonly receipt: string;
  readonly receiptTime: string;
  readonly receiptExpires: string;
  /** The version of what the visitor was told. */
  readonly receiptNotice: string;
  readonly receiptId: string;

  /** Before the buttons to download and to erase one's own records. */
  readonly recordsAbout: string;
  readonly download: string;
  readonly erase: string;
  /** What erasing does; said before it is done. */
  readonly eraseAbout: string;
  readonly eraseConfirm: string;
  readonly eraseCancel: string;
  /** `{count}` */
  readonly downloaded: Plural;
  /** Nothing that is known to be this visitor's: a refusal keeps no identifier. */
  readonly noRecords: string;
  /** The register did not answer, so its share of the records is missing. */
  readonly registerAway: string;

  // Status messages

  readonly saved: string;
  /** The same, where the page had to be loaded again for it (strict mode). */
  readonly reloaded: string;
  /** The same, where the visitor has begun to fill in a form, and it waits for the next page. */
  readonly nextPage: string;
  /** The browser keeps no cookies. */
  readonly notRemembered: string;
  readonly withdrawn: string;
  readonly erased: string;
  /** Erased here; the register did not answer and is told later. */
  readonly eraseLater: string;

  // In the place of content that waits

  /** `{categories}` */
  readonly waiting: string;
  /** `{provider}` */
  readonly waitingRecipient: string;
  /** What else the same permission allows. `{services}` */
  readonly waitingAlso: string;
  /** Shows this one and remembers nothing. */
  readonly showOnce: string;
  /** `{categories}` */
  readonly allow: string;
  /** On pages where nothing that needs consent ever runs. */
  readonly notHere: string;
}

/** The texts of the screen: the first question, the settings button and the messages. They lie in one file for each language: most visitors see no others. */
export const ASK_TEXTS = [
  'locale',
  'title',
  'necessaryUse',
  'optionalUse',
  'diagnosticUse',
  'marketingUse',
  'purposeJoin',
  'recipients',
  'withdrawal',
  'accept',
  'reject',
  'choose',
  'policy',
  'changed',
  'diagnosticShort',
  'marketingShort',
  'gpc',
  'settings',
  'saved',
  'reloaded',
  'nextPage',
  'withdrawn',
  'thirdParty',
  'notRemembered',
] as const satisfies readonly (keyof Texts)[];

/** The texts of the screen. */
export type AskTexts = Pick<Texts, (typeof ASK_TEXTS)[number]> & {
  /** What stands between two names, with its spaces: the build asks `Intl.ListFormat`. */
  readonly and?: string;
};
