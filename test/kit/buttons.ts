/** The languages that a visitor can meet. */
export type Language = 'fi' | 'en' | 'sv';

/** What the buttons do. */
export type ButtonName = 'accept' | 'reject' | 'settings' | 'save' | 'withdraw';

/** The buttons' exact names, as promised to the users of the library. */
export const BUTTONS: Record<Language, Record<ButtonName, string>> = {
  fi: {
    accept: 'Hyväksy kaikki',
    reject: 'Vain välttämättömät',
    settings: 'Muokkaa valintoja',
    save: 'Tallenna valinnat',
    withdraw: 'Peruuta suostumukset',
  },
  en: {
    accept: 'Accept all',
    reject: 'Necessary only',
    settings: 'Choose settings',
    save: 'Save choices',
    withdraw: 'Withdraw consent',
  },
  sv: {
    accept: 'Acceptera alla',
    reject: 'Endast nödvändiga',
    settings: 'Anpassa val',
    save: 'Spara val',
    withdraw: 'Återkalla samtycken',
  },
};

/** What the switches' names contain. */
export const SWITCHES: Record<Language, Record<'diagnostic' | 'marketing', RegExp>> = {
  fi: { diagnostic: /diagnostiikka/i, marketing: /^Markkinointi/ },
  en: { diagnostic: /diagnostics/i, marketing: /^Marketing/ },
  sv: { diagnostic: /diagnostik/i, marketing: /^Marknadsföring/ },
};
