import type { Texts } from './texts';

/** English. */
const en: Texts = {
  locale: 'en-GB',

  title: '{controller} uses cookies',
  necessaryUse: 'Necessary cookies keep the site working.',
  optionalUse: 'With your permission we also use cookies and similar identifiers for {purposes}.',
  diagnosticUse: 'visitor statistics ({services})',
  marketingUse: 'targeting and measuring advertising ({services})',
  purposeJoin: ' and for ',
  recipients: {
    one: '{providers} then receives information about your visit.',
    other: '{providers} then receive information about your visit.',
  },
  withdrawal:
    'You can change your choice or withdraw your consent at any time in the site’s cookie settings.',
  accept: 'Accept all',
  reject: 'Necessary only',
  choose: 'Choose settings',
  policy: 'Privacy statement',
  changed:
    'The services we ask permission for have changed ({categories}). Please review your choice.',
  gpc: 'Your browser asks that your data not be shared for advertising (GPC). Marketing is therefore off unless you allow it yourself.',

  settings: 'Cookie settings',
  settingsIntro:
    'Choose what we may use cookies and similar identifiers for. Everything except the necessary ones is off until you allow it. Your choice is valid for {days}.',
  save: 'Save choices',
  withdraw: 'Withdraw consent',
  close: 'Close without saving',
  on: 'On',
  off: 'Off',
  partly: 'Partly on',
  alwaysOn: 'Always on',
  necessary: 'Necessary',
  diagnostic: 'Diagnostics (visitor statistics)',
  marketing: 'Marketing',
  necessaryAbout:
    'Needed for the basic functions of the site, for security and to remember your cookie choice. No consent is asked for these.',
  diagnosticAbout: 'Statistics tell us how the site is used, so that we can improve it.',
  marketingAbout:
    'Targeting advertising and measuring its results. The provider may link the data to your account, if you have one.',
  diagnosticShort: 'diagnostics',
  marketingShort: 'marketing',
  services: { one: '{count} service and its cookies', other: '{count} services and their cookies' },
  alsoNeeds: 'In use only if you allow both: {categories}.',
  thirdParty:
    'We cannot delete third-party cookies when you withdraw your consent. You can delete them yourself in your browser’s settings.',

  provider: 'Provider',
  purpose: 'Purpose',
  transfers: 'Transfers outside the EEA',
  noTransfers: 'No transfers',
  dpf: 'EU–US Data Privacy Framework',
  scc: 'the European Commission’s standard contractual clauses',
  adequacy: 'an adequacy decision of the European Commission',
  providerPolicy: 'Privacy policy',
  cookies: 'Cookies and similar identifiers: {service}',
  name: 'Name',
  lifetime: 'Lifetime',
  type: 'Type',
  firstParty: 'First-party cookie',
  thirdPartyType: 'Third-party cookie ({domain})',
  localStorage: 'Local storage',
  sessionStorage: 'Session storage',
  indexedDB: 'Browser database',
  cacheStorage: 'Browser cache',
  session: 'Until the browser is closed',
  persistent: 'Until it is deleted',
  unknown: 'Not known',

  receipt: 'Your choice',
  receiptTime: 'Saved',
  receiptExpires: 'Expires',
  receiptNotice: 'Version of this notice',
  receiptId: 'Consent identifier',
  recordsAbout:
    'Each choice you make is recorded in the consent register. You can download your own records or erase them.',
  download: 'Download my records (JSON)',
  erase: 'Erase my records',
  eraseAbout:
    'Your records will be erased from the consent register and from this browser, and cannot be restored. Your consent ends at the same time, and the cookies based on it are deleted. The site will ask for your choice again.',
  eraseConfirm: 'Erase permanently',
  eraseCancel: 'Do not erase',
  downloaded: {
    one: '{count} record has been downloaded.',
    other: '{count} records have been downloaded.',
  },
  noRecords: 'There are no records that we could link to you: a refusal keeps no identifier.',
  registerAway:
    'The consent register cannot be reached just now, so its records are missing. Please try again later.',

  saved: 'Your cookie choices have been saved.',
  reloaded: 'Your cookie choices have been saved. The page was loaded again.',
  nextPage: 'Your cookie choices have been saved. Your choices take effect on the next page.',
  notRemembered:
    'Your browser does not allow cookies, so your choice cannot be remembered: it holds on this page only.',
  withdrawn:
    'Your consent has been withdrawn and the cookies based on it have been deleted from this site.',
  erased: 'Your records have been erased from the consent register and from this browser.',
  eraseLater:
    'Your records have been erased from this browser. The consent register could not be reached: they will be erased there once it can be, while you are on the site.',

  waiting: 'Your consent is needed to show this content: {categories}.',
  waitingRecipient: '{provider} then receives information about your visit.',
  waitingAlso: 'You then also allow these services: {services}.',
  showOnce: 'Show this once',
  allow: 'Always allow {categories}',
  notHere: 'This content is not shown on this page, because the page is kept free of all tracking.',
};

export default en;
