// A server, as one that renders pages has it: no page, no browser.
const before = Object.keys(globalThis);
const { startKeksi } = await import('keksi');
const { hasChosen, readChoices } = await import('keksi/server');
const { renderStatement } = await import('keksi/statement');
const { hotjar } = await import('keksi/services/hotjar');
const { default: fi } = await import('keksi/locales/fi');

const seconds = Math.floor(Date.now() / 1000);
const cookie = `session=1; keksi=1.d1m0.${seconds}.180.k3x9.1f0a8cq2..`;
console.log(
  JSON.stringify({
    added: Object.keys(globalThis).filter((name) => !before.includes(name)),
    start: typeof startKeksi,
    render: typeof renderStatement,
    service: hotjar({ id: '1234567' }).name,
    accept: fi.accept,
    choices: readChoices(cookie),
    chosen: hasChosen(cookie),
    nothing: readChoices(undefined),
  }),
);
