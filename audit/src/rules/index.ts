import {
  personalInAddress,
  plainRequest,
  queryInAddress,
  sensitiveAddress,
  sensitivePage,
} from './addresses';
import {
  identifierAfterRefusal,
  requestAfterRefusal,
  storedAfterRefusal,
} from './after-refusal';
import {
  errorAtWithdrawal,
  grantedSignalAfterWithdrawal,
  oldIdentifierAfterWithdrawal,
  requestAfterWithdrawal,
  storedAfterWithdrawal,
} from './after-withdrawal';
import {
  bannerContrast,
  bannerMissing,
  bannerSmallScreen,
  cookieWall,
  refusalIsLink,
  refusalNotFirst,
  smallTarget,
  unequalButtons,
} from './banner';
import {
  bannerLanguage,
  impliedConsent,
  legitimateInterest,
  pretickedSwitch,
  statementLink,
  withdrawalNotTold,
} from './banner-words';
import {
  requestBeforeChoice,
  storedBeforeChoice,
  thirdPartyBeforeChoice,
  unexplainedBeforeChoice,
} from './before';
import {
  choiceNotKept,
  declaredNecessary,
  gpcIgnored,
  wrongCategory,
} from './category';
import {
  configurationWrong,
  declaredNeverSeen,
  undeclaredHost,
  undeclaredStorage,
} from './declaration';
import {
  googleDefaultGranted,
  googleDefaultLate,
  googleDefaultMissing,
  googleDeniedPing,
  googlePersonalised,
  googleRegionUnknown,
  googleSignalMissing,
  googleStateWrong,
  googleTwice,
  googleUpdateLate,
} from './google';
import {
  askedAgain,
  consentTooLong,
  cookieLongerThanTold,
  cookieTooLong,
  refusalShorter,
} from './lifetime';
import {
  deadTag,
  forgottenSnippet,
  keksiLate,
  noscriptPixel,
  placeholderId,
  rawFrame,
  twoBanners,
  unknownCategory,
} from './markup';
import {
  notAudited,
  policyViolation,
} from './page';
import {
  recipientNotInStatement,
  statementContradicts,
} from './statement';
import {
  copiedIdentifier,
  fingerprintStorage,
  workerRequest,
} from './storage';
import {
  notPressed,
  withdrawalHarder,
  withdrawalHidden,
} from './way-back';
import type { DescribedRule } from './rule';

/** Every rule, in the order of a visit. @example `rules.flatMap((rule) => rule.judge(audit))` */
export const rules: readonly DescribedRule[] = [
  requestBeforeChoice,
  thirdPartyBeforeChoice,
  storedBeforeChoice,
  unexplainedBeforeChoice,
  requestAfterRefusal,
  storedAfterRefusal,
  identifierAfterRefusal,
  requestAfterWithdrawal,
  storedAfterWithdrawal,
  oldIdentifierAfterWithdrawal,
  grantedSignalAfterWithdrawal,
  errorAtWithdrawal,
  wrongCategory,
  declaredNecessary,
  gpcIgnored,
  choiceNotKept,
  declaredNeverSeen,
  undeclaredHost,
  undeclaredStorage,
  configurationWrong,
  googleDefaultLate,
  googleDefaultMissing,
  googleDefaultGranted,
  googleSignalMissing,
  googleRegionUnknown,
  googleUpdateLate,
  googleStateWrong,
  googleDeniedPing,
  googlePersonalised,
  googleTwice,
  sensitiveAddress,
  sensitivePage,
  queryInAddress,
  personalInAddress,
  plainRequest,
  cookieTooLong,
  cookieLongerThanTold,
  askedAgain,
  consentTooLong,
  refusalShorter,
  bannerMissing,
  refusalNotFirst,
  refusalIsLink,
  unequalButtons,
  bannerContrast,
  bannerSmallScreen,
  smallTarget,
  cookieWall,
  pretickedSwitch,
  legitimateInterest,
  impliedConsent,
  withdrawalNotTold,
  statementLink,
  bannerLanguage,
  withdrawalHidden,
  withdrawalHarder,
  notPressed,
  forgottenSnippet,
  noscriptPixel,
  rawFrame,
  placeholderId,
  deadTag,
  unknownCategory,
  twoBanners,
  keksiLate,
  statementContradicts,
  recipientNotInStatement,
  fingerprintStorage,
  copiedIdentifier,
  workerRequest,
  policyViolation,
  notAudited,
];
