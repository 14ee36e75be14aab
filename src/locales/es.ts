import type { Texts } from './texts';

/** Spanish. Not yet reviewed by a native speaker. */
const es: Texts = {
  locale: 'es-ES',

  title: '{controller} utiliza cookies',
  necessaryUse: 'Las cookies necesarias mantienen el sitio en funcionamiento.',
  optionalUse:
    'Con tu consentimiento utilizamos también cookies y otros identificadores para {purposes}.',
  diagnosticUse: 'elaborar estadísticas de visitas ({services})',
  marketingUse: 'dirigir y medir la publicidad ({services})',
  functionUse: 'mostrar contenidos y funciones ({services})',
  purposeJoin: ' y para ',
  recipients: {
    one: '{providers} recibe entonces información sobre tu visita.',
    other: '{providers} reciben entonces información sobre tu visita.',
  },
  limitedRecipient:
    'Ya antes de tu elección, y aunque la rechaces, {provider} recibe, sin cookies, entre otros datos tu dirección IP y la dirección de la página; con tu consentimiento, más.',
  withdrawal:
    'Puedes cambiar tu elección o retirar tu consentimiento en cualquier momento en la configuración de cookies del sitio.',
  more: 'Más información',
  accept: 'Aceptar todo',
  reject: 'Solo necesarias',
  choose: 'Personalizar',
  policy: 'Política de privacidad',
  changed:
    'Los servicios para los que pedimos permiso han cambiado ({categories}). Revisa tu elección.',
  gpc: 'Tu navegador pide que tus datos no se compartan con fines publicitarios (GPC). Si aceptas todo o activas el marketing, lo permites a pesar de esta petición.',

  settings: 'Configuración de cookies',
  settingsIntro:
    'Elige para qué podemos utilizar cookies y otros identificadores. Todo salvo lo necesario está desactivado hasta que lo permitas. Validez de tu elección: {days}.',
  settingsIntroLimited:
    'Elige para qué podemos utilizar cookies y otros identificadores. Solo se guardan las cookies necesarias hasta que permitas otras. Validez de tu elección: {days}.',
  settingsRefusal: 'Si solo permites lo necesario: {days}.',
  save: 'Guardar elección',
  withdraw: 'Retirar consentimiento',
  close: 'Cerrar sin guardar',
  on: 'Activado',
  off: 'Desactivado',
  partly: 'Activado en parte',
  alwaysOn: 'Siempre activas',
  necessary: 'Necesarias',
  diagnostic: 'Estadísticas de visitas (diagnóstico)',
  marketing: 'Marketing',
  necessaryAbout:
    'Sirven para las funciones básicas del sitio, para la seguridad y para recordar tu elección. Para ellas no se pide consentimiento.',
  diagnosticAbout: 'Las estadísticas nos muestran cómo se utiliza el sitio, para poder mejorarlo.',
  marketingAbout:
    'Dirigir la publicidad y medir sus resultados. El proveedor puede vincular los datos a tu cuenta, si tienes una.',
  diagnosticShort: 'estadísticas de visitas',
  marketingShort: 'marketing',
  services: {
    one: '{count} servicio y sus cookies',
    other: '{count} servicios y sus cookies',
  },
  functionsAbout: 'Contenidos y funciones que también puedes permitir uno por uno:',
  alsoNeeds: 'Se utiliza solo si permites ambos: {categories}.',
  thirdParty:
    'No podemos eliminar las cookies de terceros cuando retiras tu consentimiento. Puedes eliminarlas tú en la configuración de tu navegador.',

  provider: 'Proveedor',
  purpose: 'Finalidad',
  transfers: 'Transferencias fuera del EEE',
  noTransfers: 'Ninguna transferencia',
  dpf: 'Marco de Privacidad de Datos UE-EE. UU. (Data Privacy Framework)',
  scc: 'cláusulas contractuales tipo de la Comisión Europea',
  adequacy: 'decisión de adecuación de la Comisión Europea',
  providerPolicy: 'Política de privacidad',
  cookies: 'Cookies y otros identificadores: {service}',
  name: 'Nombre',
  lifetime: 'Plazo de conservación',
  type: 'Tipo',
  firstParty: 'Cookie de este sitio',
  thirdPartyType: 'Cookie de terceros ({domain})',
  localStorage: 'Almacenamiento local del navegador',
  sessionStorage: 'Almacenamiento de sesión del navegador',
  indexedDB: 'Base de datos del navegador',
  cacheStorage: 'Caché del navegador',
  session: 'Hasta que se cierra el navegador',
  persistent:
    'Hasta que retire su consentimiento, vuelva cuando haya terminado o borre los datos del navegador',
  cleared: 'Hasta que borre los datos del navegador',
  unknown:
    'Desconocido, como máximo hasta que retire su consentimiento o vuelva cuando haya terminado',
  unknownElsewhere: 'Desconocido, como máximo hasta que borre los datos del navegador',

  receipt: 'Tu elección',
  receiptTime: 'Guardada',
  receiptExpires: 'Caduca',
  receiptNotice: 'Versión de la información',
  receiptId: 'Identificador del consentimiento',
  recordsAbout:
    'Cada elección tuya se anota en el registro de consentimientos. Puedes descargar tus propias anotaciones o borrarlas.',
  idGoes:
    'El identificador desaparece del navegador cuando retiras tu consentimiento o este caduca. Anótalo si quieres preguntar por tus anotaciones más adelante.',
  recordWaits:
    'Tu última anotación espera en este navegador, con su identificador, hasta que se entregue al registro de consentimientos.',
  download: 'Descargar mis anotaciones (JSON)',
  erase: 'Borrar mis anotaciones',
  eraseAbout:
    'Tus anotaciones se borrarán del registro de consentimientos y de este navegador, y no podrán recuperarse. Al mismo tiempo termina tu consentimiento y se eliminan las cookies que dependen de él. El sitio volverá a preguntarte.',
  eraseConfirm: 'Borrar definitivamente',
  eraseCancel: 'No borrar',
  downloaded: {
    one: 'Se ha descargado {count} anotación.',
    other: 'Se han descargado {count} anotaciones.',
  },
  noRecords:
    'Con lo que hay en este navegador no se encuentran anotaciones. El identificador del consentimiento desaparece cuando rechazas, cuando retiras tu consentimiento y cuando este caduca. Si anotaste el identificador, puedes pedirnos tus anotaciones o que las borremos.',
  registerAway:
    'Ahora mismo no se puede acceder al registro de consentimientos, por lo que faltan sus anotaciones. Inténtalo más tarde.',

  saved: 'Se ha guardado tu elección.',
  reloaded: 'Se ha guardado tu elección. La página se ha vuelto a cargar.',
  nextPage: 'Se ha guardado tu elección. Tu elección se aplicará en la próxima página.',
  dismiss: 'Cerrar',
  notRemembered:
    'Tu navegador no permite cookies, por lo que no se puede recordar tu elección: solo vale en esta página.',
  withdrawn:
    'Se ha retirado tu consentimiento y se han eliminado de este sitio las cookies que dependían de él.',
  erased: 'Tus anotaciones se han borrado del registro de consentimientos y de este navegador.',
  eraseLater:
    'Tus anotaciones se han borrado de este navegador. No se pudo acceder al registro de consentimientos: se borrarán allí cuando responda y estés en el sitio.',

  ended: 'Tu consentimiento ha terminado',
  endedAbout:
    'Las anotaciones de tus elecciones están en el registro de consentimientos con este identificador. No se queda en tu navegador: apúntalo, o descarga o borra tus anotaciones ahora.',

  waiting: 'Para mostrar este contenido se necesita tu consentimiento: {categories}.',
  waitingRecipient: '{provider} recibe entonces información sobre tu visita.',
  waitingAlso: 'Con ello permites también estos servicios: {services}.',
  showOnce: 'Mostrar esta vez',
  showAlways: 'Mostrar siempre: {service}',
  allow: 'Permitir siempre: {categories}',
  notHere:
    'Este contenido no se muestra en esta página, porque se mantiene libre de todo seguimiento.',
};

export default es;
