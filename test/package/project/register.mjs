import { createRegister, openStore } from 'keksi-register';

const store = await openStore('file:./mounted.db');
const register = createRegister({ store, basePath: '/register' });
const { status } = await register.fetch(new Request('http://esimerkki.example/register/healthz'));
await store.close();
console.log(status);
