import type { Texts } from './texts';

/** English. */
const en: Texts = {
  locale: 'en-GB',

  title: '{controller} uses cookies',
  necessaryUse: 'Necessary cookies keep the site working.',
  optionalUse: 'With your permission we use cookies and similar identifiers for {purposes}.',
  diagnosticUse: 'visitor statistics ({services})',
  marketingUse: 'targeting and measuring ads ({services})',
  functionUse: 'content and functions ({services})',
  purposeJoin: ' and for ',
  recipients: {
    one: 'Data goes to {providers}.',
    other: 'Data goes to {providers}.',
  },
  limitedRecipient:
    'Without cookies, {provider} receives your IP address and the page address, among other things, even before you choose and if you refuse; with your permission, more.',
  withdrawal: 'You can withdraw your consent at any time in the cookie settings.',
  more: 'Read more',
  accept: 'Accept all',
  reject: 'Necessary only',
  choose: 'Choose settings',
  policy: 'Privacy statement',
  changed:
    'The services we ask permission for have changed ({categories}). Please review your choice.',
  gpc: 'Your browser asks that your data not be shared for advertising (GPC). If you accept all or turn marketing on, you allow it in spite of that request.',

  settings: 'Cookie settings',
  settingsIntro:
    'Choose what we may use cookies and similar identifiers for. Everything except the necessary ones is off until you allow it. Your choice is valid for {days}.',
  settingsIntroLimited:
    'Choose what we may use cookies and similar identifiers for. No cookies except the necessary ones are stored until you allow them. Your choice is valid for {days}.',
  settingsRefusal: 'If you allow only the necessary, it is valid for {days}.',
  save: 'Save choices',
  withdraw: 'Withdraw consent',
  close: 'Close without saving',
  on: 'On',
  off: 'Off',
  partly: 'Partly on',
  alwaysOn: 'Always on',
  necessary: 'Necessary',
  diagnostic: 'Visitor statistics (diagnostics)',
  marketing: 'Marketing',
  necessaryAbout:
    'Needed for the site to work and to remember your cookie choice. Your consent is not required for these.',
  diagnosticAbout: 'Statistics tell us how the site is used, so that we can improve it.',
  marketingAbout:
    'Targeting advertising and measuring its results. The provider may link the data to your account, if you have one.',
  diagnosticShort: 'visitor statistics',
  marketingShort: 'marketing',
  services: { one: '{count} service and its cookies', other: '{count} services and their cookies' },
  functionsAbout: 'Content and functions that you can also allow one by one:',
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
  persistent:
    'Until you withdraw your consent, come back after it has ended, or clear the browser’s data',
  cleared: 'Until you clear the browser’s data',
  unknown: 'Not known, at most until you withdraw your consent or come back after it has ended',
  unknownElsewhere: 'Not known, at most until you clear the browser’s data',

  receipt: 'Your choice',
  receiptTime: 'Saved',
  receiptExpires: 'Expires',
  receiptNotice: 'Version of what you were shown',
  receiptId: 'Consent identifier',
  recordsAbout:
    'Each choice you make is recorded in the consent register. You can download your own records or erase them.',
  idGoes:
    'The identifier leaves your browser when you withdraw your consent or it expires. Note it down if you want to ask about your records later.',
  recordWaits:
    'Your latest record waits in this browser, with its identifier, until it has been delivered to the consent register.',
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
  noRecords:
    'No records can be found by what this browser holds. The consent identifier leaves it when you refuse, when you withdraw your consent or when it expires. If you noted the identifier down, you can ask us for your records or for their erasure.',
  registerAway:
    'The consent register cannot be reached just now, so its records are missing. Please try again later.',

  saved: 'Your cookie choices have been saved.',
  reloaded: 'Your cookie choices have been saved. The page was loaded again.',
  nextPage: 'Your cookie choices have been saved. Your choices take effect on the next page.',
  dismiss: 'Close',
  notRemembered:
    'Your browser does not allow cookies, so your choice cannot be remembered: it holds on this page only.',
  withdrawn:
    'Your consent has been withdrawn and the cookies based on it have been deleted from this site.',
  erased: 'Your records have been erased from the consent register and from this browser.',
  eraseLater:
    'Your records have been erased from this browser. The consent register could not be reached: they will be erased there on your next visit when it can be reached. If you do not return, ask us to erase them.',

  ended: 'Your consent has ended',
  endedAbout:
    'The records of your choices are in the consent register under this identifier. It does not stay in your browser: note it down, or download or erase your records now.',

  waiting: 'Your consent is needed to show this content: {categories}.',
  waitingRecipient: '{provider} then receives information about your visit.',
  waitingAlso: 'You then also allow these services: {services}.',
  showOnce: 'Show this once',
  showAlways: 'Always show {service}',
  allow: 'Always allow {categories}',
  notHere: 'This content is not shown on this page, because the page is kept free of all tracking.',
};

export default en;
