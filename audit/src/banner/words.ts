import type { Act } from '../model';

/**
 * How buttons of banners are named, by what they do: fi, en, sv, de, fr, es, and what the neighbours say. The whole name
 * has to match, so that "Lue lisää evästeistä" is no button that accepts them. Order counts: the first act that fits is it.
 */
const NAMES: Readonly<Record<Exclude<Act, 'close'>, readonly string[]>> = {
  refuse: [
    // fi
    'vain (välttämättömät|pakolliset|tarpeelliset)( evästeet)?|(hyväksy|salli|käytä) vain (välttämättömät|pakolliset|tarvittavat)( evästeet)?|hylkää( kaikki)?( evästeet)?|kiellä( kaikki)?( evästeet)?|en hyväksy|estä( kaikki)?( evästeet)?|jatka hyväksymättä|(hylkää|kiellä) (valinnaiset|ei-välttämättömät)( evästeet)?|älä hyväksy|älä salli',
    // en
    '(reject|decline|refuse|deny|disagree|disable)( to)?( all| optional| non-essential| additional)?( cookies)?|(only )?(strictly )?(necessary|essential|required)( cookies)?( only)?|(accept|use|allow) (only )?(the )?(strictly )?(necessary|essential|required)( cookies)?( only)?|continue without (accepting|agreeing|consent)|do not (accept|consent|allow)|i (do not|don.t) (agree|accept|consent)|no,? thanks|opt out( of all)?',
    // sv
    'endast nödvändiga( (kakor|cookies))?|(bara|enbart|godkänn (bara|endast)|tillåt (bara|endast)|acceptera (bara|endast)|använd endast) nödvändiga( (kakor|cookies))?|avvisa( alla)?( (kakor|cookies))?|neka( alla)?( (kakor|cookies))?|avböj( alla)?|fortsätt utan att (godkänna|acceptera)',
    // de
    '(alle(s)? )?(cookies )?ablehnen|alle(s)? ablehnen|nur (notwendige|erforderliche|essenzielle|technisch notwendige)( cookies)?( akzeptieren| zulassen)?|ohne (einwilligung|zustimmung) fortfahren|verweigern',
    // fr, es, it, pt, nl, da, nb, et, pl
    '(tout )?refuser( tout| tous les cookies)?|continuer sans accepter|je refuse|rechazar( todo| todas| todas las cookies)?|solo (las )?necesarias|rifiuta( tutto| tutti)?|solo necessari|rejeitar( tudo)?|(alles )?weigeren|alleen noodzakelijke?( cookies)?|afvis( alle)?|kun nødvendige|avvis( alle)?|bare nødvendige|keeldu( kõigist)?|ainult vajalikud|odrzuć( wszystkie)?',
  ],
  withdraw: [
    'peruuta (suostumu(s|kset)|suostumukseni)|peru suostumu(s|kset)|withdraw( my| your)? consent|revoke( my)? consent|återkalla samtycken?|(einwilligung|zustimmung)(en)? widerrufen|retirer (mon|le) consentement|retirar (el )?consentimiento',
  ],
  accept: [
    '(hyväksy|salli)( kaikki)?( evästeet)?|hyväksyn( kaikki)?( evästeet)?|(ok|selvä|kyllä),?( hyväksyn)?|hyväksy ja (jatka|sulje)|salli kaikki evästeet|ymmärrän',
    '(accept|allow|agree|enable)( to)?( all)?( (of the )?cookies)?|(i )?(accept|agree|consent)( (to )?all)?|yes,? i (agree|accept)|agree (and|&) (close|continue|proceed)|accept (and|&) (close|continue)|got it!?|ok(ay)?',
    '(acceptera|godkänn|tillåt)( alla)?( (kakor|cookies))?|jag (godkänner|accepterar|förstår)|acceptera alla kakor',
    '(alle(n|s)? )?(cookies )?(akzeptieren|zulassen|annehmen|erlauben|zustimmen)|alle(m|n|s)? (akzeptieren|zulassen|zustimmen|annehmen)|einverstanden|ich stimme zu',
    '(tout )?accepter( tout| tous les cookies)?|j.accepte|ok pour moi|tout autoriser|aceptar( todo| todas| todas las cookies)?|accetta( tutto| tutti)?|aceitar( tudo)?|(alles )?accepteren|(accepter|tillad)( alle)?|godta( alle)?|aksepter( alle)?|nõustu( kõigiga)?|zaakceptuj( wszystkie)?',
  ],
  save: [
    'tallenna( valinnat| valintani| asetukset| ja sulje)?|hyväksy (valitut|valinnat)|salli (valitut|valinta)|vahvista (valinnat|valintani)',
    'save( my)?( choices| preferences| settings| selection)?( (and|&) (close|exit|accept))?|confirm( my)? (choices|selection)|(accept|allow) (selected|selection)|apply( choices)?|accept current selection',
    'spara( val| mina val| inställningar)?|godkänn (valda|val)|tillåt urval|bekräfta (mina )?val',
    '(auswahl|einstellungen) (speichern|bestätigen|erlauben|akzeptieren)|speichern|enregistrer( mes choix)?|valider( mes choix)?|confirmer( mes choix| la sélection)?|guardar( preferencias| selección| ajustes)?|confirmar (mis )?(preferencias|selección)|salva( preferenze)?|bewaren|opslaan|gem|lagre|salvesta',
  ],
  settings: [
    '(muokkaa|muuta|hallitse|näytä|avaa) (valintoja|asetuksia|evästeitä|evästeasetuksia|suostumuksia|suostumusta|suostumustasi|asetukset|tiedot|valinnat)|evästeasetukset|evästevalinnat|eväste-asetukset|evästeiden (asetukset|hallinta)|asetukset|mukauta( valintoja| asetuksia)?|lisäasetukset|valitse evästeet|tietosuoja-asetukset|tietosuoja- ja evästeasetukset',
    '(choose|manage|change|cookie|cookies|privacy|consent|customi[sz]e|edit|view|show|your|open|more|update)[ -]*(my |your |the |cookie |cookies |privacy |consent |purposes?)*(settings|preferences|choices|options|cookies|consent|details|purposes)|customi[sz]e|settings|preferences|options|let me choose|cookies? settings|do not sell( or share)?( my personal (information|data))?',
    '(anpassa|hantera|ändra|visa)( val| inställningar| kakor| cookies| samtycken?| detaljer)?|(kak|cookie|kakors?|samtyckes)[ -]?inställningar|inställningar( för (kakor|cookies))?',
    '(cookie[ -])?einstellungen( anpassen| verwalten| ändern| anzeigen)?|anpassen|details( anzeigen)?|individuell(e.*)?|(cookies? )?(verwalten|konfigurieren)|optionen|personnaliser( mes choix)?|paramétrer( les cookies)?|gérer( mes choix| les cookies| mes cookies)?|paramètres( des cookies)?|configurar( cookies)?|ajustes( de cookies)?|gestionar( cookies)?|personalizar|personalizza|preferenze|instellingen|aanpassen|indstillinger|innstillinger|tilpass|kohanda|ustawienia|personalizar opciones|gestion des cookies|cookie[ -]einstellungen',
  ],
};

