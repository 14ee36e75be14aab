// CommonJS may require a module since Node 20.19.
const { readChoices } = require('keksi/server');
const { startKeksi } = require('keksi');

console.log(JSON.stringify({ choices: readChoices(''), start: typeof startKeksi }));
