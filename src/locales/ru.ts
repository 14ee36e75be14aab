import type { Texts } from './texts';

/** Russian. Not yet reviewed by a native speaker. */
const ru: Texts = {
  locale: 'ru-RU',

  title: '{controller} использует файлы cookie',
  necessaryUse: 'Необходимые файлы cookie обеспечивают работу сайта.',
  optionalUse:
    'С вашего согласия мы используем файлы cookie и другие идентификаторы также для следующих целей: {purposes}.',
  diagnosticUse: 'статистика посещений ({services})',
  marketingUse: 'настройка и измерение рекламы ({services})',
  functionUse: 'содержимое и функции ({services})',
  purposeJoin: ', а также ',
  recipients: {
    one: '{providers} получает при этом сведения о вашем посещении.',
    few: '{providers} получают при этом сведения о вашем посещении.',
    many: '{providers} получают при этом сведения о вашем посещении.',
    other: '{providers} получают при этом сведения о вашем посещении.',
  },
  limitedRecipient:
    'Ещё до вашего выбора, и даже если вы откажетесь, {provider} получает без файлов cookie, среди прочего, ваш IP-адрес и адрес страницы; с вашего согласия — больше.',
  withdrawal:
    'Вы можете в любое время изменить свой выбор или отозвать согласие в настройках файлов cookie на сайте.',
  more: 'Подробнее',
  accept: 'Принять все',
  reject: 'Только необходимые',
  choose: 'Настроить выбор',
  policy: 'Политика конфиденциальности',
  changed:
    'Изменились сервисы, на которые мы просим согласия ({categories}). Проверьте свой выбор.',
  gpc: 'Ваш браузер просит не передавать ваши данные для рекламы (GPC). Если вы примете все или включите маркетинг, вы разрешите это вопреки этой просьбе.',

  settings: 'Настройки файлов cookie',
  settingsIntro:
    'Выберите, для чего мы можем использовать файлы cookie и другие идентификаторы. Всё, кроме необходимого, отключено, пока вы этого не разрешите. Срок действия вашего выбора: {days}.',
  settingsIntroLimited:
    'Выберите, для чего мы можем использовать файлы cookie и другие идентификаторы. Кроме необходимых, файлы cookie не сохраняются, пока вы этого не разрешите. Срок действия вашего выбора: {days}.',
  settingsRefusal: 'Если вы разрешите только необходимое: {days}.',
  save: 'Сохранить выбор',
  withdraw: 'Отозвать согласие',
  close: 'Закрыть без сохранения',
  on: 'Вкл.',
  off: 'Выкл.',
  partly: 'Частично вкл.',
  alwaysOn: 'Всегда включены',
  necessary: 'Необходимые',
  diagnostic: 'Статистика посещений (диагностика)',
  marketing: 'Маркетинг',
  necessaryAbout:
    'Нужны для основных функций сайта, для безопасности и для запоминания вашего выбора. Согласие на них не запрашивается.',
  diagnosticAbout: 'Статистика показывает нам, как используется сайт, чтобы мы могли его улучшать.',
  marketingAbout:
    'Настройка рекламы и измерение её результатов. Поставщик может связать данные с вашей учётной записью, если она у вас есть.',
  diagnosticShort: 'статистика посещений',
  marketingShort: 'маркетинг',
  services: {
    one: '{count} сервис и его файлы cookie',
    few: '{count} сервиса и их файлы cookie',
    many: '{count} сервисов и их файлы cookie',
    other: '{count} сервиса и их файлы cookie',
  },
  functionsAbout: 'Содержимое и функции, которые можно разрешить и по отдельности:',
  alsoNeeds: 'Используется, только если вы разрешите оба вида: {categories}.',
  thirdParty:
    'При отзыве согласия мы не можем удалить файлы cookie третьих сторон. Вы можете сами удалить их в настройках браузера.',

  provider: 'Поставщик',
  purpose: 'Цель',
  transfers: 'Передача данных за пределы ЕЭЗ',
  noTransfers: 'Не передаются',
  dpf: 'соглашение ЕС и США о защите данных (Data Privacy Framework)',
  scc: 'стандартные договорные условия Европейской комиссии',
  adequacy: 'решение Европейской комиссии о достаточном уровне защиты',
  providerPolicy: 'Политика конфиденциальности',
  cookies: 'Файлы cookie и другие идентификаторы: {service}',
  name: 'Название',
  lifetime: 'Срок хранения',
  type: 'Тип',
  firstParty: 'Файл cookie этого сайта',
  thirdPartyType: 'Файл cookie третьей стороны ({domain})',
  localStorage: 'Локальное хранилище браузера',
  sessionStorage: 'Хранилище сеанса браузера',
  indexedDB: 'База данных браузера',
  cacheStorage: 'Кэш браузера',
  session: 'До закрытия браузера',
  persistent:
    'Пока вы не отзовёте согласие, не вернётесь после его окончания или не очистите данные браузера',
  cleared: 'До очистки данных браузера',
  unknown:
    'Неизвестен, самое большее пока вы не отзовёте согласие или не вернётесь после его окончания',
  unknownElsewhere: 'Неизвестен, не дольше чем до очистки данных браузера',

  receipt: 'Ваш выбор',
  receiptTime: 'Сохранён',
  receiptExpires: 'Действует до',
  receiptNotice: 'Версия сведений',
  receiptId: 'Идентификатор согласия',
  recordsAbout:
    'Каждый ваш выбор записывается в реестр согласий. Вы можете скачать свои записи или удалить их.',
  idGoes:
    'Идентификатор исчезнет из браузера, когда вы отзовёте согласие или когда оно истечёт. Запишите его, если захотите позже спросить о своих записях.',
  recordWaits:
    'Ваша последняя запись ждёт в этом браузере вместе с идентификатором, пока не будет доставлена в реестр согласий.',
  download: 'Скачать мои записи (JSON)',
  erase: 'Удалить мои записи',
  eraseAbout:
    'Ваши записи будут удалены из реестра согласий и из этого браузера без возможности восстановления. Одновременно прекратится ваше согласие, и файлы cookie, основанные на нём, будут удалены. Сайт снова спросит вас о выборе.',
  eraseConfirm: 'Удалить навсегда',
  eraseCancel: 'Не удалять',
  downloaded: {
    one: 'Скачана {count} запись.',
    few: 'Скачаны {count} записи.',
    many: 'Скачано {count} записей.',
    other: 'Скачано {count} записи.',
  },
  noRecords:
    'По данным этого браузера записей не найдено. Идентификатор согласия исчезает, когда вы отказываетесь, отзываете согласие или когда оно истекает. Если вы записали идентификатор, вы можете запросить у нас свои записи или их удаление.',
  registerAway:
    'Реестр согласий сейчас недоступен, поэтому его записей здесь нет. Повторите попытку позже.',

  saved: 'Ваш выбор сохранён.',
  reloaded: 'Ваш выбор сохранён. Страница загружена заново.',
  nextPage: 'Ваш выбор сохранён. Ваш выбор вступит в силу на следующей странице.',
  dismiss: 'Закрыть',
  notRemembered:
    'Ваш браузер не разрешает файлы cookie, поэтому запомнить ваш выбор нельзя: он действует только на этой странице.',
  withdrawn: 'Ваше согласие отозвано, и основанные на нём файлы cookie удалены с этого сайта.',
  erased: 'Ваши записи удалены из реестра согласий и из этого браузера.',
  eraseLater:
    'Ваши записи удалены из этого браузера. Реестр согласий был недоступен: записи удалятся и там, когда связь восстановится и вы будете на сайте.',

  ended: 'Ваше согласие прекращено',
  endedAbout:
    'Записи о вашем выборе хранятся в реестре согласий под этим идентификатором. В браузере он не остаётся: запишите его либо скачайте или удалите свои записи сейчас.',

  waiting: 'Чтобы показать это содержимое, нужно ваше согласие: {categories}.',
  waitingRecipient: '{provider} получит при этом сведения о вашем посещении.',
  waitingAlso: 'Тем самым вы разрешаете и эти сервисы: {services}.',
  showOnce: 'Показать на этот раз',
  showAlways: 'Всегда показывать: {service}',
  allow: 'Всегда разрешать: {categories}',
  notHere:
    'Это содержимое здесь не показывается, потому что страница защищена от любого отслеживания.',

  told: {
    'Shows how the site is used so that it can be improved. Google receives an identifier for your browser, your IP address and the pages you view.':
      'Показывает, как используется сайт, чтобы его можно было улучшить. Google получает идентификатор вашего браузера, ваш IP-адрес и сведения о просмотренных страницах.',
    'Remembers the ad you clicked. Only if you allow marketing as well.':
      'Запоминает объявление, на которое вы нажали. Только если вы разрешили и маркетинг.',
    'Targets ads at people who have visited the site and measures what the ads achieve. The data may be linked to your Google account.':
      'Показывает рекламу тем, кто посещал сайт, и измеряет её результаты. Данные могут быть связаны с вашей учётной записью Google.',
    'If you allow both visitor statistics and marketing, Google estimates your age group, gender and interests based on your Google account.':
      'Если вы разрешите и статистику посещений, и маркетинг, Google оценит вашу возрастную группу, пол и интересы по вашей учётной записи Google.',
    'Starts the measuring and marketing tools of the site as your choices allow, among them Google’s advertising, which targets ads at people who have visited the site. Google receives your IP address when the list of tools is fetched.':
      'Запускает средства измерения и маркетинга сайта согласно вашему выбору, в том числе рекламу Google, которая показывается тем, кто посещал сайт. Google получает ваш IP-адрес, когда загружается список средств.',
    'Starts the measuring and marketing tools of the site as your choices allow. Google receives your IP address when the list of tools is fetched.':
      'Запускает средства измерения и маркетинга сайта согласно вашему выбору. Google получает ваш IP-адрес, когда загружается список средств.',
    'Targets ads on Facebook and Instagram and measures what they achieve. The data may be linked to your Meta account. We and Meta are jointly responsible for collecting and sending the data.':
      'Показывает рекламу в Facebook и Instagram и измеряет её результаты. Данные могут быть связаны с вашей учётной записью Meta. За сбор и отправку данных мы отвечаем совместно с Meta.',
    'Remembers your cookie choice and delivers a record of it to the consent register.':
      'Запоминает ваш выбор и передаёт запись о нём в реестр согласий.',
    'Remembers your cookie choice.': 'Запоминает ваш выбор.',
    'Your choice and, if you consent, a random identifier by which your records are found in the consent register. Safari may delete it after a week already; we then ask again.':
      'Ваш выбор и, если вы согласны, случайный идентификатор, по которому ваши записи находят в реестре согласий. Safari может удалить его уже через неделю; тогда мы спросим снова.',
    'Your choice. Safari may delete it after a week already; we then ask again.':
      'Ваш выбор. Safari может удалить его уже через неделю; тогда мы спросим снова.',
    'Remembers that you have consented, so that what was stored by it can be deleted when it ends.':
      'Запоминает, что вы дали согласие, чтобы сохранённое на его основании можно было удалить, когда согласие закончится.',
    'Until your consent has ended and what was stored by it has been deleted':
      'Пока ваше согласие не закончится и сохранённое на его основании не будет удалено',
    'The record of your choice with its identifier, until the register has received it.':
      'Запись о вашем выборе с её идентификатором, пока реестр её не получит.',
    'Until the register has received the record': 'Пока реестр не получит запись',
    'Where on the page you were when it was loaded again because of your choice. Gone as soon as the page is open.':
      'Место на странице, где вы были, когда она перезагрузилась из-за вашего выбора. Исчезает, как только страница откроется.',
  },
};

export default ru;
