import { chmodSync, copyFileSync, cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve as resolvePath } from 'node:path';
import { pathToFileURL } from 'node:url';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import { bundle, Features } from 'lightningcss';
import dts from 'rollup-plugin-dts';
import ts from 'typescript';
import { weigh } from './build/sizes.mjs';

/** A stylesheet becomes a module whose default export is its minified text. */
const stylesheet = () => ({
  name: 'stylesheet',
  load(id) {
    if (!id.endsWith('.css')) return null;
    // `min-width` compresses better than `width >=`, and older browsers know it too.
    const include = Features.MediaRangeSyntax;
    const { code } = bundle({ filename: id, minify: true, include });
    return `export default ${JSON.stringify(code.toString())};`;
  },
});

/** TypeScript, whose program serves every file that is built: making it takes most of a build's time. */
const compiler = () => {
  const plugin = typescript({
    tsconfig: './tsconfig.json',
    include: ['src/**/*', 'statement/src/**/*', 'configurator/src/**/*'],
    noEmit: false,
    declaration: false,
    // `npm run sizes` asks which module each byte came from.
    sourceMap: process.env.SOURCE_MAPS === 'true',
    // `npm run typecheck` checks.
    noCheck: true,
  });
  const { buildStart } = plugin;
  let started = false;
  plugin.buildStart = function (options) {
    if (!started) buildStart.call(this, options);
    started = true;
  };
  return plugin;
};

/** Files of a language, which the build makes: `with-texts:ask-fi`, `with-texts:texts-fi`. */
const WITH_TEXTS = 'with-texts:';

/** What a module of plain data exports. */
const evaluate = (file) => {
  const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  return import(`data:text/javascript,${encodeURIComponent(outputText)}`);
};

/** What the screen says in a language. */
async function askTexts(language) {
  const { ASK_TEXTS } = await evaluate('src/locales/texts.ts');
  const { default: texts } = await evaluate(`src/locales/${language}.ts`);
  const and = new Intl.ListFormat(language).format(['', '']);
  return { ...Object.fromEntries(ASK_TEXTS.map((key) => [key, texts[key]])), and };
}

/** Makes the files of a language: what the screen says, or all texts. */
const withTexts = () => ({
  name: 'with-texts',
  resolveId: (id) => (id.startsWith(WITH_TEXTS) ? id : null),
  async load(id) {
    if (!id.startsWith(WITH_TEXTS)) return null;
    const [part, language] = id.slice(WITH_TEXTS.length).split('-');
    const [hand, texts] =
      part === 'ask'
        ? ['handOverScreen', JSON.stringify(await askTexts(language))]
        : ['handOverTexts', 'texts'];
    const all = JSON.stringify(resolvePath(`src/locales/${language}.ts`));
    return `import { ${hand} } from ${JSON.stringify(resolvePath(`src/entries/parts/${part}.ts`))};
${part === 'ask' ? '' : `import texts from ${all};`}
${hand}(${JSON.stringify(language)}, ${texts});`;
  },
});

/** The checker with the checksums of all files that were built before it: `with-sums:check`. */
const WITH_SUMS = 'with-sums:check';

/** What each file is, so that the checker can tell one of another release, or one that was changed on its way. */
async function sumsOfFiles() {
  const { checksum } = await evaluate('src/consent/checksum.ts');
  const names = readdirSync('dist').filter((name) => /^keksi.*\.js$/.test(name));
  const others = names.filter((name) => name !== 'keksi-check.js').sort();
  return Object.fromEntries(
    others.map((name) => [name, checksum(readFileSync(`dist/${name}`, 'utf8'))]),
  );
}

const withSums = () => ({
  name: 'with-sums',
  resolveId: (id) => (id === WITH_SUMS ? id : null),
  async load(id) {
    if (id !== WITH_SUMS) return null;
    return `import { handOverChecker } from ${JSON.stringify(resolvePath('src/entries/parts/check.ts'))};
handOverChecker(${JSON.stringify(await sumsOfFiles())});`;
  },
});

const plugins = [stylesheet(), withTexts(), withSums(), resolve(), compiler()];

/**
 * The licences of what is bundled stay in the file. ASCII only: a page in ISO-8859-1, as older Finnish
 * sites are, would read the letters ä and ö in its own encoding.
 */
const minify = (preamble = '') =>
  terser({
    ecma: 2022,
    compress: { passes: 5, unsafe_arrows: true, unsafe_methods: true },
    format: { ascii_only: true, comments: /^!|@license/, preamble },
  });

/**
 * Nearly all of the first file runs on every page: read whole as it arrives, and not once more function by function,
 * it takes a quarter less of the page's time (5.1 ms in place of 6.7 of `EvaluateScript`).
 *
 * @see https://v8.dev/blog/explicit-compile-hints
 */
const ALL_RUNS = '//# allFunctionsCalledOnLoad';

/** A classic script: what a site owner pastes, and the files that lie beside it. */
const script = (input, name, preamble) => ({
  input,
  plugins: [...plugins, minify(preamble)],
  output: { file: `dist/${name}.js`, format: 'iife', strict: false },
});

/** Finnish first; each language is a file of its own, of which a page loads one. */
const languages = [
  ...readFileSync('src/locales/languages.ts', 'utf8').matchAll(/^ {2}'([a-z]+)',$/gm),
].map(([, code]) => code);

