import type { SiteTexts } from './texts';

/** English. */
export const en: SiteTexts = {
  language: 'en',
  ownName: 'In English',
  paths: {
    home: '/en/',
    booking: '/en/booking',
    thanks: '/en/booking/thank-you',
    privacy: '/en/privacy-statement',
  },

  demoLabel: 'About the demonstration',
  demoKind: 'Demonstration site:',
  demoNote: 'the shop is invented',
  skip: 'Skip to content',
  menu: 'Main menu',
  languages: 'Language',
  services: 'Services',
  video: 'Video',
  contact: 'Contact',
  book: 'Book a time',
  privacy: 'Privacy statement',
  cookieSettings: 'Cookie settings',

  homeTitle: 'Esimerkkioptiikka – glasses and eye examinations',
  description: 'Eye examinations, glasses and contact lenses, without hurry.',
  heroTitle: 'See every day clearly.',
  heroText:
    'We take the time to examine your eyes and help you find glasses you feel at home in. The same optician looks after you year after year.',
  heroNote: 'Free times already this week',
  picture: 'Glasses in front of an eye chart',
  offers: [
    {
      title: 'Eye examination',
      text: 'A licensed optician examines your sight and explains the results in plain words. It takes 45 minutes.',
      price: '€39',
    },
    {
      title: 'Contact lens fitting',
      text: 'We fit the lenses, teach you how to use them and see you again after two weeks.',
      price: '€59',
    },
    {
      title: 'Care of your glasses',
      text: 'Cleaning, tightening and adjusting while you wait, also for glasses bought elsewhere.',
      price: '€0',
    },
  ],
  visit: 'How a visit goes',
  steps: [
    { title: 'Book a time', text: 'Choose a time online or by phone. You need no referral.' },
    {
      title: 'We examine your eyes',
      text: 'The optician examines your sight and asks what you need glasses for.',
    },
    {
      title: 'Choose in peace',
      text: 'The prescription is yours. Choose glasses at once, later or elsewhere.',
    },
  ],
  videoText:
    'See what an eye examination is like. The video is on YouTube, so it is loaded only once you allow it.',
  videoTitle: 'Example video: how an eye examination goes',
  opening: 'Opening hours',
  hours: [
    { days: 'Monday–Friday', time: '9.30–17.30' },
    { days: 'Saturday', time: '10–14' },
    { days: 'Sunday', time: 'closed' },
  ],
  address: 'Address',
  phone: 'Phone',
  email: 'Email',

  bookingText:
    'Fill in the form, and we will confirm the time by phone. On this page we use no visitor statistics and no advertising identifiers, even if you have allowed them: that you are booking an optician is nobody else’s business.',
  service: 'Service',
  date: 'Date',
  time: 'Time',
  name: 'Name',
  phoneNumber: 'Phone number',
  phoneHint: 'We call only about this booking.',
  message: 'Message (optional)',
  messageHint: 'Please write nothing about your health here. We talk about it when we meet.',
  send: 'Send the request',
  bookingPrivacy: 'The privacy statement tells how we process your data.',

  thanksTitle: 'Thank you for booking',
  thanksText:
    'We will call to confirm the time. (This is a demonstration site: what you wrote was neither stored nor passed on.)',
  backHome: 'Back to the front page',

  missingTitle: 'Page not found',
  missingText: 'The address may be mistyped, or the page has been removed.',
};