/** What each act's buttons are called, as sources of regular expressions for a page. @example `new RegExp(ACT_NAMES[0][1], 'iu').test('Hyväksy kaikki')` */
export const ACT_NAMES: readonly (readonly [Act, string])[] = Object.entries(NAMES).map(
  ([act, names]) => [act as Act, `^(${names.join('|')})$`],
);

/** A name without what decorates it. @example `bare('  Accept all ✓ ')` */
const bare = (name: string): string =>
  name
    .replace(/[^\p{L}\p{N}\s,'’&.!-]/gu, ' ')
    .replace(/’/g, "'")
    .replace(/[.!]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();

/** What a button does by its name. @example `actOf('Vain välttämättömät')` */
export const actOf = (name: string): Act | undefined =>
  ACT_NAMES.find(([, source]) => new RegExp(source, 'iu').test(bare(name)))?.[0];

/** Words without which a text does not speak of consent. @example `new RegExp(ABOUT, 'iu').test('Käytämme evästeitä')` */
export const ABOUT =
  'evästei?|suostumu|cookie|consent|kakor|samtyck|einwilligung|consentement|consentimiento|consenso|yksityisyy|privacy|tietosuoja|integritet|datenschutz|küpsis|informasjonskapsler';

/** A few words that only one language has. */
const LANGUAGES: Readonly<Record<string, RegExp>> = {
  fi: /eväste|käytä|välttämät|hyväksy|sivusto|tietosuoja|suostumu/gi,
  sv: /kakor|nödvändig|samtyck|webbplats|godkänn|använder vi|och/gi,
  en: /\b(we|our|use|the|your|accept|website|and|necessary)\b/gi,
  de: /\b(wir|verwenden|unsere|und|notwendig\w*|einwilligung|akzeptieren)\b/gi,
  fr: /\b(nous|utilisons|vous|votre|les|accepter|refuser)\b/gi,
  es: /\b(usamos|utilizamos|nuestro|sitio|aceptar|rechazar|las)\b/gi,
};

/** The language that a text seems to be in. @example `writtenIn('Käytämme evästeitä')` */
export function writtenIn(text: string): string | undefined {
  const counts = Object.entries(LANGUAGES).map(
    ([code, words]) => [code, text.match(words)?.length ?? 0] as const,
  );
  const [best] = counts.sort((a, b) => b[1] - a[1]);
  return best && best[1] >= 2 ? best[0] : undefined;
}
