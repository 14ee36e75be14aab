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

  told: {
    'Shows how the site is used so that it can be improved. Google receives an identifier for your browser, your IP address and the pages you view.':
      'Montre comment le site est utilisé, afin de l’améliorer. Google reçoit un identifiant de votre navigateur, votre adresse IP et les pages que vous consultez.',
    'Remembers the ad you clicked. Only if you allow marketing as well.':
      'Retient l’annonce sur laquelle vous avez cliqué. Seulement si vous autorisez aussi le marketing.',
    'Targets ads at people who have visited the site and measures what the ads achieve. The data may be linked to your Google account.':
      'Adresse des annonces aux personnes qui ont visité le site et mesure ce qu’elles apportent. Les données peuvent être reliées à votre compte Google.',
    'If you allow both visitor statistics and marketing, Google estimates your age group, gender and interests based on your Google account.':
      'Si vous autorisez à la fois les statistiques de visite et le marketing, Google estime votre tranche d’âge, votre sexe et vos centres d’intérêt d’après votre compte Google.',
    'Starts the measuring and marketing tools of the site as your choices allow, among them Google’s advertising, which targets ads at people who have visited the site. Google receives your IP address when the list of tools is fetched.':
      'Démarre les outils de mesure et de marketing du site selon vos choix, y compris la publicité de Google, qui s’adresse aux personnes ayant visité le site. Google reçoit votre adresse IP lorsque la liste des outils est chargée.',
    'Starts the measuring and marketing tools of the site as your choices allow. Google receives your IP address when the list of tools is fetched.':
      'Démarre les outils de mesure et de marketing du site selon vos choix. Google reçoit votre adresse IP lorsque la liste des outils est chargée.',
    'Targets ads on Facebook and Instagram and measures what they achieve. The data may be linked to your Meta account. We and Meta are jointly responsible for collecting and sending the data.':
      'Cible des annonces sur Facebook et Instagram et mesure ce qu’elles apportent. Les données peuvent être reliées à votre compte Meta. Nous sommes responsables conjointement avec Meta de la collecte et de l’envoi des données.',
    'Remembers your cookie choice and delivers a record of it to the consent register.':
      'Retient votre choix de cookies et en transmet un enregistrement au registre des consentements.',
    'Remembers your cookie choice.': 'Retient votre choix de cookies.',
    'Your choice and, if you consent, a random identifier by which your records are found in the consent register. Safari may delete it after a week already; we then ask again.':
      'Votre choix et, si vous consentez, un identifiant aléatoire par lequel vos enregistrements sont retrouvés dans le registre des consentements. Safari peut l’effacer au bout d’une semaine déjà ; nous demandons alors de nouveau.',
    'Your choice. Safari may delete it after a week already; we then ask again.':
      'Votre choix. Safari peut l’effacer au bout d’une semaine déjà ; nous demandons alors de nouveau.',
    'Remembers that you have consented, so that what was stored by it can be deleted when it ends.':
      'Retient que vous avez consenti, afin que ce qui a été stocké sur cette base puisse être effacé quand le consentement prend fin.',
    'Until your consent has ended and what was stored by it has been deleted':
      'Jusqu’à ce que votre consentement ait pris fin et que ce qui a été stocké sur cette base soit effacé',
    'The record of your choice with its identifier, until the register has received it.':
      'L’enregistrement de votre choix avec son identifiant, jusqu’à ce que le registre l’ait reçu.',
    'Until the register has received the record':
      'Jusqu’à ce que le registre ait reçu l’enregistrement',
    'Where on the page you were when it was loaded again because of your choice. Gone as soon as the page is open.':
      'Où vous étiez sur la page quand elle a été rechargée à cause de votre choix. Disparaît dès que la page est ouverte.',
  },
};

export default fr;
