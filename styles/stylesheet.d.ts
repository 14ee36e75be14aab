/** A stylesheet: `import 'keksi/statement.css'`. What a bundler makes of `?raw` or `?url`, its own types tell. */
export {};
