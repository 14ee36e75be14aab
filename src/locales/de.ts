import type { Texts } from './texts';

/** German. Not yet reviewed by a native speaker. */
const de: Texts = {
  locale: 'de-DE',

  title: '{controller} verwendet Cookies',
  necessaryUse: 'Notwendige Cookies halten die Website funktionsfähig.',
  optionalUse:
    'Mit Ihrer Einwilligung verwenden wir Cookies und andere Kennungen auch für {purposes}.',
  diagnosticUse: 'Besuchsstatistiken ({services})',
  marketingUse: 'die Ausrichtung und Messung von Werbung ({services})',
  functionUse: 'Inhalte und Funktionen ({services})',
  purposeJoin: ' sowie für ',
  recipients: {
    one: '{providers} erhält dann Informationen über Ihren Besuch.',
    other: '{providers} erhalten dann Informationen über Ihren Besuch.',
  },
  limitedRecipient:
    '{provider} erhält schon vor Ihrer Auswahl, und auch wenn Sie ablehnen, ohne Cookies unter anderem Ihre IP-Adresse und die Adresse der Seite; mit Ihrer Einwilligung mehr.',
  withdrawal:
    'Sie können Ihre Auswahl jederzeit in den Cookie-Einstellungen der Website ändern oder Ihre Einwilligung dort widerrufen.',
  more: 'Mehr erfahren',
  accept: 'Alle akzeptieren',
  reject: 'Nur notwendige',
  choose: 'Auswahl anpassen',
  policy: 'Datenschutzerklärung',
  changed:
    'Die Dienste, für die wir um Einwilligung bitten, haben sich geändert ({categories}). Bitte prüfen Sie Ihre Auswahl.',
  gpc: 'Ihr Browser bittet darum, Ihre Daten nicht für Werbung weiterzugeben (GPC). Wenn Sie alle akzeptieren oder Marketing einschalten, erlauben Sie es trotz dieser Bitte.',

  settings: 'Cookie-Einstellungen',
  settingsIntro:
    'Wählen Sie, wofür wir Cookies und andere Kennungen verwenden dürfen. Alles außer dem Notwendigen ist ausgeschaltet, bis Sie es erlauben. Gültigkeit Ihrer Auswahl: {days}.',
  settingsIntroLimited:
    'Wählen Sie, wofür wir Cookies und andere Kennungen verwenden dürfen. Andere als notwendige Cookies werden erst gespeichert, wenn Sie es erlauben. Gültigkeit Ihrer Auswahl: {days}.',
  settingsRefusal: 'Wenn Sie nur das Notwendige erlauben: {days}.',
  save: 'Auswahl speichern',
  withdraw: 'Einwilligung widerrufen',
  close: 'Schließen ohne Speichern',
  on: 'Ein',
  off: 'Aus',
  partly: 'Teilweise ein',
  alwaysOn: 'Immer ein',
  necessary: 'Notwendig',
  diagnostic: 'Besuchsstatistiken (Diagnose)',
  marketing: 'Marketing',
  necessaryAbout:
    'Wird für die Grundfunktionen der Website, für die Sicherheit und zum Merken Ihrer Auswahl benötigt. Dafür wird keine Einwilligung eingeholt.',
  diagnosticAbout:
    'Statistiken zeigen uns, wie die Website genutzt wird, damit wir sie verbessern können.',
  marketingAbout:
    'Ausrichtung von Werbung und Messung ihrer Ergebnisse. Der Anbieter kann die Daten mit Ihrem Konto verknüpfen, falls Sie eines haben.',
  diagnosticShort: 'Besuchsstatistiken',
  marketingShort: 'Marketing',
  services: {
    one: '{count} Dienst und seine Cookies',
    other: '{count} Dienste und ihre Cookies',
  },
  functionsAbout: 'Inhalte und Funktionen, die Sie auch einzeln erlauben können:',
  alsoNeeds: 'Nur aktiv, wenn Sie beides erlauben: {categories}.',
  thirdParty:
    'Cookies von Drittanbietern können wir bei einem Widerruf nicht löschen. Sie können sie selbst in den Einstellungen Ihres Browsers löschen.',

  provider: 'Anbieter',
  purpose: 'Zweck',
  transfers: 'Übermittlung außerhalb des EWR',
  noTransfers: 'Keine Übermittlung',
  dpf: 'Datenschutzrahmen EU–USA (Data Privacy Framework)',
  scc: 'Standardvertragsklauseln der Europäischen Kommission',
  adequacy: 'Angemessenheitsbeschluss der Europäischen Kommission',
  providerPolicy: 'Datenschutzerklärung',
  cookies: 'Cookies und andere Kennungen: {service}',
  name: 'Name',
  lifetime: 'Gültigkeit',
  type: 'Art',
  firstParty: 'Cookie dieser Website',
  thirdPartyType: 'Cookie eines Drittanbieters ({domain})',
  localStorage: 'Lokaler Speicher des Browsers',
  sessionStorage: 'Sitzungsspeicher des Browsers',
  indexedDB: 'Datenbank des Browsers',
  cacheStorage: 'Zwischenspeicher des Browsers',
  session: 'Bis der Browser geschlossen wird',
  persistent:
    'Bis Sie Ihre Einwilligung widerrufen, nach deren Ende wiederkommen oder die Browserdaten löschen',
  cleared: 'Bis Sie die Browserdaten löschen',
  unknown:
    'Nicht bekannt, höchstens bis Sie Ihre Einwilligung widerrufen oder nach deren Ende wiederkommen',
  unknownElsewhere: 'Nicht bekannt, höchstens bis Sie die Browserdaten löschen',

  receipt: 'Ihre Auswahl',
  receiptTime: 'Gespeichert',
  receiptExpires: 'Gültig bis',
  receiptNotice: 'Version der Informationen',
  receiptId: 'Kennung der Einwilligung',
  recordsAbout:
    'Jede Ihrer Entscheidungen wird im Einwilligungsregister festgehalten. Sie können Ihre eigenen Einträge herunterladen oder löschen.',
  idGoes:
    'Die Kennung verschwindet aus Ihrem Browser, wenn Sie Ihre Einwilligung widerrufen oder sie abläuft. Notieren Sie sie, wenn Sie später nach Ihren Einträgen fragen möchten.',
  recordWaits:
    'Ihr letzter Eintrag wartet mit seiner Kennung in diesem Browser, bis er dem Einwilligungsregister zugestellt ist.',
  download: 'Meine Einträge herunterladen (JSON)',
  erase: 'Meine Einträge löschen',
  eraseAbout:
    'Ihre Einträge werden aus dem Einwilligungsregister und aus diesem Browser gelöscht und können nicht wiederhergestellt werden. Zugleich endet Ihre Einwilligung, und die darauf beruhenden Cookies werden gelöscht. Die Website fragt Sie erneut.',
  eraseConfirm: 'Endgültig löschen',
  eraseCancel: 'Nicht löschen',
  downloaded: {
    one: '{count} Eintrag wurde heruntergeladen.',
    other: '{count} Einträge wurden heruntergeladen.',
  },
  noRecords:
    'Mit dem, was dieser Browser enthält, lassen sich keine Einträge finden. Die Kennung der Einwilligung verschwindet, wenn Sie ablehnen, Ihre Einwilligung widerrufen oder diese abläuft. Wenn Sie die Kennung notiert haben, können Sie uns um Ihre Einträge oder um deren Löschung bitten.',
  registerAway:
    'Das Einwilligungsregister ist gerade nicht erreichbar, daher fehlen seine Einträge. Bitte versuchen Sie es später erneut.',

  saved: 'Ihre Auswahl wurde gespeichert.',
  reloaded: 'Ihre Auswahl wurde gespeichert. Die Seite wurde neu geladen.',
  nextPage: 'Ihre Auswahl wurde gespeichert. Ihre Auswahl gilt ab der nächsten Seite.',
  dismiss: 'Schließen',
  notRemembered:
    'Ihr Browser lässt keine Cookies zu, daher kann Ihre Auswahl nicht gespeichert werden: Sie gilt nur auf dieser Seite.',
  withdrawn:
    'Ihre Einwilligung wurde widerrufen, und die darauf beruhenden Cookies wurden von dieser Website gelöscht.',
  erased: 'Ihre Einträge wurden aus dem Einwilligungsregister und aus diesem Browser gelöscht.',
  eraseLater:
    'Ihre Einträge wurden aus diesem Browser gelöscht. Das Einwilligungsregister war nicht erreichbar: Dort werden sie gelöscht, sobald es wieder erreichbar ist und Sie auf der Website sind.',

  ended: 'Ihre Einwilligung ist beendet',
  endedAbout:
    'Die Einträge zu Ihren Entscheidungen stehen unter dieser Kennung im Einwilligungsregister. Sie bleibt nicht in Ihrem Browser: Notieren Sie sie, oder laden Sie Ihre Einträge jetzt herunter oder löschen Sie sie.',

  waiting: 'Um diesen Inhalt anzuzeigen, benötigen wir Ihre Einwilligung: {categories}.',
  waitingRecipient: '{provider} erhält dann Informationen über Ihren Besuch.',
  waitingAlso: 'Damit erlauben Sie auch diese Dienste: {services}.',
  showOnce: 'Dieses Mal anzeigen',
  showAlways: '{service} immer anzeigen',
  allow: '{categories} immer erlauben',
  notHere:
    'Dieser Inhalt wird auf dieser Seite nicht angezeigt, weil die Seite frei von jeder Nachverfolgung gehalten wird.',

  told: {
    'Shows how the site is used so that it can be improved. Google receives an identifier for your browser, your IP address and the pages you view.':
      'Zeigt, wie die Website genutzt wird, damit sie verbessert werden kann. Google erhält eine Kennung Ihres Browsers, Ihre IP-Adresse und die Seiten, die Sie ansehen.',
    'Remembers the ad you clicked. Only if you allow marketing as well.':
      'Merkt sich die Anzeige, auf die Sie geklickt haben. Nur, wenn Sie auch Marketing erlauben.',
    'Targets ads at people who have visited the site and measures what the ads achieve. The data may be linked to your Google account.':
      'Richtet Werbung an Menschen, die die Website besucht haben, und misst, was die Werbung bewirkt. Die Daten können mit Ihrem Google-Konto verknüpft werden.',
    'If you allow both visitor statistics and marketing, Google estimates your age group, gender and interests based on your Google account.':
      'Wenn Sie sowohl Besuchsstatistiken als auch Marketing erlauben, schätzt Google anhand Ihres Google-Kontos Ihre Altersgruppe, Ihr Geschlecht und Ihre Interessen.',
    'Starts the measuring and marketing tools of the site as your choices allow, among them Google’s advertising, which targets ads at people who have visited the site. Google receives your IP address when the list of tools is fetched.':
      'Startet die Mess- und Marketingwerkzeuge der Website, soweit Sie es erlauben, darunter die Werbung von Google, die sich an Menschen richtet, die die Website besucht haben. Google erhält Ihre IP-Adresse, wenn die Liste der Werkzeuge geladen wird.',
    'Starts the measuring and marketing tools of the site as your choices allow. Google receives your IP address when the list of tools is fetched.':
      'Startet die Mess- und Marketingwerkzeuge der Website, soweit Sie es erlauben. Google erhält Ihre IP-Adresse, wenn die Liste der Werkzeuge geladen wird.',
    'Targets ads on Facebook and Instagram and measures what they achieve. The data may be linked to your Meta account. We and Meta are jointly responsible for collecting and sending the data.':
      'Richtet Werbung auf Facebook und Instagram aus und misst, was sie bewirkt. Die Daten können mit Ihrem Meta-Konto verknüpft werden. Für das Erheben und Senden der Daten sind wir gemeinsam mit Meta verantwortlich.',
    'Remembers your cookie choice and delivers a record of it to the consent register.':
      'Merkt sich Ihre Cookie-Auswahl und übermittelt einen Eintrag darüber an das Einwilligungsregister.',
    'Remembers your cookie choice.': 'Merkt sich Ihre Cookie-Auswahl.',
    'Your choice and, if you consent, a random identifier by which your records are found in the consent register. Safari may delete it after a week already; we then ask again.':
      'Ihre Auswahl und, falls Sie einwilligen, eine zufällige Kennung, mit der Ihre Einträge im Einwilligungsregister gefunden werden. Safari löscht sie unter Umständen schon nach einer Woche; dann fragen wir erneut.',
    'Your choice. Safari may delete it after a week already; we then ask again.':
      'Ihre Auswahl. Safari löscht sie unter Umständen schon nach einer Woche; dann fragen wir erneut.',
    'Remembers that you have consented, so that what was stored by it can be deleted when it ends.':
      'Merkt sich, dass Sie eingewilligt haben, damit das auf dieser Grundlage Gespeicherte gelöscht werden kann, wenn die Einwilligung endet.',
    'Until your consent has ended and what was stored by it has been deleted':
      'Bis Ihre Einwilligung beendet und das auf ihrer Grundlage Gespeicherte gelöscht ist',
    'The record of your choice with its identifier, until the register has received it.':
      'Der Eintrag über Ihre Auswahl mit seiner Kennung, bis das Register ihn erhalten hat.',
    'Until the register has received the record': 'Bis das Register den Eintrag erhalten hat',
    'Where on the page you were when it was loaded again because of your choice. Gone as soon as the page is open.':
      'Wo auf der Seite Sie waren, als sie wegen Ihrer Auswahl neu geladen wurde. Verschwindet, sobald die Seite geöffnet ist.',
  },
};

export default de;
