import type { Texts } from './texts';

/** French. Not yet reviewed by a native speaker. */
const fr: Texts = {
  locale: 'fr-FR',

  title: '{controller} utilise des cookies',
  necessaryUse: 'Les cookies nécessaires assurent le fonctionnement du site.',
  optionalUse:
    'Avec votre consentement, nous utilisons aussi des cookies et autres identifiants pour {purposes}.',
  diagnosticUse: 'les statistiques de visite ({services})',
  marketingUse: 'le ciblage et la mesure de la publicité ({services})',
  functionUse: 'les contenus et fonctions ({services})',
  purposeJoin: ' et pour ',
  recipients: {
    one: '{providers} reçoit alors des informations sur votre visite.',
    other: '{providers} reçoivent alors des informations sur votre visite.',
  },
  limitedRecipient:
    'Avant même votre choix, et si vous refusez, {provider} reçoit, sans cookies, entre autres votre adresse IP et l’adresse de la page ; davantage avec votre consentement.',
  withdrawal:
    'Vous pouvez modifier votre choix ou retirer votre consentement à tout moment dans les paramètres des cookies du site.',
  more: 'En savoir plus',
  accept: 'Tout accepter',
  reject: 'Nécessaires seulement',
  choose: 'Personnaliser',
  policy: 'Politique de confidentialité',
  changed:
    'Les services pour lesquels nous demandons votre accord ont changé ({categories}). Veuillez vérifier votre choix.',
  gpc: 'Votre navigateur demande que vos données ne soient pas partagées à des fins publicitaires (GPC). Si vous acceptez tout ou activez le marketing, vous l’autorisez malgré cette demande.',

  settings: 'Paramètres des cookies',
  settingsIntro:
    'Choisissez à quelles fins nous pouvons utiliser des cookies et autres identifiants. Tout sauf le nécessaire est désactivé tant que vous ne l’autorisez pas. Durée de validité de votre choix : {days}.',
  settingsIntroLimited:
    'Choisissez à quelles fins nous pouvons utiliser des cookies et autres identifiants. Aucun cookie autre que nécessaire n’est enregistré tant que vous ne l’autorisez pas. Durée de validité de votre choix : {days}.',
  settingsRefusal: 'Si vous n’autorisez que le nécessaire : {days}.',
  save: 'Enregistrer les choix',
  withdraw: 'Retirer le consentement',
  close: 'Fermer sans enregistrer',
  on: 'Activé',
  off: 'Désactivé',
  partly: 'Activé en partie',
  alwaysOn: 'Toujours activé',
  necessary: 'Nécessaires',
  diagnostic: 'Statistiques de visite (diagnostic)',
  marketing: 'Marketing',
  necessaryAbout:
    'Servent aux fonctions de base du site, à la sécurité et à retenir votre choix. Aucun consentement n’est demandé pour ceux-ci.',
  diagnosticAbout:
    'Les statistiques nous montrent comment le site est utilisé, afin que nous puissions l’améliorer.',
  marketingAbout:
    'Ciblage de la publicité et mesure de ses résultats. Le fournisseur peut relier les données à votre compte, si vous en avez un.',
  diagnosticShort: 'statistiques de visite',
  marketingShort: 'marketing',
  services: {
    one: '{count} service et ses cookies',
    other: '{count} services et leurs cookies',
  },
  functionsAbout: 'Contenus et fonctions que vous pouvez aussi autoriser un par un :',
  alsoNeeds: 'Utilisé seulement si vous autorisez les deux : {categories}.',
  thirdParty:
    'Nous ne pouvons pas supprimer les cookies tiers lorsque vous retirez votre consentement. Vous pouvez les supprimer vous-même dans les paramètres de votre navigateur.',

  provider: 'Fournisseur',
  purpose: 'Finalité',
  transfers: 'Transferts hors de l’EEE',
  noTransfers: 'Aucun transfert',
  dpf: 'cadre de protection des données UE–États-Unis (Data Privacy Framework)',
  scc: 'clauses contractuelles types de la Commission européenne',
  adequacy: 'décision d’adéquation de la Commission européenne',
  providerPolicy: 'Politique de confidentialité',
  cookies: 'Cookies et autres identifiants : {service}',
  name: 'Nom',
  lifetime: 'Durée de conservation',
  type: 'Type',
  firstParty: 'Cookie de ce site',
  thirdPartyType: 'Cookie tiers ({domain})',
  localStorage: 'Stockage local du navigateur',
  sessionStorage: 'Stockage de session du navigateur',
  indexedDB: 'Base de données du navigateur',
  cacheStorage: 'Cache du navigateur',
  session: 'Jusqu’à la fermeture du navigateur',
  persistent:
    'Jusqu’à ce que vous retiriez votre consentement, reveniez après sa fin ou effaciez les données du navigateur',
  cleared: 'Jusqu’à l’effacement des données du navigateur',
  unknown:
    'Inconnue, au plus jusqu’à ce que vous retiriez votre consentement ou reveniez après sa fin',
  unknownElsewhere: 'Inconnue, au plus jusqu’à l’effacement des données du navigateur',

  receipt: 'Votre choix',
  receiptTime: 'Enregistré',
  receiptExpires: 'Expire',
  receiptNotice: 'Version de l’information',
  receiptId: 'Identifiant du consentement',
  recordsAbout:
    'Chacun de vos choix est inscrit au registre des consentements. Vous pouvez télécharger vos propres enregistrements ou les effacer.',
  idGoes:
    'L’identifiant disparaît de votre navigateur quand vous retirez votre consentement ou qu’il expire. Notez-le si vous voulez demander vos enregistrements plus tard.',
  recordWaits:
    'Votre dernier enregistrement attend dans ce navigateur, avec son identifiant, d’être transmis au registre des consentements.',
  download: 'Télécharger mes enregistrements (JSON)',
  erase: 'Effacer mes enregistrements',
  eraseAbout:
    'Vos enregistrements seront effacés du registre des consentements et de ce navigateur, sans pouvoir être rétablis. Votre consentement prend fin en même temps, et les cookies qui en dépendent sont supprimés. Le site vous demandera de nouveau votre choix.',
  eraseConfirm: 'Effacer définitivement',
  eraseCancel: 'Ne pas effacer',
  downloaded: {
    one: '{count} enregistrement a été téléchargé.',
    other: '{count} enregistrements ont été téléchargés.',
  },
  noRecords:
    'Ce que contient ce navigateur ne permet de retrouver aucun enregistrement. L’identifiant du consentement disparaît quand vous refusez, quand vous retirez votre consentement et quand celui-ci expire. Si vous avez noté l’identifiant, vous pouvez nous demander vos enregistrements ou leur effacement.',
  registerAway:
    'Le registre des consentements est injoignable pour le moment : ses enregistrements manquent. Veuillez réessayer plus tard.',

  saved: 'Vos choix ont été enregistrés.',
  reloaded: 'Vos choix ont été enregistrés. La page a été rechargée.',
  nextPage: 'Vos choix ont été enregistrés. Vos choix prendront effet à la page suivante.',
  dismiss: 'Fermer',
  notRemembered:
    'Votre navigateur n’autorise pas les cookies, votre choix ne peut donc pas être retenu : il ne vaut que pour cette page.',
  withdrawn:
    'Votre consentement a été retiré et les cookies qui en dépendaient ont été supprimés de ce site.',
  erased: 'Vos enregistrements ont été effacés du registre des consentements et de ce navigateur.',
  eraseLater:
    'Vos enregistrements ont été effacés de ce navigateur. Le registre des consentements était injoignable : ils y seront effacés dès qu’il répondra, lorsque vous serez sur le site.',

  ended: 'Votre consentement a pris fin',
  endedAbout:
    'Les enregistrements de vos choix figurent au registre des consentements sous cet identifiant. Il ne reste pas dans votre navigateur : notez-le, ou téléchargez ou effacez vos enregistrements maintenant.',

  waiting: 'Votre consentement est nécessaire pour afficher ce contenu : {categories}.',
  waitingRecipient: '{provider} reçoit alors des informations sur votre visite.',
  waitingAlso: 'Vous autorisez alors aussi ces services : {services}.',
  showOnce: 'Afficher cette fois',
  showAlways: 'Toujours afficher : {service}',
  allow: 'Toujours autoriser : {categories}',
  notHere:
    'Ce contenu n’est pas affiché sur cette page, car elle est tenue à l’écart de tout suivi.',
};

export default fr;
