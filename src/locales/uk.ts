import type { Texts } from './texts';

/** Ukrainian. Not yet reviewed by a native speaker. */
const uk: Texts = {
  locale: 'uk-UA',

  title: '{controller} використовує файли cookie',
  necessaryUse: 'Необхідні файли cookie забезпечують роботу сайту.',
  optionalUse:
    'За вашою згодою ми використовуємо файли cookie та інші ідентифікатори також для таких цілей: {purposes}.',
  diagnosticUse: 'статистика відвідувань ({services})',
  marketingUse: 'налаштування та вимірювання реклами ({services})',
  functionUse: 'вміст і функції ({services})',
  purposeJoin: ', а також ',
  recipients: {
    one: '{providers} отримує при цьому відомості про ваше відвідування.',
    few: '{providers} отримують при цьому відомості про ваше відвідування.',
    many: '{providers} отримують при цьому відомості про ваше відвідування.',
    other: '{providers} отримують при цьому відомості про ваше відвідування.',
  },
  limitedRecipient:
    'Ще до вашого вибору, і навіть якщо ви відмовитеся, {provider} отримує без файлів cookie, серед іншого, вашу IP-адресу та адресу сторінки; за вашою згодою — більше.',
  withdrawal:
    'Ви можете будь-коли змінити свій вибір або відкликати згоду в налаштуваннях файлів cookie на сайті.',
  more: 'Докладніше',
  accept: 'Прийняти всі',
  reject: 'Лише необхідні',
  choose: 'Налаштувати вибір',
  policy: 'Політика конфіденційності',
  changed: 'Змінилися сервіси, на які ми просимо згоди ({categories}). Перевірте свій вибір.',
  gpc: 'Ваш браузер просить не передавати ваші дані для реклами (GPC). Якщо ви приймете всі або ввімкнете маркетинг, ви дозволите це попри це прохання.',

  settings: 'Налаштування файлів cookie',
  settingsIntro:
    'Виберіть, для чого ми можемо використовувати файли cookie та інші ідентифікатори. Усе, крім необхідного, вимкнено, доки ви цього не дозволите. Строк дії вашого вибору: {days}.',
  settingsIntroLimited:
    'Виберіть, для чого ми можемо використовувати файли cookie та інші ідентифікатори. Крім необхідних, файли cookie не зберігаються, доки ви цього не дозволите. Строк дії вашого вибору: {days}.',
  settingsRefusal: 'Якщо ви дозволите лише необхідне: {days}.',
  save: 'Зберегти вибір',
  withdraw: 'Відкликати згоду',
  close: 'Закрити без збереження',
  on: 'Увімк.',
  off: 'Вимк.',
  partly: 'Частково увімк.',
  alwaysOn: 'Завжди увімкнені',
  necessary: 'Необхідні',
  diagnostic: 'Статистика відвідувань (діагностика)',
  marketing: 'Маркетинг',
  necessaryAbout:
    'Потрібні для основних функцій сайту, для безпеки та для запам’ятовування вашого вибору. Згода на них не запитується.',
  diagnosticAbout:
    'Статистика показує нам, як використовується сайт, щоб ми могли його вдосконалювати.',
  marketingAbout:
    'Налаштування реклами та вимірювання її результатів. Постачальник може пов’язати дані з вашим обліковим записом, якщо він у вас є.',
  diagnosticShort: 'статистика відвідувань',
  marketingShort: 'маркетинг',
  services: {
    one: '{count} сервіс і його файли cookie',
    few: '{count} сервіси та їхні файли cookie',
    many: '{count} сервісів та їхні файли cookie',
    other: '{count} сервісу та їхні файли cookie',
  },
  functionsAbout: 'Вміст і функції, які можна дозволити й окремо:',
  alsoNeeds: 'Використовується, лише якщо ви дозволите обидва види: {categories}.',
  thirdParty:
    'Коли ви відкликаєте згоду, ми не можемо видалити файли cookie третіх сторін. Ви можете самі видалити їх у налаштуваннях браузера.',

  provider: 'Постачальник',
  purpose: 'Мета',
  transfers: 'Передавання даних за межі ЄЕЗ',
  noTransfers: 'Не передаються',
  dpf: 'рамкова угода ЄС і США про захист даних (Data Privacy Framework)',
  scc: 'стандартні договірні положення Європейської комісії',
  adequacy: 'рішення Європейської комісії про достатній рівень захисту',
  providerPolicy: 'Політика конфіденційності',
  cookies: 'Файли cookie та інші ідентифікатори: {service}',
  name: 'Назва',
  lifetime: 'Строк зберігання',
  type: 'Тип',
  firstParty: 'Файл cookie цього сайту',
  thirdPartyType: 'Файл cookie третьої сторони ({domain})',
  localStorage: 'Локальне сховище браузера',
  sessionStorage: 'Сховище сеансу браузера',
  indexedDB: 'База даних браузера',
  cacheStorage: 'Кеш браузера',
  session: 'До закриття браузера',
  persistent:
    'Доки ви не відкличете згоду, не повернетеся після її закінчення або не очистите дані браузера',
  cleared: 'До очищення даних браузера',
  unknown:
    'Невідомий, щонайбільше доки ви не відкличете згоду або не повернетеся після її закінчення',
  unknownElsewhere: 'Невідомий, не довше ніж до очищення даних браузера',

  receipt: 'Ваш вибір',
  receiptTime: 'Збережено',
  receiptExpires: 'Діє до',
  receiptNotice: 'Версія відомостей',
  receiptId: 'Ідентифікатор згоди',
  recordsAbout:
    'Кожен ваш вибір записується до реєстру згод. Ви можете завантажити свої записи або видалити їх.',
  idGoes:
    'Ідентифікатор зникне з браузера, коли ви відкличете згоду або коли вона спливе. Запишіть його, якщо захочете пізніше запитати про свої записи.',
  recordWaits:
    'Ваш останній запис чекає в цьому браузері разом з ідентифікатором, доки його не буде доставлено до реєстру згод.',
  download: 'Завантажити мої записи (JSON)',
  erase: 'Видалити мої записи',
  eraseAbout:
    'Ваші записи буде видалено з реєстру згод і з цього браузера без можливості відновлення. Водночас припиниться ваша згода, і файли cookie, що на ній ґрунтуються, буде видалено. Сайт знову запитає вас про вибір.',
  eraseConfirm: 'Видалити назавжди',
  eraseCancel: 'Не видаляти',
  downloaded: {
    one: 'Завантажено {count} запис.',
    few: 'Завантажено {count} записи.',
    many: 'Завантажено {count} записів.',
    other: 'Завантажено {count} запису.',
  },
  noRecords:
    'За даними цього браузера записів не знайдено. Ідентифікатор згоди зникає, коли ви відмовляєтеся, відкликаєте згоду або коли вона спливає. Якщо ви записали ідентифікатор, ви можете попросити в нас свої записи або їх видалення.',
  registerAway: 'Реєстр згод зараз недоступний, тому його записів тут немає. Спробуйте пізніше.',

  saved: 'Ваш вибір збережено.',
  reloaded: 'Ваш вибір збережено. Сторінку завантажено знову.',
  nextPage: 'Ваш вибір збережено. Ваш вибір набуде чинності на наступній сторінці.',
  dismiss: 'Закрити',
  notRemembered:
    'Ваш браузер не дозволяє файли cookie, тому запам’ятати ваш вибір не можна: він діє лише на цій сторінці.',
  withdrawn:
    'Вашу згоду відкликано, і файли cookie, що на ній ґрунтувалися, видалено з цього сайту.',
  erased: 'Ваші записи видалено з реєстру згод і з цього браузера.',
  eraseLater:
    'Ваші записи видалено з цього браузера. Реєстр згод був недоступний: записи буде видалено й там, коли зв’язок відновиться і ви будете на сайті.',

  ended: 'Вашу згоду припинено',
  endedAbout:
    'Записи про ваш вибір зберігаються в реєстрі згод під цим ідентифікатором. У браузері він не залишається: запишіть його або завантажте чи видаліть свої записи зараз.',

  waiting: 'Щоб показати цей вміст, потрібна ваша згода: {categories}.',
  waitingRecipient: '{provider} отримає при цьому відомості про ваше відвідування.',
  waitingAlso: 'Цим ви дозволяєте й такі сервіси: {services}.',
  showOnce: 'Показати цього разу',
  showAlways: 'Завжди показувати: {service}',
  allow: 'Завжди дозволяти: {categories}',
  notHere: 'Цей вміст тут не показується, оскільки сторінка захищена від будь-якого відстеження.',

  told: {
    'Shows how the site is used so that it can be improved. Google receives an identifier for your browser, your IP address and the pages you view.':
      'Показує, як використовується сайт, щоб його можна було покращити. Google отримує ідентифікатор вашого браузера, вашу IP-адресу та відомості про переглянуті сторінки.',
    'Remembers the ad you clicked. Only if you allow marketing as well.':
      'Запам’ятовує оголошення, на яке ви натиснули. Лише якщо ви дозволили й маркетинг.',
    'Targets ads at people who have visited the site and measures what the ads achieve. The data may be linked to your Google account.':
      'Показує рекламу тим, хто відвідував сайт, і вимірює її результати. Дані можуть бути пов’язані з вашим обліковим записом Google.',
    'If you allow both visitor statistics and marketing, Google estimates your age group, gender and interests based on your Google account.':
      'Якщо ви дозволите і статистику відвідувань, і маркетинг, Google оцінить вашу вікову групу, стать та інтереси за вашим обліковим записом Google.',
    'Starts the measuring and marketing tools of the site as your choices allow, among them Google’s advertising, which targets ads at people who have visited the site. Google receives your IP address when the list of tools is fetched.':
      'Запускає засоби вимірювання та маркетингу сайту відповідно до вашого вибору, зокрема рекламу Google, яка показується тим, хто відвідував сайт. Google отримує вашу IP-адресу, коли завантажується список засобів.',
    'Starts the measuring and marketing tools of the site as your choices allow. Google receives your IP address when the list of tools is fetched.':
      'Запускає засоби вимірювання та маркетингу сайту відповідно до вашого вибору. Google отримує вашу IP-адресу, коли завантажується список засобів.',
    'Targets ads on Facebook and Instagram and measures what they achieve. The data may be linked to your Meta account. We and Meta are jointly responsible for collecting and sending the data.':
      'Показує рекламу у Facebook та Instagram і вимірює її результати. Дані можуть бути пов’язані з вашим обліковим записом Meta. За збирання та надсилання даних ми відповідаємо спільно з Meta.',
    'Remembers your cookie choice and delivers a record of it to the consent register.':
      'Запам’ятовує ваш вибір і передає запис про нього до реєстру згод.',
    'Remembers your cookie choice.': 'Запам’ятовує ваш вибір.',
    'Your choice and, if you consent, a random identifier by which your records are found in the consent register. Safari may delete it after a week already; we then ask again.':
      'Ваш вибір і, якщо ви згодні, випадковий ідентифікатор, за яким ваші записи знаходять у реєстрі згод. Safari може видалити його вже за тиждень; тоді ми запитаємо знову.',
    'Your choice. Safari may delete it after a week already; we then ask again.':
      'Ваш вибір. Safari може видалити його вже за тиждень; тоді ми запитаємо знову.',
    'Remembers that you have consented, so that what was stored by it can be deleted when it ends.':
      'Запам’ятовує, що ви дали згоду, щоб збережене на її підставі можна було видалити, коли згода закінчиться.',
    'Until your consent has ended and what was stored by it has been deleted':
      'Доки ваша згода не закінчиться і збережене на її підставі не буде видалено',
    'The record of your choice with its identifier, until the register has received it.':
      'Запис про ваш вибір з його ідентифікатором, доки реєстр його не отримає.',
    'Until the register has received the record': 'Доки реєстр не отримає запис',
    'Where on the page you were when it was loaded again because of your choice. Gone as soon as the page is open.':
      'Місце на сторінці, де ви були, коли вона перезавантажилася через ваш вибір. Зникає, щойно сторінка відкриється.',
  },
};

export default uk;
