/** Languages of the shop. */
export type Language = 'fi' | 'en' | 'sv';

/** A heading and what stands under it. */
export interface Entry {
  readonly title: string;
  readonly text: string;
}

/** Something the shop sells. */
export interface Offer extends Entry {
  readonly price: string;
}

/** Addresses of the pages in one language. */
export interface Paths {
  readonly home: string;
  readonly booking: string;
  readonly thanks: string;
  readonly privacy: string;
}

/** Everything the shop says, but for its privacy statement. */
export interface SiteTexts {
  readonly language: Language;
  /** The language's own name for itself, for the switch of languages. */
  readonly ownName: string;
  readonly paths: Paths;

  readonly demoLabel: string;
  readonly demoKind: string;
  readonly demoNote: string;
  readonly skip: string;
  readonly menu: string;
  readonly languages: string;
  readonly services: string;
  readonly video: string;
  readonly contact: string;
  readonly book: string;
  readonly privacy: string;
  readonly cookieSettings: string;

  readonly homeTitle: string;
  readonly description: string;
  readonly heroTitle: string;
  readonly heroText: string;
  readonly heroNote: string;
  readonly picture: string;
  readonly offers: readonly Offer[];
  readonly visit: string;
  readonly steps: readonly Entry[];
  readonly videoText: string;
  readonly videoTitle: string;
  readonly opening: string;
  readonly hours: readonly { readonly days: string; readonly time: string }[];
  readonly address: string;
  readonly phone: string;
  readonly email: string;

  readonly bookingText: string;
  readonly service: string;
  readonly date: string;
  readonly time: string;
  readonly name: string;
  readonly phoneNumber: string;
  readonly phoneHint: string;
  readonly message: string;
  readonly messageHint: string;
  readonly send: string;
  readonly bookingPrivacy: string;

  readonly thanksTitle: string;
  readonly thanksText: string;
  readonly backHome: string;

  readonly missingTitle: string;
  readonly missingText: string;
}
