/** Names of a vocabulary, in one text. */
const of = (namespace: string, names: string): string[] =>
  names
    .trim()
    .split(/\s+/)
    .map((name) => `https://w3id.org/dpv${namespace}#${name}`);

/**
 * Terms that the W3C DPVCG has published in version 2.3 of its vocabularies (28 February 2026), as far as a consent
 * record of ours may need them. They were looked up in the published files, not in our code.
 *
 * @see https://w3id.org/dpv/2.3
 */
export const publishedTerms: ReadonlySet<string> = new Set([
  ...of(
    '',
    `
      Advertising Analyse Authority Collect Combine CommunicationForCustomerCare ConsentExpired
      ConsentGiven ConsentNotice ConsentRecord ConsentRefused ConsentUnknown ConsentWithdrawn
      DataController DataProcessor DataSubject DataSubjectDataSource DataSubjectRight Derive
      DirectMarketing Disclose EnforceSecurity ExpressedConsent FraudPreventionAndDetection
      Infer Marketing Monitor OptimiseUserInterface Personalisation PersonalisedAdvertising
      Process Profiling ProvideConsent ProvidePersonalisedRecommendations Record
      RequestedServiceProvision SearchFunctionalities Service ServiceOptimisation
      ServicePersonalisation ServiceProvision ServiceUsageAnalytics Share SocialMediaMarketing
      SpecialCategoryPersonalData StorageDuration StorageLocation Store TargetedAdvertising
      TemporalDuration ThirdParty Transfer Use UserInterfacePersonalisation WithdrawConsent
      hasAddress hasApplicableLaw hasAuthority hasConsentControl hasConsentStatus hasContact
      hasDataController hasDataSource hasDataSubject hasDuration hasIdentifier
      hasIndicationMethod hasJurisdiction hasLegalBasis hasLocation hasName hasNotice
      hasPersonalData hasProcess hasProcessing hasPurpose hasRecipient hasRight hasService
      hasStorageCondition isExercisedAt isIndicatedAtTime isIndicatedBy
`,
  ),
  ...of(
    '/pd',
    `
      AccountIdentifier AgeRange BrowserFingerprint BrowserHistory BrowsingBehaviour
      BrowsingReferral City Communication Country Demographic DeviceBased DeviceOperatingSystem
      DeviceSoftware EmailAddress Gender Health IPAddress Interaction Interest Language
      LinkClicked Location MedicalHealth Name Picture Preference Prescription Purchase
      PurchasesAndSpendingHabit Region ServiceConsumptionBehaviour SocialMedia TelephoneNumber
      Tracking Transaction UID UserAgent Username VoiceCommunicationRecording
`,
  ),
  ...of('/loc', 'FI IE US EU EEA'),
  ...of(
    '/legal/eu/gdpr',
    'A6-1-a-non-explicit-consent A7-3 A13 A14 A15 A16 A17 A18 A20 A21 A22 A77',
  ),
  ...of('/legal/eu', 'law-GDPR'),
  ...of('/schema/dpv-27560', 'record-eu-gdpr'),
]);
