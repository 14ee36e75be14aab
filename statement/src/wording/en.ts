import type { Wording } from './wording';

/** English. */
const en: Wording = {
  title: 'Privacy statement',
  updated: 'Updated {date}',
  headings: {
    controller: 'Controller',
    contact: 'Contact person and data protection officer',
    registers: 'Name of the register',
    purposes: 'Purposes and legal basis',
    interest: 'Legitimate interest',
    required: 'Whether providing data is required',
    groups: 'Categories of people and data',
    contents: 'Contents of the register',
    sources: 'Sources',
    recipients: 'Recipients and processors',
    disclosures: 'Disclosures',
    transfers: 'Transfers outside the EU or EEA',
    retention: 'Retention',
    protection: 'Principles of protection',
    cookies: 'Cookies and consent management',
    analytics: 'Google Analytics and demographics',
    advertising: 'Google Ads remarketing and Meta Pixel',
    decisions: 'Automated decisions and profiling',
    rights: 'Your rights',
    withdrawal: 'Withdrawing consent',
    complaint: 'Complaint to the supervisory authority',
    changes: 'Changes and date',
  },
  adsHeading: 'Google Ads remarketing',
  pixelHeading: 'Meta Pixel',
  advertisingHeading: 'Advertising',
  analyticsHeading: 'Visitor statistics',

  businessId: 'Business ID',
  phone: 'Phone',
  representative: 'Representative in the EU',
  contactPerson: 'Contact person for the registers',
  officer: 'Data protection officer',
  noOfficer: 'No data protection officer has been appointed.',
  contactController: 'In matters of data protection, please contact the controller.',

  visitors: 'Visitors to the website',
  consents: 'Consent register',

  purpose: 'Purpose',
  legalBasis: 'Legal basis',
  basis: {
    consent: 'Consent (GDPR Article 6(1)(a))',
    contract: 'Contract (GDPR Article 6(1)(b))',
    'legal-obligation': 'Legal obligation (GDPR Article 6(1)(c))',
    'vital-interests': 'Protection of vital interests (GDPR Article 6(1)(d))',
    'public-interest': 'Public interest or official authority (GDPR Article 6(1)(e))',
    'legitimate-interest': 'Legitimate interest (GDPR Article 6(1)(f))',
  },
  necessaryBasis:
    'Necessary for the service you asked for (section 205, subsection 2 of the Finnish Act on Electronic Communications Services)',
  consentBasis:
    'Consent (GDPR Article 6(1)(a) and section 205 of the Finnish Act on Electronic Communications Services)',
  identifierPurpose:
    'The random identifier of your consent in the cookie: by it your consent is found in the consent register',
  consentsPurpose: 'Being able to show what you have consented to and withdrawn',
  consentsBasis: 'Legal obligation (GDPR Articles 6(1)(c) and 7(1))',
  refusalsPurpose: 'Being able to show what you have refused',
  refusalsBasis: {
    'legal-obligation': 'Legal obligation (GDPR Articles 6(1)(c) and 5(2))',
    'legitimate-interest': 'Legitimate interest (GDPR Article 6(1)(f))',
  },
  refusalsInterest: 'Our interest is to be able to show that refusals have been obeyed.',

  noInterest: 'No processing is based on legitimate interest.',
  cookiesNoInterest: 'Cookies and advertising identifiers are never based on legitimate interest.',
  visitorsRequired:
    'You need not consent to cookies. The site works without your consent; only content that comes from a service that needs consent is not shown.',
  consentsRequired: 'A record is made when you choose. You need not give any data for it.',
  people: 'People',
  groups: 'Categories of data',
  visitorsPeople: 'Visitors to the site',
  visitorsGroups: 'Identifiers of the browser',
  visitorsGroupsAsked: 'Information about your visit, if you have consented',
  consentsPeople: 'Visitors who have made a cookie choice',
  consentsGroups: 'Consents and refusals',
  contentsNecessary: 'Necessary: your cookie choice.',
  contentsNecessaryId:
    'If you consented, the cookie keksi also holds the random identifier of your consent. If you refused, no identifier stays in your browser once the record has been delivered to the consent register.',
  contentsDiagnostic:
    'Visitor statistics: a random identifier of your browser, your IP address, the pages you view, and details of your device and browser. This is personal data even though we do not know your name.',
  contentsMarketing:
    'Marketing: identifiers of your browser, your IP address and the pages you view. The provider may link them to your account.',
  contentsConsents:
    'Your choice, its time and expiry, the texts you were shown, the language, the address of the page without the part after the question mark, a random identifier, and whether your browser sent the GPC signal. No name, IP address or details of the browser.',
  sensitive:
    'On these pages services that need consent are always off, because a visit there may tell something sensitive about you: {paths}.',
  visitorsSources: 'You and your browser',
  demographicsSource:
    'Google, if you allow both visitor statistics and marketing: estimates based on your Google account, of which we see only figures about groups',
  consentsSources: 'You and your browser',

  noRecipients: 'No recipients.',
  noVisitorRecipients: 'No services on this site pass your data on to others.',
  recipient: '{provider} ({services})',
  role: {
    processor: 'a processor on our behalf',
    joint: 'a joint controller with us',
    controller: 'an independent controller',
  },
  providerPolicy: 'Privacy policy',
  metaJoint:
    'Our joint responsibility covers the collection of data by the pixel on this site and its transmission to Meta; for any later processing Meta alone is responsible. We inform you and ask for your consent, Meta handles requests about the data it has received.',
  metaTerms: 'Agreement on the division of responsibilities',
  recipientsAfterConsent:
    'Services that need consent receive data only after you have allowed them.',
  recipientsDenied:
    'Cookies that need consent are used only after you have allowed them. Without your consent, however, Google receives your IP address, details of your browser and screen, the language, the address of the page, and an identifier that is new on each page.',
  consentsRecipients: 'The controller keeps the register itself.',
  noDisclosures: 'Data is not disclosed to others.',
  visitorsDisclosures: 'Only to those named in the previous section.',
  noTransfers: 'Data of this register is not transferred outside the EU or EEA.',
  noVisitorTransfers: 'The services on this site do not transfer your data outside the EU or EEA.',
  transfer: '{country}, {recipient}; safeguard: {safeguard}.',
  serviceTransfer: '{country}, {recipient} ({services}); safeguard: {safeguard}.',
  dpfDecision: 'decision of the European Commission of 10 July 2023',
  dpfPublic: 'The documents of the framework are public:',
  dpfText: 'Commission Decision (EU) 2023/1795',
  dpfList: 'the list of participating companies',
  transfersAfterConsent: 'Data is transferred only after you have allowed the service.',
  transfersDenied:
    'Without your consent, Google receives the data listed under recipients. Other data is transferred only after you have allowed the service.',
  safeguardsCopy: 'Ask us for a copy of the safeguards if you would like to see them.',

  choiceRetention: 'Your cookie choice: {days}. After that we ask again.',
  cookiesRetention:
    'Cookies and similar identifiers: the lifetime of each is in the tables of section 15.',
  cookiesDeleted:
    'Cookies and identifiers that are based on consent are deleted from this site as soon as you withdraw it.',
  serviceRetention: '{service}: {retention}',
  providersRetention:
    '{services}: what the provider has received is kept as its own privacy policy says.',
  consentsRetention: 'A record is erased {days} after it was stored.',
  manual: 'A. Manual material',
  electronic: 'B. Electronic material',
  noManual: 'There is no manual material.',
  noElectronic: 'There is no electronic material.',
  visitorsProtection:
    'A service that you have not allowed does not start. When you withdraw your consent, services are stopped and the identifiers they stored for this site are deleted at once.',

  asked:
    'We ask for your consent before we use any cookies other than the necessary ones. If you choose nothing, no others are used. Neither browsing the site nor the settings of your browser count as consent.',
  askedEach: 'You choose visitor statistics and marketing separately.',
  askedAlone: 'These you can also allow one by one: {services}.',
  askedNothing: 'We use only necessary cookies, for which no consent is needed.',
  gpc: 'If your browser sends the Global Privacy Control signal (GPC), we say so where we ask. If you accept all or turn marketing on, you allow it in spite of that request.',
  changeMind:
    'Your choice is valid for {days}. You can change it at any time in the cookie settings, which you can open from every page.',
  consentsAbout:
    'Each choice you make leaves a record in the consent register, so that we can show what you have consented to. If you consented, the identifier of your consent is shown in the cookie settings{atWithdrawal}. If you refused, no identifier stays in your browser once the record has been delivered.',
  servicesTitle: 'Services and their cookies',

  noAnalytics: 'Google Analytics is not in use on this site.',
  analytics:
    'If you allow visitor statistics, Google Analytics tells us how the site is used. Google receives an identifier of your browser, your IP address and the pages you view.',
  demographics:
    'If you allow marketing as well, Google estimates your age group, gender and interests based on your Google account (Demographics, Google Signals). We see the estimates only for groups.',
  noDemographics: 'Demographics (Google Signals) is not in use.',
  noAdvertising: 'No advertising services are in use on this site.',
  ads: 'If you allow marketing, Google stores an identifier in your browser so that we can show our ads to people who have visited the site (remarketing) and measure what the ads achieve. The data may be linked to your Google account.',
  adCenter: 'You can adjust advertising on your Google account in Google’s My Ad Center',
  pixel:
    'If you allow marketing, the Meta Pixel tells Meta about your visit, so that we can target ads on Facebook and Instagram and measure what they achieve. The data may be linked to your Meta account.',
  otherAdvertising:
    'These services also run if you allow marketing: {services}. Section 15 tells what each of them does.',
  tagManager:
    'Google Tag Manager starts services only as your choices allow. They are listed in section 15.',

  noDecisions: 'No automated decisions and no profiling.',
  visitorsDecisions:
    'No automated decisions with legal or similarly significant effects on you are made from visitor data.',
  noProfiling: 'Visitors are not profiled.',
  profilingDemographics:
    'If you allow both visitor statistics and marketing, Google profiles you on the basis of your Google account: it estimates to which groups of age, gender and interests you belong.',
  profilingAdvertising:
    'If you allow marketing, these services may profile you: they choose what you are shown on the basis of your visit: {services}.',
  profilingConsequence:
    'As a result you may see ads elsewhere on the web that relate to your visit here. Profiling on this site ends as soon as you withdraw your consent.',

  rightsIntro: 'The GDPR gives you these rights:',
  rights: [
    [
      'Access to your data (Article 15)',
      'You are told whether we process your data, and get a copy of it.',
    ],
    ['Rectification (Article 16)', 'We correct what is wrong and complete what is incomplete.'],
    ['Erasure (Article 17)', 'We erase data that we no longer have grounds to keep.'],
    [
      'Restriction of processing (Article 18)',
      'You may ask that we only store your data, for example while its accuracy is being checked.',
    ],
    [
      'Portability (Article 20)',
      'You get the data you have given us, where processing is based on consent or contract, in a machine-readable form.',
    ],
    [
      'Objection (Article 21)',
      'You may object to processing that is based on legitimate interest, and to direct marketing at any time. Advertising services stop as soon as you withdraw your consent to them.',
    ],
    [
      'Protection from automated decisions (Article 22)',
      'No significant decision about you is made by automated means alone without grounds in law.',
    ],
  ],
  requests:
    'Contact us as described in section 2. A request needs no particular form and is free of charge. We answer within a month.',
  requestsConsentId:
    'For a request about visitor data we need the identifier of your consent, because we do not know who a visitor is. You see it in the cookie settings{atWithdrawal}.',
  atWithdrawal: ', and once more when you withdraw it',
  ownRecords: 'Your own records in the consent register',
  ownRecordsAbout:
    'In the cookie settings you can see your choice, download your own records and erase them as long as your consent is valid{atWithdrawal}. When you erase them, your consent ends as well.',
  show: 'Show my records',
  shown: 'Here are your records as they were stored.',
  withdrawalAny:
    'You may withdraw your consent at any time. That does not make what was done before unlawful.',
  withdrawalCookies:
    'You withdraw your consent to cookies in the cookie settings, which you can open from every page. We cannot delete cookies that third parties have stored under their own domains; you can delete them in your browser.',
  complaint:
    'If you think that we process your data unlawfully, you may lodge a complaint with the supervisory authority:',
  authority: [
    'Office of the Data Protection Ombudsman',
    'Lintulahdenkuja 4, 00530 Helsinki, Finland',
    'P.O. Box 800, 00531 Helsinki, Finland',
    'Phone +358 29 566 6700',
    'tietosuoja@om.fi',
  ],
  cookieAuthority:
    'The use of cookies is supervised by the Finnish Transport and Communications Agency Traficom (kyberturvallisuuskeskus.fi).',
  changesServices: 'When services or their cookies change, we update this statement.',
  changesAsked: 'We then ask for your consent again where the change requires it.',
};

export default en;
