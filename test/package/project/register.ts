import {
  createRegister,
  openStore,
  purge,
  type Register,
  type Store,
  verify,
} from 'keksi-register';

const store: Store = await openStore('file:./register.db');
const register: Register = createRegister({ store, allowedOrigins: ['https://esimerkki.example'] });
const response: Response = await register.fetch(new Request('http://localhost/healthz'), {
  address: '127.0.0.1',
});

export { purge, response, verify };
