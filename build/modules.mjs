import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { rollup } from 'rollup';
import { mappedColumns } from './source-map.mjs';

process.env.SOURCE_MAPS = 'true';
const { default: configs } = await import('../rollup.config.mjs');

// `npm run sizes [file] …`: what takes the bytes of each script, module by module.
const wanted = process.argv.slice(2);
const isWanted = (file) => !wanted.length || wanted.some((name) => file.includes(name));

/** Which module each character of the minified code came from: runs of `[start, end, module]`. */
function runs(code, map) {
  const starts = [0];
  for (const line of code.split('\n')) starts.push(starts.at(-1) + line.length + 1);
  const marks = mappedColumns(map.mappings).map(({ line, column, source }) => ({
    start: starts[line] + column,
    // Sources are told from the folder of the file.
    module: source === undefined ? 'no module' : join('dist', map.sources[source]),
  }));
  return marks.map(({ start, module }, at) => [start, marks[at + 1]?.start ?? code.length, module]);
}

/** Minified bytes of each module, and how much lighter the compressed file would be without it. */
function modulesOf(code, map) {
  const all = runs(code, map);
  const whole = brotliCompressSync(code).length;
  return [...new Set(all.map(([, , module]) => module))]
    .map((module) => {
      const of = (wants) =>
        all
          .filter((run) => wants(run[2]))
          .map(([start, end]) => code.slice(start, end))
          .join('');
      const without = brotliCompressSync(of((other) => other !== module)).length;
      return { module, minified: of((other) => other === module).length, saves: whole - without };
    })
    .sort((a, b) => b.saves - a.saves);
}

for (const config of configs) {
  const { file = '' } = config.output;
  if (!file.startsWith('dist/keksi') || !isWanted(file)) continue;
  const bundle = await rollup(config);
  const { output } = await bundle.generate({ ...config.output, sourcemap: true });
  const [{ code, map, fileName }] = output;
  console.log(`\n${fileName}: ${code.length} bytes, ${brotliCompressSync(code).length} in brotli`);
  console.log('  minified   brotli saved without it');
  for (const { module, minified, saves } of modulesOf(code, map)) {
    console.log(`${String(minified).padStart(10)} ${String(saves).padStart(8)}   ${module}`);
  }
}
