import { startKeksi } from 'keksi';

/** Before the app is drawn, so that nothing comes before it. */
export const keksi = startKeksi({
  controller: 'Esimerkkioptiikka Oy',
  policy: '/tietosuojaseloste',
  ga: 'G-ESIMERKKI1',
  pixel: '123456789012345',
  services: ['youtube'],
  sensitive: ['/ajanvaraus/*'],
});

/** A chat, which the page turns on when somebody asks for it. */
export const addChat = () =>
  keksi.addService({
    id: 'apuri',
    category: 'marketing',
    name: 'Apuri-chat',
    provider: 'Apuri Oy',
    purpose: { fi: 'Chat.', en: 'A chat.', sv: 'En chatt.' },
    policy: 'https://apuri.example/tietosuoja',
    transfers: [],
    cookies: [],
    hosts: ['apuri.example'],
  });