/** Each service of the catalogue is an entry of its own: `keksi/services/hotjar`. */
const catalogue = () => {
  const names = [
    ...readFileSync('src/services/catalogue/index.ts', 'utf8').matchAll(/from '\.\/([a-z-]+)'/g),
  ].map(([, name]) => name);
  const services = names.filter((name) => !['catalogued', 'nearest', 'service-at'].includes(name));
  return Object.fromEntries(
    services.map((name) => [`services/${name}`, `src/services/catalogue/${name}.ts`]),
  );
};

const entries = {
  index: 'src/entries/index.ts',
  server: 'src/entries/server.ts',
  statement: 'statement/src/index.ts',
  react: 'src/entries/react.ts',
  vue: 'src/entries/vue.ts',
  'svelte-store': 'src/entries/svelte.ts',
  ...Object.fromEntries(languages.map((code) => [`locales/${code}`, `src/locales/${code}.ts`])),
  ...catalogue(),
};
const external = [/^preact/, 'js-cookie', 'web-vitals', 'react', 'vue'];

/** Svelte's components go as they are: each site compiles them with the Svelte that it has. */
const svelteComponents = () => ({
  name: 'svelte-components',
  writeBundle: ({ dir }) => cpSync('src/frameworks/svelte', `${dir}/svelte`, { recursive: true }),
});

/** React's server components may name what runs in the page only. */
const forClients = ({ name }) => (name === 'react' ? "'use client';" : '');

/** A command is a file that may be run. */
const runnable = () => ({
  name: 'runnable',
  writeBundle: ({ file }) => chmodSync(file, 0o755),
});

/** The statement's schema, for editors: the very one that the statement is checked with. */
const statementSchema = () => ({
  name: 'statement-schema',
  async writeBundle({ dir }) {
    const { schema } = await import(pathToFileURL(`${dir}/statement-schema.js`).href);
    writeFileSync('dist/statement.schema.json', `${JSON.stringify(schema, null, 2)}\n`);
  },
});

/** What the configurator is beside its scripts. */
const CONFIGURATOR = {
  'index.html': 'configurator/index.html',
  'configurator.css': 'configurator/configurator.css',
  'preview.html': 'configurator/preview.html',
  'preview.css': 'configurator/preview.css',
  'statement.css': 'styles/statement.css',
};

/** Lays them beside the scripts. */
const configuratorFiles = () => ({
  name: 'configurator-files',
  writeBundle() {
    for (const [name, from] of Object.entries(CONFIGURATOR)) {
      copyFileSync(from, `dist/configurator/${name}`);
    }
  },
});

/** Classic scripts as well: browsers load no modules into a page that is opened as a file. */
const configurator = (input, name, ...more) => ({
  input,
  plugins: [...plugins, minify(), ...more],
  output: { file: `dist/configurator/${name}.js`, format: 'iife' },
});

/** What may come late, each in a file of its own. */
const PARTS = [
  'ui',
  'vitals',
  'colours',
  'services',
  'strict',
  'policy',
  'monitor',
  'statement',
  'statement-check',
  'explain',
  'rights',
  'screens',
];

/**
 * What is told of the built-in services lies by itself: a site's bundler takes a chunk whole, and would load it
 * with the core, though the site names no service.
 */
const whatIsTold = (id) =>
  /\/src\/services\/(google|meta)\/told\.ts$|\/src\/services\/(whole|told|names|keksi)\.ts$/.test(
    id,
  )
    ? 'told'
    : undefined;

export default [
  script('src/entries/script.ts', 'keksi', ALL_RUNS),
  ...PARTS.map((part) => script(`src/entries/parts/${part}.ts`, `keksi-${part}`)),
  ...languages.map((code) => script(`${WITH_TEXTS}texts-${code}`, `keksi-${code}`)),
  ...languages.map((code) => script(`${WITH_TEXTS}ask-${code}`, `keksi-ask-${code}`)),
  // After those that it knows by their checksums.
  script(WITH_SUMS, 'keksi-check'),
  configurator('configurator/src/preview.ts', 'preview'),
  configurator('configurator/src/main.tsx', 'configurator', configuratorFiles()),
  {
    input: entries,
    external,
    plugins: [...plugins, svelteComponents()],
    output: {
      dir: 'dist/npm',
      format: 'es',
      chunkFileNames: 'chunks/[name]-[hash].js',
      manualChunks: whatIsTold,
      onlyExplicitManualChunks: true,
      banner: forClients,
    },
  },
  {
    input: { 'statement-schema': 'statement/src/schema.ts' },
    plugins: [...plugins, statementSchema()],
    output: { dir: 'dist/npm', format: 'es' },
  },
  {
    input: 'statement/src/cli/main.ts',
    external: [/^node:/],
    plugins: [...plugins, runnable()],
    output: { file: 'dist/npm/cli.js', format: 'es', banner: '#!/usr/bin/env node' },
  },
  {
    // Beside the entries, what the script tag adds to `window`, as types.
    input: { ...entries, script: 'src/entries/script.ts' },
    external: [...external, /\.css$/],
    // Weighed last, so that the build fails of a budget only when everything is there.
    plugins: [dts({ tsconfig: './tsconfig.json', compilerOptions: { noEmit: false } }), weigh()],
    output: { dir: 'dist/npm', format: 'es', chunkFileNames: 'chunks/[name]-[hash].d.ts' },
  },
];
