/**
 * Terms of the W3C Data Privacy Vocabulary by which a notice document tells what is done: of the 2.3 that was
 * published on 28 February 2026, those that fit what a website asks consent for.
 *
 * @see https://w3id.org/dpv/2.3/dpv and https://w3id.org/dpv/2.3/pd
 */
export const purposeTerms = [
  ...['ServiceUsageAnalytics', 'ServiceOptimisation', 'OptimiseUserInterface', 'Marketing'],
  ...['Advertising', 'TargetedAdvertising', 'PersonalisedAdvertising', 'SocialMediaMarketing'],
  ...['DirectMarketing', 'Personalisation', 'ServicePersonalisation'],
  ...['UserInterfacePersonalisation', 'ProvidePersonalisedRecommendations', 'ServiceProvision'],
  ...['RequestedServiceProvision', 'SearchFunctionalities', 'CommunicationForCustomerCare'],
  ...['FraudPreventionAndDetection', 'EnforceSecurity'],
] as const;

/** What is done with personal data. */
export const processingTerms = [
  ...['Collect', 'Store', 'Use', 'Analyse', 'Profiling', 'Share', 'Transfer', 'Disclose'],
  ...['Combine', 'Derive', 'Infer', 'Monitor', 'Record'],
] as const;

/** Which personal data, of the extension PD. */
export const personalDataTerms = [
  ...['IPAddress', 'UserAgent', 'UID', 'DeviceBased', 'DeviceSoftware', 'DeviceOperatingSystem'],
  ...['BrowserFingerprint', 'BrowsingBehaviour', 'BrowsingReferral', 'BrowserHistory', 'Tracking'],
  ...['LinkClicked', 'Interaction', 'ServiceConsumptionBehaviour', 'Interest', 'Preference'],
  ...['AgeRange', 'Gender', 'Demographic', 'Language', 'Location', 'Country', 'Region', 'City'],
  ...['Transaction', 'Purchase', 'PurchasesAndSpendingHabit', 'Name', 'EmailAddress'],
  ...['TelephoneNumber', 'Username', 'AccountIdentifier', 'SocialMedia', 'Communication'],
  ...['Picture', 'VoiceCommunicationRecording', 'Health', 'MedicalHealth', 'Prescription'],
] as const;

/** The data that articles 9 and 10 of the GDPR give more protection. */
export const specialTerms: readonly string[] = ['Health', 'MedicalHealth', 'Prescription'];

/** Articles of the GDPR that give a person rights, as the extension EU-GDPR names them. */
export const rightTerms = [
  ...['A7-3', 'A13', 'A14', 'A15', 'A16', 'A17', 'A18', 'A20', 'A21', 'A22', 'A77'],
] as const;
