import type { SectionId } from '../check/contradiction';
import type { Basis, RefusalsBasis, ServiceRemark } from '../statement';

/**
 * Every text that Keksi writes into a statement. As in the banner's texts, a `{…}` stands where its value
 * needs no inflection.
 */
export interface Wording {
  readonly title: string;
  /** `{date}` */
  readonly updated: string;
  readonly headings: { readonly [id in SectionId]: string };
  /** The same where a site has only one of the services that the heading names, or others. */
  readonly adsHeading: string;
  readonly pixelHeading: string;
  readonly advertisingHeading: string;
  readonly analyticsHeading: string;

  readonly businessId: string;
  readonly phone: string;
  readonly representative: string;
  readonly contactPerson: string;
  readonly officer: string;
  readonly noOfficer: string;
  /** Where no contact person is named. */
  readonly contactController: string;

  /** The data of the site's visitors, as a register, and the register of consents. */
  readonly visitors: string;
  readonly consents: string;

  readonly purpose: string;
  readonly legalBasis: string;
  readonly basis: { readonly [basis in Basis]: string };
  /** What a service of the site rests on. */
  readonly necessaryBasis: string;
  readonly consentBasis: string;
  /** The identifier in the cookie `keksi`: what it is for. Its basis is that of the consents. */
  readonly identifierPurpose: string;
  readonly consentsPurpose: string;
  readonly consentsBasis: string;
  /** Of refusals the law does not say in so many words that they are shown: the owner says what permits it. */
  readonly refusalsPurpose: string;
  readonly refusalsBasis: { readonly [basis in RefusalsBasis]: string };
  readonly refusalsInterest: string;

  readonly noInterest: string;
  readonly cookiesNoInterest: string;
  readonly visitorsRequired: string;
  readonly consentsRequired: string;
  readonly people: string;
  readonly groups: string;
  readonly visitorsPeople: string;
  readonly visitorsGroups: string;
  readonly visitorsGroupsAsked: string;
  readonly consentsPeople: string;
  readonly consentsGroups: string;
  readonly contentsNecessary: string;
  /** Added where a register keeps records: the identifier of a consent stands in the cookie. */
  readonly contentsNecessaryId: string;
  readonly contentsDiagnostic: string;
  readonly contentsMarketing: string;
  readonly contentsConsents: string;
  /** `{paths}` */
  readonly sensitive: string;
  readonly visitorsSources: string;
  readonly demographicsSource: string;
  readonly consentsSources: string;

  readonly noRecipients: string;
  /** Of the services: who keeps the site on a server, Keksi does not know. */
  readonly noVisitorRecipients: string;
  /** `{provider}`, `{services}` */
  readonly recipient: string;
  readonly role: { readonly [role in NonNullable<ServiceRemark['role']>]: string };
  readonly providerPolicy: string;
  /** Of the Meta Pixel, the essence of the arrangement (GDPR 26(2)). */
  readonly metaJoint: string;
  readonly metaTerms: string;
  readonly recipientsAfterConsent: string;
  /** Advanced mode: what Google receives all the same. */
  readonly recipientsDenied: string;
  /** Where the owner says so. */
  readonly consentsRecipients: string;
  readonly noDisclosures: string;
  readonly visitorsDisclosures: string;
  readonly noTransfers: string;
  readonly noVisitorTransfers: string;
  /** `{country}`, `{recipient}`, `{safeguard}` */
  readonly transfer: string;
  /** The same of a service. `{services}` */
  readonly serviceTransfer: string;
  /** Stands after the framework's name: when the Commission decided. */
  readonly dpfDecision: string;
  /** Before links to the decision and to the list of who takes part. */
  readonly dpfPublic: string;
  readonly dpfText: string;
  readonly dpfList: string;
  readonly transfersAfterConsent: string;
  readonly transfersDenied: string;
  readonly safeguardsCopy: string;

  /** `{days}` */
  readonly choiceRetention: string;
  readonly cookiesRetention: string;
  readonly cookiesDeleted: string;
  /** `{service}`, `{retention}` */
  readonly serviceRetention: string;
  /** `{services}`: their providers decide. */
  readonly providersRetention: string;
  /** `{days}` */
  readonly consentsRetention: string;
  readonly manual: string;
  readonly electronic: string;
  readonly noManual: string;
  readonly noElectronic: string;
  readonly visitorsProtection: string;

  readonly asked: string;
  /** Where both are asked about. */
  readonly askedEach: string;
  /** What can be allowed without its category. `{services}` */
  readonly askedAlone: string;
  readonly askedNothing: string;
  readonly gpc: string;
  readonly changeMind: string;
  /** `{atWithdrawal}` */
  readonly consentsAbout: string;
  readonly servicesTitle: string;

  readonly noAnalytics: string;
  readonly analytics: string;
  readonly demographics: string;
  readonly noDemographics: string;
  readonly noAdvertising: string;
  readonly ads: string;
  readonly adCenter: string;
  readonly pixel: string;
  /** Other services of marketing. `{services}` */
  readonly otherAdvertising: string;
  readonly tagManager: string;

  readonly noDecisions: string;
  readonly visitorsDecisions: string;
  readonly noProfiling: string;
  readonly profilingDemographics: string;
  /** `{services}` */
  readonly profilingAdvertising: string;
  readonly profilingConsequence: string;

  readonly rightsIntro: string;
  /** Each right with its article, and what it gives. */
  readonly rights: readonly (readonly [name: string, about: string])[];
  readonly requests: string;
  /** `{atWithdrawal}` */
  readonly requestsConsentId: string;
  /** When else: but for a site that loads the page anew then. */
  readonly atWithdrawal: string;
  readonly ownRecords: string;
  /** `{atWithdrawal}` */
  readonly ownRecordsAbout: string;
  readonly show: string;
  readonly shown: string;
  readonly withdrawalAny: string;
  readonly withdrawalCookies: string;
  readonly complaint: string;
  /** The supervisory authority: its name, then its addresses. */
  readonly authority: readonly string[];
  /** Who supervises the storing itself. */
  readonly cookieAuthority: string;
  readonly changesServices: string;
  readonly changesAsked: string;
}
