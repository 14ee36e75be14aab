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
    'Hasta que retires tu consentimiento, vuelvas cuando haya terminado o borres los datos del navegador',
  cleared: 'Hasta que borres los datos del navegador',
  unknown:
    'Desconocido, como máximo hasta que retires tu consentimiento o vuelvas cuando haya terminado',
  unknownElsewhere: 'Desconocido, como máximo hasta que borres los datos del navegador',

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

  told: {
    'Shows how the site is used so that it can be improved. Google receives an identifier for your browser, your IP address and the pages you view.':
      'Muestra cómo se usa el sitio, para poder mejorarlo. Google recibe un identificador de tu navegador, tu dirección IP y las páginas que ves.',
    'Remembers the ad you clicked. Only if you allow marketing as well.':
      'Recuerda el anuncio en el que hiciste clic. Solo si también permites el marketing.',
    'Targets ads at people who have visited the site and measures what the ads achieve. The data may be linked to your Google account.':
      'Dirige anuncios a quienes han visitado el sitio y mide qué consiguen. Los datos pueden vincularse a tu cuenta de Google.',
    'If you allow both visitor statistics and marketing, Google estimates your age group, gender and interests based on your Google account.':
      'Si permites tanto las estadísticas de visitas como el marketing, Google estima tu grupo de edad, tu sexo y tus intereses a partir de tu cuenta de Google.',
    'Starts the measuring and marketing tools of the site as your choices allow, among them Google’s advertising, which targets ads at people who have visited the site. Google receives your IP address when the list of tools is fetched.':
      'Inicia las herramientas de medición y marketing del sitio según tus elecciones, también la publicidad de Google, que dirige anuncios a quienes han visitado el sitio. Google recibe tu dirección IP al cargar la lista de herramientas.',
    'Starts the measuring and marketing tools of the site as your choices allow. Google receives your IP address when the list of tools is fetched.':
      'Inicia las herramientas de medición y marketing del sitio según tus elecciones. Google recibe tu dirección IP al cargar la lista de herramientas.',
    'Targets ads on Facebook and Instagram and measures what they achieve. The data may be linked to your Meta account. We and Meta are jointly responsible for collecting and sending the data.':
      'Dirige anuncios en Facebook e Instagram y mide qué consiguen. Los datos pueden vincularse a tu cuenta de Meta. Somos responsables junto con Meta de recoger y enviar los datos.',
    'Remembers your cookie choice and delivers a record of it to the consent register.':
      'Recuerda tu elección de cookies y envía una anotación de ella al registro de consentimientos.',
    'Remembers your cookie choice.': 'Recuerda tu elección de cookies.',
    'Your choice and, if you consent, a random identifier by which your records are found in the consent register. Safari may delete it after a week already; we then ask again.':
      'Tu elección y, si das tu consentimiento, un identificador aleatorio con el que se encuentran tus anotaciones en el registro de consentimientos. Safari puede borrarlo ya al cabo de una semana; entonces volvemos a preguntar.',
    'Your choice. Safari may delete it after a week already; we then ask again.':
      'Tu elección. Safari puede borrarla ya al cabo de una semana; entonces volvemos a preguntar.',
    'Remembers that you have consented, so that what was stored by it can be deleted when it ends.':
      'Recuerda que has dado tu consentimiento, para poder borrar lo guardado en virtud de él cuando termine.',
    'Until your consent has ended and what was stored by it has been deleted':
      'Hasta que tu consentimiento haya terminado y se haya borrado lo guardado en virtud de él',
    'The record of your choice with its identifier, until the register has received it.':
      'La anotación de tu elección con su identificador, hasta que el registro la haya recibido.',
    'Until the register has received the record':
      'Hasta que el registro haya recibido la anotación',
    'Where on the page you were when it was loaded again because of your choice. Gone as soon as the page is open.':
      'En qué parte de la página estabas cuando se volvió a cargar por tu elección. Desaparece en cuanto la página se abre.',
  },
};

export default es;
