import { startKeksi } from 'keksi';
import fi from 'keksi/locales/fi';
import { hotjar } from 'keksi/services/hotjar';
import 'keksi/statement.css';

globalThis.keksi = startKeksi({
  controller: 'Esimerkkioptiikka Oy',
  policy: '/tietosuojaseloste',
  services: [hotjar({ id: '1234567' })],
  texts: { fi: { policy: `${fi.policy} ja evästeet` } },
});
